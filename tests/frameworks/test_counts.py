"""Every bundled edition is complete: as many items of each type as its source document has."""

from collections import Counter
from pathlib import Path

import pytest

from frameworkkit.loading import load_edition
from frameworkkit.model import Edition, Place

FRAMEWORKS = Path(__file__).parents[2] / "frameworks"

COUNTS = {
    "etf-sssend/1": {"competency": 9, "indicator": 46, "example": 49},
    "east-sussex-send/1": {"area": 6, "group": 15, "knowledge": 64, "skill": 38},
    "nasenco/2014": {"part": 3, "outcome": 9, "bullet": 49},
    "tda-senco-training/2008": {
        "section": 2,
        "criterion": 6,
        "guidance": 18,
        "point": 20,
        "group": 3,
        "bullet": 24,
    },
    "tta-senco/1998": {"section": 3, "aim": 5, "part": 5, "area": 10, "standard": 39},
}


def edition_of(name: str) -> Edition:
    loaded = load_edition(FRAMEWORKS / f"{name}.yaml")
    assert loaded.edition, loaded.diagnostics
    return loaded.edition


def below(edition: Edition, type_: str, parent_type: str) -> list[int]:
    """How many items of ``type_`` stand directly under each item of ``parent_type``, in document order."""
    return [
        sum(child.type == type_ for child in place.item.children)
        for place in edition.places
        if place.item.type == parent_type
    ]


def test_every_bundled_edition_is_counted() -> None:
    bundled = {path.relative_to(FRAMEWORKS).with_suffix("").as_posix() for path in FRAMEWORKS.glob("*/*.yaml")}
    assert bundled == set(COUNTS)


@pytest.mark.parametrize("name", COUNTS)
def test_counts_by_type(name: str) -> None:
    edition = edition_of(name)
    assert Counter(place.item.type for place in edition.places) == COUNTS[name]
    assert {declared.id for declared in edition.types} == set(COUNTS[name])


@pytest.mark.parametrize("name", COUNTS)
def test_what_the_file_is_called_is_what_it_says(name: str) -> None:
    edition = edition_of(name)
    assert edition.name == name.replace("/", "@")
    assert edition.imprint.wording == "restated"
    assert edition.source is not None
    assert edition.source.digest is not None


def test_sssend_examples_have_a_role_and_competencies_keep_their_key_phrases() -> None:
    edition = edition_of("etf-sssend/1")
    labels = {role.id: role.label.value for role in edition.roles}
    examples = [place.item for place in edition.places if place.item.type == "example"]
    assert all(item.statement.value.startswith(f"{labels[item.roles[0]]} ") for item in examples)
    assert {role for item in examples for role in item.roles} == set(labels)
    assert all("**" in item.statement.value for item in edition.items)
    assert len(edition.contributors) == 11
    assert [alignment.code for alignment in edition.alignments] == ["PS11"]
    assert [link.target for link in edition.by_id["c9-i4"].item.associations] == ["c8"]


def test_sssend_indicators_and_examples_of_each_competency() -> None:
    edition = edition_of("etf-sssend/1")
    assert below(edition, "indicator", "competency") == [4, 6, 4, 5, 9, 5, 4, 4, 5]
    assert below(edition, "example", "competency") == [4, 5, 4, 6, 7, 5, 6, 6, 6]


def test_east_sussex_knowledge_and_skills_of_each_area() -> None:
    edition = edition_of("east-sussex-send/1")
    knowledge = [place for place in edition.places if place.item.type == "knowledge"]
    top = [place for place in knowledge if place.parent is not None and place.parent.type == "group"]
    assert (len(top), len(knowledge) - len(top)) == (45, 19)
    assert _by_area(top) == [5, 10, 6, 8, 7, 9]
    assert _by_area([place for place in edition.places if place.item.type == "skill"]) == [10, 5, 6, 8, 3, 6]
    assert len(edition.by_id["a2-k8"].item.children) == 13, "the list goes on after the page break"


def _by_area(places: list[Place]) -> list[int]:
    return list(Counter(place.item.id.partition("-")[0] for place in places).values())


def test_nasenco_bullets_of_each_outcome_and_part() -> None:
    edition = edition_of("nasenco/2014")
    assert below(edition, "bullet", "outcome") == [7, 5, 4, 5, 5, 5, 3, 4, 7]
    assert below(edition, "bullet", "part") == [0, 0, 4]
    assert all(part.lead_in for part in edition.items)


def test_tta_standards_of_each_area() -> None:
    edition = edition_of("tta-senco/1998")
    assert below(edition, "standard", "area") == [6, 2, 5, 3, 3, 2, 4, 5, 6, 3]


def test_tda_criteria_and_outcome_groups() -> None:
    edition = edition_of("tda-senco-training/2008")
    assert below(edition, "guidance", "criterion") == [3, 6, 3, 2, 4, 0]
    assert below(edition, "point", "criterion") == [6, 4, 2, 2, 6, 0]
    assert below(edition, "bullet", "group") == [6, 7, 8]
    assert below(edition, "bullet", "bullet")[7 + 6 + 1] == 3, "the second bullet of the skills has three of its own"


def test_predecessor_and_successor_name_each_other() -> None:
    assert edition_of("nasenco/2014").imprint.replaces == ("tta-senco@1998",)
    assert edition_of("tta-senco/1998").imprint.replaced_by == ("nasenco@2014",)
