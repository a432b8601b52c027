"""A crosswalk as values: what people have decided about two editions, and what is still proposed to them."""

from collections.abc import Iterator
from enum import StrEnum

from frameworkkit.diffing import Relation
from frameworkkit.model import Edition
from frameworkkit.values import value

FORMAT = "frameworkkit-crosswalk/1"

Pair = tuple[str, str]
"""The id of an old item and that of a new one."""


class Status(StrEnum):
    """Whether somebody has decided, and how."""

    ACCEPTED = "accepted"
    PROPOSED = "proposed"
    REJECTED = "rejected"


@value
class Offer:
    """An item that might be meant: an old one or a new one, whichever the entry lacks."""

    old: str | None = None
    new: str | None = None
    confidence: float | None = None
    why: str | None = None


@value
class Entry:
    """What became of the ``old`` items: the ``new`` ones. Without new items they were removed, without old ones added.

    ``relation`` is what the new item is to the old one; None leaves that to the texts. ``seen`` are the fingerprints
    of the texts that somebody has seen, first of the old items.
    """

    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    relation: Relation | None = None
    status: Status = Status.ACCEPTED
    confidence: float | None = None
    why: str | None = None
    note: str | None = None
    seen: tuple[str, ...] = ()
    candidates: tuple[Offer, ...] = ()

    @property
    def pairs(self) -> Iterator[Pair]:
        """Every old item with every new one."""
        return ((old, new) for old in self.old for new in self.new)

    @property
    def is_link(self) -> bool:
        """Whether it says that items live on."""
        return bool(self.old and self.new)


@value
class Crosswalk:
    """The entries between two editions, which go by ``framework@edition``. A table does not name them."""

    old: str = ""
    new: str = ""
    entries: tuple[Entry, ...] = ()
    reviewers: tuple[str, ...] = ()
    license: str | None = None


@value
class Mapping:
    """A crosswalk with the two editions it is about, to be written in another format; ``proposals`` go with it or not.

    Every id of the crosswalk is that of an item.
    """

    crosswalk: Crosswalk
    old: Edition
    new: Edition
    proposals: bool = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is told: everything that was accepted, and if wanted what is proposed."""
        told = {Status.ACCEPTED, Status.PROPOSED} if self.proposals else {Status.ACCEPTED}
        return tuple(entry for entry in self.crosswalk.entries if entry.status in told)
