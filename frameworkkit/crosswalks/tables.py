"""Hand-written mappings as tables: a row for each thing that happened, ids or codes in the cells."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from io import StringIO

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry, Status
from frameworkkit.crosswalks.reading import ReadCrosswalk, too_many_pairs
from frameworkkit.diagnostics import Diagnostic
from frameworkkit.diffing import Relation
from frameworkkit.model import Edition
from frameworkkit.positions import Pointer, Position, Span
from frameworkkit.source.decoding import decode
from frameworkkit.source.document import MAX_EXCERPT, Document
from frameworkkit.source.files import Unreadable
from frameworkkit.values import value

HEADERS = {
    "old": ("old", "old id", "old item", "from", "source", "subject_id"),
    "new": ("new", "new id", "new item", "to", "target", "object_id"),
    "relation": ("relation", "relationship", "match", "predicate_id"),
    "status": ("status", "decision"),
    "confidence": ("confidence",),
    "note": ("note", "notes", "comment", "comments", "reason"),
}
"""What a column may be called, in any capitals; those of SSSOM among it."""

NOTHING = frozenset(("-", "–", "—", "none", "n/a", "sssom:notermfound"))
"""What stands in cells for no item at all, in any capitals."""

_BETWEEN_IDS = re.compile(r"[\s;,|]+")
_PREDICATE = re.compile(r"(?:skos:)?(exact|close|broad|narrow|related)(?:match)?", re.IGNORECASE)
_PREFIX = re.compile(r"^[^:]*:")  # of a CURIE: ids have no colon


@value
class Table:
    """The text of a table, and where its cells start: by entry and column, as offsets."""

    document: Document
    cells: Mapping[Pointer, tuple[int, int]]

    def place(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Give findings file, span and source line: those of their cell, of their row, or of the first line."""
        for finding in findings:
            pointer = finding.pointer
            while pointer and pointer not in self.cells:
                pointer = pointer[:-1]
            start, end = self.cells.get(pointer, (0, 0))
            span = finding.span or self.document.span_of(start, end)
            yield finding.placed(self.document.name, span, self.document.line(span.start.line)[:MAX_EXCERPT])


def read_table(data: bytes, name: str) -> ReadCrosswalk:
    """Read a table of comma- or tab-separated values. Its first row says what the columns are."""
    try:
        document = Document(name=name, text=decode(data, name))
    except Unreadable as stop:
        nowhere = Document(name=name, text="")
        return ReadCrosswalk(name=name, crosswalk=None, places=nowhere, diagnostics=(stop.diagnostic,))
    reader = _Rows(document)
    entries = tuple(reader.entries())
    reader.findings += too_many_pairs(entries)
    table = Table(document=document, cells=reader.cells)
    broken = bool(reader.findings)
    return ReadCrosswalk(
        name=name,
        crosswalk=None if broken else Crosswalk(entries=entries),
        places=table,
        diagnostics=tuple(table.place(reader.findings)),
    )


def with_ids(crosswalk: Crosswalk, old: Edition, new: Edition) -> Crosswalk:
    """The same crosswalk with ids where a table has codes that only one item of the edition bears."""
    olds, news = _names(old), _names(new)
    return replace(
        crosswalk,
        entries=tuple(
            replace(
                entry,
                old=tuple(olds.get(name, name) for name in entry.old),
                new=tuple(news.get(name, name) for name in entry.new),
            )
            for entry in crosswalk.entries
        ),
    )


def _names(edition: Edition) -> dict[str, str]:
    """Ids by code, where that is the code of no other item nor the id of one."""
    codes = Counter(place.item.code for place in edition.places)
    return {
        code: place.item.id
        for place in edition.places
        if (code := place.item.code) and codes[code] == 1 and code not in edition.by_id
    }


