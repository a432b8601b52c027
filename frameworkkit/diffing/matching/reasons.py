"""Why two entries were matched: what counted for and against it, and the telling words they have in common."""

from collections import defaultdict

from frameworkkit.diffing.matching import context, signals
from frameworkkit.diffing.matching.engine import Found
from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.sides import Side
from frameworkkit.diffing.matching.texts import is_telling, spellings
from frameworkkit.diffing.matching.weighing import Scales
from frameworkkit.diffing.values import Why

MOST_WORDS = 6
#: What counts less than this is not worth telling.
LEAST = 0.05
#: Ranks before all else.
QUOTED = "word for word inside"
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
    "meaning": "meaning",
    "meaning lead": "meaning",
    "meaning row gap": "meaning",
    "meaning column gap": "meaning",
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

    def __init__(self, old: Side, new: Side, scales: Scales, found: Found) -> None:
        self.old, self.new, self.scales, self.found = old, new, scales, found
        self.names = (*signals.names(meant=found.meant), *context.NAMES)

    def why(self, pair: Pair) -> Why:
        """The reasons for one pair."""
        if pair in self.found.settled:
            return Why(signals=IDENTICAL)
        return Why(signals=self._signals(pair), words=self._words(pair))

    def _signals(self, pair: Pair) -> tuple[tuple[str, float], ...]:
        if pair not in self.found.probabilities:
            return (("title and items below", 1.0),)
        row = (*self.found.first[pair], *self.found.second[pair])
        sums: dict[str, float] = defaultdict(float)
        for name, amount in zip(self.names, self.found.looks.second.contributions(row), strict=True):
            sums[SIGNALS[name]] += amount
        if pair in self.found.quoted:
            sums[QUOTED] = sum(map(abs, sums.values())) + 1
        told = [(name, round(amount, 2)) for name, amount in sums.items() if abs(amount) >= LEAST]
        return tuple(sorted(told, key=lambda each: (-abs(each[1]), each[0])))

    def _words(self, pair: Pair) -> tuple[str, ...]:
        """The rarest words in common, as the new text has them."""
        a, b = self.old.entries[pair[0]], self.new.entries[pair[1]]
        common = {*a.words} & {*b.words}
        if not common:
            return ()
        written = {
            word: spelling
            for word, spelling in zip(b.words, spellings(b.wording), strict=False)
            if word in common and is_telling(spelling)
        }
        telling = sorted(written, key=lambda word: (self.scales.counts[word], word))
        return tuple(written[word] for word in telling[:MOST_WORDS])
