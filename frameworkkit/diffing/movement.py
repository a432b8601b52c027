"""Whether linked items stand in another place: under another parent, or among their siblings."""

from collections import defaultdict
from collections.abc import Sequence

from frameworkkit.diffing.groups import Group
from frameworkkit.diffing.order import Spot, displaced

Ids = tuple[str, str]


def movements(groups: Sequence[Group]) -> dict[Ids, str]:
    """For every linked pair of ids that stands elsewhere, which field of its place changed: parent or position.

    An item is where it was as long as its new parent is linked to its old one. Parts of splits and mergers have
    no position of their own.
    """
    linked: set[tuple[str | None, str | None]] = {(None, None)}
    linked.update((old.item.id, new.item.id) for group in groups for old, new in group.pairs)
    moved: dict[Ids, str] = {}
    siblings: dict[tuple[str | None, str | None], list[Spot]] = defaultdict(list)
    for group in groups:
        for old, new in group.pairs:
            ids = old.item.id, new.item.id
            parents = old.parent.id if old.parent else None, new.parent.id if new.parent else None
            if parents not in linked:
                moved[ids] = "parent"
            elif group.is_pair:
                siblings[parents].append(Spot(old.position, new.position, ids))
    moved.update((spot.ids, "position") for spots in siblings.values() for spot in displaced(spots))
    return moved
