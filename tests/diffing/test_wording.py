"""What holds for the comparison of any two texts: the same from either side, and in bounded time."""

import time
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frameworkkit.diffing.shifts import shifts
from frameworkkit.diffing.vocabulary import LANGUAGES, vocabulary
from frameworkkit.diffing.wording import same_wording

SENTENCE = """plan, and review; they must should may not cannot don't know apply evaluate understanding of demonstrate
all only relevant including such as at least 2 two three within 5% termly every year first - points. families learners
or staff with co-operate cooperate e.g. i.e. **and** (for) May 2014 section how to"""
WORDS = SENTENCE.split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.text(max_size=40)
TABLES = st.sampled_from(LANGUAGES).map(vocabulary)


@given(TEXTS, TEXTS, TABLES)
@example("may plan and may not plan", "may not review or must", vocabulary("en"))
def test_shifts_are_turned_round_from_the_other_side(old: str, new: str, words) -> None:
    there, back = shifts(old, new, words), shifts(new, old, words)

    assert Counter((s.kind, s.direction.opposite, s.new, s.old) for s in there) == Counter(
        (s.kind, s.direction, s.old, s.new) for s in back
    )


@given(TEXTS, TABLES)
def test_a_text_makes_no_shift_from_itself(text: str, words) -> None:
    assert shifts(text, text, words) == ()
    assert same_wording(text, text, words)


@given(st.lists(st.sampled_from(WORDS), max_size=9), st.data(), TABLES)
def test_the_same_wording_is_so_from_either_side(listed: list[str], data: st.DataObject, words) -> None:
    old, new = " ".join(listed), " ".join(data.draw(st.permutations(listed)))

    assert same_wording(old, new, words) == same_wording(new, old, words)


@given(
    st.lists(st.sampled_from(["families", "learners", "staff", "young people", "colleagues"]), min_size=2, unique=True),
    st.data(),
)
def test_any_order_of_a_list_is_the_same_wording(items: list[str], data: st.DataObject) -> None:
    def listed(order: list[str]) -> str:
        return f"Plan provision with {', '.join(order[:-1])} and {order[-1]}."

    assert same_wording(listed(items), listed(data.draw(st.permutations(items))), vocabulary("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_knows_what_obliges(language: str) -> None:
    words = vocabulary(f"{language}-XX")

    assert {1, 2, 3, -3} <= set(words.obligations.values())
    assert {1, 2, 3} <= set(words.verbs.values())
    assert {1, 0, -1} == set(words.scope.values())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a, b and c " * 8_000, "c, b and a " * 8_000),
        ("must not " * 15_000, "may not " * 15_000),
        ("a-b " * 20_000, "b-a " * 20_000),
        ("demonstrate " * 15_000, "plan and " * 15_000),
        ("1," * 40_000, "2," * 40_000),
        ("\n- a" * 20_000, "\n- b" * 20_000),
    ],
)
def test_hostile_texts_take_bounded_time(old: str, new: str) -> None:
    start = time.process_time()

    same_wording(old, new, vocabulary("en"))
    shifts(old, new, vocabulary("en"))

    assert time.process_time() - start < 5
