"""Where most of something went: from which values or branches of the old edition to which of the new one."""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

Pair = TypeVar("Pair", bound=tuple[Hashable, Hashable])


def majority(pairs: Iterable[Pair]) -> frozenset[Pair]:
    """The pairs that are as frequent as any with the same first part, or as any with the same second part.

    So what divides in two has two flows if each is the main one of where it ends.
    """
    counts = Counter(pairs)
    most: Counter[tuple[str, Hashable]] = Counter()
    for (before, after), count in counts.items():
        for end in (("from", before), ("to", after)):
            most[end] = max(most[end], count)
    return frozenset(pair for pair, count in counts.items() if count in (most["from", pair[0]], most["to", pair[1]]))
