"""Words for values, kinds of values and places, as authors of files know them."""

from collections.abc import Iterable
from math import isfinite
from typing import Any

from frameworkkit.positions import Pointer

_SHOWN = 60
_LONG = 10**12
_KINDS = {
    "string": "text",
    "object": "a map",
    "array": "a list",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "nothing",
}


def kind_of(value: Any) -> str:  # noqa: ANN401 - any plain value
    """What sort of value it is: text, a number, a list, a map."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "text"
    if isinstance(value, float) and not isfinite(value):
        return "no finite number"
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list) else "a map" if isinstance(value, dict) else "nothing"


def kinds(types: str | Iterable[str]) -> str:
    """The types of a schema in words: ``text or a map``."""
    names = [types] if isinstance(types, str) else types
    return " or ".join(_KINDS.get(name, name) for name in names)


def shown(value: Any) -> str:  # noqa: ANN401 - any plain value
    """A value in a message: short texts and numbers as they are, anything larger by its kind."""
    if isinstance(value, str):
        return repr(value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…")
    if isinstance(value, float) or type(value) is int:
        return f"{value:.12g}" if abs(value) < _LONG else "a very long number"
    return kind_of(value)


def place(pointer: Pointer) -> str:
    """What a message calls the place of a value: its key, the list that it stands in, or the file."""
    name = next((step for step in reversed(pointer) if isinstance(step, str)), None)
    if name is None:
        return "the file"
    return f"an entry of {shown(name)}" if isinstance(pointer[-1], int) else shown(name)


def suggestion(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant; capitals do not count."""
    from difflib import get_close_matches  # most files need no suggestion

    by_lower = {name.lower(): name for name in known}
    if len(word) > _SHOWN:
        return None
    near = get_close_matches(word.lower(), by_lower, n=1)
    return by_lower[near[0]] if near else None


def listed(names: Iterable[str]) -> str:
    """Names in a hint, in the order given."""
    return ", ".join(names)
