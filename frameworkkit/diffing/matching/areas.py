"""Headings: which area of one edition is which of the other, by its title and by where its items went."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.sides import Side
from frameworkkit.diffing.matching.weighing import Scales, cosine

#: How much the title counts, and how much what is below.
TITLE, BELOW = 0.45, 0.55
#: The least score of an area that is asserted.
ASSERTED = 0.5
#: More areas of the same title are not compared one and all.
MOST_OF_A_TITLE = 20


def areas(old: Side, new: Side, scales: Scales, links: Mapping[Pair, float]) -> dict[Pair, float]:
    """Scores from 0 to 1 for pairs of open areas, by ``links`` of the items below them."""
    flow_between: dict[Pair, float] = defaultdict(float)
    below_old: dict[int, float] = defaultdict(float)
    below_new: dict[int, float] = defaultdict(float)
    for (i, j), probability in links.items():
        ups, downs = _areas_above(old, i), _areas_above(new, j)
        for p in ups:
            below_old[p] += probability
        for q in downs:
            below_new[q] += probability
        for p in ups:
            for q in downs:
                flow_between[p, q] += probability
    pairs = {*flow_between, *_same_title(old, new)}
    scores = {}
    for p, q in sorted(pairs):
        if p in old.open and q in new.open:
            common = flow_between.get((p, q), 0.0)
            flow = common / (below_old[p] * below_new[q]) ** 0.5 if common else 0.0
            a, b = old.entries[p].words, new.entries[q].words
            title = cosine(scales.roots_of(a), scales.roots_of(b)) if a and b else 0.0
            nothing_below = not below_old[p] and not below_new[q]
            scores[p, q] = title if nothing_below else TITLE * title + BELOW * flow
    return scores


def _areas_above(side: Side, number: int) -> list[int]:
    return [above for above in side.path(number) if side.entries[above].area]


def _same_title(old: Side, new: Side) -> Iterator[Pair]:
    titles: dict[str, list[int]] = defaultdict(list)
    for entry in new.entries:
        if entry.area and entry.number in new.open:
            titles[entry.wording].append(entry.number)
    for entry in old.entries:
        if entry.area and entry.number in old.open:
            yield from ((entry.number, number) for number in titles[entry.wording][:MOST_OF_A_TITLE])
