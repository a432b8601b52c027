"""What speaks for a pair once the others are known: where the siblings went, the neighbours, the rivals."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log

from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.sides import Side

Row = tuple[float, ...]

#: What the numbers of a row are.
NAMES = ("first look", "old siblings", "new siblings", "neighbours", "nearby", "old rest", "new rest")
SURE = 1e-4
#: Neighbours in document order, and those a little further.
NEXT = ((1, 1), (-1, -1))
NEARBY = ((2, 2), (-2, -2), (1, 2), (2, 1), (-1, -2), (-2, -1))


def rows(old: Side, new: Side, probabilities: Mapping[Pair, float], pairs: Iterable[Pair]) -> dict[Pair, Row]:
    """The numbers for each pair, from the ``probabilities`` of all pairs after the first look."""
    flow = _Flow(old, new, probabilities)
    return {pair: (_odds(probabilities[pair]), *flow.of(pair)) for pair in pairs}


class _Flow:
    """How much goes from one place of the old edition to one of the new."""

    def __init__(self, old: Side, new: Side, probabilities: Mapping[Pair, float]) -> None:
        self.old, self.new, self.probabilities = old, new, probabilities
        self.parents: dict[Pair, float] = defaultdict(float)
        self.to_parent: dict[Pair, float] = defaultdict(float)
        self.from_parent: dict[Pair, float] = defaultdict(float)
        self.old_all: dict[int, float] = defaultdict(float)
        self.new_all: dict[int, float] = defaultdict(float)
        self.old_family: dict[int, float] = defaultdict(float)
        self.new_family: dict[int, float] = defaultdict(float)
        for (i, j), probability in probabilities.items():
            p, q = old.entries[i].parent, new.entries[j].parent
            self.parents[p, q] += probability
            self.to_parent[i, q] += probability
            self.from_parent[p, j] += probability
            self.old_all[i] += probability
            self.new_all[j] += probability
            self.old_family[p] += probability
            self.new_family[q] += probability

    def of(self, pair: Pair) -> Row:
        """All but the first number of a row."""
        i, j = pair
        p, q = self.old.entries[i].parent, self.new.entries[j].parent
        own = self.probabilities[pair]
        together = self.parents[p, q]
        next_to = self._near(pair, NEXT)
        return (
            (together - self.to_parent[i, q]) / (self.old_family[p] - self.old_all[i] + 0.5),
            (together - self.from_parent[p, j]) / (self.new_family[q] - self.new_all[j] + 0.5),
            next_to,
            next_to + 0.5 * self._near(pair, NEARBY),
            self.old_all[i] - own,
            self.new_all[j] - own,
        )

    def _near(self, pair: Pair, steps: Iterable[Pair]) -> float:
        return sum(self.probabilities.get((pair[0] + old, pair[1] + new), 0.0) for old, new in steps)


def _odds(probability: float) -> float:
    return log((probability + SURE) / (1 - probability + SURE))
