"""What speaks for a pair by itself: texts, titles, places, and how it stands beside its rivals."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import nlargest
from typing import NamedTuple

from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.rivals import Rivals
from frameworkkit.diffing.matching.sides import NOBODY, Entry, Side
from frameworkkit.diffing.matching.weighing import NOTHING_SHARED, Scales, Shared, cosine, shared

Row = tuple[float, ...]

#: What the numbers of a row are.
NAMES = (
    "row share",
    "column share",
    "column gap",
    "words",
    "words lead",
    "words row gap",
    "kept",
    "kept row gap",
    "known",
    "known row rank",
    "phrases row gap",
    "phrases column gap",
    "phrases column rank",
    "title row gap",
)
MEANING = ("meaning", "meaning lead", "meaning row gap", "meaning column gap")


class Likeness(NamedTuple):
    """How alike two entries are: in words, pairs of words, roots, titles, and what stands above them."""

    words: Shared
    phrases: Shared
    roots: float
    title: float
    titled: float
    path: float

    @property
    def joint(self) -> float:
        """All of it in one number, by the light formula: texts first, then titles."""
        return (
            0.5 * (self.words.cosine + self.roots)
            + 0.15 * max(self.words.of_old, self.words.of_new)
            + 0.3 * self.title
            + 0.15 * self.titled
            + 0.1 * self.path
        )


ALIKE = Shared(1.0, 1.0, 1.0)
#: How a pair that is settled stands beside others: as alike as can be.
SETTLED = Likeness(ALIKE, ALIKE, 1.0, 0.0, 0.0, 0.0)
SIBLINGS = 0.3
#: Of texts that have less in common the pairs of words are not compared.
SOME = 0.1
#: Texts that have so much in common share the roots of their words as well.
MOST = 0.6


def names(*, meant: bool) -> tuple[str, ...]:
    """What the numbers of a row are, with or without those of a measure of meaning."""
    return (*NAMES, *MEANING) if meant else NAMES


def rows(
    old: Side,
    new: Side,
    scales: Scales,
    pairs: Iterable[Pair],
    settled: Iterable[Pair],
    *,
    meanings: Mapping[Pair, float] | None = None,
) -> dict[Pair, Row]:
    """The numbers for each pair; ``settled`` ones are no longer in question but stand beside them as rivals.

    With ``meanings``, the likeness of the pairs in meaning, the rows are longer.
    """
    compare = _Comparison(old, new, scales)
    settled = frozenset(settled)
    likeness = {pair: compare(*pair) for pair in pairs if pair not in settled}
    pairs = tuple(likeness)
    joint = {pair: each.joint for pair, each in likeness.items()}
    siblings = _Siblings(old, new, {**joint, **dict.fromkeys(settled, SETTLED.joint)})
    likeness.update(_rivalling(settled, pairs))
    joint = {pair: each.joint for pair, each in likeness.items()}
    joint = {pair: score + SIBLINGS * siblings.of(pair) for pair, score in joint.items()}
    everything = Rivals(joint)
    words = Rivals({pair: each.words.cosine for pair, each in likeness.items()})
    kept = Rivals({pair: each.words.of_old for pair, each in likeness.items()})
    known = Rivals({pair: each.words.of_new for pair, each in likeness.items()})
    phrases = Rivals({pair: each.phrases.cosine for pair, each in likeness.items()})
    new_phrases = Rivals({pair: each.phrases.of_new for pair, each in likeness.items()})
    titles = Rivals({pair: each.title + each.titled for pair, each in likeness.items()})
    more = _meant(meanings, likeness)
    return {
        pair: (
            everything.row_share(pair),
            everything.column_share(pair),
            everything.column_gap(pair),
            words.scores[pair],
            words.lead(pair),
            words.row_gap(pair),
            kept.scores[pair],
            kept.row_gap(pair),
            known.scores[pair],
            known.row_rank(pair),
            phrases.row_gap(pair),
            new_phrases.column_gap(pair),
            new_phrases.column_rank(pair),
            titles.row_gap(pair),
            *more(pair),
        )
        for pair in pairs
    }


def _meant(meanings: Mapping[Pair, float] | None, rivals: Iterable[Pair]) -> Callable[[Pair], Row]:
    """The numbers that a measure of meaning adds."""
    if meanings is None:
        return lambda _: ()
    field = Rivals({**dict.fromkeys(rivals, 1.0), **meanings})
    return lambda pair: (field.scores[pair], field.lead(pair), field.row_gap(pair), field.column_gap(pair))


def _rivalling(settled: Iterable[Pair], pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Likeness]]:
    """The settled pairs that stand beside others."""
    olds = {old for old, _ in pairs}
    news = {new for _, new in pairs}
    return ((pair, SETTLED) for pair in settled if pair[0] in olds or pair[1] in news)


class _Comparison:
    """Compares entries pair by pair; what is known of one text serves all its pairs."""

    def __init__(self, old: Side, new: Side, scales: Scales) -> None:
        self.old, self.new, self.scales = old, new, scales
        self.paths: dict[Pair, float] = {}

    def __call__(self, i: int, j: int) -> Likeness:
        a, b = self.old.entries[i], self.new.entries[j]
        scales = self.scales
        words = shared(scales.words_of(a.words), scales.words_of(b.words))
        phrases = (
            shared(scales.phrases_of(a.words), scales.phrases_of(b.words)) if words.cosine >= SOME else NOTHING_SHARED
        )
        roots = self._roots(a.words, b.words) if words.cosine < MOST else words.cosine
        return Likeness(words, phrases, roots, *self._titles(a, b), self._path(a.parent, b.parent))

    def _roots(self, a: tuple[str, ...], b: tuple[str, ...]) -> float:
        return cosine(self.scales.roots_of(a), self.scales.roots_of(b))

    def _titles(self, a: Entry, b: Entry) -> tuple[float, float]:
        """The likeness of titles or, where only one has one, how much of it stands in the other's text."""
        if a.title and b.title:
            return self._roots(a.title, b.title), 0.0
        if a.title or b.title:
            title, text = (a.title, b.words) if a.title else (b.title, a.words)
            return 0.0, shared(self.scales.roots_of(title), self.scales.roots_of(text)).of_old
        return 0.0, 0.0

    def _path(self, i: int, j: int) -> float:
        if NOBODY in {i, j}:
            return 0.0
        found = self.paths.get((i, j))
        if found is None:
            found = self.paths[i, j] = self._roots(_above(self.old, i), _above(self.new, j))
        return found


