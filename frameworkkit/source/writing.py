"""Plain values to canonical YAML.

Collections are blocks, two columns further in for each level (lists too, below their key), with a blank line between
the keys at the top. Scalars are as :mod:`frameworkkit.source.styles` writes them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import NamedTuple

from frameworkkit.source.ordering import KeyOrder
from frameworkkit.source.outline import Outline
from frameworkkit.source.scalars import Plain
from frameworkkit.source.styles import WIDTH, block, one_line

MODELINE = "# yaml-language-server: $schema="
"""What editors look for in the first line, with the address of the schema behind it."""

_STEP = 2
_LONGEST_KEY = 1000  # YAML's limit is 1,024


@dataclass(slots=True)
class Note:
    """What stands in a file with a value: comments before it, behind it and at its end, its anchor, its alias.

    An empty text among the comments before it, or at its end, is a blank line.
    """

    lead: list[str] = field(default_factory=list)
    trail: str = ""
    tail: list[str] = field(default_factory=list)
    anchor: str = ""
    alias: str = ""


_NO_NOTE = Note()


def dump(value: Plain, *, schema: str | None = None) -> str:
    """Canonical YAML of a plain value, with a first line that tells editors its schema if that is given."""
    writer = Writer()
    if schema is not None:
        writer.lines.append(MODELINE + schema)
    return writer.write(value)


class _Entry(NamedTuple):
    """An entry of a collection: its key or place, its value, and the numbers of its first node and of its value."""

    step: str | int
    value: Plain
    first: int
    number: int
    order: KeyOrder | None


class Writer:
    """Writes one value: alone or, with an outline and notes by node number, as it stood in a file.

    Without ``blocks``, texts stay in one line.
    """

    def __init__(
        self, outline: Outline | None = None, notes: Mapping[int, Note] | None = None, *, blocks: bool = True
    ) -> None:
        self.lines: list[str] = []
        self._outline = outline
        self._notes = notes or {}
        self._blocks = blocks
        self._keys: dict[str | int, str] = {}

    def write(self, value: Plain, order: KeyOrder | None = None) -> str:
        """The text of a value, its keys in order."""
        note = self._note(0)
        self._comments(note.lead, "")
        root = _Entry(0, value, 0, 0, order)
        if value and isinstance(value, dict | list):  # between brackets it might be taken for JSON
            self._comments([note.trail] if note.trail else [], "")
            self.lines += [note.anchor] if note.anchor else []
            self._entries(root, "", spaced=isinstance(value, dict))
        else:
            self._value(root, "", 0)
        return "\n".join(self.lines) + "\n"

    def block(self, value: Plain) -> list[str]:
        """The lines of a collection that is not empty, as a block from the first column."""
        self._entries(_Entry(0, value, 0, 0, None), "")
        return self.lines

    def line(self, value: Plain, *, key: str | None, flow: bool) -> str:
        """A value in one line, with brackets if it is a collection."""
        entry = _Entry(key or 0, value, 0, 0, None)
        line = self._bracketed(entry) if isinstance(value, dict | list) else None
        return one_line(value, key=key, flow=flow) if line is None else line

    def _note(self, number: int) -> Note:
        return self._notes.get(number, _NO_NOTE)

    def _entries(self, container: _Entry, first: str, *, spaced: bool = False) -> None:
        """Write the entries of a block: the first behind ``first``, the others below it."""
        start, margin = first, " " * len(first)
        for place, entry in enumerate(self._parts(container)):
            if spaced and place:
                self._comments(("",), "")
            if entry.first in self._notes:
                self._comments(self._note(entry.first).lead, start, blank=spaced or place > 0)
            head = self._key(start, entry) if isinstance(entry.step, str) else f"{start}-"
            self._value(entry, head, len(margin))
            start = margin
        self._comments(self._note(container.number).tail, margin)

    def _value(self, entry: _Entry, head: str, indent: int) -> None:
        """Write a value behind ``head``, its key or the dash before it, which stands ``indent`` columns in."""
        value, note = entry.value, self._notes.get(entry.number, _NO_NOTE)
        if note is _NO_NOTE and isinstance(value, str) and len(head) + len(value) < WIDTH and "\n" not in value:
            self.lines.append(f"{head} {one_line(value)}" if head else one_line(value))  # most values are such
            return
        lines: list[str] | None
        if note.alias:
            lines = [note.alias]
        elif isinstance(value, str):
            lines = block(value, indent + _STEP, len(head) + 1) if self._blocks else None
            lines = lines or [one_line(value)]
        elif isinstance(value, dict | list):
            line = self._in_line(entry, len(head))
            if line is None:
                self._block(entry, head, indent)
                return
            lines = [line]
        else:
            lines = [one_line(value, key=str(entry.step))]
        if note is not _NO_NOTE:
            before = note.tail if entry.first == entry.number else note.lead + note.tail
            self._comments([comment for comment in before if comment], head)
            lines[0] = _joined(note.anchor, lines[0], note.trail)
        self.lines.append(_joined(head, lines[0], ""))
        self.lines += lines[1:]

    def _block(self, entry: _Entry, head: str, indent: int) -> None:
        """Write a collection as a block: in a list, its first entry stands right behind the dash."""
        note = self._note(entry.number)
        if entry.first == entry.number and not note.anchor:
            self._comments([note.trail] if note.trail else [], head)
            self._entries(entry, f"{head} ")
            return
        self.lines.append(_joined(head, note.anchor, note.trail))
        self._entries(entry, " " * (indent + _STEP))

    def _in_line(self, container: _Entry, column: int) -> str | None:
        """A collection between brackets: an empty one, or one that was written so, if there is room for it."""
        if not container.value:
            return self._bracketed(container)
        note = self._note(container.number)
        if self._outline is None or note.tail or not self._outline.is_flow(container.number):
            return None
        line = self._bracketed(container)
        return line if line is not None and column + len(line) < WIDTH else None

    def _bracketed(self, container: _Entry) -> str | None:
        """A collection in one line; None where there are comments in it."""
        texts = []
        for entry in self._parts(container):
            note = self._note(entry.number)
            if _has_comments(note) or _has_comments(self._note(entry.first)):
                return None
            text: str | None
            if note.alias:
                text = note.alias
            elif isinstance(entry.value, dict | list):
                text = self._bracketed(entry)
            else:
                text = one_line(entry.value, key=str(entry.step), flow=True)
            if text is None:
                return None
            text = _joined(note.anchor, text, "")
            if isinstance(entry.step, str):
                key = _joined(self._note(entry.first).anchor, one_line(entry.step, flow=True), "")
                text = f"{key}: {text}"
            texts.append(text)
        line = ", ".join(texts)
        return f"{{{line}}}" if isinstance(container.value, dict) else f"[{line}]"

    def _parts(self, container: _Entry) -> Iterable[_Entry]:
        """The entries of a collection, in order if it has one."""
        value, order = container.value, container.order
        numbers: Iterable[int] = self._outline.parsed.parts(container.number, value) if self._outline else repeat(0)
        if isinstance(value, list):
            inner = order and order.at(0)
            return [_Entry(0, part, first, first, inner) for part, first in zip(value, numbers, strict=False)]
        entries = [
            _Entry(key, part, first, first + 1, order and order.at(key))
            for (key, part), first in zip(value.items(), numbers, strict=False)
        ]
        return order.sorted(entries) if order else entries

    def _key(self, start: str, entry: _Entry) -> str:
        text = self._keys.get(entry.step)
        if text is None:
            text = self._keys[entry.step] = one_line(entry.step)
        if entry.first in self._notes:
            text = _joined(self._note(entry.first).anchor, text, "")
        if len(text) <= _LONGEST_KEY:
            return f"{start}{text}:"
        self.lines.append(f"{start}? {text}")
        return " " * len(start) + ":"

    def _comments(self, comments: Iterable[str], start: str, *, blank: bool = True) -> None:
        """Write comments in lines of their own, where the line that begins with ``start`` begins.

        Two blank lines become one, and without ``blank`` none comes before the first comment.
        """
        margin = start[: len(start) - len(start.lstrip(" "))]
        for comment in comments:
            if comment:
                self.lines.append(margin + comment)
                blank = True
            elif blank and self.lines and self.lines[-1]:
                self.lines.append("")


def _has_comments(note: Note) -> bool:
    return bool(note.trail or any(note.lead) or any(note.tail))


def _joined(head: str, text: str, trail: str) -> str:
    line = f"{head} {text}" if head and text else head or text
    return f"{line}  {trail}" if trail else line
