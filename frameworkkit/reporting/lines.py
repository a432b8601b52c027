"""Lines of a terminal: stretches of styled text, wrapped and painted.

rich does this and more, but its import takes longer than comparing two editions of fifty items does, and each line ten
times as long.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from unicodedata import combining, east_asian_width

from frameworkkit.reporting.reporter import Terminal

Stretch = tuple[str, str]
"""A text that a terminal can show, and its style: one of those below, several joined by ``;``, or none."""

Line = list[Stretch]

BOLD, DIM, ITALIC, STRIKE = "1", "2", "3", "9"
RED, GREEN, YELLOW, MAGENTA, CYAN = "31", "32", "33", "35", "36"


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: East Asian wide characters take two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def painted(line: Iterable[Stretch], terminal: Terminal) -> str:
    """The line with the terminal's codes for its styles, or as plain text."""
    if not terminal.color:
        return "".join(text for text, _ in line)
    return "".join(f"\x1b[{style}m{text}\x1b[0m" if style and text else text for text, style in line)


def wrapped(line: Line, width: int) -> Iterator[Line]:
    """The line in several where it is too long for ``width``, broken between words or, in a long word, anywhere."""
    text = "".join(part for part, _ in line)
    if columns(text) <= width:
        yield line
        return
    for start, end in _breaks(text, width):
        yield list(_cut(line, start, end))


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends; the spaces between two lines belong to neither."""
    at = range(len(text) + 1) if text.isascii() else list(accumulate(map(_columns, text), initial=0))
    start = 0
    while at[-1] - at[start] > width:
        full = max(start + 1, bisect_right(at, at[start] + width) - 1)
        space = full if text[full] == " " else text.rfind(" ", start, full)
        end = space if space > start and not text[start:space].isspace() else full
        yield start, start + len(text[start:end].rstrip(" "))
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    if start < len(text):
        yield start, len(text)


def _cut(line: Line, start: int, end: int) -> Iterator[Stretch]:
    done = 0
    for text, style in line:
        part = text[max(0, start - done) : max(0, end - done)]
        if part:
            yield part, style
        done += len(text)
