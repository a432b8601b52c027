"""A parsed document: its text, its plain value, and where in the text every value stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Pointer, Position, Span
from frameworkkit.source.nodes import Parsed
from frameworkkit.source.scalars import NO_TYPED_KEYS, WHITE, Plain, TypedKeys, content_start

_LINE_END = re.compile(r"\r\n|\n|\r")
# What may stand between the last scalar of a block and the bracket that closes the flow collection it is in.
_CLOSER = re.compile(r"(?:[ \t\r\n,]|#[^\r\n]*+)*+[\]}]")

MAX_EXCERPT = 400
"""How many characters of its source line go with a finding."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """One file, read. ``value`` is None when the syntax is broken; ``diagnostics`` then say why.

    Offsets count characters of ``text``, which is the file without its byte-order mark. ``json`` says that it was
    read as JSON, and ``typed`` which keys of YAML have other values than text.
    """

    name: str
    text: str = field(repr=False)
    parsed: Parsed | None = field(default=None, repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()
    json: bool = False
    typed: TypedKeys = NO_TYPED_KEYS

    @property
    def value(self) -> Plain:
        """The plain value: dict, list, str, int, float, bool or None."""
        return self.parsed.value if self.parsed else None

    def offsets(self, pointer: Pointer, *, key: bool = False) -> tuple[int, int] | None:
        """Start and end offsets of the value at ``pointer`` (or of its key); None where there is no such value."""
        found = self.parsed.find(pointer) if self.parsed else None
        if self.parsed is None or found is None:
            return None
        own_key, number = found
        if key and own_key is not None:
            number = own_key
        return self.parsed.starts[number], end_of(self.text, self.parsed, number)

    def span(self, pointer: Pointer, *, key: bool = False) -> Span | None:
        """Where the value at ``pointer`` (or its key) stands, by line and column."""
        found = self.offsets(pointer, key=key)
        return None if found is None else self.span_of(*found)

    def span_of(self, start: int, end: int) -> Span:
        """Lines and columns of a stretch of the text."""
        return Span(self.position(start), self.position(end))

    def position(self, offset: int) -> Position:
        """Line and column, from 1, of a character offset."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_start(self, number: int) -> int:
        """The offset at which a line starts, counted from 1."""
        return self._line_starts[number - 1]

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end."""
        starts = self._line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def place(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Give findings file, span and source line. A value that is not there is looked for at its nearest ancestor."""
        for finding in findings:
            span = finding.span or self._nearest(finding)
            yield finding.placed(self.name, span, self.line(span.start.line)[:MAX_EXCERPT] if span else None)

    def _nearest(self, finding: Diagnostic) -> Span | None:
        pointer, key = finding.pointer, finding.on_key
        while (span := self.span(pointer, key=key)) is None and pointer:
            pointer, key = pointer[:-1], False
        if span is None or span.end.line == span.start.line:
            return span
        first = self.line(span.start.line)  # of a whole block, point at its first line only
        return Span(span.start, Position(span.start.line, max(len(first.rstrip(WHITE)) + 1, span.start.column)))

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]


def end_of(text: str, parsed: Parsed, number: int) -> int:
    """Where a node ends. Blocks, for libyaml, end where something else begins: take back blanks and comments."""
    start, end = parsed.starts[number], parsed.ends[number]
    last = parsed.after(number) - 1
    if last == number:
        return start + len(text[start:end].rstrip(WHITE))
    if text.startswith(("[", "{"), content_start(text, start)):  # there may be nothing at all, as behind a lone `?`
        return end
    inner = end_of(text, parsed, last)
    while (closer := _CLOSER.match(text, inner)) and closer.end() <= end:
        inner = closer.end()
    return inner
