"""Each kind of change has a page whose example is true."""

import re

import pytest
import yaml

from frameworkkit.diffing import IMPACTS, ChangeKind, diff
from frameworkkit.diffing.pages import page

EXAMPLE = re.compile(r"^```yaml (old|new)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("kind", ChangeKind)
def test_the_example_of_a_page_is_of_its_kind(kind: ChangeKind, build) -> None:
    text = page(kind) or ""
    example = {side: build(yaml.safe_load(items)) for side, items in EXAMPLE.findall(text)}

    changes = diff(example["old"], example["new"]).changes

    assert text.startswith(f"# {kind}: ")
    assert {change.kind for change in changes} == (set() if kind is ChangeKind.UNCHANGED else {kind})


@pytest.mark.parametrize("rule", IMPACTS)
def test_a_page_names_the_impact_and_the_narrower_rules(rule: str) -> None:
    kind, _, note = rule.partition(".")
    impact = (page(kind) or "").partition("**Impact.** ")[2].partition("**")[0]

    assert IMPACTS[rule].value in impact
    assert not note or f"`{rule}`" in impact


def test_there_is_no_page_of_anything_else() -> None:
    assert page("renamed") is None
    assert page("../pages/added") is None
