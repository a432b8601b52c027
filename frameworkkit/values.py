"""What values are made of: ``@value`` makes a frozen, slotted dataclass whose fields go by keyword.

``@dataclass(frozen=True, slots=True, kw_only=True)`` says the same. But it writes and compiles six methods for each
class anew, whenever the program starts, which for some eighty classes is a fifth of what comparing two small files
takes. Five of them are the same for all classes and stand here; the sixth, ``__init__``, is compiled when a class makes
its first value, and most runs never meet most classes.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a class a value: set once, compared, hashed and shown by its fields."""
    made: Any = dataclass(slots=True, kw_only=True, init=False, eq=False, repr=False)(cls)
    made.__init__ = _Initialiser()
    made.__eq__, made.__hash__, made.__repr__ = _equals, _hash, _show
    made.__setattr__, made.__delattr__ = _refuse_setting, _refuse_deleting
    made.__getstate__, made.__setstate__ = _state, _restore
    return made  # type: ignore[no-any-return]


class _Initialiser:
    """Stands for ``__init__`` until somebody asks for it."""

    def __get__(self, made: object | None, cls: type) -> Any:  # noqa: ANN401 - the class knows
        function: Any = _compiled(cls)
        cls.__init__ = function  # type: ignore[misc]
        return function if made is None else function.__get__(made, cls)


def _compiled(cls: type) -> object:
    """``__init__`` with every field by keyword, as ``dataclasses`` would write it."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_MISSING": MISSING}
    parameters, lines = [], []
    for each in fields(cls):
        name, given = each.name, each.name
        if each.default_factory is not MISSING:
            known[f"_make_{name}"] = each.default_factory
            given = f"_make_{name}() if {name} is _MISSING else {name}"
            parameters.append(f"{name}=_MISSING")
        elif each.default is not MISSING:
            known[f"_default_{name}"] = each.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        lines.append(f" _set(self, {name!r}, {given})")
    header = f"def __init__(self{', *, ' if parameters else ''}{', '.join(parameters)}):"
    exec("\n".join([header, *(lines or [" pass"])]), known)  # noqa: S102 - names of fields, which are identifiers
    function = known["__init__"]
    function.__qualname__ = f"{cls.__qualname__}.__init__"
    function.__annotations__ = {**{each.name: each.type for each in fields(cls)}, "return": None}
    return function


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


def _refuse_setting(_self: Any, name: str, _value: object) -> NoReturn:  # noqa: ANN401 - any value
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: Any, name: str) -> NoReturn:  # noqa: ANN401 - any value
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:  # noqa: ANN401 - any value
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[object]) -> None:  # noqa: ANN401 - any value
    for each, part in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, part)
