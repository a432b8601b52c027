"""How much words count: the rarer in both editions, the more."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from math import fsum, log, sqrt
from typing import NamedTuple

from frameworkkit.diffing.matching.sides import Entry
from frameworkkit.diffing.matching.texts import letters

Words = tuple[str, ...]
Vector = Mapping[str, float]

#: What comes first says most: a word counts half as much as the first after so many others.
HALVED_AFTER = 4.0


class Shared(NamedTuple):
    """What two texts have in common, as the share of the old one's weight, the new one's, and their cosine."""

    of_old: float
    of_new: float
    cosine: float


NOTHING_SHARED = Shared(0.0, 0.0, 0.0)


def shared(old: Vector, new: Vector) -> Shared:
    """What two texts have in common."""
    common = [(old[term], new[term]) for term in old.keys() & new.keys()]
    if not common:
        return NOTHING_SHARED
    return Shared(fsum(a * a for a, _ in common), fsum(b * b for _, b in common), fsum(a * b for a, b in common))


class _Phrases(dict[str, float]):
    """The weight of two words together, worked out when first asked for."""

    def __init__(self, words: Mapping[str, float]) -> None:
        self.words = words

    def __missing__(self, phrase: str) -> float:
        first, _, second = phrase.partition(" ")
        weight = self[phrase] = sqrt(self.words[first] * self.words[second or first])
        return weight


class Scales:
    """The weights of words, pairs of words and runs of letters in two editions, and the vectors of texts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        texts = 0
        counts: Counter[str] = Counter()
        for entry in entries:
            counts.update({*entry.words, *entry.title})
            texts += 1
        runs: Counter[str] = Counter()
        for word, count in counts.items():
            for run in letters(word):
                runs[run] += count
        self.counts = counts
        self.words = _weights(counts, texts)
        self._phrases = _Phrases(self.words)
        self._letters = _weights(runs, texts)
        self._kept: tuple[dict[Words, Vector], ...] = ({}, {}, {})

    def words_of(self, words: Words) -> Vector:
        """The words of a text."""
        return _kept(self._kept[0], words, lambda: _vector(enumerate(words), self.words))

    def phrases_of(self, words: Words) -> Vector:
        """Its pairs of words; the words themselves where there are not two."""
        return _kept(
            self._kept[1],
            words,
            lambda: _vector(enumerate([f"{a} {b}" for a, b in pairwise(words)] or words), self._phrases),
        )

    def letters_of(self, words: Words) -> Vector:
        """The runs of letters in its words."""
        runs = ((place, run) for place, word in enumerate(words) for run in letters(word))
        return _kept(self._kept[2], words, lambda: _vector(runs, self._letters))


def _weights(counts: Mapping[str, int], texts: int) -> dict[str, float]:
    return {term: log((1.5 + texts) / (1 + min(count, texts))) for term, count in counts.items()}


def _vector(terms: Iterable[tuple[int, str]], weights: Mapping[str, float]) -> Vector:
    """Terms with their places as a vector of length 1."""
    amounts: dict[str, float] = defaultdict(float)
    for place, term in terms:
        amounts[term] += 1 / (1 + place / HALVED_AFTER)
    vector = {term: weights[term] * sqrt(amount) for term, amount in amounts.items()}
    length = sqrt(fsum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items()}


def _kept(vectors: dict[Words, Vector], words: Words, make: Callable[[], Vector]) -> Vector:
    vector = vectors.get(words)
    if vector is None:
        vector = vectors[words] = make()
    return vector
