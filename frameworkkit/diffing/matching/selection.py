"""Which pairs are asserted, and which are offered to a reviewer."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

from frameworkkit.diffing.matching.retrieval import Pair

#: The least probability of a link lies between these, where the comparison's own probabilities put it.
LOWEST, HIGHEST = 0.3, 0.45
#: So much more it takes to be a further part of an old entry.
FURTHER_PART = 0.5
#: So much more it takes to be merged into an entry that has an identical counterpart.
INTO_IDENTICAL = 0.3
#: So many candidates an entry has at most, and none less likely than this.
MOST_OFFERED, LEAST_OFFERED = 5, 0.015

Chances = Mapping[Pair, float]


def threshold(probabilities: Iterable[float], settled: int) -> float:
    """The cut that may be expected to serve best, going by the probabilities themselves.

    It maximises the expected F1: where hardly anything is certain, a person is helped more by doubtful links than
    by none.
    """
    falling = sorted(probabilities, reverse=True)
    expected = sum(falling) + settled
    best, cut, right = 0.0, HIGHEST, float(settled)
    for number, probability in enumerate(falling, 1):
        right += probability
        if (score := 2 * right / (number + settled + expected)) > best:
            best, cut = score, probability
    return min(max(cut, LOWEST), HIGHEST)


def asserted(chances: Chances, settled: Collection[Pair], cut: float, quoted: Collection[Pair]) -> dict[Pair, float]:
    """The pairs that are likely enough, the likeliest first.

    Several old entries may go into one new one. Several new ones come of one old one where they stand in its text
    word for word (``quoted``) or are very likely; what has an identical counterpart has other parts only so.
    """
    whole = {old for old, _ in settled}
    identical = {new for _, new in settled}
    olds: set[int] = set()
    chosen = {}
    for pair in _likeliest(chances):
        needed = cut
        if pair not in quoted:
            if pair[0] in whole:
                continue
            needed += max(FURTHER_PART if pair[0] in olds else 0.0, INTO_IDENTICAL if pair[1] in identical else 0.0)
        if chances[pair] >= needed:
            chosen[pair] = chances[pair]
            olds.add(pair[0])
    return chosen


def one_to_one(chances: Chances, cut: float) -> dict[Pair, float]:
    """The best pairs so that none has an entry in common with another."""
    return _chosen((pair for pair in _likeliest(chances) if chances[pair] >= cut), chances, 1)


def offered(chances: Chances, allowed: Callable[[Pair], bool]) -> dict[Pair, float]:
    """The next best pairs, the likeliest first, so that no entry of either edition has too many."""
    pairs = (pair for pair in _likeliest(chances) if chances[pair] >= LEAST_OFFERED and allowed(pair))
    return _chosen(pairs, chances, MOST_OFFERED)


def _likeliest(chances: Chances) -> list[Pair]:
    return sorted(chances, key=lambda pair: (-chances[pair], abs(pair[0] - pair[1]), pair))


def _chosen(pairs: Iterable[Pair], chances: Chances, most: int) -> dict[Pair, float]:
    chosen: dict[Pair, float] = {}
    olds, news = Counter[int](), Counter[int]()
    for pair in pairs:
        if olds[pair[0]] < most and news[pair[1]] < most:
            chosen[pair] = chances[pair]
            olds[pair[0]] += 1
            news[pair[1]] += 1
    return chosen
