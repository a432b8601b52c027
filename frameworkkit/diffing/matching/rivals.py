"""How a pair stands beside the other pairs of its two entries: a likeness means little where many are as alike."""

from collections import defaultdict
from collections.abc import Mapping
from math import exp, log

from frameworkkit.diffing.matching.retrieval import Pair

#: Differences of likeness are measured by this much.
UNIT = 0.08
#: What stands for all the entries that are no candidates.
OTHERS = 300
#: A smaller share than this is as good as none.
LEAST_SHARE = 0.01
TOP = 3


class Rivals:
    """Scores of pairs, seen from the old entry (its ``row``) and from the new one (its ``column``)."""

    def __init__(self, scores: Mapping[Pair, float]) -> None:
        self.scores = scores
        rows: dict[int, list[float]] = defaultdict(list)
        columns: dict[int, list[float]] = defaultdict(list)
        for (old, new), score in scores.items():
            rows[old].append(score)
            columns[new].append(score)
        self.rows = {number: _Field(own) for number, own in rows.items()}
        self.columns = {number: _Field(own) for number, own in columns.items()}

    def row_share(self, pair: Pair) -> float:
        """The pair's share of the likeness that the old entry has to all new ones, as a logarithm."""
        return self.rows[pair[0]].share(self.scores[pair])

    def column_share(self, pair: Pair) -> float:
        """The same among all old ones."""
        return self.columns[pair[1]].share(self.scores[pair])

    def row_gap(self, pair: Pair) -> float:
        """How much better than the next best new entry, or how much worse than the best."""
        return self.rows[pair[0]].gap(self.scores[pair])

    def column_gap(self, pair: Pair) -> float:
        """The same among the old ones."""
        return self.columns[pair[1]].gap(self.scores[pair])

    def row_rank(self, pair: Pair) -> float:
        """1 for the best new entry, a half for the next, and so on."""
        return self.rows[pair[0]].rank(self.scores[pair])

    def column_rank(self, pair: Pair) -> float:
        """The same among the old ones."""
        return self.columns[pair[1]].rank(self.scores[pair])

    def lead(self, pair: Pair) -> float:
        """The score less what is usual for the two entries: one that is like everything stands out nowhere."""
        usual = self.rows[pair[0]].top + self.columns[pair[1]].top
        return self.scores[pair] - 0.375 * usual


class _Field:
    """The scores of one entry's pairs."""

    __slots__ = ("all", "scores")

    def __init__(self, scores: list[float]) -> None:
        scores.sort(reverse=True)
        self.scores = scores
        self.all = 0.0  # worked out when first asked for: most fields are not

    @property
    def top(self) -> float:
        return sum(self.scores[:TOP]) / TOP

    def share(self, score: float) -> float:
        self.all = self.all or OTHERS + sum([exp(each / UNIT) - 1 for each in self.scores])
        return log(exp(score / UNIT) / self.all + LEAST_SHARE)

    def gap(self, score: float) -> float:
        rival = self.scores[0]
        if score >= rival:
            rival = self.scores[1] if len(self.scores) > 1 else 0.0
        return score - rival

    def rank(self, score: float) -> float:
        return 1 / (1 + self.scores.index(score))
