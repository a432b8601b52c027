"""The words of a diff: closed lists, stable, each kind of change documented on a page of its own."""

from enum import StrEnum


class ChangeKind(StrEnum):
    """What happened to an item, or to the items of one split or merger. Released values are never reused.

    ``frameworkkit explain KIND`` shows the page of one (:func:`frameworkkit.diffing.pages.page`).
    """

    UNCHANGED = "unchanged"
    EDITORIAL = "editorial"
    REWORDED = "reworded"
    MOVED = "moved"
    RECODED = "recoded"
    RETYPED = "retyped"
    RELEVELLED = "relevelled"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"
    DEPRECATED = "deprecated"
    RESTORED = "restored"
    METADATA = "metadata"

    @property
    def opposite(self) -> "ChangeKind":
        """The kind that the same change has when the newer edition is compared with the older."""
        return _OPPOSITES.get(self, self)


_PAIRS = (
    (ChangeKind.ADDED, ChangeKind.REMOVED),
    (ChangeKind.SPLIT, ChangeKind.MERGED),
    (ChangeKind.DEPRECATED, ChangeKind.RESTORED),
)
_OPPOSITES = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}

#: Where several things happened to an item at once, the first of these names the change.
PRECEDENCE = (
    ChangeKind.SPLIT,
    ChangeKind.MERGED,
    ChangeKind.REMOVED,
    ChangeKind.ADDED,
    ChangeKind.DEPRECATED,
    ChangeKind.RESTORED,
    ChangeKind.RETYPED,
    ChangeKind.RELEVELLED,
    ChangeKind.REWORDED,
    ChangeKind.MOVED,
    ChangeKind.RECODED,
    ChangeKind.EDITORIAL,
    ChangeKind.METADATA,
)


class Impact(StrEnum):
    """How much a change asks of those who rely on the framework, most first."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"

    @property
    def rank(self) -> int:
        """0 for major, then rising as it asks less."""
        return _RANKS[self]


_RANKS = {impact: rank for rank, impact in enumerate(Impact)}


class Relation(StrEnum):
    """How what the new item says relates to what the old one said."""

    EXACT = "exact"
    CLOSE = "close"
    BROAD = "broad"
    NARROW = "narrow"
    RELATED = "related"

    @property
    def opposite(self) -> "Relation":
        """The relation seen from the new item."""
        return {Relation.BROAD: Relation.NARROW, Relation.NARROW: Relation.BROAD}.get(self, self)


class Evidence(StrEnum):
    """Why two items are held to be the same: a shared id or UUID, somebody's statement, or their texts."""

    ID = "id"
    CROSSWALK = "crosswalk"
    TEXT = "text"


class ShiftKind(StrEnum):
    """In which respect a new wording asks for something else than the old one."""

    OBLIGATION = "obligation"
    DEMAND = "demand"
    SCOPE = "scope"
    QUANTITY = "quantity"


class Direction(StrEnum):
    """Which way a wording went: how much it asks, or of how much; ``changed`` where that cannot be said."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    WIDER = "wider"
    NARROWER = "narrower"
    CHANGED = "changed"

    @property
    def opposite(self) -> "Direction":
        """The way back."""
        return _TURNED.get(self, self)


_TURNED = {
    Direction.STRONGER: Direction.WEAKER,
    Direction.WEAKER: Direction.STRONGER,
    Direction.WIDER: Direction.NARROWER,
    Direction.NARROWER: Direction.WIDER,
}
