"""Differences that belong to no item: titles, dates, declarations, glossary, awards."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from frameworkkit.diffing.values import EditionChange
from frameworkkit.model import Edition, edition_to_plain

#: What names the editions stands at the head of a diff; the format is the file's, not the edition's.
_NAMES = frozenset({"format", "framework.id", "edition.id"})


def edition_changes(old: Edition, new: Edition) -> Iterator[EditionChange]:
    """One entry for each differing key, as ``edition.issued``, or declaration, as ``glossary.senco``."""
    before, after = _described(old), _described(new)
    for field in {**before, **after}:
        was, is_now = before.get(field), after.get(field)
        if was != is_now:
            yield EditionChange(field=field, old=was, new=is_now)


def _described(edition: Edition) -> dict[str, Any]:
    plain = edition_to_plain(replace(edition, items=()))
    return {field: value for key, part in plain.items() for field, value in _parts(key, part) if field not in _NAMES}


def _parts(key: str, value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - a plain value
    """A mapping by its keys and a list of things with ids by these; any other value as it is."""
    if isinstance(value, dict):
        yield from ((f"{key}.{name}", part) for name, part in value.items())
    elif isinstance(value, list) and all(isinstance(part, dict) and "id" in part for part in value):
        yield from ((f"{key}.{part['id']}", part) for part in value)
    else:
        yield key, value
