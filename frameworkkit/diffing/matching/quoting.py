"""Texts that stand word for word inside another: halves of a split or a merger."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.sides import Side

#: How sure that is, how many pairs of neighbouring words it takes, and how many of them may be missing.
SURE, SHORTEST, MISSING = 0.96, 3, 0.1


def quoted(old: Side, new: Side, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs of which one text has the other's words in the other's order, if hardly with the same weight.

    The first look weighs what comes first in a text: the second half of a merger it would not see.
    """
    read: dict[tuple[str, ...], frozenset[tuple[str, str]]] = {}

    def runs(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
        found = read.get(words)
        if found is None:
            found = read[words] = frozenset(pairwise(words))
        return found

    for i, j in pairs:
        before, after = runs(old.entries[i].words), runs(new.entries[j].words)
        shorter = min(len(before), len(after))
        if shorter >= SHORTEST and len(before & after) >= (1 - MISSING) * shorter:
            yield i, j
