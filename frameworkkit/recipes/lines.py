"""A source document as lines, with whatever stands in the way of reading it as findings."""

import re
from collections.abc import Sequence
from dataclasses import replace

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.importing import ImportSource
from frameworkkit.positions import Position, Span
from frameworkkit.recipes.patterns import MAX_LINE
from frameworkkit.source import Unreadable
from frameworkkit.source.decoding import decode
from frameworkkit.source.document import MAX_EXCERPT
from frameworkkit.values import value

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


@value
class Lines:
    """The lines of the source called ``name``, without their ends; none where it cannot be read."""

    name: str
    texts: Sequence[str] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def at(self, finding: Diagnostic, number: int) -> Diagnostic:
        """Place a finding at a whole line, counted from 1."""
        return _placed(finding, self.name, number, self.texts[number - 1])


def read_lines(source: ImportSource) -> Lines:
    """Decode a source and cut it into lines. Form feeds and other control characters are no text and go."""
    if len(source.content) > MAX_BYTES:
        message = f"the source is larger than {MAX_BYTES // 1024 // 1024} MB"
        return _refused(source, 1, "", message, "import it in parts")
    try:
        text = decode(source.content, source.name)
    except Unreadable as stop:
        hint = _HINTS.get(stop.diagnostic.code, stop.diagnostic.hint)
        return Lines(name=source.name, diagnostics=(replace(stop.diagnostic, hint=hint),))
    texts = _LINE_END.split(text)
    if len(texts) > 1 and not texts[-1]:
        texts.pop()
    if len(texts) > MAX_LINES:
        message = f"the source has more than {MAX_LINES:,} lines"
        return _refused(source, MAX_LINES + 1, texts[MAX_LINES], message, "import it in parts")
    for number, line in enumerate(texts, 1):
        if len(line) > MAX_LINE:
            return _refused(source, number, line, f"the line is longer than {MAX_LINE:,} characters", "break it up")
    cleaned = tuple(_CONTROL.sub("", line) for line in texts)
    return Lines(name=source.name, texts=cleaned, diagnostics=_control_characters(source, texts))


def _placed(finding: Diagnostic, name: str, number: int, line: str) -> Diagnostic:
    span = Span(Position(number, 1), Position(number, max(len(line), 1) + 1))
    return finding.placed(name, span, line[:MAX_EXCERPT])


def _refused(source: ImportSource, number: int, line: str, message: str, hint: str) -> Lines:
    finding = Diagnostic(code="FK411", message=message, hint=hint)
    return Lines(name=source.name, diagnostics=(_placed(finding, source.name, number, line),))


def _control_characters(source: ImportSource, texts: Sequence[str]) -> tuple[Diagnostic, ...]:
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
    span = Span(Position(number, match.start() + 1), Position(number, match.start() + 2))
    return (finding.placed(source.name, span, texts[number - 1][:MAX_EXCERPT]),)
