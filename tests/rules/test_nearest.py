"""What is suggested for a name that nobody knows."""

import pytest

from frameworkkit.rules.nearest import MANY, nearest

FEW = frozenset({"planning", "review", "evidence"})
MANY_MORE = FEW | {f"item-{number}" for number in range(MANY)}
SLIPS = {"swapped": "palnning", "too many": "plannning", "wrong": "plamning", "left out": "plnning"}


@pytest.mark.parametrize("known", [FEW, MANY_MORE], ids=["few", "many"])
@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_slip_of_one_character_is_understood(slip: str, known: frozenset[str]) -> None:
    assert nearest(slip, known) == "planning"


def test_among_few_names_a_word_may_be_further_off() -> None:
    assert nearest("reveiws", FEW) == "review"
    assert nearest("reveiws", MANY_MORE) is None


@pytest.mark.parametrize("name", ["", "x" * 10_000, "zebra"])
def test_nothing_near_is_nothing(name: str) -> None:
    assert nearest(name, FEW) is nearest(name, MANY_MORE) is None
