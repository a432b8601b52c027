"""The rules, by cases: adding a case to ``cases.yaml`` adds a test."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from frameworkkit.model import edition_from_plain
from frameworkkit.positions import pointer_text
from frameworkkit.rules import run_rules
from frameworkkit.rules.catalogue import RULES

CASES = yaml.load((Path(__file__).parent / "cases.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
MINIMAL = {
    "format": "frameworkkit/1",
    "framework": {"id": "demo", "title": "Demo"},
    "edition": {"id": "1", "status": "draft"},
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    """Exactly the findings of the case, each at its place."""
    edition = edition_from_plain(MINIMAL | case["edition"])

    found = [f"{d.code} {pointer_text(d.pointer)}" for d in run_rules(RULES, edition)]

    assert found == case["find"]


def test_every_rule_has_a_case() -> None:
    """No rule ships that no case makes speak."""
    spoken = {find.partition(" ")[0] for case in CASES for find in case["find"]}

    assert spoken == {rule.code for rule in RULES}


def test_codes_are_unique_and_in_order() -> None:
    """The catalogue reads as the documentation does."""
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
