"""Which fields of the model an edition uses: the ground on which exporters account for what they leave out.

A field goes by its keys in the file, joined by dots: ``framework.keywords``, ``rubrics.criteria.weight``. Fields of
items go without a prefix (``title``, ``associations.reason``), so a name may stand for a field of items and of the
edition (``roles``). Two names stand for what any text may have: ``translations`` and ``emphasis`` (all markup).
"""

import typing
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import compress
from operator import attrgetter
from typing import Any, NamedTuple

from frameworkkit.model.edition import Edition
from frameworkkit.model.item import Item
from frameworkkit.model.markup import has_markup
from frameworkkit.model.text import NO_TEXT, Text

# What holds the items is told from the items themselves, and the format is the file's, not the model's.
_APART = {Edition: ("format", "items"), Item: ("children",)}

_Users = defaultdict[str, set[str]]


def used_fields(edition: Edition, carried: Collection[str] | None = None) -> dict[str, tuple[str, ...]]:
    """Every field that differs from its default, with the ids of the items that use it, in document order.

    With ``carried``, only what an exporter leaves out that carries these fields and all that is in them: of
    emphasis and translations, those in texts that it does carry.
    """
    items = [place.item for place in edition.places]
    ids = [item.id for item in items]
    users: _Users = defaultdict(set)
    known = None if carried is None else frozenset(carried)
    _collect(Edition, [""], [edition], "", known, users)
    _collect(Item, ids, items, "", known, users)
    users["children"].update([item.id for item in items if item.children])
    return {
        name: tuple([id_ for id_ in ids if id_ in using])
        for name, using in users.items()
        if using and not _is_among(name, known)
    }


def _is_among(name: str, known: frozenset[str] | None) -> bool:
    """Whether a field, or something it is in, is among those known."""
    while known and name:
        if name in known:
            return True
        name = name.rpartition(".")[0]
    return False


@cache
def field_names() -> frozenset[str]:
    """Every name that a field may go by, parents (as ``rubrics``) included."""
    return frozenset((*_names(Edition, ""), *_names(Item, ""), "children", "emphasis", "translations"))


def _collect(  # noqa: PLR0917 - the last three go along unchanged
    cls: type, ids: list[str], values: list[Any], prefix: str, known: frozenset[str] | None, users: _Users
) -> None:
    """Note who uses which field of ``values``, all of one class. Each has the id of its item, or an empty one.

    All values together, field by field: most of them leave most fields out.
    """
    for row in _rows(cls):
        name = prefix + row.key
        if row.holds is None and _is_among(name, known):
            continue
        parts = list(map(row.get, values))
        if row.default is NO_TEXT:
            is_used = [part is not NO_TEXT for part in parts]  # comparing them all would take half of the time
        elif parts.count(row.default) == len(parts):
            continue
        else:
            is_used = [part != row.default for part in parts]
        own = list(compress(ids, is_used))
        if row.holds is None:
            users[name].update(own)
            continue
        parts = list(compress(parts, is_used))
        if row.is_list:
            own = [id_ for id_, part in zip(own, parts, strict=True) for _ in part]
            parts = [each for part in parts for each in part]
        if row.holds is Text:
            _collect_texts(own, parts, name, known, users)
        elif row.holds is cls:  # a rule of an award holds rules: they use the same fields, however deep
            users[name].update(own)
            _collect(cls, own, parts, prefix, known, users)
        else:
            _collect(row.holds, own, parts, f"{name}.", known, users)


def _collect_texts(ids: list[str], texts: list[Text], name: str, known: frozenset[str] | None, users: _Users) -> None:
    is_known = _is_among(name, known)
    if not is_known:
        users[name].update([id_ for id_, text in zip(ids, texts, strict=True) if text])
    if known is None or is_known:  # a text that is left out takes these with it
        if not _is_among("emphasis", known):
            users["emphasis"].update([id_ for id_, text in zip(ids, texts, strict=True) if has_markup(text.value)])
        users["translations"].update([id_ for id_, text in zip(ids, texts, strict=True) if text.translations])


class _Row(NamedTuple):
    """A field of a class: how to get it, its key and default, and the class of the model it holds, if any."""

    get: Callable[[Any], Any]
    key: str
    default: Any
    holds: type | None
    is_list: bool


@cache
def _rows(cls: type) -> tuple[_Row, ...]:
    hints = typing.get_type_hints(cls)
    kept = [field for field in fields(cls) if field.name not in _APART.get(cls, ())]
    return tuple(
        _Row(
            get=attrgetter(field.name),
            key=str(field.metadata.get("key", field.name)),
            default=field.default,
            holds=next(_classes(hints[field.name]), None),
            is_list=typing.get_origin(hints[field.name]) is tuple,
        )
        for field in kept
    )


def _names(cls: type, prefix: str) -> Iterator[str]:
    for row in _rows(cls):
        yield prefix + row.key
        if row.holds not in (None, Text, cls):
            yield from _names(row.holds, f"{prefix}{row.key}.")


def _classes(hint: Any) -> Iterator[type]:  # noqa: ANN401 - a type hint has no common type
    """The classes of the model that a type hint mentions."""
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for part in typing.get_args(hint):
        yield from _classes(part)
