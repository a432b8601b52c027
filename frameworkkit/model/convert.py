"""Plain values (as YAML and JSON give them) to the model and back.

Both directions follow the dataclasses' own fields, so a key is written down once. Nothing is checked or
coerced: :mod:`frameworkkit.schema` has accepted the value before. The only rule is that of
:class:`~frameworkkit.model.text.Text`, written as a string, or as a map of languages.
"""

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any

from frameworkkit.model.edition import Edition
from frameworkkit.model.text import Text, Translation

Plain = Any
Converter = Callable[[Plain, str], Any]


def edition_from_plain(value: dict[str, Plain]) -> Edition:
    """Build an edition from a value that satisfies the schema."""
    language: str = value["framework"].get("language", "en")
    edition: Edition = _builder(Edition)(value, language)
    return edition


def edition_to_plain(edition: Edition) -> dict[str, Plain]:
    """The shortest plain value for an edition: what equals its default is left out, keys in model order."""
    plain: dict[str, Plain] = _to_plain(edition, edition.language)
    return {"format": edition.format, **plain}


@cache
def _builder(cls: type) -> Converter:
    hints = typing.get_type_hints(cls)
    table: dict[str, tuple[str, Converter | None]] = {}
    for field in fields(cls):
        table[_key(field)] = field.name, _converter(hints[field.name], cls)

    def build(value: dict[str, Plain], language: str) -> Any:  # noqa: ANN401 - the class decides
        arguments = {}
        for key, part in value.items():
            name, convert = table[key]
            arguments[name] = part if convert is None else convert(part, language)
        return cls(**arguments)

    table_by_class[cls] = build
    return build


table_by_class: dict[type, Converter] = {}


def _key(field: Field[Any]) -> str:
    return str(field.metadata.get("key", field.name))


def _converter(hint: Any, owner: type) -> Converter | None:  # noqa: ANN401 - a type hint has no common type
    """What turns a plain value into a value of this type; None where it stays as it is."""
    if hint is Text:
        return _text
    origin = typing.get_origin(hint)
    if origin in (types.UnionType, typing.Union):
        return _converter(next(a for a in typing.get_args(hint) if a is not type(None)), owner)
    if origin is tuple:
        part = _converter(typing.get_args(hint)[0], owner)
        if part is None:
            return lambda value, _language: tuple(value)
        return lambda value, language: tuple([part(v, language) for v in value])
    if hint is owner:  # an item holds items: its builder is still being made
        return lambda value, language: table_by_class[owner](value, language)
    if hasattr(hint, "__dataclass_fields__"):
        return _builder(hint)
    return None


def _text(value: str | dict[str, Plain], language: str) -> Text:
    if value.__class__ is str:
        return Text(value)
    translations = tuple(
        Translation(tag, text) if isinstance(text, str) else Translation(tag, text["text"], text.get("of"))
        for tag, text in value.items()
        if tag != language
    )
    own = value.get(language, "")
    return Text(own if isinstance(own, str) else own["text"], translations)


def _to_plain(value: Any, language: str) -> Plain:  # noqa: ANN401 - any value of the model
    if isinstance(value, Text):
        return _text_to_plain(value, language)
    if isinstance(value, tuple):
        return [_to_plain(part, language) for part in value]
    if hasattr(value, "__dataclass_fields__"):
        return {
            _key(field): _to_plain(part, language)
            for field in fields(value)
            if (part := getattr(value, field.name)) != field.default or field.default is MISSING
        }
    return value


def _text_to_plain(text: Text, language: str) -> Plain:
    if not text.translations:
        return text.value
    own = {language: text.value} if text.value else {}
    others = {t.language: t.value if t.of is None else {"text": t.value, "of": t.of} for t in text.translations}
    return own | others
