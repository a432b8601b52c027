"""Files made to be expensive: memory and time stay in proportion to what is read."""

import subprocess
import sys
from time import process_time
from typing import Any

import pytest

from frameworkkit.schema import check

pytest.importorskip("resource", reason="what a process has used is known on Unix only")

MEBIBYTES = 100
"""Checking any of these may add so many. Listing all errors of a file at once took up to 2,400, and for some more."""

PROGRAM = """
from resource import RUSAGE_SELF, getrusage
from frameworkkit.schema import check

def edition(*items, **more):
    return {"format": "frameworkkit/1", "framework": {"id": "d", "title": "D"},
            "edition": {"id": "1", "status": "draft"}, "items": items and list(items), **more}

def nested(key, inner):
    for _ in range(95):
        inner = {"nonsense": 1, key: [inner]}
    return inner

def used():
    return getrusage(RUSAGE_SELF).ru_maxrss

document = SHAPE
before = used()
count = sum(1 for finding in check(document))
print(count, used() - before)
"""
SHAPES = {
    "errors at every level": "edition(nested('children', {'children': [{}] * 20_000}))",
    "as many in rules": "edition(awards=[{'criteria': nested('parts', {'parts': [{'x': 1}] * 20_000})}])",
    "unknown keys": "edition({f'k{n}': 1 for n in range(300_000)})",
    "no languages": "edition(framework={'title': {f'no language {n}': 'x' for n in range(20_000)}})",
    "no translations": "edition(framework={'title': {f'en-{n}': {'of': 'x'} for n in range(20_000)}})",
    "not what the list holds": "edition({'keywords': [1] * 500_000})",
    "lists where text belongs": "edition({'keywords': [[f'{n}'] for n in range(100_000)]})",
    "the same again": "edition({'keywords': ['x'] * 500_000})",
    "lists in lists": "{'rubrics': [{'criteria': [{'levels': [1] * 500_000}]}]}",
    "long ids": "edition(*({'id': 'a b' * 350_000 + str(n)} for n in range(20)))",
    "long relations": "edition({'associations': [{'relation': 'a b' * 350_000 + str(n)} for n in range(20)]})",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_memory_is_bounded_whatever_is_wrong(shape: str) -> None:
    program = PROGRAM.replace("SHAPE", shape)

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    findings, grown = map(int, done.stdout.split())

    assert findings >= 20
    assert grown / (1024 if sys.platform == "linux" else 1024 * 1024) < MEBIBYTES


def test_depth_costs_no_time(valid: dict[str, Any]) -> None:
    """Were a part validated on each level that it is under, it would be validated a hundred times."""
    item = {"id": "x", "type": "t", "statement": "Plan."}
    entries: list[dict[str, Any]] = [*([item] * 20_000), {**item, "code": 1}]
    flat = {**valid, "items": entries}
    for _ in range(95):
        entries = [{**item, "children": entries}]
    deep = {**valid, "items": entries}

    assert seconds(deep) < 8 * seconds(flat)


def seconds(document: Any) -> float:
    def once() -> float:
        start = process_time()
        (_finding,) = check(document)
        return process_time() - start

    return min(once() for _ in range(3))
