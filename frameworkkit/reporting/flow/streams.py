"""What flows from which old area to which new one."""

from collections import Counter
from collections.abc import Mapping

from frameworkkit.diffing import Diff
from frameworkkit.model import Edition, Item
from frameworkkit.reporting.diff_details import label_of
from frameworkkit.values import value


@value
class Area:
    """A part of an edition and how many items it has, itself included."""

    item: Item
    items: int


@value
class Stream:
    """How many ``items`` went from an old area to a new one. No old area: they are new; no new one: removed."""

    old: Item | None
    new: Item | None
    items: int

    @property
    def ends(self) -> tuple[str | None, str | None]:
        """The ids of the two areas."""
        return self.old.id if self.old else None, self.new.id if self.new else None

    def __str__(self) -> str:
        count = counted(self.items)
        if self.new is None:
            return f"{count} of {label_of(self.old)} removed" if self.old else count
        if self.old is None:
            return f"{count} new in {label_of(self.new)}"
        return f"{count} from {label_of(self.old)} to {label_of(self.new)}"


@value
class Flow:
    """The areas of both editions and every stream between them, in document order."""

    old: tuple[Area, ...]
    new: tuple[Area, ...]
    streams: tuple[Stream, ...]


def flow(diff: Diff) -> Flow:
    """From where to where the items went, area by area. Items above all areas are left out."""
    old_area, new_area = _area_by_id(diff.old), _area_by_id(diff.new)
    counts = Counter((old_area.get(link.old), new_area.get(link.new)) for link in diff.links)
    changes = (*diff.changes, *diff.hidden)  # a filter chooses what is told, not what went where
    counts.update((old_area.get(id_), None) for change in changes if not change.new for id_ in change.old)
    counts.update((None, new_area.get(id_)) for change in changes if not change.old for id_ in change.new)
    olds, news = _areas(diff.old, old_area), _areas(diff.new, new_area)
    before, after = ({id_: turn for turn, id_ in enumerate(areas)} for areas in (olds, news))
    # What has no counterpart comes last on its side; what stands above all areas belongs to none.
    ends = sorted(
        (pair for pair in counts if any(pair)),
        key=lambda pair: (before.get(pair[0] or "", len(before)), after.get(pair[1] or "", len(after))),
    )
    return Flow(
        old=tuple(olds.values()),
        new=tuple(news.values()),
        streams=tuple(
            Stream(
                old=olds[old].item if old else None,
                new=news[new].item if new else None,
                items=counts[old, new],
            )
            for old, new in ends
        ),
    )


def counted(items: int) -> str:
    """As ``1 item`` or ``3 items``."""
    return f"{items} item{'' if items == 1 else 's'}"


def _areas(edition: Edition, area_by_id: Mapping[str, str]) -> dict[str, Area]:
    sizes = Counter(area_by_id.values())
    return {id_: Area(item=edition.by_id[id_].item, items=size) for id_, size in sizes.items()}


def _area_by_id(edition: Edition) -> dict[str, str]:
    """The area of every item: the top level, or the first level below it that has more than one item."""
    areas, depth = edition.items, 0
    while len(areas) == 1 and areas[0].children:
        areas, depth = areas[0].children, depth + 1
    found: dict[str, str] = {}
    area = ""
    for place in edition.places:
        if place.depth == depth:
            area = place.item.id
        if place.depth >= depth:
            found[place.item.id] = area
    return found