class _Rows:
    """Reads a table row by row; what cannot be understood is in ``findings``."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.cells: dict[Pointer, tuple[int, int]] = {}
        self.findings: list[Diagnostic] = []

    def entries(self) -> Iterator[Entry]:
        """An entry for each row with an item in it."""
        columns: dict[str, int] | None = None
        number = 0
        for start, row in self._rows():
            if columns is None:
                columns = self._columns(row, start)
                continue
            cells = {column: row[at].strip() for column, at in columns.items() if at < len(row)}
            if not any(cells.values()):
                continue
            self._locate(start, row, columns, number)
            yield self._entry(cells, number)
            number += 1
        if columns is None and not self.findings:
            self._refuse("the table has no rows", "begin it with the row: old,new,relation,note", None)

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Rows with the offsets at which they start; lines of remarks (``#``) before the first are passed over."""
        text = self.document.text
        at = 0
        while text.startswith("#", at):
            at = text.find("\n", at) + 1 or len(text)
        delimiter = max(",;\t", key=text[at:].partition("\n")[0].count)
        lines = StringIO(text[at:], newline="")
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        first = self.document.position(at).line
        before = 0
        while True:
            try:
                row = next(reader, None)
            except csv.Error as error:
                place = self._line(first + before)
                return self._refuse(f"this row cannot be read: {error}", "look for a quotation mark too many", place)
            if row is None:
                return None
            yield self._line(first + before), row
            before = reader.line_num

    def _line(self, number: int) -> int:
        return self.document.line_start(number)

    def _columns(self, row: list[str], start: int) -> dict[str, int]:
        names = [" ".join(cell.strip().lower().split()) for cell in row]
        columns = {
            column: next(at for at, name in enumerate(names) if name in known)
            for column, known in HEADERS.items()
            if not set(known).isdisjoint(names)
        }
        for column in ("old", "new"):
            if column not in columns:
                called = ", ".join(HEADERS[column])
                self._refuse(f"the table has no column {column!r}", f"call it one of: {called}", start)
        return columns if {"old", "new"} <= columns.keys() else {}

    def _locate(self, start: int, row: list[str], columns: Mapping[str, int], number: int) -> None:
        """Note where the cells of a row stand, as far as they stand there as they are."""
        text, at = self.document.text, start
        names = {place: column for column, place in columns.items()}
        end = text.find("\n", start)
        self.cells["entries", number] = start, len(text) if end < 0 else end
        for place, cell in enumerate(row):
            found = text.find(cell, at)
            at = found if found >= 0 else at
            if place in names:
                self.cells["entries", number, names[place]] = at, at + len(cell)
            at += len(cell) + 1

    def _entry(self, cells: Mapping[str, str], number: int) -> Entry:
        relation, status = cells.get("relation", ""), cells.get("status", "").lower() or Status.ACCEPTED
        predicate = _PREDICATE.fullmatch(relation)
        if relation and not predicate:
            hint = f"write one of {', '.join(Relation)}, or nothing"
            self._doubt(f"{relation[:60]!r} is no relation", hint, number, "relation")
        if status not in set(Status):
            self._doubt(
                f"{status[:60]!r} is no status", f"write one of {', '.join(Status)}, or nothing", number, "status"
            )
        return Entry(
            old=_ids(cells.get("old", "")),
            new=_ids(cells.get("new", "")),
            relation=Relation(predicate[1].lower()) if predicate else None,
            status=Status(status) if status in set(Status) else Status.ACCEPTED,
            confidence=self._confidence(cells.get("confidence", ""), number),
            note=cells.get("note") or None,
        )

    def _confidence(self, text: str, number: int) -> float | None:
        if not text:
            return None
        if re.fullmatch(r"0?\.\d{1,9}|[01](\.0{0,9})?", text):
            return float(text)
        self._doubt(f"{text[:60]!r} is no confidence", "write a number from 0 to 1", number, "confidence")
        return None

    def _doubt(self, message: str, hint: str, number: int, column: str) -> None:
        self.findings.append(Diagnostic(code="FK511", message=message, hint=hint, pointer=("entries", number, column)))

    def _refuse(self, message: str, hint: str, offset: int | None) -> None:
        place = self.document.position(offset) if offset is not None else Position(1, 1)
        span = Span(place, place)
        self.findings.append(Diagnostic(code="FK511", message=message, hint=hint, span=span))


def _ids(cell: str) -> tuple[str, ...]:
    names = (name for name in _BETWEEN_IDS.split(cell) if name and name.lower() not in NOTHING)
    return tuple(dict.fromkeys(_PREFIX.sub("", name) for name in names))
