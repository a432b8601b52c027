"""Which of several reordered siblings moved: as few as possible, and the same ones seen from either edition."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Spot(NamedTuple):
    """An item's rank among its siblings before and after, and its two ids."""

    old: int
    new: int
    ids: tuple[str, str]


def displaced(spots: Iterable[Spot]) -> Iterator[Spot]:
    """The spots to take out so that the others stand in the same order in both editions.

    Those that stay are a longest increasing subsequence. Of several such, one is chosen by a rule that is blind
    to which edition is the older, so that a diff and its opposite agree.
    """
    ordered = sorted(spots, key=lambda spot: spot.old)
    if all(a.new < b.new for a, b in pairwise(ordered)):
        return
    staying = {spot.ids for spot in _longest_chain(ordered)}
    yield from (spot for spot in ordered if spot.ids not in staying)


def _longest_chain(ordered: Sequence[Spot]) -> Iterator[Spot]:
    before = _chain_lengths([spot.new for spot in ordered])
    after = _chain_lengths([-spot.new for spot in reversed(ordered)])[::-1]
    longest = max(before)
    layers: dict[int, list[Spot]] = defaultdict(list)
    for spot, up_to, onwards in zip(ordered, before, after, strict=True):
        if up_to + onwards == longest + 1:  # it is part of some longest chain
            layers[up_to].append(spot)
    last = Spot(-1, -1, ("", ""))
    for rank in range(1, longest + 1):
        last = min((spot for spot in layers[rank] if spot.old > last.old and spot.new > last.new), key=_preference)
        yield last


def _chain_lengths(values: Sequence[int]) -> list[int]:
    """The length of the longest increasing subsequence that ends at each value (patience sorting)."""
    smallest_end: list[int] = []
    lengths = []
    for value in values:
        at = bisect_left(smallest_end, value)
        smallest_end[at : at + 1] = [value]
        lengths.append(at + 1)
    return lengths


def _preference(spot: Spot) -> tuple[int, int, list[str]]:
    return abs(spot.old - spot.new), spot.old + spot.new, sorted(spot.ids)
