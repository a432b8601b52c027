"""Whether linked items stand in another place: under another parent, or among their siblings."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from frameworkkit.diffing.flows import majority
from frameworkkit.diffing.groups import Group
from frameworkkit.diffing.kinds import Evidence
from frameworkkit.diffing.order import Spot, displaced
from frameworkkit.model import Edition, Place

Pair = tuple[Place, Place]
Ids = tuple[str, str]
Parents = tuple[str | None, str | None]


def movements(old: Edition, new: Edition, groups: Sequence[Group]) -> dict[Ids, str]:
    """For every linked pair of ids that stands elsewhere, which field of its place changed: parent or position.

    The groups come in the order of the new edition.

    An item is where it was as long as its new parent is linked to its old one. If it is not linked by an id, or the
    frameworks differ, it also is if its branch went that way (:class:`_Branches`). Parts of splits and mergers have no
    position of their own, and the order of another framework is another anyway.
    """
    same_framework = old.framework.id == new.framework.id
    branches = _Branches(old, new, groups)
    moved: dict[Ids, str] = {}
    siblings: dict[Parents, list[Pair]] = defaultdict(list)
    for group in groups:
        for pair in group.pairs:
            parents = _parents(*pair)
            if parents in branches.linked:
                if group.is_pair and same_framework:
                    siblings[parents].append(pair)
            elif (same_framework and group.evidence is Evidence.ID) or not branches.went(parents):
                moved[_ids(*pair)] = "parent"
    for pairs in siblings.values():
        if any(one[0].position > other[0].position for one, other in pairwise(pairs)):  # they come in the new order
            spots = (Spot(was.position, is_now.position, _ids(was, is_now)) for was, is_now in pairs)
            moved.update((spot.ids, "position") for spot in displaced(spots))
    return moved


class _Branches:
    """Which branches of the old edition became which of the new one, where not every parent has a counterpart."""

    def __init__(self, old: Edition, new: Edition, groups: Sequence[Group]) -> None:
        self._editions = old, new
        self._pairs = [pair for group in groups for pair in group.pairs]
        self.linked: set[Parents] = {(None, None)}
        self.linked.update((was.item.id, is_now.item.id) for was, is_now in self._pairs)

    def went(self, parents: Parents) -> bool:
        """Whether a branch became the other.

        If neither is linked itself, that is where most of its items went. Else levels may have been put in or taken
        out: then the nearest items above that are linked, or the tops of both editions, are linked to one another.
        """
        before, after = (self._nearest[side].get(id_) for side, id_ in enumerate(parents))
        if None not in parents and before != parents[0] and after != parents[1]:
            return parents in self._flows
        return (before, after) in self.linked

    @cached_property
    def _flows(self) -> frozenset[Parents]:
        return majority(_parents(was, is_now) for was, is_now in self._pairs)

    @cached_property
    def _nearest(self) -> tuple[Mapping[str | None, str | None], ...]:
        """For every item of either edition itself if it is linked, else the nearest one above that is."""
        linked = zip(*self.linked, strict=True)
        return tuple(_nearest(edition, set(ids)) for edition, ids in zip(self._editions, linked, strict=True))


def _nearest(edition: Edition, linked: Container[str | None]) -> dict[str | None, str | None]:
    nearest: dict[str | None, str | None] = {}
    for id_, place in edition.by_id.items():
        above = nearest[place.parent.id] if place.parent else None
        nearest[id_] = id_ if id_ in linked else above
    return nearest


def _ids(old: Place, new: Place) -> Ids:
    return old.item.id, new.item.id


def _parents(old: Place, new: Place) -> Parents:
    return old.parent.id if old.parent else None, new.parent.id if new.parent else None
