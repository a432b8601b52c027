"""What an edition derives from what it holds: UUIDs, names, the index over its items."""

from uuid import NAMESPACE_URL, UUID, uuid5

import pytest
from hypothesis import given, settings

from frameworkkit.model import Edition, Framework, Imprint, Item, ItemType, Text
from frameworkkit.testing.strategies import editions

REGISTERED = "0f8e2c5a-6b1d-4a3e-9c7f-2d4b6a8c0e1f"


def edition_of(*items: Item, framework_uuid: str | None = None, types: tuple[ItemType, ...] = ()) -> Edition:
    framework = Framework(id="demo", title=Text("Demo"), uuid=framework_uuid)
    return Edition(framework=framework, imprint=Imprint(id="2026", status="draft"), items=items, types=types)


def item(name: str, *children: Item, type_: str = "t") -> Item:
    return Item(id=name, type=type_, children=children)


TREE = edition_of(item("a", item("b", item("c")), item("d")), item("e"))


class TestUuids:
    """They are part of every export: a change here would make every item of every user a new one."""

    def test_of_a_framework(self) -> None:
        assert str(TREE.framework.derived_uuid) == "06a0efbf-14e5-5672-8649-ab31fb031c62"
        assert TREE.framework.derived_uuid == uuid5(NAMESPACE_URL, "urn:frameworkkit:framework:demo")

    def test_of_an_edition_and_an_item(self) -> None:
        framework = TREE.framework.derived_uuid

        assert TREE.uuid == uuid5(framework, "edition:2026")
        assert TREE.uuid_of(TREE.items[0]) == uuid5(framework, "a")

    def test_a_registered_one_of_the_framework_is_what_others_derive_from(self) -> None:
        edition = edition_of(item("a"), framework_uuid=REGISTERED)

        assert edition.framework.derived_uuid == UUID(REGISTERED)
        assert edition.uuid_of(edition.items[0]) == uuid5(UUID(REGISTERED), "a")

    def test_a_registered_one_of_an_item_is_kept(self) -> None:
        assert TREE.uuid_of(Item(id="a", type="t", uuid=REGISTERED)) == UUID(REGISTERED)

    def test_they_do_not_depend_on_the_edition(self) -> None:
        later = Edition(framework=TREE.framework, imprint=Imprint(id="2030", status="draft"), items=TREE.items)

        assert later.uuid_of(later.items[0]) == TREE.uuid_of(TREE.items[0])
        assert later.uuid != TREE.uuid


class TestIndex:
    def test_places_are_in_document_order(self) -> None:
        places = [(p.item.id, p.parent.id if p.parent else None, p.position, p.depth) for p in TREE.places]

        assert places == [("a", None, 0, 0), ("b", "a", 0, 1), ("c", "b", 0, 2), ("d", "a", 1, 1), ("e", None, 1, 0)]

    def test_places_by_id(self) -> None:
        assert {name: place.item.id for name, place in TREE.by_id.items()} == {name: name for name in "abcde"}

    def test_of_items_with_one_id_the_first_counts(self) -> None:
        edition = edition_of(item("a", item("b")), item("b"))

        assert edition.by_id["b"].depth == 1

    def test_depth_is_no_matter(self) -> None:
        deep = item("leaf")
        for n in range(20_000):
            deep = item(f"i{n}", deep)

        assert edition_of(deep).places[-1].depth == 20_000

    @settings(max_examples=20, deadline=None)
    @given(editions())
    def test_every_item_has_one_place(self, edition: Edition) -> None:
        assert list(edition.by_id.values()) == list(edition.places)
        for place in edition.places:
            siblings = place.parent.children if place.parent else edition.items
            assert siblings[place.position] is place.item


class TestNames:
    def test_of_an_edition(self) -> None:
        assert (TREE.id, TREE.name, TREE.language) == ("2026", "demo@2026", "en")

    @pytest.mark.parametrize(("own", "title"), [(Text(), "Demo"), (Text("Demo 2"), "Demo 2")])
    def test_the_title_is_its_own_or_the_frameworks(self, own: Text, title: str) -> None:
        edition = Edition(framework=TREE.framework, imprint=Imprint(id="2", status="draft", title=own))

        assert edition.title == title

    def test_a_type_is_called_by_its_label_or_else_its_id(self) -> None:
        edition = edition_of(types=(ItemType(id="t", label=Text("Thing")),))

        assert edition.type_label(item("a")) == "Thing"
        assert edition.type_label(item("a", type_="other")) == "other"
