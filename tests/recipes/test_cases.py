"""Small documents and recipes, one file each in ``cases/``: what comes out, and what becomes of each line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from frameworkkit.importing import Import
from frameworkkit.model import edition_to_plain
from frameworkkit.source import parse

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, run: Callable[..., Import]) -> None:
    case = parse(path.read_bytes(), path.name, numeric=frozenset(("line",))).value
    result = run(case["source"], case["recipe"], **case.get("options", {}))

    assert [finding.code for finding in result.diagnostics] == case.get("findings", [])
    assert result.edition is not None
    plain = edition_to_plain(result.edition)
    assert {key: plain.get(key, []) for key in case["expect"]} == case["expect"]
    if "plan" in case:
        assert [f"{line.became} {line.target or ''}".strip() for line in result.plan] == case["plan"]
