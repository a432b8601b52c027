"""Which pairs are worth a closer look: those that share words, the rare ones first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest

from frameworkkit.diffing.matching.sides import Entry, Side
from frameworkkit.diffing.matching.weighing import Scales

#: So many pairs of entries may be compared one and all.
FEW_PAIRS = 2_500_000
#: Otherwise an entry is compared with so many at most, found by its rarest words.
BUDGET = 400

#: The likeliest of them are looked at closely; of two small editions all.
MOST, SMALL = 20, 15_000

Pair = tuple[int, int]


def candidates(old: Side, new: Side, scales: Scales, most: int = MOST) -> set[Pair]:
    """Pairs of numbers: for each open entry of either side the ``most`` that look likest on the other."""
    olds, news = _open(old), _open(new)
    targets, sources = _all(new), _all(old)
    if len(sources) * len(targets) <= SMALL:
        return {(i.number, j.number) for i in sources for j in targets if i.number in old.open or j.number in new.open}
    few = max(len(olds) * len(targets), len(news) * len(sources)) <= FEW_PAIRS
    budget = None if few else BUDGET
    found = set(_likest(olds, targets, scales, most, budget))
    found.update((source, number) for number, source in _likest(news, sources, scales, most, budget))
    return found


def _open(side: Side) -> list[Entry]:
    return [entry for entry in side.entries if entry.number in side.open and not entry.area]


def _all(side: Side) -> list[Entry]:
    return [entry for entry in side.entries if not entry.area]


def _likest(
    entries: Sequence[Entry], targets: Iterable[Entry], scales: Scales, most: int, budget: int | None
) -> Iterator[Pair]:
    postings: dict[str, list[int]] = defaultdict(list)
    lengths: dict[int, float] = {}
    for target in targets:
        different = dict.fromkeys(target.words)
        lengths[target.number] = sum(scales.words[word] ** 2 for word in different) ** 0.5 or 1.0
        for word in different:
            postings[word].append(target.number)
    for entry in entries:
        scores = _scores(entry, postings, scales, budget)
        best = nlargest(most, ((score / lengths[number], -number) for number, score in scores.items()))
        yield from ((entry.number, -negative) for _, negative in best)


def _scores(entry: Entry, postings: dict[str, list[int]], scales: Scales, budget: int | None) -> dict[int, float]:
    scores: dict[int, float] = defaultdict(float)
    for word in sorted(dict.fromkeys(entry.words), key=scales.counts.__getitem__):
        having = postings.get(word, ())
        if budget is not None:
            if len(having) > budget:
                break
            budget -= len(having)
        weight = scales.words[word] ** 2
        for number in having:
            scores[number] += weight
    return scores
