"""Texts word by word."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.diffing import word_changes

WORDS = ["plan", "plans.", "the", "and,", "**with**", "families\n", "", "co-operate", "学", "1.10"]
TEXTS = st.text() | st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


@given(TEXTS, TEXTS, st.sampled_from([{}, {"punctuation_apart": False}]))
def test_pieces_join_up_to_both_texts(old: str, new: str, options: dict[str, bool]) -> None:
    pieces = word_changes(old, new, **options)

    assert "".join(piece for sign, piece in pieces if sign in "=-") == old
    assert "".join(piece for sign, piece in pieces if sign in "=+") == new
    assert all(piece for _, piece in pieces)
    assert all(a != b for (a, _), (b, _) in pairwise(pieces))


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("", "", []),
        ("a", "a", [("=", "a")]),
        ("", "a", [("+", "a")]),
        ("a", "", [("-", "a")]),
        ("Plan it", "Plan it.", [("=", "Plan it"), ("+", ".")]),
        ("the plan", "**the** plan", [("+", "**"), ("=", "the"), ("+", "**"), ("=", " plan")]),
        ("review 1.9 now", "review 1.10 now", [("=", "review "), ("-", "1.9"), ("+", "1.10"), ("=", " now")]),
        ("don't plan", "do plan", [("-", "don't"), ("+", "do"), ("=", " plan")]),
        ("学习计划", "学习新计划", [("=", "学习"), ("+", "新"), ("=", "计划")]),
        # Single common words between long replaced stretches are no help to a reader.
        (
            "considering the evidence from inspection",
            "weighing up the professional judgement",
            [("-", "considering the evidence from inspection"), ("+", "weighing up the professional judgement")],
        ),
    ],
)
def test_what_counts_as_a_word(old: str, new: str, pieces: list[tuple[str, str]]) -> None:
    assert list(word_changes(old, new)) == pieces


def test_punctuation_may_belong_to_its_word() -> None:
    assert list(word_changes("what you value and do", "what you value, and do", punctuation_apart=False)) == [
        ("=", "what you "),
        ("-", "value"),
        ("+", "value,"),
        ("=", " and do"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("a b " * 200_000, "b a " * 200_000), ("a " * 300_000, "b " * 300_000), ("*" * 200_000, "* " * 200_000)],
)
def test_hostile_texts_take_bounded_time(old: str, new: str) -> None:
    start = time.process_time()

    pieces = word_changes(old, new)

    assert "".join(piece for sign, piece in pieces if sign in "=-") == old
    assert time.process_time() - start < 5


def test_long_texts_keep_their_common_beginning_and_end() -> None:
    old, new = (f"Begin. {word * 2000}End." for word in ("a b ", "c d "))

    assert [sign for sign, _ in word_changes(old, new)] == ["=", "-", "+", "="]
