"""Which siblings moved."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.diffing.order import Spot, displaced


def spots(order: list[int]) -> list[Spot]:
    return [Spot(old, new, (f"i{old}", f"i{old}")) for old, new in enumerate(order)]


@given(st.integers(0, 7).flatmap(lambda size: st.permutations(range(size))))
def test_as_few_as_possible_move_and_the_rest_keep_their_order(order: list[int]) -> None:
    moved = set(displaced(spots(order)))
    staying = [spot for spot in spots(order) if spot not in moved]
    longest = max(
        size
        for size in range(len(order) + 1)
        if any(list(chosen) == sorted(chosen) for chosen in combinations(order, size))
    )

    assert [spot.new for spot in staying] == sorted(spot.new for spot in staying)
    assert len(staying) == longest


@given(st.permutations(range(12)))
def test_the_same_move_seen_from_either_side(order: list[int]) -> None:
    there = displaced(spots(order))
    back = displaced([Spot(spot.new, spot.old, spot.ids) for spot in spots(order)])

    assert {spot.ids for spot in there} == {spot.ids for spot in back}


def test_many_reversed_siblings_are_no_trouble() -> None:
    assert len(list(displaced(spots(list(range(20_000))[::-1])))) == 19_999
