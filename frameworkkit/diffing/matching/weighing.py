"""How much words count: the rarer in both editions, the more."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from math import fsum, log, sqrt
from typing import NamedTuple

from frameworkkit.diffing.matching.sides import Entry
from frameworkkit.diffing.matching.texts import letters

Words = tuple[str, ...]


class Bag(NamedTuple):
    """The different terms of one text and their joint weight."""

    terms: frozenset[str]
    weight: float


class Shared(NamedTuple):
    """What two texts have in common, as the share of the old one's weight, the new one's, and their cosine."""

    of_old: float
    of_new: float
    cosine: float


NOTHING_SHARED = Shared(0.0, 0.0, 0.0)


class Scale:
    """Weights of terms from how many of all texts have them."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights

    def bag(self, terms: Iterable[str]) -> Bag:
        """A text's terms."""
        different = frozenset(terms)
        return Bag(different, self.weigh(different))

    def weigh(self, terms: Iterable[str]) -> float:
        """The joint weight of terms, exact to the last digit in whatever order a set gives them."""
        return fsum(map(self.weights.__getitem__, terms))

    def shared(self, old: Bag, new: Bag) -> Shared:
        """What two texts have in common."""
        common = old.terms & new.terms
        if not common:
            return NOTHING_SHARED
        weight = self.weigh(common)
        return Shared(weight / old.weight, weight / new.weight, weight / sqrt(old.weight * new.weight))


class _Phrases(dict[str, float]):
    """The weight of two words together, worked out when first asked for."""

    def __init__(self, words: Mapping[str, float]) -> None:
        self.words = words

    def __missing__(self, phrase: str) -> float:
        first, _, second = phrase.partition(" ")
        weight = self[phrase] = sqrt(self.words[first] * self.words[second or first])
        return weight


class Scales:
    """The scales of two editions, for words, pairs of words and runs of letters, with the bags of texts weighed."""

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
        self.words = Scale(_weights(counts, texts))
        self.phrases = Scale(_Phrases(self.words.weights))
        self.letters = Scale(_weights(runs, texts))
        self._bags: tuple[dict[Words, Bag], ...] = ({}, {}, {})

    def words_of(self, words: Words) -> Bag:
        """The words of a text."""
        return _kept(self._bags[0], words, lambda: self.words.bag(words))

    def phrases_of(self, words: Words) -> Bag:
        """Its pairs of words; the words themselves where there are not two."""
        return _kept(
            self._bags[1], words, lambda: self.phrases.bag([f"{a} {b}" for a, b in pairwise(words)] or words)
        )

    def letters_of(self, words: Words) -> Bag:
        """The runs of letters in its words."""
        return _kept(self._bags[2], words, lambda: self.letters.bag(frozenset().union(*map(letters, words))))


def _weights(counts: Mapping[str, int], texts: int) -> dict[str, float]:
    return {term: (log((1 + texts) / (1 + min(count, texts))) + 1) ** 2 for term, count in counts.items()}


def _kept(bags: dict[Words, Bag], words: Words, make: Callable[[], Bag]) -> Bag:
    bag = bags.get(words)
    if bag is None:
        bag = bags[words] = make()
    return bag