def _above(side: Side, number: int) -> tuple[str, ...]:
    return tuple(word for each in (number, *side.path(number)) for word in side.entries[each].words)


class _Siblings:
    """How well the other children of two parents match."""

    def __init__(self, old: Side, new: Side, scores: Mapping[Pair, float]) -> None:
        self.old, self.new = old, new
        best: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
        for (i, j), score in scores.items():
            best[i, new.entries[j].parent].append((score, j))
        self.best = {place: (*nlargest(2, found), (0.0, NOBODY))[:2] for place, found in best.items()}
        self.together: dict[Pair, float] = defaultdict(float)
        self.lost: dict[Pair, float] = defaultdict(float)
        for (i, q), ((first, j), (second, _)) in self.best.items():
            p = old.entries[i].parent
            self.together[p, q] += first
            self.lost[p, j] += first - second

    def of(self, pair: Pair) -> float:
        """The mean of the best likeness of each other child, without the pair's own two."""
        i, j = pair
        p, q = self.old.entries[i].parent, self.new.entries[j].parent
        most = min(len(self.old.children[p]), len(self.new.children[q])) - 1
        if most < 1:
            return 0.0
        (first, own), (second, _) = self.best[i, q]
        lost = self.lost[p, j] - (first - second if own == j else 0.0)
        return (self.together[p, q] - first - lost) / most
