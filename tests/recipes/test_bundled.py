"""The recipes beside the bundled editions: the official wording, exactly, under the ids of the restated edition."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from frameworkkit.importing import Import, ImportSource
from frameworkkit.loading import load_edition
from frameworkkit.model import Edition, Item
from frameworkkit.recipes.reading import read_recipe

Run = Callable[..., Import]

FRAMEWORKS = Path(__file__).parents[2] / "frameworks"

SOURCES = {
    "etf-sssend/1": "000",
    "east-sussex-send/1": "001",
    "nasenco/2014": "002",
    "tda-senco-training/2008": "003",
    "tta-senco/1998": "004",
}

LONGEST_RUN = 6
"""So many words of a source may stand in a row in a pattern that finds a place in it."""

TITLES = {"Main aims", "The five parts of the standards"} | {
    "Criteria that training providers must meet",
    "Outcomes that SENCOs must reach",
}
"""Given by recipes to items for which the source has no heading."""

OVER_A_PAGE = {("etf-sssend/1", "c2-e4")}
"""Items whose halves stand in different rows of a table."""


def recipe_of(name: str) -> Path:
    framework, edition = name.split("/")
    return FRAMEWORKS / framework / "recipes" / f"{edition}.yaml"


@cache
def restated(name: str) -> Edition:
    edition = load_edition(FRAMEWORKS / f"{name}.yaml").edition
    assert edition is not None
    return edition


@pytest.fixture
def result(name: str, seeds: Mapping[str, Path], run: Run) -> Import:
    return run(seeds[SOURCES[name]].read_bytes(), recipe_of(name).read_bytes())


@pytest.fixture
def official(result: Import) -> Edition:
    assert result.edition is not None, result.diagnostics
    return result.edition


every = pytest.mark.parametrize("name", SOURCES)


def only(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", [name])


def test_every_bundled_recipe_is_tried() -> None:
    assert {recipe_of(name) for name in SOURCES} == set(FRAMEWORKS.glob("*/recipes/*.yaml"))


@every
def test_nothing_is_left_to_say(name: str, result: Import) -> None:
    comments = ["FK426"] if name == "tda-senco-training/2008" else []
    assert [finding.code for finding in result.diagnostics] == comments


@every
def test_ids_and_structure_are_those_of_the_restated_edition(name: str, official: Edition) -> None:
    assert structure(official) == structure(restated(name))


@every
def test_types_roles_and_front_matter_are_those_of_the_restated_edition(name: str, official: Edition) -> None:
    other = restated(name)
    assert [(each.id, each.label, each.holds) for each in official.types] == [
        (each.id, each.label, each.holds) for each in other.types
    ]
    assert [(role.id, role.label) for role in official.roles] == [(role.id, role.label) for role in other.roles]
    assert [section.id for section in official.front_matter] == [section.id for section in other.front_matter]


@every
def test_it_is_the_same_framework_edition_and_document_in_other_words(name: str, official: Edition) -> None:
    other = restated(name)
    assert official.name == other.name
    assert official.framework.title == other.framework.title
    assert (official.imprint.wording, other.imprint.wording) == ("official", "restated")
    for field in ("status", "issued", "replaces", "replaced_by"):
        assert getattr(official.imprint, field) == getattr(other.imprint, field)
    assert official.source is not None
    assert other.source is not None
    assert official.source.digest == other.source.digest


@every
def test_fields_are_filled_where_the_restated_edition_fills_them(name: str, official: Edition) -> None:
    other = restated(name)
    for place in official.places:
        item, same = place.item, other.by_id[place.item.id].item
        assert (bool(item.statement), bool(item.lead_in)) == (bool(same.statement), bool(same.lead_in)), item.id
        assert flat(item.title.value) == flat(same.title.value)


@every
def test_every_text_stands_in_the_source(name: str, official: Edition, seeds: Mapping[str, Path]) -> None:
    source = flat(seeds[SOURCES[name]].read_text("utf-8"))
    strange = [
        (place.item.id, text)
        for place in official.places
        for text in texts(place.item)
        if flat(text) not in source and text not in TITLES and (name, place.item.id) not in OVER_A_PAGE
    ]
    sections = [section.id for section in official.front_matter if flat(section.text.value) not in source]
    assert (strange, sections) == ([], [])


@every
def test_statements_are_not_those_of_the_restated_edition(name: str, official: Edition) -> None:
    other = restated(name)
    same = [
        place.item.id
        for place in official.places
        if place.item.statement and place.item.statement == other.by_id[place.item.id].item.statement
    ]
    assert same == []


@every
def test_no_sentence_of_the_source_stands_in_the_recipe(name: str, seeds: Mapping[str, Path]) -> None:
    path = recipe_of(name)
    recipe = read_recipe(ImportSource(name=str(path), content=path.read_bytes())).recipe
    assert recipe is not None
    source = words(seeds[SOURCES[name]].read_text("utf-8"))
    known = set(runs(source))
    assert [p.regex.pattern for p in recipe.patterns if known.intersection(runs(words(p.regex.pattern)))] == []


@only("etf-sssend/1")
def test_sssend_keeps_key_phrases_roles_contributors_and_links(official: Edition) -> None:
    assert [item.statement.value.count("**") for item in official.items] == [2, 2, 2, 4, 2, 2, 2, 2, 2]
    labels = {role.id: role.label.value for role in official.roles}
    examples = [place.item for place in official.places if place.item.type == "example"]
    assert len(examples) == 49
    assert all(item.statement.value.startswith(f"{labels[role]} ") for item in examples for role in item.roles)
    assert len(official.contributors) == 11
    assert [alignment.code for alignment in official.alignments] == ["PS11"]
    assert official.alignments[0].title.value.endswith("inclusive learning experiences.")
    links = {place.item.id: [link.target for link in place.item.associations] for place in official.places}
    assert {item: targets for item, targets in links.items() if targets} == {"c9-i4": ["c8"]}


@only("etf-sssend/1")
def test_an_example_that_goes_on_over_the_page_is_whole(official: Edition) -> None:
    assert official.by_id["c2-e4"].item.statement.value.count("gathering learner voice") == 1


@only("tta-senco/1998")
def test_what_stands_at_the_end_of_a_bullet_is_none_of_it(official: Edition) -> None:
    assert official.by_id["m6-2"].item.statement.value.endswith("pupils with SEN.")
    assert official.by_id["m10-3"].item.statement.value.endswith("pupils’ SEN.")
    assert official.by_id["m1"].item.notes.value.startswith("The rest of the standards")


@every
def test_the_plan_has_every_line_once(name: str, result: Import, seeds: Mapping[str, Path]) -> None:
    lines = seeds[SOURCES[name]].read_text("utf-8").split("\n")
    assert [line.line for line in result.plan] == list(range(1, len(result.plan) + 1))
    assert [line.text for line in result.plan] == lines[: len(result.plan)]
    assert not any(lines[len(result.plan) :])


def structure(edition: Edition) -> list[tuple[object, ...]]:
    return [
        (place.item.id, place.item.type, place.item.code, place.parent and place.parent.id, place.item.roles)
        for place in edition.places
    ]


def texts(item: Item) -> Iterator[str]:
    for text in (item.statement, item.lead_in, item.notes, item.title):
        yield from filter(None, text.value.split("\n\n"))


def flat(text: str) -> str:
    """A text without markup, line breaks, and the shape of apostrophes."""
    without = re.sub(r"<[^>]*>|[*•]", " ", re.sub("</?sup>", "", text)).replace("\u2019", "'")
    return re.sub(r" (?=[,.])", "", " ".join(re.sub(r"(?m)^ *- ", "", without).split()))


def words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+(?:'[a-z]+)?", flat(text).lower()))


def runs(sequence: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    length = LONGEST_RUN + 1
    return (sequence[start : start + length] for start in range(len(sequence) - length + 1))
