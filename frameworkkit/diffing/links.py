"""Which old item lives on in which new one, by what the editions say themselves.

Evidence in this order: what a person decided, what ``replaces`` and ``replaced_by`` state, the same id, the same UUID.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter
from uuid import UUID

from frameworkkit.diffing.groups import document_order
from frameworkkit.diffing.kinds import Evidence, Relation
from frameworkkit.diffing.values import Decisions, Link
from frameworkkit.model import Edition, Place

Pair = tuple[str, str]

NOTHING_DECIDED = Decisions()

#: Statuses of an item that stands in the edition but no longer counts.
RETIRED = frozenset({"deprecated", "withdrawn"})


def link(old: Edition, new: Edition, decisions: Decisions = NOTHING_DECIDED) -> tuple[Link, ...]:
    """The links between two editions that rest on no text, in the order of the old one.

    The same two editions the other way round give the same links turned round. Ids are shared only by
    editions of one framework; UUIDs are registered for the world.
    """
    same_id = _by_id(old, new)
    stated = frozenset(_stated(old, new, same_id))
    decided = {
        (each.old, each.new): each for each in decisions.links if each.old in old.by_id and each.new in new.by_id
    }
    pairs = [(id_, id_) for id_ in old.by_id if id_ in same_id]
    pairs += stated.difference(pairs)
    pairs += decided.keys() - set(pairs)
    pairs += _by_uuid(old, new, pairs)
    if len(pairs) > len(same_id):  # else they were taken from the old edition one by one
        pairs = in_document_order(old, new, pairs)
    if decisions != NOTHING_DECIDED:
        pairs = [pair for pair in pairs if pair in decided or _is_open(pair, decisions)]
    return related(
        decided.get((before, after))
        or Link(old=before, new=after, evidence=Evidence.CROSSWALK if (before, after) in stated else Evidence.ID)
        for before, after in pairs
    )


def in_document_order(old: Edition, new: Edition, pairs: Iterable[Pair]) -> list[Pair]:
    """Pairs of ids as the old edition has them, the parts of one item as the new edition has them."""
    positions, turns = document_order(old), document_order(new)
    return sorted(pairs, key=lambda pair: (positions[pair[0]], turns[pair[1]]))


def related(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links with their relations: parts of a split are ``narrow``, what several were merged into is ``broad``.

    What a person decided about the relation stays.
    """
    links = tuple(links)
    parts = Counter(map(attrgetter("old"), links))
    sources = Counter(map(attrgetter("new"), links))
    return tuple(
        replace(each, relation=_relation(parts[each.old], sources[each.new]))
        if each.relation is Relation.EXACT and (parts[each.old] > 1 or sources[each.new] > 1)
        else each
        for each in links
    )


def _is_open(pair: Pair, decisions: Decisions) -> bool:
    """Whether nobody has decided otherwise."""
    before, after = pair
    return pair not in decisions.rejected and before not in decisions.removed and after not in decisions.added


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
