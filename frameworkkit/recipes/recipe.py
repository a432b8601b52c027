"""A recipe as values: what an author wrote, with its patterns compiled and its templates read."""

from collections.abc import Iterator, Mapping
from typing import Any

from frameworkkit.positions import Pointer
from frameworkkit.recipes.patterns import Pattern
from frameworkkit.recipes.templates import Template
from frameworkkit.values import value

TEXTS = ("code", "title", "statement", "abbreviated", "lead_in", "notes")
"""The fields of an item that a group of a pattern, or a template under ``set``, can give."""

LOCATORS = ("page", "section")
"""The fields of an item's source locator that they can give too."""


@value
class Split:
    """Cut a line in parts ``at`` each match, where the line matches ``within``."""

    at: Pattern
    within: Pattern | None


@value
class Join:
    """Put a text that matches ``start`` after the one before it that matches ``end``."""

    end: Pattern
    start: Pattern


@value
class Cleaning:
    """What is done to lines before they are read."""

    drop: tuple[Pattern, ...]
    remove: tuple[Pattern, ...]
    split: tuple[Split, ...]
    join: tuple[Join, ...]


@value
class Place:
    """An item that a rule refers to: the one made last by the rule called so, or the one with an id."""

    rule: str | None = None
    id: Template | None = None


@value
class Link:
    """A cross-reference found in a text: to the item ``target``, or else to something outside the edition."""

    search: Pattern
    target: Template | None
    fixed: Mapping[str, str]


@value
class MakeItem:
    """The line becomes an item, or several: one for each part of the group ``each`` between its separators."""

    id: Template
    type: str
    under: tuple[Place, ...]
    fields: Mapping[str, Template]
    roles: tuple[Template, ...]
    each: tuple[str, Pattern] | None
    links: tuple[Link, ...]


@value
class Fill:
    """The groups of the line become fields of an item that is there already."""

    place: Place


@value
class Reopen:
    """The line says that an item which is there already goes on."""

    id: Template


@value
class AddContributor:
    """The line names a contributor."""

    role: str


@value
class Skip:
    """The line is no part of the framework; ``word`` says what it is."""

    word: str


Action = MakeItem | Fill | Reopen | AddContributor | Skip


@value
class Rule:
    """What a line that matches becomes. ``keys`` are those that the author wrote."""

    name: str
    pointer: Pointer
    keys: frozenset[str]
    match: Pattern
    column: str | None
    action: Action


@value
class Section:
    """A stretch of the source, from a line that matches ``start`` to the next section.

    With ``after`` that line is only the mark. ``under`` is the id of the item that holds the section's items,
    ``front_matter`` the title of the section of front matter that lines without a rule become.
    """

    name: str
    pointer: Pointer
    keys: frozenset[str]
    start: Pattern | None
    after: bool
    skip: str | None
    front_matter: str | None
    under: str | None
    columns: tuple[str, ...]
    rules: tuple[Rule, ...]
    links: tuple[Link, ...]


@value
class Recipe:
    """How a source document becomes an edition. ``edition`` is what is not in it, as in an edition file."""

    edition: Mapping[str, Any]
    cleaning: Cleaning
    sections: tuple[Section, ...]

    @property
    def patterns(self) -> Iterator[Pattern]:
        """Every pattern, in order."""
        yield from self.cleaning.drop
        yield from self.cleaning.remove
        for split in self.cleaning.split:
            yield from (split.at,) if split.within is None else (split.within, split.at)
        for join in self.cleaning.join:
            yield from (join.end, join.start)
        for section in self.sections:
            if section.start:
                yield section.start
            for rule in section.rules:
                yield rule.match
                if isinstance(rule.action, MakeItem):
                    yield from (link.search for link in rule.action.links)
            yield from (link.search for link in section.links)
