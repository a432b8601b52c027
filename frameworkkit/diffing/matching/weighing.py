"""How much words count: the rarer in both editions, the more."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt
from operator import mul
from typing import NamedTuple

from frameworkkit.diffing.matching.sides import Entry
from frameworkkit.diffing.matching.texts import ROOT

Words = tuple[str, ...]
Vector = Mapping[str, float]

#: What comes first says most: a word counts half as much as the first after so many others.
HALVED_AFTER = 4.0
#: What the words of a text count by their places; words beyond that count nothing.
AMOUNTS = tuple(1 / (1 + place / HALVED_AFTER) for place in range(4_000))


class Shared(NamedTuple):
    """What two texts have in common, as the share of the old one's weight, the new one's, and their cosine."""

    of_old: float
    of_new: float
    cosine: float


NOTHING_SHARED = Shared(0.0, 0.0, 0.0)


def shared(old: Vector, new: Vector) -> Shared:
    """What two texts have in common."""
    of_old = of_new = both = 0.0
    for term, a in old.items():
        if b := new.get(term):
            of_old += a * a
            of_new += b * b
            both += a * b
    return Shared(of_old, of_new, both)


def cosine(old: Vector, new: Vector) -> float:
    """The last of these numbers alone."""
    return sum([a * new[term] for term, a in old.items() if term in new])


class Scales:
    """The weights of words, pairs of words and roots in two editions, and the vectors of texts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        texts = 0
        counts: Counter[str] = Counter()
        for entry in entries:
            counts.update({*entry.words, *entry.title})
            texts += 1
        roots: Counter[str] = Counter()
        for word, count in counts.items():
            roots[word[:ROOT]] += count
        self.counts = counts
        self.words = _weights(counts, texts)
        self._roots = _weights(roots, texts)
        self._kept: tuple[dict[Words, Vector], ...] = ({}, {}, {})

    def words_of(self, words: Words) -> Vector:
        """The words of a text."""
        return _kept(self._kept[0], words, lambda: _vector(words, [self.words[word] for word in words]))

    def phrases_of(self, words: Words) -> Vector:
        """Its pairs of words; the words themselves where there are not two."""
        if len(words) < 2:
            return self.words_of(words)
        return _kept(self._kept[1], words, lambda: self._phrases(words))

    def roots_of(self, words: Words) -> Vector:
        """The roots of its words."""
        return _kept(self._kept[2], words, lambda: self._rooted(words))

    def _phrases(self, words: Words) -> Vector:
        weights = [self.words[word] for word in words]
        return _vector([f"{a} {b}" for a, b in pairwise(words)], [sqrt(a * b) for a, b in pairwise(weights)])

    def _rooted(self, words: Words) -> Vector:
        roots = [word[:ROOT] for word in words]
        return _vector(roots, [self._roots[each] for each in roots])


def _weights(counts: Mapping[str, int], texts: int) -> dict[str, float]:
    """The square of what a term counts in a text of many."""
    return {term: log((1.5 + texts) / (1 + min(count, texts))) ** 2 for term, count in counts.items()}


def _vector(terms: Sequence[str], weights: Sequence[float]) -> Vector:
    """Terms in their order as a vector of length 1."""
    squares = list(map(mul, weights, AMOUNTS))
    scale = 1 / (sum(squares) or 1.0)
    vector = dict(zip(terms, [sqrt(square * scale) for square in squares], strict=False))
    if len(vector) < len(squares):  # a term stands there more than once
        sums: dict[str, float] = dict.fromkeys(vector, 0.0)
        for term, square in zip(terms, squares, strict=False):
            sums[term] += square
        vector = {term: sqrt(square * scale) for term, square in sums.items()}
    return vector


def _kept(vectors: dict[Words, Vector], words: Words, make: Callable[[], Vector]) -> Vector:
    vector = vectors.get(words)
    if vector is None:
        vector = vectors[words] = make()
    return vector
