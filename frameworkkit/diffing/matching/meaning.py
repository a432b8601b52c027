"""How alike texts are in meaning, as a plugin's model of language tells."""

from collections.abc import Iterable, Sequence
from heapq import nlargest

from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.sides import Side
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.errors import blaming

#: So many entries that are like an open one in meaning come into question beside those that share its words.
MOST = 10


def meaning(old: Side, new: Side, pairs: Iterable[Pair], similarity: Similarity) -> dict[Pair, float]:
    """The likeness of each pair and of those that only their meaning brings together.

    Only texts in question are given to the plugin, which takes its time over each.
    """
    pairs = set(pairs)
    olds = sorted({i for i, _ in pairs} | _open(old))
    news = sorted({j for _, j in pairs} | _open(new))
    found: dict[Pair, float] = {}
    for i, row in zip(olds, _rows(old, new, olds, news, similarity), strict=True):
        likest = nlargest(MOST, zip(row, news, strict=True)) if i in old.open else ()
        pairs.update((i, j) for _, j in likest)
        found.update(((i, j), likeness) for j, likeness in zip(news, row, strict=True) if (i, j) in pairs)
    return found


def _rows(
    old: Side, new: Side, olds: Sequence[int], news: Sequence[int], similarity: Similarity
) -> Iterable[Sequence[float]]:
    with blaming(f"the similarity {similarity.name!r}", "compare without `--similarity`, or tell its author"):
        texts = [old.entries[i].wording for i in olds], [new.entries[j].wording for j in news]
        return [[float(likeness) for likeness in row] for row in similarity.rows(*texts)]


def _open(side: Side) -> set[int]:
    return {number for number in side.open if not side.entries[number].area}
