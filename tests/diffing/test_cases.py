"""Tables of two lists of items and the changes between them. Another file or entry in ``cases/`` is another test."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from frameworkkit.diffing import Change, Diff, Evidence, Link, Matching, diff, find_links

CASES = {
    f"{path.stem}: {name}": case
    for path in sorted(Path(__file__).with_name("cases").glob("*.yaml"))
    for name, case in yaml.load(path.read_text("utf-8"), yaml.BaseLoader).items()  # noqa: S506 - it makes nothing but strings
}


def compared(build, case: dict[str, Any], *, backwards: bool = False) -> Diff:
    framework, language = case.get("new_framework", "demo"), case.get("language", "en")
    old = build(case["old"], language=language)
    new = build(case["new"], framework, "2", language=language)
    # These cases are about what the editions themselves say; some give links, as if the texts had told.
    links = [pair.split() for pair in case.get("links", ())]
    if backwards:
        old, new = new, old
        links = [pair[::-1] for pair in links]
    if not links:
        return diff(old, new, find_links(old, new, by_text=False))
    return diff(old, new, Matching(links=tuple(Link(old=a, new=b, evidence=Evidence.TEXT) for a, b in links)))


def told(change: Change, keys: dict[str, Any]) -> dict[str, Any]:
    """What a change says, as far as the case asks."""
    everything = {
        "kind": change.kind.value,
        "old": list(change.old),
        "new": list(change.new),
        "impact": change.impact.value,
        "fields": list(change.fields),
        "reason": change.reason,
        "words": [list(piece) for piece in change.words],
        "texts": [text.field for text in change.texts],
        "evidence": change.evidence.value if change.evidence else None,
        "shifts": [f"{each.kind}: {each.old} > {each.new} ({each.direction})" for each in change.shifts],
    }
    return {key: everything[key] for key in keys}


@pytest.mark.parametrize("name", CASES)
def test_the_changes_of_a_case(name: str, build) -> None:
    case = CASES[name]

    changes = compared(build, case).changes

    assert [change.kind.value for change in changes] == [expected["kind"] for expected in case["changes"]]
    assert [told(change, keys) for change, keys in zip(changes, case["changes"], strict=True)] == case["changes"]


@pytest.mark.parametrize("name", CASES)
def test_the_opposite_of_a_case(name: str, build) -> None:
    there, back = compared(build, CASES[name]), compared(build, CASES[name], backwards=True)

    assert {(c.kind.opposite, c.new, c.old) for c in there.changes} == {(c.kind, c.old, c.new) for c in back.changes}
    assert Counter((s.kind, s.direction.opposite, s.new, s.old) for c in there.changes for s in c.shifts) == Counter(
        (s.kind, s.direction, s.old, s.new) for c in back.changes for s in c.shifts
    )
