"""The comments of a document, and what each belongs to.

A comment in a line of its own goes with what follows it or, if it stands as far in as the entries of a collection
that ends before it, with the end of that. A comment behind a value stays with the value. Blank lines count as
comments without text, and go with what follows them.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from frameworkkit.source.outline import Kind, Outline
from frameworkkit.source.scalars import TEXT_HEADER, WHITE
from frameworkkit.source.writing import Note

_LINE_END = re.compile(r"[\r\n]")
_MARK = re.compile(r"#[^\r\n]*|(?>\r\n|\n|\r)[ \t]*(?=[\r\n])")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, where it starts, and the number of the next node; a blank line has no text."""

    start: int
    text: str
    following: int


def find_comments(outline: Outline) -> Iterator[Comment]:
    """All comments and blank lines, in order."""
    at = 0
    while mark := _MARK.search(outline.text, at):
        start, at = mark.span()
        following = bisect_right(outline.parsed.starts, start)
        end = _end_of_scalar(outline, following - 1, start)
        if end is not None:
            at = end
        if end is None or _is_in_header(outline, following - 1, start):
            yield Comment(start, mark[0].strip(WHITE), following)


def attach(outline: Outline, notes: defaultdict[int, Note]) -> None:
    """Add each comment to the notes of what it belongs to, by node number."""
    for following, comments in groupby(find_comments(outline), key=attrgetter("following")):
        gap = _Gap(outline, notes, following)
        blank: list[str] = []
        for comment in comments:
            if not comment.text:
                blank = [""]
                continue
            owner = gap.owner(comment.start)
            if owner is not None and not notes[owner].trail:
                notes[owner].trail = comment.text
            else:
                gap.place(comment.start).extend([*blank, comment.text])
            blank = []
        if following < outline.count:
            notes[following].lead.extend(blank)


class _Gap:
    """A stretch of text between one node and the next, and how far in the last comment in it belongs."""

    def __init__(self, outline: Outline, notes: defaultdict[int, Note], following: int) -> None:
        self.outline = outline
        self.notes = notes
        self.before = following - 1
        self.following = following if following < outline.count else None
        self.around, self.behind_key = outline.locate(self.before) if following else ([], False)
        self.indent = self._indent()
        self.limit = len(outline.text)

    def owner(self, offset: int) -> int | None:
        """The value behind which a comment stands in a line."""
        outline, node = self.outline, self.before
        if node < 0:
            return None
        start, end = outline.parsed.starts[node], outline.parsed.ends[node]
        if self.behind_key:
            return node + 1 if outline.kind(node + 1) is Kind.BLOCK and self._same_line(end, offset) else None
        around = self.around
        if around and around[0] == node:
            if end > offset:  # it is open: this stands behind its anchor or bracket
                return node if outline.kind(node) is Kind.BLOCK and self._same_line(start, offset) else None
            around = around[1:]
        else:
            end = min(outline.end(node), offset)
        for container in around:
            if outline.kind(container) is not Kind.FLOW or outline.parsed.ends[container] > offset:
                break
            node, end = container, outline.parsed.ends[container]
        return node if self._same_line(end, offset) else None

    def place(self, offset: int) -> list[str]:
        """Where a comment goes that stands behind no value: before the next node, or to the end of a collection."""
        outline, column = self.outline, self.outline.document.position(offset).column - 1
        if (flow := self._open_flow(offset)) is not None:
            inside = self.following is not None and outline.contains(flow, self.following)
            return self.notes[self.following or 0].lead if inside else self.notes[flow].tail
        alone = not outline.text[offset - column : offset].strip(" \t")
        if alone and column > self.indent:
            blocks = [n for n in self._ended() if self.outline.kind(n) is Kind.BLOCK]
            columns = [indent for n in blocks if (indent := outline.column(n)) <= min(column, self.limit)]
            if columns:
                self.limit = max(columns)
                # A list may stand as far in as the key above it: what is no further in goes with the keys.
                ended = [n for n in blocks if outline.column(n) == self.limit]
                return self.notes[ended[-1] if column == self.limit else ended[0]].tail
        self.limit = -1  # what comes after it in this gap cannot go before it
        if self.following is None:
            return self.notes[0].tail
        # Between a key and its block, what follows is the first entry of that.
        inside = self.behind_key and outline.kind(self.following) is Kind.BLOCK
        return self.notes[self.following + inside].lead

    def _indent(self) -> int:
        """How far in the line of the next node starts."""
        if self.following is None:
            return -1
        document = self.outline.document
        line = document.line(document.position(self.outline.parsed.starts[self.following]).line)
        return len(line) - len(line.lstrip(" "))

    def _same_line(self, end: int, offset: int) -> bool:
        return not _LINE_END.search(self.outline.text, end, offset)

    def _open_flow(self, offset: int) -> int | None:
        """The innermost brackets around a comment."""
        starts, ends = self.outline.parsed.starts, self.outline.parsed.ends
        open_ = (n for n in self.around if starts[n] < offset < ends[n] and self.outline.kind(n) is Kind.FLOW)
        return next(open_, None)

    def _ended(self) -> Iterator[int]:
        """The collections that end before the next node, from the inside."""
        return (n for n in self.around if self.following is None or not self.outline.contains(n, self.following))


def _end_of_scalar(outline: Outline, number: int, offset: int) -> int | None:
    """The end of a scalar that runs over an offset."""
    if number < 0 or outline.kind(number) is not Kind.SCALAR or offset < outline.content(number):
        return None
    end = outline.end(number)
    return end if offset < end else None


def _is_in_header(outline: Outline, number: int, offset: int) -> bool:
    header = TEXT_HEADER.match(outline.text, outline.content(number))
    return header is not None and header.start(2) == offset
