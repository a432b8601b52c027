"""Items that say exactly the same: found by their text alone, at the price of a hash."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.sides import NOBODY, Entry, Side

#: How sure it is where the text stands once on each side, and where it stands more often.
ONCE, OFTEN = 0.99, 0.9


def identical(old: Side, new: Side) -> Iterator[tuple[Pair, float]]:
    """Pairs of open entries with the same text: first those under the same heading, then the others, in order."""
    before, after = _by_wording(old), _by_wording(new)
    for wording, olds in before.items():
        news = after.get(wording)
        if not news:
            continue
        if len(olds) == 1 == len(news):
            yield (olds[0].number, news[0].number), ONCE
        else:
            yield from ((pair, OFTEN) for pair in _in_order(old, new, olds, news))


def _by_wording(side: Side) -> dict[str, list[Entry]]:
    entries = defaultdict(list)
    for entry in side.entries:
        if entry.number in side.open and not entry.area and entry.wording:
            entries[entry.wording].append(entry)
    return entries


def _in_order(old: Side, new: Side, olds: Sequence[Entry], news: Sequence[Entry]) -> Iterator[Pair]:
    homes: dict[str, list[Entry]] = defaultdict(list)
    for entry in reversed(news):
        homes[_heading(new, entry)].append(entry)
    homeless = []
    taken = set()
    for entry in olds:
        at_home = homes.get(_heading(old, entry))
        if at_home:
            found = at_home.pop()
            taken.add(found.number)
            yield entry.number, found.number
        else:
            homeless.append(entry)
    left = (entry for entry in news if entry.number not in taken)
    yield from zip(map(attrgetter("number"), homeless), map(attrgetter("number"), left), strict=False)


def _heading(side: Side, entry: Entry) -> str:
    return "" if entry.parent == NOBODY else side.entries[entry.parent].wording
