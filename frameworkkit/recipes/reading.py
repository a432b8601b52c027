"""From the bytes of a recipe to its values, with everything that is wrong with it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.importing import ImportSource
from frameworkkit.loading import EDITION_SCHEMA
from frameworkkit.model import FORMAT
from frameworkkit.positions import Pointer
from frameworkkit.recipes.checking import flaws
from frameworkkit.recipes.expressions import Expressions
from frameworkkit.recipes.recipe import (
    Action,
    AddContributor,
    Cleaning,
    Fill,
    Join,
    Link,
    MakeItem,
    Place,
    Recipe,
    Reopen,
    Rule,
    Section,
    Skip,
    Split,
)
from frameworkkit.schema import boolean_keys, check, numeric_keys
from frameworkkit.source import Document, parse
from frameworkkit.values import value

RECIPE_SCHEMA = "recipe-1"

MAX_BYTES = 512 * 1024
"""No recipe may be larger: each of its patterns is compiled and looked through."""

Plain = dict[str, Any]


@value
class ReadRecipe:
    """A recipe file, read: the recipe unless the findings forbid one, and the document for more findings."""

    recipe: Recipe | None
    document: Document
    diagnostics: tuple[Diagnostic, ...]


def read_recipe(source: ImportSource) -> ReadRecipe:
    """Read a recipe. Whatever is wrong with it is in the diagnostics, all at once."""
    schemas = (RECIPE_SCHEMA, EDITION_SCHEMA)
    document = parse(
        source.content[: MAX_BYTES + 1],
        source.name,
        numeric=frozenset[str]().union(*map(numeric_keys, schemas)),
        boolean=frozenset[str]().union(*map(boolean_keys, schemas)),
    )
    findings = (_too_large(source),) if len(source.content) > MAX_BYTES else document.diagnostics
    if document.parsed is not None and not findings:
        findings = tuple(document.place(check(document.value, RECIPE_SCHEMA)))
    if document.parsed is None or findings:
        return ReadRecipe(recipe=None, document=document, diagnostics=findings)
    expressions = Expressions()
    recipe = _recipe(document.value, expressions)
    contents = tuple(_edition_flaws(document.value["edition"]))
    wrong = (*contents, *expressions.findings, *(() if contents else flaws(recipe)))
    return ReadRecipe(recipe=None if wrong else recipe, document=document, diagnostics=tuple(document.place(wrong)))


def _too_large(source: ImportSource) -> Diagnostic:
    hint = "a recipe has a line or two for each kind of line in its source"
    message = f"the recipe is larger than {MAX_BYTES // 1024} KB"
    return Diagnostic(code="FK411", message=message, hint=hint, file=source.name)


def _edition_flaws(edition: Plain) -> Iterator[Diagnostic]:
    """What an edition made of these blocks would be found wanting in."""
    for finding in check({"format": FORMAT, "items": [], **edition}, EDITION_SCHEMA):
        yield replace(finding, pointer=("edition", *finding.pointer))


def _recipe(value: Plain, read: Expressions) -> Recipe:
    sections = value["sections"]
    rules = frozenset(name for section in sections.values() for name in section.get("rules", ()))
    return Recipe(
        edition=value["edition"],
        cleaning=_cleaning(value.get("clean", {}), read),
        sections=tuple(_section(name, section, ("sections", name), rules, read) for name, section in sections.items()),
    )


def _cleaning(value: Plain, read: Expressions) -> Cleaning:
    def entries(key: str) -> Iterable[tuple[Any, Pointer]]:
        return ((entry, ("clean", key, at)) for at, entry in enumerate(value.get(key, ())))

    return Cleaning(
        drop=tuple(read.pattern(entry, at) for entry, at in entries("drop")),
        remove=tuple(read.pattern(entry, at) for entry, at in entries("remove")),
        split=tuple(
            Split(
                at=read.pattern(entry["at"], (*at, "at")),
                within=read.pattern(entry["in"], (*at, "in")) if "in" in entry else None,
            )
            for entry, at in entries("split")
        ),
        join=tuple(
            Join(end=read.pattern(entry["end"], (*at, "end")), start=read.pattern(entry["start"], (*at, "start")))
            for entry, at in entries("join")
        ),
    )


def _section(name: str, value: Plain, pointer: Pointer, rules: frozenset[str], read: Expressions) -> Section:
    start = next((key for key in ("from", "after") if key in value), None)
    return Section(
        name=name,
        pointer=pointer,
        keys=frozenset(value),
        start=read.pattern(value[start], (*pointer, start)) if start else None,
        after=start == "after",
        skip=value.get("skip"),
        front_matter=value.get("front_matter"),
        under=value.get("under"),
        columns=tuple(value.get("columns", ())),
        rules=tuple(
            _rule(own, rule, (*pointer, "rules", own), rules, read) for own, rule in value.get("rules", {}).items()
        ),
        links=_links(value, pointer, read),
    )


def _rule(name: str, value: Plain, pointer: Pointer, rules: frozenset[str], read: Expressions) -> Rule:
    return Rule(
        name=name,
        pointer=pointer,
        keys=frozenset(value),
        match=read.pattern(value["match"], (*pointer, "match")),
        column=value.get("column"),
        action=_action(name, value, pointer, rules, read),
    )


def _action(name: str, value: Plain, pointer: Pointer, rules: frozenset[str], read: Expressions) -> Action:
    """The first thing that a rule says; that it says no second is checked elsewhere."""
    if "id" in value:
        return _item(name, value, pointer, rules, read)
    if "fill" in value:
        return Fill(place=_place(value["fill"], (*pointer, "fill"), rules, read))
    if "reopen" in value:
        return Reopen(id=read.template(value["reopen"], (*pointer, "reopen")))
    if "contributor" in value:
        return AddContributor(role=value["contributor"])
    return Skip(word=value.get("skip", ""))


def _item(name: str, value: Plain, pointer: Pointer, rules: frozenset[str], read: Expressions) -> MakeItem:
    under = value.get("under", [])
    places = enumerate(under) if isinstance(under, list) else ((None, under),)
    each = next(iter(value.get("each", {}).items()), None)
    return MakeItem(
        id=read.template(value["id"], (*pointer, "id")),
        type=value.get("type", name),
        under=tuple(
            _place(text, (*pointer, "under") if at is None else (*pointer, "under", at), rules, read)
            for at, text in places
        ),
        fields={field: read.template(text, (*pointer, "set", field)) for field, text in value.get("set", {}).items()},
        roles=tuple(read.template(text, (*pointer, "roles", at)) for at, text in enumerate(value.get("roles", ()))),
        each=(each[0], read.pattern(each[1], (*pointer, "each", each[0]))) if each else None,
        links=_links(value, pointer, read),
    )


def _place(text: str, pointer: Pointer, rules: frozenset[str], read: Expressions) -> Place:
    return Place(rule=text) if text in rules else Place(id=read.template(text, pointer))


def _links(value: Plain, pointer: Pointer, read: Expressions) -> tuple[Link, ...]:
    return tuple(
        Link(
            search=read.pattern(link["search"], (*pointer, "links", at, "search")),
            target=read.template(link["target"], (*pointer, "links", at, "target")) if "target" in link else None,
            fixed={key: text for key, text in link.items() if key not in ("search", "target")},
        )
        for at, link in enumerate(value.get("links", ()))
    )
