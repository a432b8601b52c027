"""Item types: declared, and only under types that may hold them."""

from collections.abc import Iterator

from frameworkkit.rules.engine import Finding
from frameworkkit.rules.nearest import nearest
from frameworkkit.rules.subject import Subject


def undeclared_types(subject: Subject) -> Iterator[Finding]:
    """FK305: the edition declares its types, but not this one."""
    declared = subject.edition.type_by_id
    if not declared:
        return
    for place in subject.edition.places:
        item = place.item
        if item.type not in declared:
            near = nearest(item.type, declared)
            yield Finding(
                message=f"the type {item.type!r} is not declared",
                hint=f"did you mean {near!r}?" if near else f"declare it under `types`, or use: {', '.join(declared)}",
                pointer=subject.pointer(item, "type"),
                item=item,
            )


def misplaced_types(subject: Subject) -> Iterator[Finding]:
    """FK306: an item stands under one whose type may not hold it."""
    declared = subject.edition.type_by_id
    for place in subject.edition.places:
        parent = declared.get(place.parent.type) if place.parent else None
        if parent is None or parent.holds is None or place.item.type in parent.holds:
            continue
        allowed = ", ".join(parent.holds) or "nothing"
        yield Finding(
            message=f"{place.item.type!r} may not stand under {parent.id!r}",
            hint=f"{parent.id!r} holds: {allowed}; move the item, or extend `holds`",
            pointer=subject.pointer(place.item, "type"),
            item=place.item,
        )


def silent_items(subject: Subject) -> Iterator[Finding]:
    """FK310: an item says nothing: it has no title, statement or code."""
    for place in subject.edition.places:
        item = place.item
        if not (item.title or item.statement or item.code):
            yield Finding(
                message=f"the item {item.id!r} says nothing",
                hint="give it a title or a statement",
                pointer=subject.pointer(item, "id"),
                item=item,
            )
