"""What values are made of: ``@value`` makes a frozen, slotted dataclass whose fields go by keyword.

``@dataclass(frozen=True, slots=True, kw_only=True)`` says the same. But it writes and compiles six methods for each
class anew, whenever the program starts, which for some forty classes is a sixth of what validating a small file takes.
Three of them are the same for all classes and stand here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a class a value: set once, compared, hashed and shown by its fields."""
    made: Any = dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)(cls)
    made.__eq__, made.__hash__, made.__repr__ = _equals, _hash, _show
    return made  # type: ignore[no-any-return]


@cache
def _parts(cls: type) -> Callable[[Any], object]:
    return attrgetter(*(each.name for each in fields(cls)))


def _equals(self: Any, other: Any) -> object:  # noqa: ANN401 - a value, and anything
    if self.__class__ is not other.__class__:
        return NotImplemented
    parts = _parts(self.__class__)
    return parts(self) == parts(other)


def _hash(self: Any) -> int:  # noqa: ANN401 - any value
    return hash(_parts(self.__class__)(self))


def _show(self: Any) -> str:  # noqa: ANN401 - any value
    parts = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(parts)})"
