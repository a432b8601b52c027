"""Which pairs are asserted, and which are offered to a reviewer."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping

from frameworkkit.diffing.matching.retrieval import Pair

#: So many candidates an item has at most, and none less likely than this.
MOST_OFFERED, LEAST_OFFERED = 5, 0.02


def asserted(probabilities: Mapping[Pair, float], threshold: float) -> dict[Pair, float]:
    """The pairs that are likely enough: several for one entry where it was split or where several were merged."""
    return {pair: probability for pair, probability in probabilities.items() if probability >= threshold}


def one_to_one(scores: Mapping[Pair, float], threshold: float) -> dict[Pair, float]:
    """The best pairs so that none has an entry in common with another."""
    chosen: dict[Pair, float] = {}
    olds, news = set(), set()
    for pair in sorted(scores, key=lambda pair: (-scores[pair], abs(pair[0] - pair[1]), pair)):
        if scores[pair] >= threshold and pair[0] not in olds and pair[1] not in news:
            chosen[pair] = scores[pair]
            olds.add(pair[0])
            news.add(pair[1])
    return chosen


def offered(
    probabilities: Mapping[Pair, float], links: Collection[Pair], allowed: Callable[[Pair], bool]
) -> dict[Pair, float]:
    """The next best pairs, the likeliest first, so that no entry of either edition has too many."""
    chosen: dict[Pair, float] = {}
    olds, news = Counter[int](), Counter[int]()
    for pair in sorted(probabilities, key=lambda pair: (-probabilities[pair], abs(pair[0] - pair[1]), pair)):
        if probabilities[pair] < LEAST_OFFERED:
            break
        if olds[pair[0]] < MOST_OFFERED and news[pair[1]] < MOST_OFFERED and pair not in links and allowed(pair):
            chosen[pair] = probabilities[pair]
            olds[pair[0]] += 1
            news[pair[1]] += 1
    return chosen
