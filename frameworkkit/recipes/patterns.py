"""Regular expressions of recipes: compiled, found safe, and matched within bounds."""

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

from frameworkkit.positions import Pointer
from frameworkkit.recipes.effort import UnsafeError, steps

MAX_LINE = 20_000
"""No line of a source may be longer, in characters."""

MAX_STEPS = 5_000_000_000
"""How many steps of matching one import may take at most: some seconds, and far more than a document needs."""

_CALL = 1_000
"""What one search costs at the least, in steps."""


class PatternError(ValueError):
    """A regular expression that cannot be used; ``unsafe`` if it is one, but matching could take for ever."""

    def __init__(self, message: str, *, unsafe: bool = False) -> None:
        super().__init__(message)
        self.unsafe = unsafe


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, and where in the recipe it stands."""

    regex: re.Pattern[str]
    pointer: Pointer
    nodes: Sequence[Any] = field(repr=False, compare=False)

    @property
    def groups(self) -> frozenset[str]:
        """The names of its groups."""
        return frozenset(self.regex.groupindex)


def pattern(text: str, pointer: Pointer) -> Pattern:
    """Compile a regular expression. Raises :class:`PatternError` where it is wrong or cannot be bounded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what Python warns of is ambiguous, so it is refused
            regex = re.compile(text)
            nodes = import_module("re._parser").parse(text)  # private, but the only reader of Python's own dialect
            steps(nodes, 1)
    except UnsafeError as error:
        raise PatternError(str(error), unsafe=True) from None
    except re.error as error:
        where = "" if error.pos is None else f" at character {error.pos + 1}"
        raise PatternError(f"{error.msg}{where}") from None
    except (OverflowError, RecursionError, Warning) as error:
        raise PatternError(str(error)) from None
    if regex.flags != re.UNICODE:
        raise PatternError("flags such as (?i) are not supported: write [Aa] where both will do", unsafe=True)
    return Pattern(regex, pointer, nodes)


class TooSlowError(Exception):
    """Matching was stopped before it began: ``pattern`` could have needed more steps than are left."""

    def __init__(self, pattern: Pattern, length: int) -> None:
        super().__init__()
        self.pattern = pattern
        self.length = length


class Matcher:
    """Searches, and keeps count of the steps that all its searches together could have taken.

    ``matched`` are the pointers of the patterns that have had a match.
    """

    def __init__(self, limit: int = MAX_STEPS) -> None:
        self.matched: set[Pointer] = set()
        self._left = limit
        self._steps = cache(_steps)

    def search(self, pattern: Pattern, text: str) -> re.Match[str] | None:
        """The first match. Raises :class:`TooSlowError` rather than take too long."""
        self._spend(pattern, text)
        match = pattern.regex.search(text)
        if match:
            self.matched.add(pattern.pointer)
        return match

    def every(self, pattern: Pattern, text: str) -> list[re.Match[str]]:
        """All matches, one after the other."""
        self._spend(pattern, text)
        matches = list(pattern.regex.finditer(text))
        if matches:
            self.matched.add(pattern.pointer)
        return matches

    def cut(self, pattern: Pattern, text: str) -> list[str]:
        """The parts of a text between matches."""
        matches = self.every(pattern, text)
        starts = (0, *(match.end() for match in matches))
        ends = (*(match.start() for match in matches), len(text))
        return [text[start:end] for start, end in zip(starts, ends, strict=True)]

    def _spend(self, pattern: Pattern, text: str) -> None:
        length = 1 << len(text).bit_length()  # as a power of two, so that few lengths are ever counted
        self._left -= self._steps(pattern, length) + _CALL
        if self._left < 0:
            raise TooSlowError(pattern, len(text))


def _steps(pattern: Pattern, length: int) -> int:
    return steps(pattern.nodes, length)
