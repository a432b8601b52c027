"""A source document as lines, with whatever stands in the way of reading it as findings."""

import re
from dataclasses import dataclass, replace

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.importing import ImportSource
from frameworkkit.positions import Position, Span
from frameworkkit.recipes.patterns import MAX_LINE
from frameworkkit.source import Unreadable
from frameworkkit.source.decoding import decode

MAX_BYTES = 16 * 1024 * 1024
"""No source may be larger: it would be a document of thousands of pages."""

MAX_LINES = 200_000

_LINE_END = re.compile(r"\r\n|\n|\r")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_FORM_FEED = "\f"

_HINTS = {
    "FK006": "name a document that has text in it",
    "FK008": "extract its text first, for example with pdftotext, and import that",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """The lines of a source, the first at 0, without their ends; empty where it cannot be read."""

    texts: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def read_lines(source: ImportSource) -> Lines:
    """Decode a source and cut it into lines. Form feeds and other control characters are no text and go."""
    if len(source.content) > MAX_BYTES:
        return _refused(source, 1, f"the source is larger than {MAX_BYTES // 1024 // 1024} MB", "import it in parts")
    try:
        text = decode(source.content, source.name)
    except Unreadable as stop:
        hint = _HINTS.get(stop.diagnostic.code, stop.diagnostic.hint)
        return Lines(texts=(), diagnostics=(replace(stop.diagnostic, hint=hint),))
    texts = _LINE_END.split(text)
    if len(texts) > 1 and not texts[-1]:
        texts.pop()
    if len(texts) > MAX_LINES:
        return _refused(source, MAX_LINES + 1, f"the source has more than {MAX_LINES:,} lines", "import it in parts")
    long = next((number for number, line in enumerate(texts, 1) if len(line) > MAX_LINE), None)
    if long:
        return _refused(source, long, f"the line is longer than {MAX_LINE:,} characters", "break it up")
    return Lines(texts=tuple(_CONTROL.sub("", line) for line in texts), diagnostics=_control_characters(source, texts))


def at_line(finding: Diagnostic, source: str, number: int, length: int) -> Diagnostic:
    """Place a finding at a whole line of the source."""
    return finding.placed(source, Span(Position(number, 1), Position(number, max(length, 1) + 1)))


def _refused(source: ImportSource, number: int, message: str, hint: str) -> Lines:
    finding = Diagnostic(code="FK411", message=message, hint=hint)
    return Lines(texts=(), diagnostics=(at_line(finding, source.name, number, 1),))


def _control_characters(source: ImportSource, texts: list[str]) -> tuple[Diagnostic, ...]:
    found = [
        (number, match)
        for number, line in enumerate(texts, 1)
        for match in _CONTROL.finditer(line)
        if match[0] != _FORM_FEED
    ]
    if not found:
        return ()
    number, match = found[0]
    message = f"control characters were left out: {len(found)}, first U+{ord(match[0]):04X}"
    hint = "look whether text is missing here"
    finding = Diagnostic(code="FK412", severity=Severity.WARNING, message=message, hint=hint)
    start = Position(number, match.start() + 1)
    return (finding.placed(source.name, Span(start, Position(number, match.start() + 2))),)
