"""Decisions, one by one: each leaves a file in which every item still has a fate."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.crosswalks import (
    CrosswalkFile,
    Status,
    check,
    cut,
    fingerprints,
    new_file,
    propose,
    read_crosswalk_bytes,
)
from frameworkkit.crosswalks.reviewing import Review, likely, search, sought, sureness
from frameworkkit.diffing import Relation
from frameworkkit.model import Edition
from frameworkkit.reporting.crosswalk_entry import render_entry
from frameworkkit.reporting.reporter import Terminal

Open = Callable[..., CrosswalkFile]
Begin = Callable[[str], Review]

PROPOSED = """\
entries:
  - old: hear
    new: listen
    relation: exact
    status: proposed
    confidence: 0.9
    why: both say advice
    candidates:
      - {new: quiet, confidence: 0.2}
  - {old: ask, new: open, status: proposed, confidence: 0.5}
  - {old: paper, status: proposed, candidates: [{new: online, confidence: 0.4}]}
  - {old: refer, new: help, status: proposed, confidence: 1}
  - {new: quiet, status: proposed}
  - {new: online, status: proposed}
"""


@pytest.fixture
def begin(opened: Open, old: Edition, new: Edition) -> Begin:
    return lambda entries: Review(file=opened(entries), old=old, new=new)


def told(review: Review) -> list[str]:
    """As ``hear > listen: accepted``."""
    return [f"{' '.join(e.old)} > {' '.join(e.new)}: {e.status.value}" for e in review.file.entries]


def test_the_most_doubtful_come_first(begin: Begin) -> None:
    review = begin(PROPOSED)

    assert review.waiting() == [1, 2, 0, 3, 4, 5]
    assert review.waiting(doubtful_first=False) == [0, 1, 2, 3, 4, 5]
    assert sureness(review.file.entries[2]) == pytest.approx(0.6)


def test_what_is_accepted_says_so_and_no_more_than_needed(begin: Begin) -> None:
    review = begin(PROPOSED).accept(0)

    assert review.file.text.splitlines()[4:8] == [
        "  - old: hear  # “Hear somebody out before giving advice.”",
        "    new: listen  # “Listen to the end before you advise.”",
        "    relation: close",
        f"    seen: {' '.join(fingerprints(review.file.entries[0], review.old, review.new))}",
    ]
    assert review.file.text.endswith(PROPOSED.split("quiet, confidence: 0.2}\n")[1])


def test_who_is_linked_is_neither_removed_nor_added(begin: Begin) -> None:
    review = begin(PROPOSED).choose(2, ["online"]).accept(2)

    assert told(review)[2:] == ["paper > online: accepted", "refer > help: proposed", " > quiet: proposed"]


def test_what_is_rejected_is_open_again_and_not_proposed_any_more(begin: Begin, old: Edition, new: Edition) -> None:
    review = begin(PROPOSED).reject(3)

    assert told(review)[3:] == [
        *["refer > help: rejected", "refer > : proposed"],
        *[" > quiet: proposed", " > online: proposed", " > help: proposed"],
    ]
    assert "refer > help: proposed" not in told(Review(file=propose(review.file, old, new), old=old, new=new))


def test_a_link_that_is_none_leaves_one_removed_and_the_other_open(begin: Begin) -> None:
    assert told(begin(PROPOSED).alone(3))[3:] == [
        *["refer > : accepted", " > quiet: proposed", " > online: proposed", " > help: proposed"]
    ]


def test_several_new_items_are_a_split_several_old_ones_a_merger(begin: Begin) -> None:
    split = begin(PROPOSED).choose(1, ["open", "quiet"]).accept(1)
    merged = begin(PROPOSED).merge(0, ["paper"]).accept(0)

    assert (split.file.entries[1].new, split.file.entries[1].relation) == (("open", "quiet"), Relation.NARROW)
    assert (merged.file.entries[0].old, merged.file.entries[0].relation) == (("hear", "paper"), Relation.BROAD)
    assert " > quiet: proposed" not in told(split)
    assert "paper > : proposed" not in told(merged)


def test_an_addition_may_have_an_origin_after_all(begin: Begin) -> None:
    review = begin(PROPOSED).choose(5, ["paper"]).accept(5)

    assert told(review)[-1] == "paper > online: accepted"
    assert "paper > : proposed" not in told(review)


def test_an_addition_goes_on_looking_for_its_origin(begin: Begin) -> None:
    review = begin("entries:\n  - {new: online, status: proposed, candidates: [{old: paper, confidence: 0.4}]}\n")
    chosen = review.choose(0, ["hear"])

    assert likely(review.file.entries[0]) == likely(chosen.file.entries[0]) == [("paper", 0.4)]
    assert told(chosen.choose(0, ["paper"])) == ["paper > online: proposed", "hear > : proposed"]
    assert "paper" in render_entry(chosen.file.entries[0], review.old, review.new, Terminal(color=True))


def test_what_a_person_says_of_the_relation_holds(begin: Begin) -> None:
    review = begin(PROPOSED).relate(0, Relation.NARROW).remark(0, "Only listening is left.").accept(0)

    assert (review.file.entries[0].relation, review.file.entries[0].note) == (
        Relation.NARROW,
        "Only listening is left.",
    )


def test_the_sure_ones_are_accepted_together(begin: Begin) -> None:
    review, count = begin(PROPOSED).accept_above(0.9)

    assert count == 2
    assert [n for n, entry in enumerate(review.file.entries) if entry.status is Status.ACCEPTED] == [0, 3]
    assert review.file.entries[3].relation is Relation.EXACT


def test_an_entry_whose_text_has_changed_is_asked_about_again(begin: Begin) -> None:
    review = begin(
        "entries:\n  - {old: hear, new: listen, seen: 5d0c2c4ab01d 90a1c0ffee12}\n  - {old: ask, new: open}\n"
    )

    assert review.waiting() == [0]
    assert review.accept(0).waiting() == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hear", ["hear"]),
        ("3", ["paper"]),
        ("advice somebody", ["hear"]),
        ("MORE advice", ["hear", "refer"]),
        ("", []),
        ("unheard-of", []),
    ],
)
def test_items_are_found_by_id_code_and_words(old: Edition, words: str, found: list[str]) -> None:
    assert search(old, words) == found


steps = st.lists(st.tuples(st.sampled_from("arxcm"), st.integers(0, 20), st.integers(0, 20)), max_size=12)


@given(steps=steps)
def test_after_any_decisions_every_item_has_a_fate(
    steps: list[tuple[str, int, int]], old: Edition, new: Edition
) -> None:
    review = Review(file=propose(new_file(old.name, new.name), old, new), old=old, new=new)
    for key, at, choice in steps:
        number = at % len(review.file.entries)
        entry = review.file.entries[number]
        if entry.status is not Status.PROPOSED:
            continue
        if key == "a":
            review = review.accept(number)
        elif key == "r" and entry.is_link:
            review = review.reject(number)
        elif key == "x":
            review = review.alone(number)
        elif key == "m" and entry.old:
            review = review.merge(number, [[*old.by_id][choice % len(old.by_id)]])
        elif key == "c":
            others = [*(old if sought(entry) == "old" else new).by_id]
            review = review.choose(number, [others[choice % len(others)]])
    found = read_crosswalk_bytes(review.file.text.encode(), "x.yaml")
    assert found.crosswalk is not None, found.diagnostics
    assert found.document is not None
    assert found.crosswalk.entries == review.file.entries
    assert cut(found.crosswalk, found.document).text == review.file.text
    codes = {each.code for each in check(found.crosswalk, old, new)}
    assert codes.isdisjoint({"FK501", "FK502", "FK508", "FK512"})
