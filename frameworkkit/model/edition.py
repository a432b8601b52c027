"""An edition: one published or draft state of a framework, and the index over its items."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from frameworkkit.model.award import Award
from frameworkkit.model.checklist import Checklist
from frameworkkit.model.framework import Contributor, Framework, Imprint, Reference, Section, SourceDocument, Term
from frameworkkit.model.item import Alignment, Item, ItemType, Role
from frameworkkit.model.scale import Rubric, Scale

if TYPE_CHECKING:
    from uuid import UUID

FORMAT = "frameworkkit/1"


class Place(NamedTuple):  # of all values there are most of these: a dataclass takes four times as long to make
    """An item with where it stands: its parent, its position among its siblings, and its depth from 0."""

    item: Item
    parent: Item | None
    position: int
    depth: int


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One edition, whole. The lookups (:attr:`places`, :attr:`by_id`) are built once, at first use."""

    format: str = field(default=FORMAT, metadata={"always": True})
    framework: Framework
    imprint: Imprint = field(metadata={"key": "edition"})
    source: SourceDocument | None = None
    contributors: tuple[Contributor, ...] = ()
    front_matter: tuple[Section, ...] = ()
    types: tuple[ItemType, ...] = ()
    roles: tuple[Role, ...] = ()
    scales: tuple[Scale, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    references: tuple[Reference, ...] = ()
    glossary: tuple[Term, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    items: tuple[Item, ...] = field(default=(), metadata={"always": True})
    awards: tuple[Award, ...] = ()
    checklists: tuple[Checklist, ...] = ()

    @property
    def id(self) -> str:
        """The edition's id, as ``2014``."""
        return self.imprint.id

    @property
    def name(self) -> str:
        """How a command line names it: ``framework@edition``."""
        return f"{self.framework.id}@{self.imprint.id}"

    @property
    def language(self) -> str:
        """The BCP 47 tag of every text that has no other."""
        return self.framework.language

    @property
    def title(self) -> str:
        """The edition's own title, or the framework's."""
        return (self.imprint.title or self.framework.title).value

    @property
    def uuid(self) -> "UUID":
        """UUIDv5 of the framework's UUID and ``edition:<id>``."""
        from uuid import uuid5

        return uuid5(self._namespace, f"edition:{self.imprint.id}")

    def uuid_of(self, item: Item) -> "UUID":
        """The item's registered UUID, or the UUIDv5 of the framework's UUID and the item's id."""
        from uuid import UUID, uuid5

        return UUID(item.uuid) if item.uuid else uuid5(self._namespace, item.id)

    @cached_property
    def _namespace(self) -> "UUID":
        return self.framework.derived_uuid

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every item with its place, in document order."""
        return tuple(_walk(self.items))

    @cached_property
    def by_id(self) -> Mapping[str, Place]:
        """Places by item id; where an id is used twice (an error that validation reports) the first counts."""
        index: dict[str, Place] = {}
        for place in self.places:
            index.setdefault(place.item.id, place)
        return MappingProxyType(index)

    @cached_property
    def type_by_id(self) -> Mapping[str, ItemType]:
        """Declared item types by id."""
        return MappingProxyType({t.id: t for t in self.types})

    def type_label(self, item: Item) -> str:
        """What an item's type is called in print; an undeclared type goes by its id."""
        declared = self.type_by_id.get(item.type)
        return declared.label.value if declared else item.type


def _walk(items: tuple[Item, ...]) -> Iterator[Place]:
    """Yield places in document order, without recursion: hostile input may be deep."""
    stack: list[tuple[Iterator[tuple[int, Item]], Item | None]] = [(iter(enumerate(items)), None)]
    while stack:
        siblings, parent = stack[-1]
        step = next(siblings, None)
        if step is None:
            stack.pop()
            continue
        position, item = step
        yield Place(item, parent, position, len(stack) - 1)
        if item.children:
            stack.append((iter(enumerate(item.children)), item))
