"""Whether linked items stand in another place: under another parent, or among their siblings."""

from collections import defaultdict
from collections.abc import Iterable

from frameworkkit.diffing.groups import Group
from frameworkkit.diffing.order import Spot, displaced
from frameworkkit.model import Place

ParentIds = tuple[str | None, str | None]


class Movement:
    """Answers, for two linked places, which of ``parent`` and ``position`` changed."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._kin: set[ParentIds] = {(None, None)}
        siblings: dict[ParentIds, list[Spot]] = defaultdict(list)
        for group in groups:
            self._kin.update((old.item.id, new.item.id) for old, new in group.pairs)
            if group.is_pair:
                old, new = group.pairs[0]
                siblings[_parents(old, new)].append(Spot(old.position, new.position, (old.item.id, new.item.id)))
        self._displaced = {
            spot.ids for parents, spots in siblings.items() if parents in self._kin for spot in displaced(spots)
        }

    def between(self, old: Place, new: Place) -> str | None:
        """``parent``, ``position``, or None where the item stands where it stood."""
        if _parents(old, new) not in self._kin:
            return "parent"
        return "position" if (old.item.id, new.item.id) in self._displaced else None


def _parents(old: Place, new: Place) -> ParentIds:
    return old.parent.id if old.parent else None, new.parent.id if new.parent else None
