"""The canonical layout of a file, with all of its comments: what ``fmt`` writes.

Values look as :mod:`frameworkkit.source.writing` writes them, keys stand in the order of the schema (in a file with
anchors, in their own, for an anchor stands before its aliases). A collection that was written between brackets stays so
where it fits in a line and has no comments. One blank line stays where there were some.
"""

import re
from collections import Counter, defaultdict

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Position, Span
from frameworkkit.source.comments import attach, find_comments
from frameworkkit.source.document import Document
from frameworkkit.source.ordering import KeyOrder
from frameworkkit.source.outline import Outline
from frameworkkit.source.reading import parse
from frameworkkit.source.scalars import Plain
from frameworkkit.source.styles import json_text
from frameworkkit.source.writing import Note, Writer

_ANCHOR = re.compile(r"&\S+")

__all__ = ["KeyOrder", "canonical"]


def canonical(document: Document, order: KeyOrder | None = None) -> str | Diagnostic:
    """The text of a document in canonical layout.

    A finding instead (one of the document's own, or FK110) if it was not read without fault, or if the result would
    not have the same value and the same comments: rather nothing than a loss.
    """
    parsed = document.parsed
    if parsed is None or document.diagnostics:
        return document.diagnostics[0]
    if document.json:
        return _canonical_json(parsed.value, order)
    outline = Outline(document, parsed)
    notes = _anchors(outline)
    attach(outline, notes)
    text = Writer(outline, notes).write(parsed.value, None if parsed.aliases else order)
    return text if _same(outline, text) else _refusal(document)


def _anchors(outline: Outline) -> defaultdict[int, Note]:
    """Notes of anchors and aliases."""
    notes: defaultdict[int, Note] = defaultdict(Note)
    text, parsed = outline.text, outline.parsed
    if "&" in text:
        for number, start in enumerate(parsed.starts):
            if text[start : start + 1] in ("&", "!") and not outline.shares_start(number):
                found = _ANCHOR.search(text, start, outline.content(number))
                notes[number].anchor = found[0] if found else ""
    for number in parsed.aliases:
        notes[number].alias = text[parsed.starts[number] : parsed.ends[number]]
    return notes


def _same(before: Outline, text: str) -> bool:
    """Whether a text has the same value and the same comments."""
    document = before.document
    after = parse(text.encode(), document.name, numeric=document.typed.numeric, boolean=document.typed.boolean)
    if after.parsed is None or after.diagnostics or after.value != document.value:
        return False
    return _texts(before) == _texts(Outline(after, after.parsed))


def _texts(outline: Outline) -> Counter[str]:
    return Counter(comment.text for comment in find_comments(outline) if comment.text)


def _refusal(document: Document) -> Diagnostic:
    return Diagnostic(
        code="FK110",
        message="the canonical layout of this file would lose a comment or change a value, so it stays as it is",
        hint="write out its anchors and aliases, and move comments out of the middle of values",
        file=document.name,
        span=Span(Position(1, 1), Position(1, 1)),
    )


def _canonical_json(value: Plain, order: KeyOrder | None) -> str:
    return json_text(_sorted(value, order) if order else value, indent=2) + "\n"


def _sorted(value: Plain, order: KeyOrder) -> Plain:
    if isinstance(value, dict):
        return {key: _sorted(part, order.at(key)) for key, part in order.sorted(value.items())}
    return [_sorted(part, order.at(0)) for part in value] if isinstance(value, list) else value
