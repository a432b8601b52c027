"""Which fields of the model an edition uses: the ground on which exporters account for what they leave out.

A field goes by its keys in the file, joined by dots: ``framework.keywords``, ``rubrics.criteria.weight``. Fields of
items go without a prefix (``title``, ``associations.reason``), so a name may stand for a field of items and of the
edition (``roles``). Two names stand for what any text may have: ``translations`` and ``emphasis`` (all markup).
"""

import typing
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from frameworkkit.model.edition import Edition
from frameworkkit.model.item import Item
from frameworkkit.model.markup import has_markup
from frameworkkit.model.text import Text

_TEXT_FIELDS = ("emphasis", "translations")
# What holds the items is told from the items themselves, and the format is the file's, not the model's.
_APART = {Edition: ("format", "items"), Item: ("children",)}


def used_fields(edition: Edition) -> dict[str, tuple[str, ...]]:
    """Every field that differs from its default, with the ids of the items that use it, in document order."""
    used: dict[str, list[str]] = {name: [] for name in _used(edition, "")}
    for place in edition.places:
        item = place.item
        for name in dict.fromkeys(_used(item, "")):
            used.setdefault(name, []).append(item.id)
        if item.children:
            used.setdefault("children", []).append(item.id)
    return {name: tuple(ids) for name, ids in used.items()}


@cache
def field_names() -> frozenset[str]:
    """Every name that a field may go by, parents (as ``rubrics``) included."""
    return frozenset((*_names(Edition, ""), *_names(Item, ""), "children", *_TEXT_FIELDS))


def _used(value: Any, prefix: str) -> Iterator[str]:  # noqa: ANN401 - any class of the model
    get, rows = _plan(type(value))
    for (key, default), part in zip(rows, get(value), strict=True):
        if part is not default and part != default:
            yield from _used_in(part, prefix, key, type(value))


def _used_in(part: Any, prefix: str, key: str, owner: type) -> Iterator[str]:  # noqa: ANN401 - any value of the model
    if isinstance(part, tuple) and part and not isinstance(part[0], str):
        for each in part:
            yield from _used_in(each, prefix, key, owner)
    elif isinstance(part, Text):
        yield from _used_by_text(part, prefix + key)
    elif is_dataclass(part):
        # A rule of an award holds rules: they use the same fields, however deep.
        yield from _used(part, prefix if type(part) is owner else f"{prefix}{key}.")
    else:
        yield prefix + key


def _used_by_text(text: Text, name: str) -> Iterator[str]:
    if text:
        yield name
        if text.translations:
            yield "translations"
        if has_markup(text.value):
            yield "emphasis"


@cache
def _plan(cls: type) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[tuple[str, Any], ...]]:
    """How to get all fields of a value at once, and their keys and defaults in the same order."""
    kept = [field for field in fields(cls) if field.name not in _APART.get(cls, ())]
    get = attrgetter(*(field.name for field in kept))
    return get, tuple((field.metadata.get("key", field.name), field.default) for field in kept)


def _names(cls: type, prefix: str) -> Iterator[str]:
    hints = typing.get_type_hints(cls)
    for field in fields(cls):
        if field.name in _APART.get(cls, ()):
            continue
        name = prefix + str(field.metadata.get("key", field.name))
        yield name
        for part in _classes(hints[field.name]):
            if part is not cls and part is not Text:
                yield from _names(part, f"{name}.")


def _classes(hint: Any) -> Iterator[type]:  # noqa: ANN401 - a type hint has no common type
    """The classes of the model that a type hint mentions."""
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for part in typing.get_args(hint):
        yield from _classes(part)
