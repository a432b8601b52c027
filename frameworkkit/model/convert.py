"""Plain values (as YAML and JSON give them) to the model and back.

Both directions follow the dataclasses' own fields, so a key is written down once. Nothing is checked or
coerced: :mod:`frameworkkit.schema` has accepted the value before. The only rule is that of
:class:`~frameworkkit.model.text.Text`, written as a string, or as a map of languages.
"""

import types
import typing
from collections.abc import Callable
from dataclasses import Field, fields, is_dataclass
from functools import cache
from typing import Any

from frameworkkit.model.edition import Edition
from frameworkkit.model.text import Text, Translation

Plain = Any
Converter = Callable[[Plain, str], Any]


def edition_from_plain(value: dict[str, Plain]) -> Edition:
    """Build an edition from a value that satisfies the schema."""
    language: str = value["framework"].get("language", "en")
    parts = {key: part for key, part in value.items() if key != "$schema"}  # which is for editors of JSON
    edition: Edition = _builder(Edition)(parts, language)
    return edition


def edition_to_plain(edition: Edition) -> dict[str, Plain]:
    """The shortest plain value for an edition: what equals its default is left out, keys in model order."""
    plain: dict[str, Plain] = _to_plain(edition, edition.language)
    return plain


@cache
def _builder(cls: type) -> Converter:
    converters = {_key(f): convert for f in fields(cls) if (convert := _converter(f.type, cls))}
    renamed = [(_key(f), f.name) for f in fields(cls) if _key(f) != f.name]

    def build(value: dict[str, Plain], language: str) -> Any:  # noqa: ANN401 - the class decides
        arguments = {**value}
        for key, part in value.items():
            if key in converters:
                arguments[key] = converters[key](part, language)
        for key, name in renamed:
            arguments[name] = arguments.pop(key)
        return cls(**arguments)

    return build


def _key(field: Field[Any]) -> str:
    return str(field.metadata.get("key", field.name))


def _converter(hint: Any, owner: type) -> Converter | None:  # noqa: ANN401 - a type hint has no common type
    """What turns a plain value into a value of this type; None where it stays as it is."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _converter(next(a for a in arguments if a is not type(None)), owner)
    if origin is tuple:
        return _list(_converter(arguments[0], owner))
    if hint == owner.__name__:  # an item holds items: its builder is still being made, so it is looked up when called
        return lambda value, language: _builder(owner)(value, language)  # noqa: PLW0108
    if hint is Text:
        return _text
    return _builder(hint) if hasattr(hint, "__dataclass_fields__") else None


def _list(part: Converter | None) -> Converter:
    if part is None:
        return lambda value, _language: tuple(value)
    return lambda value, language: tuple([part(v, language) for v in value])


def _text(value: Plain, language: str) -> Text:
    if value.__class__ is str:
        return Text(value)
    own = value.get(language, "")
    translations = tuple(_translation(tag, part) for tag, part in value.items() if tag != language)
    return Text(own if isinstance(own, str) else own["text"], translations)


def _translation(language: str, value: Plain) -> Translation:
    if isinstance(value, str):
        return Translation(language, value)
    return Translation(language, value["text"], value.get("of"))


def _to_plain(value: Any, language: str) -> Plain:  # noqa: ANN401 - any value of the model
    if value.__class__ is str:  # most values are
        return value
    if isinstance(value, Text):
        return _text_to_plain(value, language)
    if isinstance(value, tuple):
        return [_to_plain(part, language) for part in value]
    if is_dataclass(value):
        return {
            key: _to_plain(part, language)
            for key, name, default in _written(value.__class__)
            if (part := getattr(value, name)) is not default and part != default
        }
    return value


@cache
def _written(cls: type) -> tuple[tuple[str, str, Any], ...]:
    """Key, name and default of each field; what is always written has no value for its default."""
    return tuple((_key(f), f.name, ... if "always" in f.metadata else f.default) for f in fields(cls))


def _text_to_plain(text: Text, language: str) -> Plain:
    if not text.translations:
        return text.value
    own = {language: text.value} if text.value else {}
    others = {t.language: t.value if t.of is None else {"text": t.value, "of": t.of} for t in text.translations}
    return own | others
