"""What can be wrong with a recipe although every single key is right."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Pointer
from frameworkkit.recipes.recipe import (
    LOCATORS,
    TEXTS,
    AddContributor,
    Fill,
    Link,
    MakeItem,
    Place,
    Recipe,
    Reopen,
    Rule,
    Section,
)
from frameworkkit.recipes.templates import Template

_ACTIONS = ("id", "fill", "reopen", "contributor", "skip")
_OF_ITEMS = ("type", "under", "set", "roles", "each", "links")
_READING = ("front_matter", "rules", "columns", "links")
_ALIGNMENT = ("code", "title", "url")
_OF_ALIGNMENTS = ("framework", "type")
_FIELDS = {MakeItem: (*TEXTS, *LOCATORS), Fill: TEXTS, AddContributor: ("name",)}
"""The names of groups that an action makes something of by itself."""
_COMPARED = 1_000
_LISTED = 40


def flaws(recipe: Recipe) -> Iterator[Diagnostic]:
    """Everything that contradicts itself or names what is not there."""
    rules = frozenset(rule.name for section in recipe.sections for rule in section.rules)
    ids = frozenset(_known_ids(recipe))
    for number, section in enumerate(recipe.sections):
        yield from _section(section, ids, first=number == 0)
        for rule in section.rules:
            yield from _one_action(rule)
            yield from _column(rule, section)
            yield from _groups(rule)
            yield from _places(rule, rules | ids)
            yield from _gaps(rule, rules)


def _section(section: Section, ids: Collection[str], *, first: bool) -> Iterator[Diagnostic]:
    pointer, keys = section.pointer, section.keys
    if {"from", "after"} <= keys:
        yield _finding("FK405", "a section begins either at a line or after one", "keep one", (*pointer, "after"))
    elif section.start is None and not first:
        hint = "add from or after; only the first section begins with the document"
        yield _finding("FK405", "the section does not say where it begins", hint, pointer, on_key=True)
    if "skip" in keys and (others := [key for key in _READING if key in keys]):
        hint = "remove skip, or what it makes pointless"
        yield _finding("FK405", f"a section that is skipped has no use for {_list(others)}", hint, (*pointer, "skip"))
    if section.under is not None and section.under not in ids:
        yield _unknown("item", section.under, ids, (*pointer, "under"))
    for link in section.links:
        if link.target is None:
            yield from _outside(link)
        else:
            message = "a section has no associations: a target means nothing here"
            yield _finding("FK405", message, "move the link to a rule with an id", link.target.pointer)


def _one_action(rule: Rule) -> Iterator[Diagnostic]:
    said = [key for key in _ACTIONS if key in rule.keys]
    if len(said) != 1:
        what = f"says {_list(said)}" if said else "does not say what a line becomes"
        hint = f"keep one of {_list(_ACTIONS)}"
        yield _finding("FK405", f"the rule {rule.name!r} {what}", hint, rule.pointer, on_key=True)
    elif said != ["id"]:
        for key in _OF_ITEMS:
            if key in rule.keys:
                message = f"{key} means nothing beside {said[0]}: it belongs to a rule with an id"
                yield _finding("FK405", message, f"remove {key}", (*rule.pointer, key), on_key=True)


def _column(rule: Rule, section: Section) -> Iterator[Diagnostic]:
    if rule.column is not None and rule.column not in section.columns:
        yield _unknown("column", rule.column, section.columns, (*rule.pointer, "column"))


def _groups(rule: Rule) -> Iterator[Diagnostic]:
    """A group must lead somewhere, and some actions need one."""
    action, groups = rule.action, rule.match.groups
    fields = frozenset(next((names for kind, names in _FIELDS.items() if isinstance(action, kind)), ()))
    if isinstance(action, Fill | AddContributor) and not groups & fields:
        example = "(?P<name>.+)" if isinstance(action, AddContributor) else "(?P<statement>.+)"
        message = f"the pattern has no group that says what {'fills it' if isinstance(action, Fill) else 'the name is'}"
        yield _finding("FK403", message, f"name one, as {example}", rule.match.pointer)
    used = fields.union(*(template.names for template in _templates(rule)), _each(rule))
    for group in sorted(groups - used):
        yield _finding("FK403", f"nothing uses the group {group!r}", _near(group, used), rule.match.pointer)
    for group in _each(rule) - groups:
        yield _finding("FK403", f"the pattern has no group {group!r}", _near(group, groups), (*rule.pointer, "each"))


def _places(rule: Rule, known: Collection[str]) -> Iterator[Diagnostic]:
    for place in _all_places(rule):
        if place.id is not None and not place.id.names and place.id.text not in known:
            yield _unknown("rule or item", place.id.text, known, place.id.pointer)


def _gaps(rule: Rule, rules: frozenset[str]) -> Iterator[Diagnostic]:
    """Every gap of a template must be filled by something."""
    action, common = rule.action, rule.match.groups | rules | {"column"}
    yield from _unknown_names((place.id for place in _all_places(rule) if place.id), common)
    if isinstance(action, Reopen):
        yield from _unknown_names((action.id,), common)
    elif isinstance(action, MakeItem):
        inside = common | {"parent"}
        yield from _unknown_names((action.id,), inside | {"n"})
        yield from _unknown_names((*action.fields.values(), *action.roles), inside)
        for link in action.links:
            yield from _outside(link) if link.target is None else _inside(link, link.target, inside)


def _inside(link: Link, target: Template, names: frozenset[str]) -> Iterator[Diagnostic]:
    yield from _unknown_names((target,), names | link.search.groups)
    for key in _OF_ALIGNMENTS:
        if key in link.fixed:
            message = f"{key} means nothing beside target: it is said of things outside"
            yield _finding("FK405", message, f"remove {key}", (*target.pointer[:-1], key), on_key=True)


def _outside(link: Link) -> Iterator[Diagnostic]:
    if not link.search.groups & set(_ALIGNMENT) and not link.fixed.keys() & {"framework"}:
        message = "the link neither has a target nor says what it is to"
        hint = "add a target, or a group (?P<code>…), (?P<title>…) or (?P<url>…)"
        yield _finding("FK403", message, hint, link.search.pointer)


def _unknown_names(templates: Iterable[Template], known: frozenset[str]) -> Iterator[Diagnostic]:
    for template in templates:
        for name in sorted(template.names - known):
            yield _finding("FK403", f"nothing fills {{{name}}}", _near(name, known), template.pointer)


def _templates(rule: Rule) -> tuple[Template, ...]:
    """Every template of a rule whose gaps groups can fill."""
    action = rule.action
    places = tuple(place.id for place in _all_places(rule) if place.id)
    if isinstance(action, MakeItem):
        targets = (link.target for link in action.links if link.target)
        return (action.id, *action.fields.values(), *action.roles, *targets, *places)
    return (action.id, *places) if isinstance(action, Reopen) else places


def _all_places(rule: Rule) -> tuple[Place, ...]:
    if isinstance(rule.action, MakeItem):
        return rule.action.under
    return (rule.action.place,) if isinstance(rule.action, Fill) else ()


def _each(rule: Rule) -> frozenset[str]:
    each = rule.action.each if isinstance(rule.action, MakeItem) else None
    return frozenset((each[0],) if each else ())


def _known_ids(recipe: Recipe) -> Iterator[str]:
    """Ids that can be told without a source: of items written in the recipe, and of rules that make one item."""
    pending: list[Any] = list(recipe.edition.get("items", ()))
    while pending:
        item = pending.pop()
        yield item["id"]
        pending += item.get("children", ())
    for section in recipe.sections:
        for rule in section.rules:
            if isinstance(rule.action, MakeItem) and not rule.action.id.names:
                yield rule.action.id.text


def _finding(code: str, message: str, hint: str | None, pointer: Pointer, *, on_key: bool = False) -> Diagnostic:
    return Diagnostic(code=code, message=message, hint=hint, pointer=pointer, on_key=on_key)


def _unknown(kind: str, name: str, known: Collection[str], pointer: Pointer) -> Diagnostic:
    return _finding("FK404", f"there is no {kind} named {name!r}", _near(name, known), pointer)


def _near(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, sorted(known), n=1) if len(known) <= _COMPARED else []
    if len(known) > _LISTED and not near:
        return "look for a slip of the pen"
    return f"did you mean {near[0]!r}?" if near else f"known here: {_list(sorted(known)) or 'none'}"


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)
