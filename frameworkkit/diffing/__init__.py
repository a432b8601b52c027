"""What changed between two editions: typed, complete, with evidence.

Items are linked (:mod:`~frameworkkit.diffing.evidence`), linked items compared (:mod:`~frameworkkit.diffing.compare`),
each change weighed (:mod:`~frameworkkit.diffing.classify`), and the whole proven to leave nothing out
(:mod:`~frameworkkit.diffing.account`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from frameworkkit.diffing.account import account
from frameworkkit.diffing.classify import IMPACTS, impact_rules
from frameworkkit.diffing.common import common
from frameworkkit.diffing.compare import Comparison
from frameworkkit.diffing.edition_level import edition_changes
from frameworkkit.diffing.evidence import find_links
from frameworkkit.diffing.filters import Filter, filtered
from frameworkkit.diffing.fingerprints import change_fingerprint, edition_fingerprint, item_fingerprint
from frameworkkit.diffing.groups import by_new_order, group
from frameworkkit.diffing.kinds import PRECEDENCE, ChangeKind, Direction, Evidence, Impact, Relation, ShiftKind
from frameworkkit.diffing.links import link
from frameworkkit.diffing.movement import movements
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.diffing.values import (
    Candidate,
    Change,
    Decisions,
    Diff,
    EditionChange,
    Link,
    Matching,
    Shift,
    TextChange,
    Why,
)
from frameworkkit.diffing.words import Piece, word_changes
from frameworkkit.errors import UsageError
from frameworkkit.loading import collector_paused
from frameworkkit.model import Edition

__all__ = [
    "IMPACTS",
    "PRECEDENCE",
    "Candidate",
    "Change",
    "ChangeKind",
    "Decisions",
    "Diff",
    "Direction",
    "EditionChange",
    "Evidence",
    "Filter",
    "Impact",
    "Link",
    "Matching",
    "Piece",
    "Relation",
    "Shift",
    "ShiftKind",
    "Similarity",
    "TextChange",
    "Why",
    "change_fingerprint",
    "diff",
    "edition_fingerprint",
    "filtered",
    "find_links",
    "item_fingerprint",
    "link",
    "word_changes",
]


def diff(
    old: Edition,
    new: Edition,
    found: Matching | None = None,
    *,
    impacts: Mapping[str, Impact] | None = None,
) -> Diff:
    """The complete account of what became of ``old`` in ``new``.

    ``found`` says which items are the same, by default :func:`find_links`; ``impacts`` overrides entries of
    :data:`IMPACTS`. :class:`UsageError` where an edition has an id twice or a link names no item.
    """
    with collector_paused():
        for edition in (old, new):
            _refuse_duplicates(edition)
        found = found or find_links(old, new)
        links = tuple({(each.old, each.new): each for each in found.links}.values())
        _refuse_loose_links(old, new, links)
        return account(_compared(old, new, replace(found, links=links), impact_rules(impacts)))


def _compared(old: Edition, new: Edition, found: Matching, impacts: Mapping[str, Impact]) -> Diff:
    groups = by_new_order(group(old, new, found.links), new)
    comparison = Comparison(moved=movements(old, new, groups), common=common(old, new, groups), impacts=impacts)
    told = [(each, comparison.change(each)) for each in groups]
    changes = tuple(change for _, change in told if change)
    return Diff(
        old=old,
        new=new,
        links=tuple(_weakened(found.links, changes)),
        candidates=found.candidates,
        changes=changes,
        unchanged=tuple((each.old[0].item.id, each.new[0].item.id) for each, change in told if not change),
        edition_changes=tuple(edition_changes(old, new)),
    )


def _weakened(links: Iterable[Link], changes: Iterable[Change]) -> Iterator[Link]:
    """The same links; an item that now says something else is no longer exactly what it was."""
    reworded = {
        (change.old[0], change.new[0])
        for change in changes
        if any(text.kind is ChangeKind.REWORDED for text in change.texts)
    }
    for each in links:
        weaker = each.relation is Relation.EXACT and (each.old, each.new) in reworded
        yield replace(each, relation=Relation.CLOSE) if weaker else each


def _refuse_duplicates(edition: Edition) -> None:
    if len(edition.by_id) == len(edition.places):
        return
    counts = Counter(place.item.id for place in edition.places)
    twice = next(id_ for id_, count in counts.items() if count > 1)
    raise UsageError(
        f"{edition.name} cannot be compared: the id {twice!r} stands at more than one item",
        "`frameworkkit validate` shows where; every item needs an id of its own",
    )


def _refuse_loose_links(old: Edition, new: Edition, links: Sequence[Link]) -> None:
    for edition, linked in ((old, [each.old for each in links]), (new, [each.new for each in links])):
        if not edition.by_id.keys() >= set(linked):
            id_ = next(id_ for id_ in linked if id_ not in edition.by_id)
            raise UsageError(f"a link names the item {id_!r}, which {edition.name} does not have")
