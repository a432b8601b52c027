"""Why two entries were matched: what counted for and against it, and the telling words they have in common."""

from collections import defaultdict

from frameworkkit.diffing.matching import context, signals
from frameworkkit.diffing.matching.engine import Found
from frameworkkit.diffing.matching.model import Model
from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.sides import Side
from frameworkkit.diffing.matching.weighing import Scales
from frameworkkit.diffing.values import Why

MOST_WORDS = 6
#: What counts less than this is not worth telling.
LEAST = 0.05
IDENTICAL = (("identical text", 1.0),)

#: The numbers that the models weigh, in the words of a reader.
SIGNALS = {
    "row share": "likeness",
    "column share": "likeness",
    "column gap": "rivals",
    "words": "words",
    "words lead": "words",
    "words row gap": "words",
    "kept": "contained",
    "kept row gap": "contained",
    "known": "contained",
    "known row rank": "contained",
    "phrases row gap": "phrases",
    "phrases column gap": "phrases",
    "phrases column rank": "phrases",
    "title row gap": "title",
    "first look": "likeness",
    "old siblings": "siblings",
    "new siblings": "siblings",
    "neighbours": "neighbours",
    "nearby": "neighbours",
    "old rest": "rivals",
    "new rest": "rivals",
}


class Reasons:
    """Reasons for the pairs that were found."""

    def __init__(self, old: Side, new: Side, scales: Scales, found: Found, model: Model) -> None:
        self.old, self.new, self.scales, self.found, self.model = old, new, scales, found, model

    def why(self, pair: Pair) -> Why:
        """The reasons for one pair."""
        return Why(signals=self._signals(pair), words=self._words(pair))

    def _signals(self, pair: Pair) -> tuple[tuple[str, float], ...]:
        if pair in self.found.settled:
            return IDENTICAL
        if pair not in self.found.probabilities:
            return (("title and items below", 1.0),)
        row = (*self.found.first[pair], *self.found.second[pair])
        sums: dict[str, float] = defaultdict(float)
        for name, amount in zip(
            (*signals.NAMES, *context.NAMES), self.model.second.contributions(row), strict=True
        ):
            sums[SIGNALS[name]] += amount
        told = [(name, round(amount, 2)) for name, amount in sums.items() if abs(amount) >= LEAST]
        return tuple(sorted(told, key=lambda each: (-abs(each[1]), each[0])))

    def _words(self, pair: Pair) -> tuple[str, ...]:
        """The rarest words in common, as the new text has them."""
        a, b = self.old.entries[pair[0]], self.new.entries[pair[1]]
        common = set(a.words).intersection(b.words)
        telling = sorted(dict.fromkeys(word for word in b.words if word in common), key=self.scales.counts.__getitem__)
        return tuple(telling[:MOST_WORDS])
