"""What holds for the diff of any two editions."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from frameworkkit.diffing import ChangeKind, Diff, Evidence, Link, Matching, Relation, diff
from frameworkkit.model import Edition, Item, Text, edition_from_plain, edition_to_plain
from frameworkkit.testing.strategies import editions

SUBJECTS = ["music", "science", "history", "drama", "sport", "cooking", "reading", "writing", "nature"]
OPPOSITE_RELATIONS = {Relation.NARROW: Relation.BROAD, Relation.BROAD: Relation.NARROW}
# Few ids and values, so that two editions drawn apart have much in common.
NAMES = "abcdefgh"
REFERENCES = [*NAMES, *(f"demo@1#{name}" for name in NAMES), "other@1#a"]
ITEM = st.fixed_dictionaries(
    {"type": st.sampled_from(["outcome", "indicator"])},
    optional={
        "code": st.sampled_from(["1", "1.1", "2"]),
        "title": st.sampled_from(["Planning", "planning", "Review"]),
        "statement": st.sampled_from(
            ["Plan it.", "plan it", "They must plan.", "They should plan", "Plan and review."]
        ),
        "status": st.sampled_from(["deprecated", "withdrawn", "adopted"]),
        "level": st.sampled_from(["l1", "l2"]),
        "keywords": st.lists(st.sampled_from(["x", "y"]), max_size=2, unique=True),
        "replaces": st.lists(st.sampled_from(REFERENCES), max_size=3, unique=True),
        "replaced_by": st.lists(st.sampled_from(REFERENCES), max_size=2, unique=True),
        "uuid": st.sampled_from([f"9b2f6c1e-3d4a-5e8b-8f7c-6a5b4c3d2e1{digit}" for digit in "abc"]),
    },
)


@st.composite
def related_editions(draw: st.DrawFn) -> Edition:
    """Editions over the same few ids, each an arbitrary tree."""
    top: list[dict[str, Any]] = []
    placed: list[dict[str, Any]] = []
    for name in draw(st.permutations(NAMES).flatmap(lambda names: st.integers(0, 8).map(lambda n: names[:n]))):
        item = {"id": name, **draw(ITEM)}
        parent = draw(st.sampled_from([None, *placed]))
        (top if parent is None else parent.setdefault("children", [])).append(item)
        placed.append(item)
    return edition_from_plain(
        {
            "framework": {"id": draw(st.sampled_from(["demo", "demo", "demo", "other"])), "title": "Demo"},
            "edition": {"id": draw(st.sampled_from("12")), "status": "draft"},
            "items": top,
        }
    )


def told(account: Diff, side: str) -> Iterator[str]:
    for change in account.changes:
        yield from getattr(change, side)
    yield from (pair[side == "new"] for pair in account.unchanged)


def facts(account: Diff) -> set[tuple[Any, ...]]:
    """What each change says, apart from impact and reason, which look ahead."""
    return {
        (
            c.kind,
            c.old,
            c.new,
            c.fields,
            c.confidence,
            c.evidence,
            _counted((s.kind, s.direction, s.old, s.new) for s in c.shifts),
        )
        for c in account.changes
    }


def mirrored(account: Diff) -> set[tuple[Any, ...]]:
    """The same facts as the opposite diff would have them."""
    return {
        (
            c.kind.opposite,
            c.new,
            c.old,
            c.fields,
            c.confidence,
            c.evidence,
            _counted((s.kind, s.direction.opposite, s.new, s.old) for s in c.shifts),
        )
        for c in account.changes
    }


def _counted(values: Iterable[Any]) -> frozenset[Any]:
    return frozenset(Counter(values).items())


@settings(deadline=None, max_examples=25)
@given(editions() | related_editions())
def test_an_edition_does_not_differ_from_itself(edition: Edition) -> None:
    account = diff(edition, edition)

    assert account.empty
    assert len(account.unchanged) == len(edition.places)
    assert account.summary == ({"unchanged": len(edition.places)} if edition.places else {})


@settings(deadline=None, max_examples=200)
@given(related_editions(), related_editions())
def test_every_item_is_told_exactly_once(old: Edition, new: Edition) -> None:
    account = diff(old, new)

    assert sorted(told(account, "old")) == sorted(old.by_id)
    assert sorted(told(account, "new")) == sorted(new.by_id)
    assert sum(account.summary.values()) == len(account.changes) + len(account.unchanged)


@settings(deadline=None, max_examples=200)
@given(related_editions(), related_editions())
def test_the_opposite_diff_mirrors_it(old: Edition, new: Edition) -> None:
    there, back = diff(old, new), diff(new, old)

    assert mirrored(there) == facts(back)
    assert {(link.new, link.old, link.evidence) for link in there.links} == {
        (link.old, link.new, link.evidence) for link in back.links
    }
    assert {(link.new, link.old, OPPOSITE_RELATIONS.get(link.relation, link.relation)) for link in there.links} == {
        (link.old, link.new, link.relation) for link in back.links
    }
    assert {(b, a) for a, b in there.unchanged} == set(back.unchanged)


@settings(deadline=None, max_examples=200)
@given(related_editions(), related_editions(), st.data())
def test_links_by_text_are_accounted_for_and_mirrored_too(old: Edition, new: Edition, data: st.DataObject) -> None:
    pairs = [(a, b) for a in old.by_id for b in new.by_id]
    chosen = data.draw(st.lists(st.sampled_from(pairs), max_size=10, unique=True)) if pairs else []
    links = [Link(old=a, new=b, confidence=0.5 + n / 100, evidence=Evidence.TEXT) for n, (a, b) in enumerate(chosen)]

    there = diff(old, new, Matching(links=tuple(links)))
    back = diff(new, old, Matching(links=tuple(replace(each, old=each.new, new=each.old) for each in links)))
    shuffled = diff(old, new, Matching(links=tuple(data.draw(st.permutations(links)))))

    assert sorted(told(there, "old")) == sorted(old.by_id)
    assert sorted(told(there, "new")) == sorted(new.by_id)
    assert mirrored(there) == facts(back)
    assert {(b, a) for a, b in there.unchanged} == set(back.unchanged)
    assert shuffled.changes == there.changes


@settings(deadline=None, max_examples=25)
@given(st.permutations(range(10)), st.integers(1, 9))
def test_a_renamed_id_with_the_same_text_is_found(order: list[int], size: int) -> None:
    texts = [f"{word.capitalize()} the provision with {word} and others." for word in SUBJECTS[:size]]
    old = _edition([{"id": f"a{n}", "statement": text} for n, text in enumerate(texts)])
    new = _edition([{"id": f"b{n}", "statement": texts[n]} for n in order if n < size])

    account = diff(old, new)

    assert {(link.old, link.new, link.evidence) for link in account.links} == {
        (f"a{n}", f"b{n}", Evidence.TEXT) for n in range(size)
    }
    assert {change.kind for change in account.changes} <= {ChangeKind.RECODED, ChangeKind.MOVED}


@settings(deadline=None, max_examples=25)
@given(related_editions(), st.randoms(use_true_random=False))
def test_the_order_of_siblings_is_no_matter_of_links(edition: Edition, source: random.Random) -> None:
    account = diff(edition, replace(edition, items=_shuffled(edition.items, source)))

    assert {(link.old, link.new) for link in account.links} == {(id_, id_) for id_ in edition.by_id}
    assert {field for change in account.changes for field in change.fields} <= {"position"}


@settings(deadline=None)
@given(related_editions(), related_editions())
def test_entries_have_the_shape_of_their_kind(old: Edition, new: Edition) -> None:
    for change in diff(old, new).changes:
        shape = len(change.old), len(change.new)
        if change.kind is ChangeKind.ADDED:
            assert shape == (0, 1)
        elif change.kind is ChangeKind.REMOVED:
            assert shape == (1, 0)
        elif change.kind is ChangeKind.SPLIT:
            assert 0 < shape[0] < shape[1]
        elif change.kind is ChangeKind.MERGED:
            assert 0 < shape[1] < shape[0]
        else:
            assert shape[0] == shape[1] > 0
            assert change.fields or shape > (1, 1)


def _said(item: Item, field: str) -> str | None:
    name, _, language = field.partition(".")
    text: Text = getattr(item, name)
    return text.in_language(language) if language else text.value


@settings(deadline=None)
@given(related_editions(), related_editions())
def test_each_change_of_one_text_spells_out_both_sides(old: Edition, new: Edition) -> None:
    for change in diff(old, new).changes:
        for text in change.texts:
            before, after = old.by_id[change.old[0]].item, new.by_id[change.new[0]].item
            assert "".join(piece for sign, piece in text.words if sign != "+") == _said(before, text.field)
            assert "".join(piece for sign, piece in text.words if sign != "-") == _said(after, text.field)


@settings(deadline=None)
@given(related_editions(), related_editions())
def test_the_order_of_keys_changes_nothing(old: Edition, new: Edition) -> None:
    assert diff(_turned(old), _turned(new)) == diff(old, new)


@settings(deadline=None, max_examples=25)
@given(editions())
def test_editions_of_any_shape_are_compared(edition: Edition) -> None:
    edited = replace(edition, items=tuple(_edited(item) for item in reversed(edition.items)))

    account = diff(edition, edited)

    assert sorted(told(account, "old")) == sorted(edition.by_id)
    assert {link.old for link in account.links if link.evidence is Evidence.ID} == set(edition.by_id)
    assert diff(edition, replace(edition, items=())).summary == (
        {"removed": len(edition.places)} if edition.places else {}
    )


def _edited(item: Item) -> Item:
    return replace(item, title=item.statement, statement=item.title, children=tuple(map(_edited, item.children[::-1])))


def _shuffled(items: Sequence[Item], source: random.Random) -> tuple[Item, ...]:
    mixed = [replace(item, children=_shuffled(item.children, source)) for item in items]
    source.shuffle(mixed)
    return tuple(mixed)


def _edition(items: list[dict[str, Any]]) -> Edition:
    return edition_from_plain(
        {
            "framework": {"id": "demo", "title": "Demo"},
            "edition": {"id": "1", "status": "draft"},
            "items": [{"type": "outcome", **item} for item in items],
        }
    )


def _turned(edition: Edition) -> Edition:
    """The same edition, built from mappings with their keys the other way round."""

    def turn(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: turn(value[key]) for key in reversed(value)}
        return [turn(part) for part in value] if isinstance(value, list) else value

    return edition_from_plain(turn(edition_to_plain(edition)))
