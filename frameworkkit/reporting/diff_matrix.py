"""The change matrix: item by item in which respects it changed, and whether that touches what is assessed.

The rule for *affects assessment criteria*: yes where what a person is assessed against is another thing now. The
item is new or gone, split or merged, of another type or level, no longer or again in use, it says something else
(`reworded`, not `editorial`), or its evidence prompts or a rubric's criterion for it changed. No where only its code,
its place or other details changed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from frameworkkit.diffing import Change, ChangeKind, Diff
from frameworkkit.model import Criterion, Edition, Item
from frameworkkit.reporting.diff_details import by_branch, details_of, items_of
from frameworkkit.values import value

#: In which respects an item can change, in the order of the columns.
RESPECTS = ("wording", "code", "place", "type", "level", "status", "details")

_RESPECT_OF = {
    "title": "wording",
    "statement": "wording",
    "lead_in": "wording",
    "id": "code",
    "code": "code",
    "parent": "place",
    "position": "place",
    "type": "type",
    "level": "level",
    "education_level": "level",
    "status": "status",
}
#: Kinds of change that by themselves leave what is assessed as it was.
_HARMLESS = {
    ChangeKind.UNCHANGED,
    ChangeKind.EDITORIAL,
    ChangeKind.MOVED,
    ChangeKind.RECODED,
    ChangeKind.METADATA,
}


@value
class Row:
    """One change: its items, what changed by respect, and whether it affects assessment criteria."""

    branch: Item
    change: Change
    old: tuple[Item, ...]
    new: tuple[Item, ...]
    respects: Mapping[str, str]
    assessed: bool


def matrix(diff: Diff) -> Iterator[Row]:
    """A row for each change, branch by branch."""
    rejudged = _rejudged(diff)
    for branch, changes in by_branch(diff):
        for change in changes:
            old, new = items_of(diff, change)
            yield Row(
                branch=branch,
                change=change,
                old=old,
                new=new,
                respects=respects_of(diff, change),
                assessed=_says_otherwise(change) or not rejudged.isdisjoint(change.old + change.new),
            )


def respects_of(diff: Diff, change: Change) -> dict[str, str]:
    """What changed by respect, in a few words: ``A.1 → 1``, ``editorial``, ``reworded: obligation stronger``."""
    told: dict[str, list[str]] = defaultdict(list)
    for text in change.texts:
        respect = _respect(text.field)
        told[respect].append(text.kind.value if respect == "wording" else text.field)
        told[respect] += [f"{shift.kind} {shift.direction}" for shift in text.shifts]
    if len(change.old) == len(change.new) == 1:
        for detail in details_of(diff, change):
            respect = _respect(detail.field)
            plain = respect in ("code", "type", "level", "status") or detail.field == "parent"
            told[respect].append(str(detail) if plain else _readable(detail.field))
    else:
        for field in change.fields:
            told[_respect(field)].append("reworded" if _respect(field) == "wording" else _readable(field))
    return {name: ", ".join(dict.fromkeys(told[name])) for name in RESPECTS if name in told}


def levels_of(diff: Diff) -> dict[str, str]:
    """The levels that items of either edition have, lowest first, by id with their labels."""
    scales = {
        level.id: level.label.value
        for edition in (diff.old, diff.new)
        for scale in edition.scales
        for level in scale.levels
    }
    used = {place.item.level for edition in (diff.old, diff.new) for place in edition.places if place.item.level}
    declared = {id_: label for id_, label in scales.items() if id_ in used}
    return declared | {id_: id_ for id_ in sorted(used - declared.keys())}


def by_level(diff: Diff) -> dict[str, dict[str, list[Change]]]:
    """What happened at each level of an item: changes by the id of a skill and the id of a level.

    A skill is what holds items with levels; an item with a level that stands by itself is its own skill. What is
    gone counts at its old level, everything else at the new one.
    """
    cells: dict[str, dict[str, list[Change]]] = defaultdict(lambda: defaultdict(list))
    for change in diff.changes:
        edition, ids = (diff.new, change.new) if change.new else (diff.old, change.old)
        for id_ in ids:
            item = edition.by_id[id_].item
            if item.level:
                cells[_skill(edition, id_)][item.level].append(change)
    return cells


def _skill(edition: Edition, id_: str) -> str:
    parent = edition.by_id[id_].parent
    return id_ if parent is None or parent.level else parent.id


def _says_otherwise(change: Change) -> bool:
    return (
        change.kind not in _HARMLESS
        or any(text.kind is ChangeKind.REWORDED for text in change.texts)
        or "evidence" in change.fields
    )


def _rejudged(diff: Diff) -> set[str]:
    """The items that criteria of rubrics judge otherwise than before."""
    old, new = (dict(_criteria(edition)) for edition in (diff.old, diff.new))
    return {item for key, item in {**old, **new}.items() if key not in old or key not in new}


def _criteria(edition: Edition) -> Iterator[tuple[tuple[Any, ...], str]]:
    for rubric in edition.rubrics:
        for criterion in rubric.criteria:
            if criterion.item:
                yield (criterion.item, _asked(criterion)), criterion.item


def _asked(criterion: Criterion) -> tuple[Any, ...]:
    return criterion.title, criterion.description, criterion.weight, criterion.levels


def _respect(field: str) -> str:
    return _RESPECT_OF.get(field, "details")


def _readable(field: str) -> str:
    return field.replace("_", " ")
