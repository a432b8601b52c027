"""Names of items, roles, levels and other declarations that stand for nothing."""

from collections.abc import Collection, Iterator

from frameworkkit.model import AwardRule, Edition
from frameworkkit.positions import Pointer
from frameworkkit.rules.engine import Finding
from frameworkkit.rules.nearest import nearest
from frameworkkit.rules.subject import Subject


def unknown_items(subject: Subject) -> Iterator[Finding]:
    """FK303: an association, rubric, award or checklist names an item that the edition does not have."""
    edition = subject.edition
    for place in edition.places:
        item = place.item
        for position, association in enumerate(item.associations):
            if association.target not in edition.by_id:
                pointer = subject.pointer(item, "associations", position, "target")
                found = _unknown("item", association.target, edition.by_id, pointer)
                yield Finding(message=found.message, hint=found.hint, pointer=pointer, item=item)
    for name, pointer in _named_items(edition):
        if name not in edition.by_id:
            yield _unknown("item", name, edition.by_id, pointer)


def _named_items(edition: Edition) -> Iterator[tuple[str, Pointer]]:
    for row, rubric in enumerate(edition.rubrics):
        for column, criterion in enumerate(rubric.criteria):
            if criterion.item:
                yield criterion.item, ("rubrics", row, "criteria", column, "item")
    for row, award in enumerate(edition.awards):
        for rule, pointer in _award_rules(award.criteria, ("awards", row, "criteria")):
            for column, name in enumerate(rule.items):
                yield name, (*pointer, "items", column)
    for row, checklist in enumerate(edition.checklists):
        for column, name in enumerate(checklist.items):
            yield name, ("checklists", row, "items", column)


def unknown_declarations(subject: Subject) -> Iterator[Finding]:
    """FK304: a role, level, reference, scale, type or award is named but not declared in the edition."""
    edition = subject.edition
    roles = {role.id for role in edition.roles}
    levels = {level.id for scale in edition.scales for level in scale.levels}
    references = {reference.id for reference in edition.references}
    for place in edition.places:
        item = place.item
        if not (item.roles or item.level or item.references):
            continue
        named: list[tuple[str, str, set[str], Pointer]] = []
        named += [("role", name, roles, ("roles", n)) for n, name in enumerate(item.roles)]
        named += [("reference", name, references, ("references", n)) for n, name in enumerate(item.references)]
        if item.level:
            named.append(("level", item.level, levels, ("level",)))
        for kind, name, known, steps in named:
            if name not in known:
                found = _unknown(kind, name, known, subject.pointer(item, *steps))
                yield Finding(message=found.message, hint=found.hint, pointer=found.pointer, item=item)
    for kind, name, declared, pointer in _named_declarations(edition, levels):
        if name not in declared:
            yield _unknown(kind, name, declared, pointer)


Named = tuple[str, str, Collection[str], Pointer]
"""A kind of declaration, the name used, the names there are, and where it is used."""


def _named_declarations(edition: Edition, levels: Collection[str]) -> Iterator[Named]:
    types = set(edition.type_by_id)
    references = {reference.id for reference in edition.references}
    for row, declared in enumerate(edition.types):
        for column, name in enumerate(declared.holds or ()):
            yield "type", name, types, ("types", row, "holds", column)
    for row, reference in enumerate(edition.references):
        for column, name in enumerate(reference.replaced_by):
            yield "reference", name, references, ("references", row, "replaced_by", column)
    yield from _named_by_rubrics(edition, levels)
    yield from _named_by_awards(edition, levels)
    for row, checklist in enumerate(edition.checklists):
        if checklist.scale:
            yield "scale", checklist.scale, {scale.id for scale in edition.scales}, ("checklists", row, "scale")
        for column, name in enumerate(checklist.types if types else ()):
            yield "type", name, types, ("checklists", row, "types", column)


def _named_by_rubrics(edition: Edition, levels: Collection[str]) -> Iterator[Named]:
    scales = {scale.id: {level.id for level in scale.levels} for scale in edition.scales}
    for row, rubric in enumerate(edition.rubrics):
        yield "scale", rubric.scale, scales, ("rubrics", row, "scale")
        for column, criterion in enumerate(rubric.criteria):
            for cell, descriptor in enumerate(criterion.levels):
                pointer = ("rubrics", row, "criteria", column, "levels", cell, "level")
                yield "level", descriptor.level, scales.get(rubric.scale, levels), pointer


def _named_by_awards(edition: Edition, levels: Collection[str]) -> Iterator[Named]:
    awards = {award.id for award in edition.awards}
    for row, award in enumerate(edition.awards):
        for column, name in enumerate(award.requires):
            yield "award", name, awards, ("awards", row, "requires", column)
        for rule, where in _award_rules(award.criteria, ("awards", row, "criteria")):
            if rule.level:
                yield "level", rule.level, levels, (*where, "level")


def _award_rules(rule: AwardRule, pointer: Pointer) -> Iterator[tuple[AwardRule, Pointer]]:
    yield rule, pointer
    for position, part in enumerate(rule.parts):
        yield from _award_rules(part, (*pointer, "parts", position))


def _unknown(kind: str, name: str, known: Collection[str], pointer: Pointer) -> Finding:
    near = nearest(name, known)
    if near:
        hint = f"did you mean {near!r}?"
    elif kind == "item":
        hint = "name an item by its id"
    else:
        hint = f"declare it, or name one of: {', '.join(sorted(known)[:8])}" if known else f"no {kind} is declared yet"
    return Finding(message=f"there is no {kind} {name!r} in this edition", hint=hint, pointer=pointer)
