"""Links joined into groups: the items that one change is about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from frameworkkit.diffing.values import Link
from frameworkkit.model import Edition, Place


@dataclass(frozen=True, slots=True)
class Group:
    """Old and new items connected by links, each in document order; one side is empty for removed and added.

    ``pairs`` are the links themselves: not every old item of a group need be linked to every new one.
    """

    old: tuple[Place, ...]
    new: tuple[Place, ...]
    pairs: tuple[tuple[Place, Place], ...] = ()
    confidence: float = 1.0

    @property
    def is_pair(self) -> bool:
        """Whether this is one item before and after."""
        return len(self.old) == 1 == len(self.new)


def group(old: Edition, new: Edition, links: Iterable[Link]) -> Iterator[Group]:
    """Every item of both editions in exactly one group: the old items' in their order, then those added."""
    forward: dict[str, list[Link]] = defaultdict(list)
    backward: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        forward[link.old].append(link)
        backward[link.new].append(link)
    orders = document_order(old), document_order(new)
    done: set[str] = set()
    for place in old.places:
        id_ = place.item.id
        found = forward.get(id_)
        if found is None:
            yield Group((place,), ())
        elif len(found) == 1 == len(backward[found[0].new]):
            after = new.by_id[found[0].new]
            yield Group((place,), (after,), ((place, after),), found[0].confidence)
        elif id_ not in done:
            connected = _connected(id_, forward, backward)
            done |= {link.old for link in connected}
            yield _joined(old, new, connected, orders)
    for place in new.places:
        if place.item.id not in backward:
            yield Group((), (place,))


def by_new_order(groups: Iterable[Group], new: Edition) -> list[Group]:
    """Groups as :func:`group` gives them in the order of the new edition, what was removed where it stood."""
    turns = document_order(new)
    keyed = []
    turn = -1
    for each in groups:
        if each.new:
            turn = turns[each.new[0].item.id]
        keyed.append((turn, not each.new, each))
    return [each for _, _, each in sorted(keyed, key=itemgetter(0, 1))]


def _connected(start: str, forward: Mapping[str, list[Link]], backward: Mapping[str, list[Link]]) -> list[Link]:
    """Every link that can be reached from an old item, going over links either way."""
    links: list[Link] = []
    olds, news = {start}, set()
    waiting = [start]
    while waiting:
        for link in forward[waiting.pop()]:
            links.append(link)
            if link.new not in news:
                news.add(link.new)
                fresh = {other.old for other in backward[link.new]} - olds
                olds |= fresh
                waiting += fresh
    return links


def _joined(old: Edition, new: Edition, links: list[Link], orders: tuple[dict[str, int], dict[str, int]]) -> Group:
    links.sort(key=lambda link: (orders[0][link.old], orders[1][link.new]))
    news = sorted({link.new for link in links}, key=orders[1].__getitem__)
    return Group(
        tuple(old.by_id[id_] for id_ in dict.fromkeys(link.old for link in links)),
        tuple(new.by_id[id_] for id_ in news),
        tuple((old.by_id[link.old], new.by_id[link.new]) for link in links),
        min(link.confidence for link in links),
    )


def document_order(edition: Edition) -> dict[str, int]:
    """The position of every item in the document, by id."""
    return {id_: position for position, id_ in enumerate(edition.by_id)}
