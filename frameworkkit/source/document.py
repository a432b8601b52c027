"""A parsed document: its text, its plain value, and where in the text every value stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Pointer, Position, Span
from frameworkkit.source.decoding import decode
from frameworkkit.source.events import Parsed, parse_text
from frameworkkit.source.files import Unreadable

MAX_EXCERPT = 400
"""How many characters of a source line go with a finding."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """One file, read. ``value`` is None when the syntax is broken; ``diagnostics`` then say why.

    Offsets count characters of ``text``, which is the file without its byte-order mark.
    """

    name: str
    text: str
    parsed: Parsed | None = field(repr=False)
    diagnostics: tuple[Diagnostic, ...]

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever was written
        """The plain value: dict, list, str, int, float, bool or None."""
        return self.parsed.value if self.parsed else None

    def offsets(self, pointer: Pointer, *, key: bool = False) -> tuple[int, int] | None:
        """Start and end offsets of the value at ``pointer`` (or of its key); None where there is no such value."""
        if self.parsed is None:
            return None
        number = self._numbers.find(pointer, key=key)
        return None if number is None else (self.parsed.starts[number], self.parsed.ends[number])

    def span(self, pointer: Pointer, *, key: bool = False) -> Span | None:
        """Where the value at ``pointer`` (or its key) stands, by line and column."""
        found = self.offsets(pointer, key=key)
        return None if found is None else Span(self.position(found[0]), self.position(found[1]))

    def position(self, offset: int) -> Position:
        """Line and column, from 1, of a character offset."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end."""
        starts = self._line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def place(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Give findings their file and span. A value that is not there is looked for at its nearest ancestor."""
        for finding in findings:
            span = finding.span or self._nearest(finding)
            yield finding.placed(self.name, span, self.line(span.start.line)[:MAX_EXCERPT] if span else None)

    def _nearest(self, finding: Diagnostic) -> Span | None:
        pointer, key = finding.pointer, finding.on_key
        while (span := self.span(pointer, key=key)) is None and pointer:
            pointer, key = pointer[:-1], False
        if span is None:
            return None
        if span.end.line > span.start.line:  # a whole block: point at its first line only
            first = self.line(span.start.line)
            return Span(span.start, Position(span.start.line, max(len(first.rstrip()) + 1, span.start.column)))
        return span

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", self.text))]

    @cached_property
    def _numbers(self) -> "_Numbers":
        assert self.parsed is not None
        return _Numbers(self.parsed)


class _Numbers:
    """Finds the node number of a pointer by walking the value as the parser did, container by container.

    The parser numbers keys and values in document order, so a container's parts follow its own number. Sizes
    of containers are counted once, on the first question: a file without findings never pays for them.
    """

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.sizes: dict[int, int] = {}
        self._count(parsed.value)

    def find(self, pointer: Pointer, *, key: bool) -> int | None:
        value, number, key_number = self.parsed.value, 0, None
        for step in pointer:
            if number in self.parsed.aliases:
                break  # what stands behind an alias is shown at the alias
            found = self._step(value, number, step)
            if found is None:
                return None
            value, number, key_number = found
        return key_number if key and key_number is not None else number

    def _step(self, value: Any, number: int, step: str | int) -> tuple[Any, int, int | None] | None:  # noqa: ANN401
        number += 1
        if isinstance(value, dict) and step in value:
            for name, part in value.items():
                if name == step:
                    return part, number + 1, number
                number += 1 + self._size(part, number + 1)
        elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
            for part in value[:step]:
                number += self._size(part, number)
            return value[step], number, None
        return None

    def _size(self, value: Any, number: int) -> int:  # noqa: ANN401
        return self.sizes.get(number, 1)

    def _count(self, root: Any) -> None:  # noqa: ANN401
        """Fill ``sizes``: how many node numbers each non-empty container takes, by its own number."""
        # Walk in document order with an explicit stack of open containers: depth is the input's to choose.
        stack: list[tuple[int, Iterator[Any]]] = []
        number = 0
        pending: Iterator[Any] = iter((root,))
        aliases = self.parsed.aliases
        while True:
            for part in pending:
                if part is _KEY:
                    number += 1
                    continue
                own = number
                number += 1
                if part and isinstance(part, dict | list) and own not in aliases:
                    stack.append((own, pending))
                    pending = _parts(part)
                    break
            else:
                if not stack:
                    return
                own, pending = stack.pop()
                self.sizes[own] = number - own


_KEY = object()


def _parts(container: dict[str, Any] | list[Any]) -> Iterator[Any]:
    if isinstance(container, list):
        yield from container
    else:
        for part in container.values():
            yield _KEY
            yield part


def parse(
    data: bytes, name: str, *, numeric: frozenset[str] = frozenset(), boolean: frozenset[str] = frozenset()
) -> Document:
    """Read YAML 1.2 (or JSON, which is part of it) into a document. Never raises for what is in ``data``.

    Plain scalars are text, but under a key of ``numeric`` they are numbers and under one of ``boolean`` truth
    values where they look like one: so ``code: 1.10`` stays as printed, whatever YAML's own rules say.
    """
    try:
        text = decode(data, name)
    except Unreadable as stop:
        return Document(name=name, text="", parsed=None, diagnostics=(stop.diagnostic,))
    parsed, problems = parse_text(text, numeric, boolean)
    document = Document(name=name, text=text, parsed=parsed, diagnostics=())
    placed = tuple(
        replace(problem.diagnostic, span=Span(document.position(problem.start), document.position(problem.end)))
        for problem in problems
    )
    return replace(document, diagnostics=tuple(document.place(placed)))
