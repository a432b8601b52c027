"""What every part of a package is written from: the edition, the version, addresses and dates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from frameworkkit.model import Edition, Item
from frameworkkit_case.addresses import Addresses, deriving
from frameworkkit_case.dates import Dates
from frameworkkit_case.json_text import Link
from frameworkkit_case.version import Version, flat, one_line


@dataclass(frozen=True, kw_only=True)
class Package:
    """One edition on its way to one version of CASE."""

    edition: Edition
    version: Version
    addresses: Addresses
    dates: Dates
    framework_type: str = ""

    def link(self, kind: str, identifier: str, title: str) -> Link:
        """The link to an object of a kind (a collection of the REST binding, as ``CFItems``)."""
        return Link(title, identifier, self.addresses.uri(kind, identifier))

    @cached_property
    def document_link(self) -> Link:
        """The link to the document itself."""
        title = one_line(self.edition.title) or self.edition.framework.id
        return self.link("CFDocuments", str(self.edition.uuid), title)

    @cached_property
    def item_links(self) -> Mapping[str, Link]:
        """The links to all items, by id; identifiers as :meth:`Edition.uuid_of` gives them."""
        uris, items = self.addresses.uri("CFItems", ""), [place.item for place in self.edition.places]
        named = [(item, item.uuid or self.of_framework(item.id)) for item in items]
        return {item.id: Link(item_name(item), identifier, uris + identifier) for item, identifier in named}

    @cached_property
    def type_links(self) -> Mapping[str, Link]:
        """The links to the item types declared and in use, by id, in the order of their definitions."""
        labels = {declared.id: declared.label.value for declared in self.edition.types}
        for place in self.edition.places:
            labels.setdefault(place.item.type, place.item.type)
        return {
            name: self.link("CFItemTypes", self.of_framework(f"item-type:{name}"), one_line(label or name))
            for name, label in labels.items()
        }

    @cached_property
    def of_framework(self) -> Callable[[str], str]:
        """Gives the UUID of something that all editions of the framework share. No item has a colon in its id."""
        return deriving(self.edition.framework.derived_uuid.bytes)

    @cached_property
    def of_edition(self) -> Callable[[str], str]:
        """Gives the UUID of something that belongs to this edition alone."""
        return deriving(self.edition.uuid.bytes)


def item_name(item: Item) -> str:
    """What to call an item where it is only pointed to: code and title, else what it says."""
    code, title = item.code and flat(item.code), item.title.value
    if code:
        return f"{code} {one_line(title)}" if title else code
    return one_line(title or item.abbreviated.value or item.statement.value or item.lead_in.value) or item.id
