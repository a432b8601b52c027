"""The rules, by cases: adding a case to ``cases.yaml`` adds a test."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from frameworkkit.model import edition_from_plain
from frameworkkit.positions import pointer_text
from frameworkkit.rules import run_rules
from frameworkkit.rules.catalogue import RULES
from frameworkkit.validation.check import check_bytes

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


def _found(text: str) -> list[str]:
    return [finding.code for finding in check_bytes(text.encode(), "demo.yaml")]


@pytest.mark.parametrize(
    ("slip", "codes"),
    [
        ("colour: red", ["FK301"]),  # left out
        ("statment: Plan.", ["FK301"]),  # mended
        ("level: [a]", ["FK300"]),  # others may refer to what is in a list
        ("children: {}", ["FK301"]),
        ("roles: [[a]]", ["FK300"]),
    ],
)
def test_a_slip_in_the_shape_does_not_hide_the_rest(slip: str, codes: list[str]) -> None:
    """The rules judge what is sound of an edition, or it is said that they were not asked."""
    text = (
        "format: frameworkkit/1\nframework: {id: demo, title: Demo}\nedition: {id: '1', status: draft}\n"
        f"items:\n  - {{id: a, type: x, title: A, {slip}}}\n  - {{id: a, type: x, title: B}}\n"
    )

    assert [code for code in _found(text) if code.startswith("FK3")] == codes
