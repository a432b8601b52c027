"""Plain values to canonical YAML.

Collections are blocks, two columns further in for each level (lists too, below their key), with a blank line between
the keys at the top. Scalars are as :mod:`frameworkkit.source.styles` writes them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

from frameworkkit.source.nodes import Parsed
from frameworkkit.source.ordering import KeyOrder
from frameworkkit.source.styles import WIDTH, block, one_line

MODELINE = "# yaml-language-server: $schema="
"""What editors look for in the first line, with the address of the schema behind it."""

_STEP = 2
_LONGEST_KEY = 1000  # YAML's limit is 1,024


@dataclass(slots=True)
class Note:
    """How a value stands in a file: comments before it, behind it and at its end, and how it is written there.

    An empty text among the comments before it, or at its end, is a blank line.
    """

    lead: list[str] = field(default_factory=list)
    trail: str = ""
    tail: list[str] = field(default_factory=list)
    flow: bool = False
    anchor: str = ""
    alias: str = ""


_NO_NOTE = Note()


def dump(value: Any, *, schema: str | None = None) -> str:  # noqa: ANN401 - any plain value
    """Canonical YAML of a plain value, with a first line that tells editors its schema if that is given."""
    writer = Writer()
    if schema is not None:
        writer.lines.append(MODELINE + schema)
    return writer.write(value)


class Writer:
    """Writes one value: alone or, with what is noted by node number of ``parsed``, as it stood in a file."""

    def __init__(self, parsed: Parsed | None = None, notes: Mapping[int, Note] | None = None) -> None:
        self.lines: list[str] = []
        self._parsed = parsed
        self._notes = notes or {}
        self._keys: dict[str, str] = {}

    def write(self, value: Any, order: KeyOrder | None = None) -> str:  # noqa: ANN401
        """The text of a value, its keys in order."""
        note = self._note(0)
        self._comments(note.lead, "")
        if value and isinstance(value, dict | list) and not note.flow:
            self.lines += [note.anchor] if note.anchor else []
            self._entries(value, 0, "", order, spaced=isinstance(value, dict))
        else:
            first = len(self.lines)
            self._value("", 0, value, 0, order)
            self.lines[first] = self.lines[first].removeprefix(" ")
        return "\n".join(self.lines) + "\n"

    def _note(self, number: int) -> Note:
        return self._notes.get(number, _NO_NOTE)

    def _entries(
        self, container: Any, number: int, first: str, order: KeyOrder | None, *, spaced: bool = False
    ) -> None:  # noqa: ANN401
        """Write the entries of a block: the first behind ``first``, the others below it."""
        start, margin = first, " " * len(first)
        for step, value, own in self._parts(container, number, order):
            if spaced and start is not first:
                self._comments(("",), "")
            self._comments(self._note(own).lead, start, blank=spaced or start is not first)
            inner = order.at(step) if order else None
            if isinstance(step, str):
                self._value(self._key(start, step), len(margin), value, own + 1, inner, step)
            else:
                self._value(f"{start}-", len(margin), value, own, inner)
            start = margin
        self._comments(self._note(number).tail, margin)

    def _value(
        self,
        head: str,
        indent: int,
        value: Any,  # noqa: ANN401
        number: int,
        order: KeyOrder | None,
        key: str | None = None,
    ) -> None:
        """Write a value behind ``head``: its key, or the dash of an entry of a list whose comments stand there."""
        note = self._note(number)
        if isinstance(value, dict | list) and not note.alias:
            text = self._bracketed(value, number, order) if note.flow or not value else None
            if text is None or (value and len(head) + len(text) >= WIDTH):
                self._block(head, indent, value, number, order, key)
                return
            lines = [text]
        elif note.alias:
            lines = [note.alias]
        elif isinstance(value, str):
            lines = block(value, indent + _STEP, len(head) + 1) or [one_line(value)]
        else:
            lines = [one_line(value, key=key)]
        if note is not _NO_NOTE:
            before = note.tail if key is None else note.lead + note.tail
            self._comments([comment for comment in before if comment], head)
            lines[0] = _joined(note.anchor, lines[0], note.trail)
        self.lines.append(f"{head} {lines[0]}" if lines[0] else head)
        self.lines += lines[1:]

    def _block(
        self,
        head: str,
        indent: int,
        value: Any,  # noqa: ANN401
        number: int,
        order: KeyOrder | None,
        key: str | None,
    ) -> None:
        """Write a collection as a block: in a list its first entry stands right behind the dash."""
        note = self._note(number)
        if key is None and not note.anchor:
            self._comments((note.trail,), head, blank=False)
            self._entries(value, number, f"{head} ", order)
            return
        self.lines.append(_joined(head, note.anchor, note.trail))
        first = " " * (indent + _STEP)
        if key is not None:
            self._comments(note.lead, first, blank=False)
        self._entries(value, number, first, order)

    def _bracketed(self, value: Any, number: int, order: KeyOrder | None) -> str | None:  # noqa: ANN401
        """A collection in one line; None where there are comments in it."""
        texts = []
        for step, part, own in self._parts(value, number, order):
            part_number = own + 1 if isinstance(step, str) else own
            note = self._note(part_number)
            if _has_comments(note) or _has_comments(self._note(own)):
                return None
            inner = order.at(step) if order else None
            if note.alias:
                text: str | None = note.alias
            elif isinstance(part, dict | list):
                text = self._bracketed(part, part_number, inner)
            else:
                text = one_line(part, key=str(step), flow=True)
            if text is None:
                return None
            text = _joined(note.anchor, text, "")
            texts.append(f"{one_line(step, flow=True)}: {text}" if isinstance(step, str) else text)
        return "{" + ", ".join(texts) + "}" if isinstance(value, dict) else "[" + ", ".join(texts) + "]"

    def _parts(self, value: Any, number: int, order: KeyOrder | None) -> Iterable[tuple[str | int, Any, int]]:  # noqa: ANN401
        """The entries of a collection in order: key or place, value, and the number of the node they begin with."""
        numbers = self._parsed.parts(number, value) if self._parsed else repeat(0)
        if not isinstance(value, dict):
            return zip(range(len(value)), value, numbers)
        entries = zip(value, value.values(), numbers)
        return order.sorted(entries) if order else entries

    def _key(self, start: str, key: str) -> str:
        text = self._keys.get(key)
        if text is None:
            text = self._keys[key] = one_line(key)
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
