"""Which old item lives on in which new one, by what the editions say themselves.

Evidence in this order: what ``replaces`` and ``replaced_by`` state, then the same id, then the same UUID.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter
from uuid import UUID

from frameworkkit.diffing.groups import document_order
from frameworkkit.diffing.kinds import Evidence, Relation
from frameworkkit.diffing.values import Link
from frameworkkit.model import Edition, Place

Pair = tuple[str, str]

#: Statuses of an item that stands in the edition but no longer counts.
RETIRED = frozenset({"deprecated", "withdrawn"})


def link(old: Edition, new: Edition) -> tuple[Link, ...]:
    """The links between two editions, in the order of the old one.

    The same two editions the other way round give the same links turned round. Ids are shared only by
    editions of one framework; UUIDs are registered for the world. Parts of a split are ``narrow``, what several
    were merged into is ``broad``; the texts are not looked at here.
    """
    same_id = _by_id(old, new)
    stated = frozenset(_stated(old, new, same_id))
    pairs = [(id_, id_) for id_ in old.by_id if id_ in same_id]
    pairs += stated.difference(pairs)
    pairs += _by_uuid(old, new, pairs)
    if len(pairs) > len(same_id):
        positions, turns = document_order(old), document_order(new)
        pairs.sort(key=lambda pair: (positions[pair[0]], turns[pair[1]]))
    parts = Counter(map(itemgetter(0), pairs))
    sources = Counter(map(itemgetter(1), pairs))
    return tuple(
        Link(
            old=before,
            new=after,
            relation=_relation(parts[before], sources[after]),
            evidence=Evidence.CROSSWALK if (before, after) in stated else Evidence.ID,
        )
        for before, after in pairs
    )


def _by_id(old: Edition, new: Edition) -> frozenset[str]:
    return frozenset(old.by_id.keys() & new.by_id.keys()) if old.framework.id == new.framework.id else frozenset()


def _stated(old: Edition, new: Edition, same_id: frozenset[str]) -> Iterator[Pair]:
    """What items say of each other, whichever of the two editions says it.

    An item that both editions have is not replaced, whatever it says, as long as its successor stood beside it
    in the old edition too, or as it is still there but retired: then its own fate is told by its id.
    """
    for before, after in {*_references(old, new), *(pair[::-1] for pair in _references(new, old))}:
        stays, was_there = before in same_id, after in same_id
        if stays and was_there:
            continue
        if (stays and _is_retired(new.by_id[before])) or (was_there and _is_retired(old.by_id[after])):
            continue
        yield before, after


def _references(owner: Edition, other: Edition) -> Iterator[Pair]:
    """Pairs of an item and one of the other edition that it replaces or is replaced by."""
    for place in owner.places:
        item = place.item
        for name in (*item.replaces, *item.replaced_by):
            work, _, target = name.rpartition("#")
            # An id means the same item in every edition of its framework: the edition named is not needed.
            framework = work.partition("@")[0] or owner.framework.id
            if framework == other.framework.id and target in other.by_id:
                yield item.id, target


def _by_uuid(old: Edition, new: Edition, linked: Iterable[Pair]) -> Iterator[Pair]:
    olds = old.by_id.keys() - {before for before, _ in linked}
    news = new.by_id.keys() - {after for _, after in linked}
    registered = (edition.by_id[id_].item.uuid for edition, ids in ((old, olds), (new, news)) for id_ in ids)
    if not any(registered):  # derived UUIDs alone say no more than the ids they are derived from
        return
    before, after = _by_uuid_of(old, olds), _by_uuid_of(new, news)
    for uuid in before.keys() & after.keys():
        yield before[uuid], after[uuid]


def _by_uuid_of(edition: Edition, ids: Iterable[str]) -> dict[UUID, str]:
    """Ids by UUID; a UUID that stands at two items says nothing."""
    uuids = {id_: edition.uuid_of(edition.by_id[id_].item) for id_ in ids}
    uses = Counter(uuids.values())
    return {uuid: id_ for id_, uuid in uuids.items() if uses[uuid] == 1}


def _is_retired(place: Place) -> bool:
    return place.item.status in RETIRED


def _relation(parts: int, sources: int) -> Relation:
    if parts > 1:
        return Relation.NARROW if sources == 1 else Relation.RELATED
    return Relation.BROAD if sources > 1 else Relation.EXACT
