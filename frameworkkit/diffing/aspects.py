"""In which respects two linked items differ, field by field of the model."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from frameworkkit.diffing.kinds import ChangeKind
from frameworkkit.diffing.links import RETIRED
from frameworkkit.diffing.values import TextChange
from frameworkkit.diffing.wording import obligations, same_wording
from frameworkkit.model import Item, Text


@dataclass(frozen=True, slots=True)
class Aspect:
    """One respect in which something changed: its kind, the field concerned, and what narrows the kind.

    ``note`` is ``obligation`` (another obligation), ``order`` (moved among siblings only), ``retired`` (removed
    after it had been deprecated) or empty. ``text`` is there where the field is a text.
    """

    kind: ChangeKind
    field: str = ""
    note: str = ""
    text: TextChange | None = None

    @property
    def rule(self) -> str:
        """The name of the rule that gives its impact."""
        return f"{self.kind}.{self.note}" if self.note else self.kind.value


#: Every field of an item but those below it, whose own changes are theirs.
FIELDS = tuple(field.name for field in fields(Item) if field.name != "children")
_values = attrgetter(*FIELDS)
_ORDER = {name: position for position, name in enumerate((*FIELDS, "parent", "position"))}

#: The texts that say what an item says. Any other field not named here is metadata.
_WORDING = ("title", "statement", "lead_in")
_KINDS = {
    "id": ChangeKind.RECODED,
    "code": ChangeKind.RECODED,
    "type": ChangeKind.RETYPED,
    "level": ChangeKind.RELEVELLED,
    "education_level": ChangeKind.RELEVELLED,
}


def in_model_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names of fields as the model has them, where the item stands last."""
    return tuple(sorted(names, key=lambda name: (_ORDER[name.partition(".")[0]], name)))


def same_values(old: Item, new: Item) -> bool:
    """Whether two items are equal, those below them apart."""
    return bool(_values(old) == _values(new))


def differences(old: Item, new: Item, passing_over: Collection[str] = ()) -> Iterator[Aspect]:
    """What differs between two linked items themselves, in the order of the model's fields."""
    for name, was, is_now in zip(FIELDS, _values(old), _values(new), strict=True):
        if was != is_now and name not in passing_over:
            yield from _field(name, was, is_now)


def _field(name: str, old: Any, new: Any) -> Iterator[Aspect]:  # noqa: ANN401 - a field of any type
    if isinstance(old, Text) and isinstance(new, Text):
        yield from _text(name, old, new)
    elif name == "status" and (old in RETIRED) != (new in RETIRED):
        yield Aspect(ChangeKind.DEPRECATED if new in RETIRED else ChangeKind.RESTORED, name)
    else:
        yield Aspect(_KINDS.get(name, ChangeKind.METADATA), name)


def _text(name: str, old: Text, new: Text) -> Iterator[Aspect]:
    if old.value != new.value:
        kind = _text_kind(name, old.value, new.value)
        obliges = kind is ChangeKind.REWORDED and obligations(old.value) != obligations(new.value)
        text = TextChange(field=name, kind=kind, old=old.value, new=new.value)
        yield Aspect(kind, name, "obligation" if obliges else "", text)
    before = {translation.language: translation for translation in old.translations}
    after = {translation.language: translation for translation in new.translations}
    for language in sorted(before.keys() | after.keys()):
        if before.get(language) != after.get(language):
            yield Aspect(ChangeKind.METADATA, f"{name}.{language}")


def _text_kind(name: str, old: str, new: str) -> ChangeKind:
    if name not in _WORDING:
        return ChangeKind.METADATA
    return ChangeKind.EDITORIAL if same_wording(old, new) else ChangeKind.REWORDED
