"""What a released edition says otherwise than when it was released."""

from collections.abc import Iterator
from dataclasses import replace

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.locking.digests import digests_of
from frameworkkit.locking.lock import PUBLIC, Entry
from frameworkkit.model import Edition, Place
from frameworkkit.positions import Pointer

_FEW = 3
_NAME: Pointer = ("edition", "id")


def edits(edition: Edition, entry: Entry) -> Iterator[Diagnostic]:
    """FK901: one finding, at the first item concerned, on whatever was edited since the release."""
    if edition.name != entry.name:
        yield _edited(entry, f"{entry.name} was released from this file, which now calls itself {edition.name}", _NAME)
        return
    now = digests_of(edition)
    if now.edition != entry.digest:
        then = dict(entry.items)
        changed = [id_ for id_, digest in now.items.items() if then.get(id_, digest) != digest]
        added = [id_ for id_ in now.items if id_ not in then]
        removed = [id_ for id_ in then if id_ not in now.items]
        told = [
            f"{len(ids)} item{'s' * (len(ids) != 1)} {what} ({_few(ids)})"
            for ids, what in ((changed, "changed"), (added, "added"), (removed, "removed"))
            if ids
        ]
        if not told:
            told = ["what stands around its items" if list(now.items) == list(then) else "the order of its items"]
        place = edition.by_id.get(next(iter(changed + added), ""))
        pointer = (*pointer_of(edition, place), "id") if place else _NAME
        message = f"{entry.name} was released, and was edited since: {', '.join(told)}"
        yield replace(_edited(entry, message, pointer), item=place.item.id if place else None)
    elif edition.imprint.status not in PUBLIC:
        message = f"{entry.name} was released, and cannot be a {edition.imprint.status} again"
        yield _edited(entry, message, ("edition", "status"))


def pointer_of(edition: Edition, place: Place) -> Pointer:
    """Where an item stands in its edition's document."""
    if place.parent is None:
        return "items", place.position
    return *pointer_of(edition, edition.by_id[place.parent.id]), "children", place.position


def _edited(entry: Entry, message: str, pointer: Pointer) -> Diagnostic:
    hint = f"take the edit back, or make it in the next edition: `frameworkkit new edition {entry.name} ID`"
    return Diagnostic(code="FK901", message=message, hint=hint, pointer=pointer)


def _few(ids: list[str]) -> str:
    return ", ".join([*ids[:_FEW], *(["…"] if len(ids) > _FEW else [])])
