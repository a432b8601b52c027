"""What a rule looks at: the edition, with the pointer of every item."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from frameworkkit.model import Edition, Item
from frameworkkit.positions import Pointer


@dataclass(frozen=True)
class Subject:
    """An edition under examination."""

    edition: Edition

    def pointer(self, item: Item, *steps: str | int) -> Pointer:
        """Where ``item`` (or, with ``steps``, something in it) stands in the edition's document."""
        return (*self._pointers[id(item)], *steps)

    @cached_property
    def _pointers(self) -> dict[int, Pointer]:
        # By identity: equal items may stand in two places. Built only when a finding asks for a place.
        return dict(_pointers(self.edition.items, ("items",)))


def _pointers(items: tuple[Item, ...], parent: Pointer) -> Iterator[tuple[int, Pointer]]:
    for position, item in enumerate(items):
        own = (*parent, position)
        yield id(item), own
        yield from _pointers(item.children, (*own, "children"))
