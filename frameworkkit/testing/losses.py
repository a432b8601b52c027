"""Whether an exporter owns up to what it leaves out: a field is taken away, and the files are looked at again."""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import partial
from typing import Any

from frameworkkit.exporting import Export, Exporter
from frameworkkit.model import Edition, Item, Text, field_names, plain_text, used_fields
from frameworkkit.testing.running import run

_OTHER_TEXT = Text("Something else altogether")
_EDITION = ""
"""Stands for the edition where otherwise the id of an item does."""


def problems_of_losses(edition: Edition, export: Export) -> Iterator[str]:
    """Losses that name what is not there, or say nothing."""
    for loss in export.losses:
        if loss.field not in field_names():
            yield f"a loss names the field {loss.field!r}, which the model does not have"
        if not loss.reason.strip():
            yield f"the loss of {loss.field!r} has no reason"
        for item in loss.items:
            if item not in edition.by_id:
                yield f"the loss of {loss.field!r} names the item {item[:40]!r}, which the edition does not have"


def unnamed_losses(exporter: Exporter, edition: Edition, export: Export) -> Iterator[str]:
    """Every field (of every item) that makes no difference to the files and that no loss names."""
    lost = {loss.field for loss in export.losses}
    by_item = {(loss.field, item) for loss in export.losses for item in loss.items}
    for name, who in _used(edition, lost, by_item):
        changed = _without(edition, who, name, lost)
        result = run(exporter, changed)
        if changed != edition and result.export and result.export.artifacts == export.artifacts:
            place = f" of the item {who!r}" if who else ""
            yield f"{name!r}{place} makes no difference to the files, and no loss names it"


def _used(edition: Edition, lost: set[str], by_item: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Every field in use that no loss names, and all that it is in, with the item that uses it."""
    rows = [(name, _EDITION) for name in used_fields(replace(edition, items=()))]
    rows += [(name, who) for name, ids in used_fields(edition).items() for who in ids]
    unnamed = [
        (name, who)
        for name, who in rows
        if not any(above in lost if who == _EDITION else (above, who) in by_item for above in _with_parents(name))
    ]
    yield from dict.fromkeys((above, who) for name, who in unnamed for above in _with_parents(name))


def _with_parents(name: str) -> Iterator[str]:
    while name:
        yield name
        name = name.rpartition(".")[0]


def _without(edition: Edition, who: str, name: str, lost: set[str]) -> Edition:
    """The edition without one field; where it has to be there, with another text. What cannot change is kept."""

    def change(value: Any) -> Any:  # noqa: ANN401 - the edition or an item
        if name in _IN_TEXTS:
            return _with_texts(value, "", lost, _IN_TEXTS[name])
        return _reset(value, name.split("."))

    if who == _EDITION:
        changed: Edition = change(replace(edition, items=()))
        return replace(changed, items=edition.items)
    return replace(edition, items=_with_item(edition.items, who, change))


def _with_item(items: tuple[Item, ...], who: str, change: Callable[[Item], Item]) -> tuple[Item, ...]:
    return tuple(
        change(item) if item.id == who else replace(item, children=_with_item(item.children, who, change))
        for item in items
    )


def _reset(value: Any, steps: list[str]) -> Any:  # noqa: ANN401 - any class of the model
    key, *rest = steps
    changes: dict[str, Any] = {}
    for field in fields(value):
        part = getattr(value, field.name)
        if field.name == "parts":  # rules of awards hold rules
            changes["parts"] = tuple(_reset(each, steps) for each in part)
        if field.metadata.get("key", field.name) != key:
            continue
        if rest:
            changes[field.name] = _each(part, lambda each: _reset(each, rest))
        elif field.default is not MISSING:
            changes[field.name] = field.default
        elif isinstance(part, Text):
            changes[field.name] = _OTHER_TEXT
    return replace(value, **changes)


def _with_texts(value: Any, prefix: str, lost: set[str], change: Callable[[Text], Text]) -> Any:  # noqa: ANN401 - as above
    """The value with every text changed that is not lost as a whole."""
    if isinstance(value, Text):
        return value if lost.intersection(_with_parents(prefix)) else change(value)
    if not is_dataclass(value):
        return value
    changes: dict[str, Any] = {}
    for field in fields(value):
        name = f"{prefix}.{field.metadata.get('key', field.name)}".removeprefix(".")
        if field.name != "children":
            text_of = partial(_with_texts, prefix=name, lost=lost, change=change)
            changes[field.name] = _each(getattr(value, field.name), text_of)
    return replace(value, **changes)  # type: ignore[type-var]


def _each(part: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - a value of the model, several, or None
    if isinstance(part, tuple):
        return tuple(change(each) for each in part)
    return None if part is None else change(part)


_IN_TEXTS: dict[str, Callable[[Text], Text]] = {
    "emphasis": lambda text: replace(text, value=plain_text(text.value)),
    "translations": lambda text: replace(text, translations=()),
}
