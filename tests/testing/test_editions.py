"""The editions of the kit: they could all have come from a file, and nothing of the model is missing."""

import json

import pytest

from frameworkkit.loading import load_bytes
from frameworkkit.model import edition_to_plain
from frameworkkit.testing import build_edition, full_edition, hostile_editions


@pytest.mark.parametrize("name", [*hostile_editions()])
def test_every_hostile_edition_could_come_from_a_file(name):
    edition = hostile_editions()[name]
    text = json.dumps(edition_to_plain(edition), ensure_ascii=False)

    loaded = load_bytes(text.encode(), f"{name}.json")

    assert loaded.edition == edition


def test_the_corpus_is_built_anew_each_time():
    first, second = hostile_editions(), hostile_editions()

    assert first == second
    assert first["everything"] is not second["everything"]


def test_the_builder_fills_in_what_is_required():
    edition = build_edition([{"id": "a", "type": "t"}], framework={"language": "cy"}, edition={"id": "2"})

    assert (edition.name, edition.language, [place.item.id for place in edition.places]) == ("demo@2", "cy", ["a"])


def test_the_builder_takes_everything_else_in_rest():
    edition = build_edition(rest={"glossary": [{"id": "g", "term": "T", "definition": "D"}]})

    assert edition.glossary[0].definition.value == "D"
    assert len(edition.items) == 1


def test_the_full_edition_is_in_the_corpus():
    assert hostile_editions()["everything"] == full_edition()
