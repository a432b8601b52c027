"""In which respects two linked items differ, field by field of the model."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any, NamedTuple

from frameworkkit.diffing.common import Common
from frameworkkit.diffing.kinds import ChangeKind
from frameworkkit.diffing.links import RETIRED
from frameworkkit.diffing.shifts import shifts
from frameworkkit.diffing.values import TextChange
from frameworkkit.diffing.wording import same_wording
from frameworkkit.model import Item, Text, Translation


class Aspect(NamedTuple):
    """One respect in which something changed: its kind, the field concerned, and what narrows the kind.

    ``notes`` are the kinds of shift that a rewording makes, ``order`` (moved among siblings only), or ``retired``
    (removed after it had been deprecated). ``text`` is there where the field is a text. A difference that comes with
    the frameworks themselves has the kind ``unchanged``.
    """

    kind: ChangeKind
    field: str = ""
    notes: tuple[str, ...] = ()
    text: TextChange | None = None

    @property
    def rules(self) -> tuple[str, ...]:
        """The names of the rules that give its impact."""
        return tuple(f"{self.kind}.{note}" for note in self.notes) or (self.kind.value,)


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


def differences(old: Item, new: Item, common: Common, passing_over: Collection[str] = ()) -> Iterator[Aspect]:
    """What differs between two linked items themselves, in the order of the model's fields."""
    for name, was, is_now in zip(FIELDS, _values(old), _values(new), strict=True):
        if was != is_now and name not in passing_over:
            yield from _field(name, was, is_now, common)


def _field(name: str, old: Any, new: Any, common: Common) -> Iterator[Aspect]:  # noqa: ANN401 - a field of any type
    if isinstance(old, Text) and isinstance(new, Text):
        yield from _text(name, old, new, common)
    elif name == "status" and (old in RETIRED) != (new in RETIRED):
        yield Aspect(ChangeKind.DEPRECATED if new in RETIRED else ChangeKind.RESTORED, name)
    elif name == "associations" and common.followed(old) == new:
        return  # to the same items under their new ids
    elif common.comes_with_it(name, old, new):
        yield Aspect(ChangeKind.UNCHANGED, name)
    else:
        yield Aspect(_KINDS.get(name, ChangeKind.METADATA), name)


def _text(name: str, old: Text, new: Text, common: Common) -> Iterator[Aspect]:
    if old.value != new.value:
        kind = _text_kind(name, old.value, new.value, common)
        found = shifts(old.value, new.value, common.vocabulary) if kind is ChangeKind.REWORDED else ()
        text = TextChange(field=name, kind=kind, old=old.value, new=new.value, shifts=found)
        yield Aspect(kind, name, tuple(dict.fromkeys(shift.kind.value for shift in found)), text)
    before = {translation.language: translation for translation in old.translations}
    after = {translation.language: translation for translation in new.translations}
    for language in sorted(before.keys() | after.keys()):
        was, is_now, field = before.get(language), after.get(language), f"{name}.{language}"
        if was != is_now:
            yield Aspect(ChangeKind.METADATA, field, text=_translation(field, was, is_now))


def _translation(field: str, old: Translation | None, new: Translation | None) -> TextChange | None:
    """What became of a translation that both have; of which text it is one may be all that changed."""
    if old is None or new is None or old.value == new.value:
        return None
    return TextChange(field=field, kind=ChangeKind.METADATA, old=old.value, new=new.value)


def _text_kind(name: str, old: str, new: str, common: Common) -> ChangeKind:
    if name not in _WORDING:
        return ChangeKind.METADATA
    return ChangeKind.EDITORIAL if same_wording(old, new, common.vocabulary) else ChangeKind.REWORDED
