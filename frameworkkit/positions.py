"""Places in files: positions, spans and pointers."""

from dataclasses import dataclass

Pointer = tuple[str | int, ...]
"""Where a value stands in a document: keys and list positions from the root, as ``("items", 0, "code")``."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A character of a text: line and column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text from ``start`` up to, not including, ``end``."""

    start: Position
    end: Position


def pointer_text(pointer: Pointer) -> str:
    """Write a pointer for people: ``items[0].code``; the root is an empty string."""
    text = ""
    for step in pointer:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
