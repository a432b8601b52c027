"""A digest tells what an edition says, not how its file is laid out, and not what is learnt later."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.strategies import randoms, text

from frameworkkit.loading import load_bytes
from frameworkkit.locking import digests_of
from frameworkkit.locking.digests import LATER
from frameworkkit.model import Edition, Text, edition_from_plain, edition_to_plain
from frameworkkit.source.writing import dump
from frameworkkit.testing.strategies import editions

PLAIN: dict[str, Any] = {
    "format": "frameworkkit/1",
    "framework": {"id": "demo", "title": "Demo", "language": "en"},
    "edition": {"id": "1", "status": "adopted", "issued": "2020"},
    "glossary": [{"id": "plan", "term": "plan", "definition": "What is intended."}],
    "items": [
        {
            "id": "a",
            "type": "area",
            "title": {"en": "Planning", "cy": "Cynllunio"},
            "children": [{"id": "b", "type": "outcome", "statement": "Plan."}],
        },
        {"id": "c", "type": "area", "title": "Reviewing"},
    ],
}


def _changed(*path: str | int, to: Any) -> Edition:
    """The edition with another value at a path; None takes the key away."""
    plain = json.loads(json.dumps(PLAIN))
    place = plain
    for step in path[:-1]:
        place = place[step]
    if to is None:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return edition_from_plain(plain)


AS_IT_WAS = digests_of(edition_from_plain(PLAIN))


def test_the_digests_are_those_of_every_release_before() -> None:
    """They may never change: every lock out there would call its editions edited."""
    assert AS_IT_WAS.edition == "sha256:6dc8b6adb23988379d9f37dd8cfcc69879b939ac78c9e4fc85c603854620d04d"
    assert AS_IT_WAS.items == {"a": "cfe28d56b9b2", "b": "672d490d4bf1", "c": "d22bd39cfed7"}


@settings(max_examples=20)
@given(editions(), randoms())
def test_layout_does_not_count(edition: Edition, random) -> None:
    plain = edition_to_plain(edition)
    texts = [dump(plain), json.dumps(_shuffled(plain, random))]
    for content, name in zip(texts, ("a.yaml", "a.json"), strict=True):
        loaded = load_bytes(content.encode("utf-8", "surrogatepass"), name)
        if loaded.edition:  # what is drawn may refer to what is not there
            assert digests_of(loaded.edition) == digests_of(edition)


def _shuffled(value: Any, random: Any) -> Any:
    if isinstance(value, list):
        return [_shuffled(part, random) for part in value]
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: _shuffled(value[key], random) for key in keys}
    return value


LEARNT: dict[str, Any] = {
    "status": "withdrawn",
    "modified": "2030",
    "valid_until": "2030-12-31",
    "replaced_by": ("demo@2030",),
    "reason": Text("A law was repealed."),
    "notes": Text("Part C was never used."),
}


@settings(max_examples=20)
@given(editions())
def test_what_is_learnt_later_does_not_count(edition: Edition) -> None:
    later = replace(edition, imprint=replace(edition.imprint, **LEARNT))

    assert LEARNT.keys() == set(LATER)
    assert digests_of(later) == digests_of(edition)


@pytest.mark.parametrize(
    ("path", "to", "items"),
    [
        (("framework", "title"), "Demonstration", ""),
        (("framework", "language"), "cy", None),
        (("edition", "issued"), "2021", ""),
        (("edition", "version"), "FINAL", ""),
        (("edition", "wording"), "restated", ""),
        (("glossary", 0, "definition"), "What is meant.", ""),
        (("glossary",), None, ""),
        (("items", 0, "code"), "1", "a"),
        (("items", 0, "type"), "part", "a"),
        (("items", 0, "title", "cy"), "Cynllun", "a"),
        (("items", 0, "children", 0, "statement"), "Plan!", "b"),
        (("items", 0, "children", 0, "statement"), "Plan. ", "b"),
        (("items", 0, "children", 0, "status"), "deprecated", "b"),
        (("items", 0, "children", 0, "replaces"), ["z"], "b"),
        (("items", 0, "children", 0, "id"), "d", "d"),
        (("items", 0, "id"), "e", "be"),
        (("items",), list(reversed(PLAIN["items"])), ""),
    ],
)
def test_everything_else_counts_where_it_stands(path: tuple[str | int, ...], to: Any, items: str | None) -> None:
    now = digests_of(_changed(*path, to=to))

    assert now.edition != AS_IT_WAS.edition
    if items is not None:
        assert sorted(id_ for id_, digest in now.items.items() if AS_IT_WAS.items.get(id_) != digest) == sorted(items)


def test_the_successors_of_an_item_do_not_count() -> None:
    assert digests_of(_changed("items", 1, "replaced_by", to=["demo@2#d"])) == AS_IT_WAS


@settings(max_examples=20)
@given(editions(), text(min_size=1))
def test_another_word_in_any_item_counts(edition: Edition, word: str) -> None:
    for position, item in enumerate(edition.items):
        other = replace(item, statement=Text(item.statement.value + word, item.statement.translations))
        items = (*edition.items[:position], other, *edition.items[position + 1 :])
        now, then = digests_of(replace(edition, items=items)), digests_of(edition)

        assert now.edition != then.edition
        assert [id_ for id_ in now.items if now.items[id_] != then.items[id_]] == [item.id]
