"""Which pairs are worth a closer look: those that share words, the rare ones first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from math import sqrt
from operator import itemgetter

from frameworkkit.diffing.matching.sides import Entry, Side
from frameworkkit.diffing.matching.weighing import Scales

#: Of two small editions all pairs are looked at closely; otherwise the likest of each entry.
SMALL, MOST = 15_000, 20
#: So many pairs of entries may be compared one and all to find the likest.
FEW_PAIRS = 2_500_000
#: Otherwise an entry is compared with so many at most, found by its rarest words, and few are looked at closely: those
#: not far behind the likest, and fewer still where none is likely. Who is found beyond doubt is not asked in turn.
BUDGET, FEW, NOT_FAR, CLEAR = 120, 3, 0.6, 0.6
UNLIKELY, FEWER, SHORTLIST = 0.3, 2, 12

Pair = tuple[int, int]


def candidates(old: Side, new: Side, scales: Scales) -> set[Pair]:
    """Pairs of numbers: for each open entry of either side those that look likest on the other."""
    sources, targets = _all(old), _all(new)
    if len(sources) * len(targets) <= SMALL:
        return {(i.number, j.number) for i in sources for j in targets if i.number in old.open or j.number in new.open}
    olds, news = _open(old), _open(new)
    few = max(len(olds) * len(targets), len(news) * len(sources)) <= FEW_PAIRS
    find = _thorough if few else _quick
    there = list(find(_Index(targets, scales), olds))
    found = {(i, j) for i, scores in there for j in scores}
    clear = {j for _, scores in there for j, score in scores.items() if score >= CLEAR} if not few else set()
    back = find(_Index(sources, scales), [entry for entry in news if entry.number not in clear])
    found.update((i, j) for j, scores in back for i in scores)
    return found


def _open(side: Side) -> list[Entry]:
    return [entry for entry in side.entries if entry.number in side.open and not entry.area]


def _all(side: Side) -> list[Entry]:
    return [entry for entry in side.entries if not entry.area]


def _thorough(index: "_Index", entries: Iterable[Entry]) -> Iterator[tuple[int, dict[int, float]]]:
    for entry in entries:
        yield entry.number, index.likest(entry, index.common(entry), MOST)


def _quick(index: "_Index", entries: Iterable[Entry]) -> Iterator[tuple[int, dict[int, float]]]:
    """Few of the likest, and none that falls far behind the likest of all."""
    for entry in entries:
        common = index.common(entry, BUDGET)
        most = nlargest(SHORTLIST, common.items(), key=itemgetter(1))
        best = index.likest(entry, dict(most), FEW)
        likest = max(best.values(), default=0.0)
        near = [(number, score) for number, score in best.items() if score >= NOT_FAR * likest]
        yield entry.number, dict(near[: FEW if likest >= UNLIKELY else FEWER])


class _Index:
    """Which entries have a word."""

    def __init__(self, entries: Iterable[Entry], scales: Scales) -> None:
        self.scales = scales
        self.having: dict[str, list[int]] = defaultdict(list)
        self.lengths: dict[int, float] = {}
        for entry in entries:
            different = dict.fromkeys(entry.words)
            self.lengths[entry.number] = self._length(different)
            for word in different:
                self.having[word].append(entry.number)

    def common(self, entry: Entry, budget: int | None = None) -> dict[int, float]:
        """What entries have in common with this one, found over the rarest words until the ``budget`` is spent."""
        sums: dict[int, float] = {}
        counts, weights = self.scales.counts, self.scales.words
        for word in sorted(dict.fromkeys(entry.words), key=counts.__getitem__):
            having = self.having.get(word, [])
            if budget is not None:
                having = having[: budget if not sums else None]
                if len(having) > budget:
                    break
                budget -= len(having)
            weight = weights[word]
            for number in having:
                sums[number] = sums.get(number, 0.0) + weight
        return sums

    def likest(self, entry: Entry, common: dict[int, float], most: int) -> dict[int, float]:
        """The likest of those that have something in common, by the cosine of their words."""
        length = self._length(dict.fromkeys(entry.words))
        scores = ((number, score / (length * self.lengths[number])) for number, score in common.items())
        return dict(nlargest(most, scores, key=itemgetter(1)))

    def _length(self, words: Iterable[str]) -> float:
        weights = self.scales.words
        return sqrt(sum([weights[word] for word in words])) or 1.0
