"""One edition as the matching sees it: numbered entries with their words, and who stands beside whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from frameworkkit.diffing.matching.texts import words
from frameworkkit.model import Edition, Item, Place

NOBODY = -1


class Entry(NamedTuple):
    """An item: ``number`` in document order, ``parent`` the number of the one above or :data:`NOBODY`.

    ``wording`` is what it says, by which identical ones are known; ``area`` is whether it says nothing but a title.
    """

    id: str
    number: int
    parent: int
    position: int
    wording: str
    words: tuple[str, ...]
    title: tuple[str, ...]
    leaf: bool
    area: bool


@dataclass(frozen=True, slots=True)
class Side:
    """The entries of an edition; ``open`` are the numbers of those whose counterpart is sought."""

    entries: tuple[Entry, ...]
    open: frozenset[int]
    children: dict[int, list[int]] = field(default_factory=dict)

    def siblings(self, number: int) -> list[int]:
        """All children of the same parent, the entry itself among them."""
        return self.children[self.entries[number].parent]

    def without(self, closed: Iterable[int]) -> "Side":
        """The same with fewer open entries."""
        return replace(self, open=self.open.difference(closed))

    def path(self, number: int) -> Iterator[int]:
        """The numbers of all above, the nearest first."""
        above = self.entries[number].parent
        while above != NOBODY:
            yield above
            above = self.entries[above].parent


def side(edition: Edition, closed: Iterable[str], read: dict[str, tuple[str, ...]]) -> Side:
    """An edition's side; ``closed`` are ids already settled, ``read`` keeps the words of texts read before."""
    numbers = {id_: number for number, id_ in enumerate(edition.by_id)}
    children: dict[int, list[int]] = {}
    entries = []
    for number, place in enumerate(edition.by_id.values()):
        parent = numbers[place.parent.id] if place.parent else NOBODY
        children.setdefault(parent, []).append(number)
        entries.append(_entry(place, number, parent, read))
    closed = frozenset(closed)
    return Side(tuple(entries), frozenset(e.number for e in entries if e.id not in closed), children)


def _entry(place: Place, number: int, parent: int, read: dict[str, tuple[str, ...]]) -> Entry:
    item = place.item
    wording = _wording(item)
    return Entry(
        item.id,
        number,
        parent,
        place.position,
        wording,
        _read(wording, read),
        _read(item.title.value, read),
        not item.children,
        not item.statement and bool(item.children),
    )


def _wording(item: Item) -> str:
    """Title and statement; a statement that begins with the title is not given it twice."""
    title, statement, lead_in = item.title.value, item.statement.value, item.lead_in.value
    if not title and not lead_in:
        return " ".join(statement.split())
    parts = (title if not statement.startswith(title) else "", statement, lead_in)
    return " ".join(" ".join(parts).split())


def _read(text: str, read: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    found = read.get(text)
    if found is None:
        found = read[text] = tuple(words(text))
    return found
