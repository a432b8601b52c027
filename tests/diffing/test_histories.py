"""Editions in a row: every item of all of them in exactly one chain."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.diffing import Diff, Filter, Impact, diff, filtered, find_links
from frameworkkit.diffing.histories import history
from frameworkkit.model import Edition

IDS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)
ITEMS = IDS.flatmap(
    lambda ids: st.tuples(
        *(
            st.fixed_dictionaries(
                {"id": st.just(id_), "statement": st.sampled_from(["One thing.", "Another one."])},
                optional={"replaces": st.lists(st.sampled_from("abcdef"), max_size=2, unique=True)},
            )
            for id_ in ids
        )
    )
)


def compared(*editions: Edition) -> list[Diff]:
    return [diff(old, new, find_links(old, new, by_text=False)) for old, new in pairwise(editions)]


@given(st.lists(ITEMS, min_size=2, max_size=4))
def test_nothing_is_lost_or_told_twice(build, editions) -> None:
    made = [build(list(items), id_=str(number)) for number, items in enumerate(editions)]
    diffs = compared(*made)

    told = history(diffs)

    for number, edition in enumerate(made):
        assert sorted(id_ for chain in told.chains for id_ in chain.items[number]) == sorted(edition.by_id)
    for number, each in enumerate(diffs):
        changes = [change for chain in told.chains for change in chain.changes[number]]
        assert sorted(map(repr, changes)) == sorted(map(repr, each.changes))
    last = [ids[0] for chain in told.chains if (ids := chain.items[-1])]
    assert last == [id_ for id_ in made[-1].by_id if id_ in last]


def test_parts_stay_with_the_whole(build) -> None:
    first = build([{"id": "whole", "statement": "Listen and advise."}, {"id": "rest", "statement": "Rest."}], id_="1")
    second = build(
        [
            {"id": "rest", "statement": "Rest."},
            {"id": "listen", "statement": "Listen.", "replaces": ["whole"]},
            {"id": "advise", "statement": "Advise.", "replaces": ["whole"]},
        ],
        id_="2",
    )
    third = build([{"id": "rest", "statement": "Rest."}, {"id": "listen", "statement": "Listen well."}], id_="3")

    rest, parts = history(compared(first, second, third)).chains

    assert rest.items == (("rest",), ("rest",), ("rest",))
    assert not rest.changed
    assert parts.items == (("whole",), ("listen", "advise"), ("listen",))
    assert [[change.kind for change in step] for step in parts.changes] == [["split"], ["reworded", "removed"]]


def test_a_chain_stands_once_though_its_items_stood_apart(build) -> None:
    first = build([{"id": "a"}, {"id": "stays"}, {"id": "b"}], id_="1")
    second = build([{"id": "stays"}, {"id": "both", "replaces": ["a", "b"]}], id_="2")
    third = build([{"id": "stays"}], id_="3")

    chains = history(compared(first, second, third)).chains

    assert [chain.items for chain in chains] == [(("stays",),) * 3, (("a", "b"), ("both",), ())]
    alone = history(compared(build([{"id": "z"}], id_="0"), first, third)).chains
    assert len(alone) == 4


def test_a_filter_hides_chains_and_counts_them_as_changed(build) -> None:
    one = build([{"id": "a", "statement": "A."}, {"id": "b", "statement": "B."}], id_="1")
    two = build([{"id": "a", "statement": "A."}, {"id": "c", "statement": "C."}], id_="2")

    told = history(filtered(compared(one, two), Filter(impact=Impact.MAJOR)))

    assert [chain.items for chain in told.shown] == [(("b",), ())]
    assert [chain.items for chain in told.chains if chain.hidden] == [((), ("c",))]
    assert told.unchanged == 1
