"""Links joined into groups: the items that one change is about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import NamedTuple

from frameworkkit.diffing.kinds import Evidence
from frameworkkit.diffing.values import Link
from frameworkkit.model import Edition, Place

_STRENGTH = (Evidence.ID, Evidence.CROSSWALK, Evidence.TEXT)


class Group(NamedTuple):  # there is one for every item, and a dataclass takes four times as long to make
    """Old and new items connected by links, each in document order; one side is empty for removed and added.

    ``pairs`` are the links themselves: not every old item of a group need be linked to every new one. ``confidence``
    and ``evidence`` are those of the weakest of them.
    """

    old: tuple[Place, ...]
    new: tuple[Place, ...]
    pairs: tuple[tuple[Place, Place], ...] = ()
    confidence: float = 1.0
    evidence: Evidence | None = None

    @property
    def is_pair(self) -> bool:
        """Whether this is one item before and after."""
        return len(self.old) == 1 == len(self.new)


def group(old: Edition, new: Edition, links: Iterable[Link]) -> Iterator[Group]:
    """Every item of both editions in exactly one group: the old items' in their order, then those added."""
    links = tuple(links)
    parts = Counter(link.old for link in links)
    sources = Counter(link.new for link in links)
    pairs = {link.old: link for link in links if parts[link.old] == 1 == sources[link.new]}
    tangled = {
        each.old[0].item.id: each for each in _tangled(old, new, [link for link in links if link.old not in pairs])
    }
    for id_, place in old.by_id.items():
        if found := pairs.get(id_):
            after = new.by_id[found.new]
            yield Group((place,), (after,), ((place, after),), found.confidence, found.evidence)
        elif id_ in tangled:
            yield tangled[id_]
        elif id_ not in parts:
            yield Group((place,), ())
    yield from (Group((), (place,)) for id_, place in new.by_id.items() if id_ not in sources)


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


def _tangled(old: Edition, new: Edition, links: Iterable[Link]) -> Iterator[Group]:
    """The groups of more than two items."""
    forward: dict[str, list[Link]] = defaultdict(list)
    backward: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        forward[link.old].append(link)
        backward[link.new].append(link)
    before, after = document_order(old), document_order(new)
    done: set[str] = set()
    for id_ in sorted(forward, key=before.__getitem__):
        if id_ not in done:
            connected = _connected(id_, forward, backward)
            connected.sort(key=lambda link: (before[link.old], after[link.new]))
            news = sorted({link.new for link in connected}, key=after.__getitem__)
            olds = tuple(dict.fromkeys(link.old for link in connected))
            done.update(olds)
            yield Group(
                tuple(old.by_id[each] for each in olds),
                tuple(new.by_id[each] for each in news),
                tuple((old.by_id[link.old], new.by_id[link.new]) for link in connected),
                min(link.confidence for link in connected),
                max((link.evidence for link in connected), key=_STRENGTH.index),
            )


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


def document_order(edition: Edition) -> dict[str, int]:
    """The position of every item in the document, by id."""
    return {id_: position for position, id_ in enumerate(edition.by_id)}
