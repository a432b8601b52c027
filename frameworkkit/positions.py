"""Places in files: positions, spans and pointers."""

from typing import NamedTuple

Pointer = tuple[str | int, ...]
"""Where a value stands in a document: keys and list positions from the root, as ``("items", 0, "code")``."""


class Position(NamedTuple):
    """A character of a text: line and column, both counted from 1."""

    line: int
    column: int


class Span(NamedTuple):
    """A stretch of text from ``start`` up to, not including, ``end``."""

    start: Position
    end: Position


def pointer_text(pointer: Pointer) -> str:
    """Write a pointer for people: ``items[0].code``; the root is an empty string."""
    text = ""
    for step in pointer:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
