"""Which characters one place of a regular expression takes, as far as it is needed to see two places apart."""

from collections.abc import Sequence
from typing import Any

Charset = Sequence[tuple[Any, Any]]
"""The elements of a ``[…]``, as the parser of :mod:`re` gives them: pairs of an opcode and its value."""

_CLASSES = {
    "CATEGORY_DIGIT": frozenset("d"),
    "CATEGORY_SPACE": frozenset("s"),
    "CATEGORY_WORD": frozenset("dw"),
}
_ALL = frozenset("dwso")
"""Every character is one of: a digit, else of a word, else a space, else something other."""

_FEW = 512


def overlap(one: Charset, other: Charset) -> bool:
    """Whether some character may belong to both. Sure where it says no; where it says yes it may be too careful."""
    for listed, asked in ((one, other), (other, one)):
        characters = _characters(listed)
        if characters is not None:
            return any(_holds(asked, character) for character in characters)
    return bool(_classes(one) & _classes(other))


def _characters(charset: Charset) -> list[str] | None:
    """All characters of a short list; None where there are many."""
    found: list[str] = []
    for opcode, value in charset:
        if str(opcode) == "LITERAL":
            found.append(chr(value))
        elif str(opcode) == "RANGE" and value[1] - value[0] < _FEW:
            found += map(chr, range(value[0], value[1] + 1))
        else:
            return None
    return found


def _holds(charset: Charset, character: str) -> bool:
    if charset and str(charset[0][0]) == "NEGATE":
        return not _holds(charset[1:], character)
    return any(_element_holds(str(opcode), value, character) for opcode, value in charset)


def _element_holds(opcode: str, value: Any, character: str) -> bool:  # noqa: ANN401 - depends on the opcode
    code = ord(character)
    if opcode in ("LITERAL", "NOT_LITERAL"):
        return bool(code == value) == (opcode == "LITERAL")
    if opcode == "RANGE":
        return bool(value[0] <= code <= value[1])
    return opcode == "ANY" or _class(character) in _category(str(value))


def _classes(charset: Charset) -> frozenset[str]:
    if charset and str(charset[0][0]) == "NEGATE":
        # What a negated set leaves out of a class it may leave out in part only, unless it names whole classes.
        named = [_category(str(value)) for opcode, value in charset[1:] if str(opcode) == "CATEGORY"]
        return _ALL.difference(*named)
    classes: frozenset[str] = frozenset()
    for opcode, value in charset:
        if str(opcode) == "LITERAL":
            classes |= {_class(chr(value))}
        elif str(opcode) == "CATEGORY":
            classes |= _category(str(value))
        else:
            classes |= _ALL
    return classes


def _category(name: str) -> frozenset[str]:
    negated = name.replace("CATEGORY_NOT_", "CATEGORY_")
    return _CLASSES[name] if name in _CLASSES else _ALL - _CLASSES[negated]


def _class(character: str) -> str:
    if character.isdecimal():
        return "d"
    if character.isalnum() or character == "_":
        return "w"
    return "s" if character.isspace() else "o"
