"""Ids, UUIDs and codes that stand twice."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from frameworkkit.rules.engine import Finding
from frameworkkit.rules.subject import Subject

if TYPE_CHECKING:
    from frameworkkit.positions import Pointer

_RESTARTS = re.compile(r"[0-9]+|[A-Za-z]|[ivxlc]+|[IVXLC]+")
"""Codes that count anew under each parent: a number, a letter, a Roman numeral."""

_DECLARED = ("types", "roles", "scales", "rubrics", "references", "glossary", "front_matter", "awards", "checklists")


def duplicate_ids(subject: Subject) -> Iterator[Finding]:
    """FK301: the id of an item, or of anything declared in a list, is used before."""
    seen: set[str] = set()
    for place in subject.edition.places:
        item = place.item
        if item.id in seen:
            yield Finding(
                message=f"the id {item.id!r} is taken by an item further up",
                hint="an id names one item for ever: give this one an id of its own",
                pointer=subject.pointer(item, "id"),
                item=item,
            )
        seen.add(item.id)
    yield from _duplicate_declarations(subject)


def _duplicate_declarations(subject: Subject) -> Iterator[Finding]:
    lists: list[tuple[Pointer, tuple[str, ...]]] = [
        ((name,), tuple(entry.id for entry in getattr(subject.edition, name))) for name in _DECLARED
    ]
    lists += [
        (("scales", position, "levels"), tuple(level.id for level in scale.levels))
        for position, scale in enumerate(subject.edition.scales)
    ]
    for pointer, ids in lists:
        seen: set[str] = set()
        for position, name in enumerate(ids):
            if name in seen:
                yield Finding(
                    message=f"the id {name!r} stands twice in this list",
                    hint="keep one entry, or give this one another id",
                    pointer=(*pointer, position, "id"),
                )
            seen.add(name)


def duplicate_uuids(subject: Subject) -> Iterator[Finding]:
    """FK309: a registered UUID stands at two items."""
    first: dict[str, str] = {}
    for place in subject.edition.places:
        item = place.item
        if item.uuid and first.setdefault(item.uuid, item.id) != item.id:
            yield Finding(
                message=f"the UUID {item.uuid} belongs to the item {first[item.uuid]!r}",
                hint="remove this one: a UUID is derived from the id where none is given",
                pointer=subject.pointer(item, "uuid"),
                item=item,
            )


def duplicate_codes(subject: Subject) -> Iterator[Finding]:
    """FK302: a code is printed at two items of one type.

    A bare number, letter or Roman numeral may come again under another parent: such codes count anew there.
    """
    first: dict[tuple[str, str, int | None], str] = {}
    for place in subject.edition.places:
        item = place.item
        if not item.code:
            continue
        scope = id(place.parent) if _RESTARTS.fullmatch(item.code) else None
        key = (item.type, item.code, scope)
        if key in first:
            yield Finding(
                message=f"the code {item.code!r} is already that of {first[key]!r}",
                hint="whoever cites it cannot say which is meant: renumber one",
                pointer=subject.pointer(item, "code"),
                item=item,
            )
        else:
            first[key] = item.id
