"""Plain values to the model and back."""

from typing import Any

import pytest
from hypothesis import given, settings

from frameworkkit.model import (
    Edition,
    Framework,
    Imprint,
    Item,
    Text,
    Translation,
    edition_from_plain,
    edition_to_plain,
)
from frameworkkit.schema import check
from frameworkkit.testing.strategies import editions

HEAD = {
    "format": "frameworkkit/1",
    "framework": {"id": "demo", "title": "Demo"},
    "edition": {"id": "1", "status": "draft"},
}


@settings(max_examples=40, deadline=None)
@given(editions())
def test_what_is_written_is_read_back(edition: Edition) -> None:
    plain = edition_to_plain(edition)

    assert list(check(plain)) == []
    assert edition_from_plain(plain) == edition


def test_the_shortest_edition() -> None:
    edition = Edition(framework=Framework(id="demo", title=Text("Demo")), imprint=Imprint(id="1", status="draft"))

    assert edition_to_plain(edition) == {**HEAD, "items": []}
    assert edition_from_plain({**HEAD, "items": []}) == edition


def test_what_equals_its_default_is_left_out() -> None:
    items = [{"id": "a", "type": "t", "roles": [], "associations": [{"target": "b", "relation": "related"}]}]

    assert edition_to_plain(edition_from_plain({**HEAD, "items": items}))["items"] == [
        {"id": "a", "type": "t", "associations": [{"target": "b"}]}
    ]


def test_holding_nothing_is_not_holding_anything() -> None:
    types = [{"id": "any", "label": "Any"}, {"id": "leaf", "label": "Leaf", "holds": []}]
    edition = edition_from_plain({**HEAD, "types": types, "items": []})

    assert [declared.holds for declared in edition.types] == [None, ()]
    assert edition_to_plain(edition)["types"] == types


def test_the_schema_that_a_json_file_names_is_no_part_of_the_edition() -> None:
    named = edition_from_plain({"$schema": "https://frameworkkit.dev/x", **HEAD, "items": []})

    assert named == edition_from_plain({**HEAD, "items": []})


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        ("Plan", Text("Plan")),
        ({"en-GB": "Plan"}, Text("Plan")),
        ({"en-GB": {"text": "Plan"}}, Text("Plan")),
        ({"en-GB": "Plan", "cy": "Cynllun"}, Text("Plan", (Translation("cy", "Cynllun"),))),
        ({"cy": {"text": "Cynllun"}, "en-GB": "Plan"}, Text("Plan", (Translation("cy", "Cynllun"),))),
        ({"cy": {"text": "Cynllun", "of": "0" * 16}}, Text("", (Translation("cy", "Cynllun", "0" * 16),))),
    ],
)
def test_texts_in_one_language_or_several(plain: Any, text: Text) -> None:
    framework = {"id": "demo", "title": plain, "language": "en-GB"}

    assert edition_from_plain({**HEAD, "framework": framework, "items": []}).framework.title == text


def test_keys_are_written_in_the_order_of_the_model() -> None:
    items = [{"statement": "Plan.", "type": "t", "id": "a"}]
    plain = edition_to_plain(edition_from_plain({"items": items, **HEAD}))

    assert list(plain) == ["format", "framework", "edition", "items"]
    assert list(plain["items"][0]) == ["id", "type", "statement"]


def test_items_hold_items() -> None:
    items = [{"id": "a", "type": "t", "children": [{"id": "b", "type": "t", "children": [{"id": "c", "type": "t"}]}]}]
    c = Item(id="c", type="t")
    b = Item(id="b", type="t", children=(c,))

    assert edition_from_plain({**HEAD, "items": items}).items == (Item(id="a", type="t", children=(b,)),)
