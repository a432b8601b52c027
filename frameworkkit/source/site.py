"""The surroundings of one value in the text: its key, its line, its brackets. What an edit has to fit into."""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from frameworkkit.errors import UsageError
from frameworkkit.positions import Pointer, pointer_text
from frameworkkit.source.document import Document, end_of
from frameworkkit.source.scalars import COLON, TEXT_HEADER, WHITE, Plain, content_start, text_block_end

if TYPE_CHECKING:
    from frameworkkit.source.nodes import Parsed

_LINE_END = re.compile(r"\r\n|\n|\r|\Z")
_DASH = re.compile(r"#[^\r\n]*+|-")
_COMMENT_LINES = re.compile(r"(?:(?:\r\n|\n|\r)[ \t]*+(?:#[^\r\n]*+)?(?![^\r\n]))*+")
_QUESTION = re.compile(r"\?[ \t]+\Z")


class Site:
    """One value of a document, and what stands around it.

    Raises :class:`UsageError` for a value that is not there.
    """

    def __init__(self, document: Document, pointer: Pointer) -> None:
        found = document.parsed.find(pointer) if document.parsed else None
        if document.parsed is None or found is None:
            raise UsageError(f"there is no {pointer_text(pointer) or 'value'} in {document.name}")
        self.document = document
        self.pointer = pointer
        self.text = document.text
        self.parsed: Parsed = document.parsed
        self.key_number, self.number = found

    @property
    def value(self) -> Plain:
        """The value itself."""
        value = self.parsed.value
        for step in self.pointer:
            value = value[step]
        return value

    @property
    def key(self) -> str | None:
        """The key of a value in a mapping."""
        return str(self.pointer[-1]) if self.key_number is not None else None

    @cached_property
    def parent(self) -> "Site":
        """The collection around it. The value of the whole file has none."""
        return Site(self.document, self.pointer[:-1])

    @cached_property
    def start(self) -> int:
        """Where the value starts, with its anchor and tag."""
        return self.parsed.starts[self.number]

    @cached_property
    def end(self) -> int:
        """Where it ends; for a block of text, with the last line of it that is not blank."""
        return self._text_end(keep=False)

    @cached_property
    def behind(self) -> int:
        """Where it ends, with the blank lines that are part of a block of text: then this is the start of a line."""
        return self._text_end(keep=True)

    @cached_property
    def content(self) -> int:
        """Where its content starts, behind its anchor and tag."""
        return content_start(self.text, self.start)

    @cached_property
    def style(self) -> str:
        """The first character of its content; nothing for a value that is not written out."""
        return self.text[self.content : self.content + 1] if self.content < self.parsed.ends[self.number] else ""

    @cached_property
    def in_flow(self) -> bool:
        """Whether it stands between brackets."""
        return bool(self.pointer) and (self.parent.style in ("[", "{") or self.parent.in_flow)

    @property
    def is_block(self) -> bool:
        """Whether it is a collection without brackets."""
        return isinstance(self.value, dict | list) and self.style not in ("[", "{", "*")

    @cached_property
    def indent(self) -> int:
        """How far in its key or dash stands; for the whole file, its start."""
        return self.column(self.entry_start if self.pointer else self.start)

    @cached_property
    def entry_start(self) -> int:
        """Where its entry starts: its key, or between no brackets its dash."""
        if self.key_number is not None:
            start = self.parsed.starts[self.key_number]
            mark = _QUESTION.search(self.text, start - self.column(start), start)
            return mark.start() if mark else start
        return self.start if self.in_flow else self._dash

    @cached_property
    def slot(self) -> int:
        """Behind the colon or dash that introduces it; for a key without colon, behind the key."""
        if self.key_number is None:
            return self.start if self.in_flow or not self.pointer else self._dash + 1
        end = self.parsed.ends[self.key_number]
        colon = COLON.match(self.text, end, max(end, self.start))
        return colon.end() if colon else end

    @property
    def has_colon(self) -> bool:
        """Whether a colon stands behind its key."""
        return self.key_number is not None and self.slot > self.parsed.ends[self.key_number]

    @property
    def gap(self) -> str:
        """What stands between its key or dash and itself: blanks, line breaks, comments."""
        return self.text[self.slot : self.start]

    @property
    def holds_lines(self) -> bool:
        """Whether a block can stand here: between no brackets, and with nothing behind it that it would take in."""
        if self.in_flow or self.text[self.end : self.line_end(self.end)].strip(WHITE):
            return False
        return not self.is_followed_by_inner_lines

    @property
    def is_followed_by_inner_lines(self) -> bool:
        """Whether comments or blanks further in than its entry follow: a block of text would take them in."""
        lines = _COMMENT_LINES.match(self.text, self.line_end(self.behind))
        inner = " " * (self.indent + 1)
        return lines is not None and any(line.startswith(inner) for line in _LINE_END.split(lines[0]))

    def joined(self, lines: list[str], margin: int, at: int) -> str:
        """Lines as they stand in the file up to an offset: all but the first ``margin`` columns in."""
        first, *others = lines
        text = self.newline.join([first, *(" " * margin + line if line else "" for line in others)])
        return text + self.newline if others and at == len(self.text) else text

    @property
    def siblings(self) -> int:
        """How many entries the collection around it has, with its own."""
        return len(self.parent.value)

    @cached_property
    def index(self) -> int:
        """Which entry of the collection around it it is."""
        step = self.pointer[-1]
        return step if isinstance(step, int) else list(self.parent.value).index(step)

    def sibling(self, index: int) -> "Site":
        """Another entry of the collection around it."""
        step = index if isinstance(self.parent.value, list) else list(self.parent.value)[index]
        return Site(self.document, (*self.pointer[:-1], step))

    def column(self, offset: int) -> int:
        """How many characters stand before an offset in its line."""
        return self.document.position(offset).column - 1

    def line_end(self, offset: int) -> int:
        """The end of the line of an offset, before its line break."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    @property
    def newline(self) -> str:
        """How lines end in this file."""
        found = _LINE_END.search(self.text)
        return found[0] if found and found[0] else "\n"

    @property
    def header(self) -> str:
        """What stands behind ``|`` or ``>``: a comment, if there is one."""
        found = TEXT_HEADER.match(self.text, self.content) if self.style in ("|", ">") else None
        return found[2] or "" if found else ""

    @cached_property
    def _dash(self) -> int:
        """Where the dash of an entry stands: the last one behind the entry before, or behind the start of the list."""
        floor = self.sibling(self.index - 1).end if self.index else content_start(self.text, self.parent.start)
        marks = _DASH.finditer(self.text, floor, self.start)
        return [mark.start() for mark in marks if mark[0] == "-"][-1]

    @property
    def last_header(self) -> re.Match[str] | None:
        """The header (group 1) and comment of the block of text that ends this value, if one does."""
        return self._header_of(self.parsed.after(self.number) - 1)

    @property
    def ends_lines(self) -> bool:
        """Whether it ends only with a line break: blank lines are part of it."""
        return self.behind > self.end and self.text[self.behind - 1] in "\r\n"

    @property
    def follows_kept_blanks(self) -> bool:
        """Whether blank lines before its entry, and behind it if it were not there, are part of a block of text."""
        first = self.number if self.key_number is None else self.key_number
        header = self._header_of(first - 1)
        return header is not None and "+" in header[1]

    def _header_of(self, number: int) -> re.Match[str] | None:
        return TEXT_HEADER.match(self.text, content_start(self.text, self.parsed.starts[number]))

    def _text_end(self, *, keep: bool) -> int:
        last = self.parsed.after(self.number) - 1
        start, end = self.parsed.starts[last], self.parsed.ends[last]
        found = text_block_end(self.text, content_start(self.text, start), end, keep=keep)
        return end_of(self.text, self.parsed, self.number) if found is None else found

    def refuse_shared(self, *, parts: bool = True) -> None:
        """Raise :class:`UsageError` if a change here, or of the ``parts`` of the value, would be one elsewhere too."""
        if not self.parsed.aliases:
            return
        around = [self.parsed.find(self.pointer[:length]) for length in range(len(self.pointer))]
        numbers = [found[1] for found in around if found]
        last = self.parsed.after(self.number) if parts else self.number + 1
        shared = any(self._has_anchor(number) for number in (*numbers, *range(self.number, last)))
        if shared or not self.parsed.aliases.isdisjoint(numbers if parts else (*numbers, self.number)):
            place = pointer_text(self.pointer)
            raise UsageError(f"{place} stands in several places of {self.document.name}", "write its aliases out first")

    def _has_anchor(self, number: int) -> bool:
        start = self.parsed.starts[number]
        return "&" in self.text[start : content_start(self.text, start)]
