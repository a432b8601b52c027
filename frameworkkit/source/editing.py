"""Edits of a file as splices of its text: one value, one key, one entry, and not a byte of anything else.

Nothing is read again after an edit: offsets and pointers are those of the document before it. Edits of different
places of one document can be applied together.
"""

import re

from frameworkkit.errors import UsageError
from frameworkkit.positions import Pointer, pointer_text
from frameworkkit.source.document import Document
from frameworkkit.source.edits import Edit, Edits, apply
from frameworkkit.source.replacing import replaced
from frameworkkit.source.scalars import WHITE, Plain
from frameworkkit.source.site import Site
from frameworkkit.source.styles import json_text, one_line
from frameworkkit.source.writing import Writer

__all__ = ["Edit", "Edits", "add_entry", "add_key", "apply", "remove", "rename_key", "set_value"]

_COMMA = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*+)*+,")
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)")
_SPACE = re.compile(r"[ \t\r\n]*")


def set_value(document: Document, pointer: Pointer, value: Plain) -> Edits:
    """Give the value at ``pointer`` another value: a text in the style of the one before, if that can hold it.

    Raises :class:`UsageError` where there is no such value, or one that an alias repeats elsewhere.
    """
    site = Site(document, pointer)
    if repr(site.value) == repr(value):  # 1 and True are equal, and are not the same
        return ()
    site.refuse_shared()
    return replaced(site, value)


def add_key(document: Document, pointer: Pointer, key: str, value: Plain, *, after: str | None = None) -> Edits:
    """Add a key to the mapping at ``pointer``, behind the key ``after`` or else at the end.

    Raises :class:`UsageError` where there is no such mapping, one that an alias repeats, or one that has the key.
    """
    site = Site(document, pointer)
    mapping = site.value
    if not isinstance(mapping, dict) or key in mapping or (after is not None and after not in mapping):
        raise UsageError(f"{key} cannot be added to {pointer_text(pointer) or 'the file'} of {document.name}")
    site.refuse_shared(parts=False)
    if not mapping:
        return replaced(site, {key: value})
    names = list(mapping)
    neighbour = Site(document, (*pointer, names[-1] if after is None else after))
    if neighbour.in_flow:
        if document.json:
            return (_added_in_flow(neighbour, f"{json_text(key)}: {json_text(value)}"),)
        return (_added_in_flow(neighbour, Writer().line({key: value}, key=None, flow=True)[1:-1]),)
    writer = Writer(blocks=not neighbour.is_followed_by_inner_lines)
    return _added_line(neighbour, writer.block({key: value}))


def add_entry(document: Document, pointer: Pointer, value: Plain) -> Edits:
    """Add an entry to the end of the list at ``pointer``.

    Raises :class:`UsageError` where there is no such list, or one that an alias repeats.
    """
    site = Site(document, pointer)
    if not isinstance(site.value, list):
        raise UsageError(f"{pointer_text(pointer) or 'the file'} of {document.name} is no list")
    site.refuse_shared(parts=False)
    if not site.value:
        return replaced(site, [value])
    neighbour = Site(document, (*pointer, len(site.value) - 1))
    if neighbour.in_flow:
        text = json_text(value) if document.json else Writer().line(value, key=None, flow=True)
        return (_added_in_flow(neighbour, text),)
    writer = Writer(blocks=not neighbour.is_followed_by_inner_lines)
    return _added_line(neighbour, writer.block([value]))


def rename_key(document: Document, pointer: Pointer, key: str) -> Edits:
    """Give the value at ``pointer`` another key.

    Raises :class:`UsageError` where there is no such key, where the new one stands already, or an alias repeats it.
    """
    site = Site(document, pointer)
    if site.key is None or key in site.parent.value:
        raise UsageError(f"{pointer_text(pointer)} of {document.name} cannot be called {key!r}")
    site.refuse_shared(parts=False)
    start, end = document.offsets(pointer, key=True) or (0, 0)
    return (Edit(start, end, json_text(key) if document.json else one_line(key, flow=site.in_flow)),)


def remove(document: Document, pointer: Pointer) -> Edits:
    """Remove the key or list entry at ``pointer``, with the comments right above, in and below it.

    Those below it are its own if they stand further in than it does.

    Raises :class:`UsageError` where there is no such value, or one that an alias repeats elsewhere.
    """
    if not pointer:
        raise UsageError(f"the whole of {document.name} cannot be removed")
    site = Site(document, pointer)
    site.refuse_shared()
    if site.siblings == 1:
        return replaced(site.parent, type(site.parent.value)())
    return (_removed_in_flow(site) if site.in_flow else _removed_lines(site),)


def _added_line(neighbour: Site, lines: list[str]) -> Edits:
    """New lines behind those of an entry, and behind the comment in its last one."""
    margin = " " * neighbour.indent
    lines = [margin + line if line else "" for line in lines]
    at = neighbour.behind
    if neighbour.ends_lines:
        return (Edit(at, at, neighbour.newline.join([*lines, ""])),)
    at = neighbour.line_end(at)
    return *_finished(neighbour), Edit(at, at, neighbour.joined(["", *lines], 0, at))


def _finished(neighbour: Site) -> Edits:
    """Where a block of text ends the file without a line break, it must not get one by what follows."""
    header = neighbour.last_header
    if header is None or "-" in header[1] or neighbour.behind < len(neighbour.text):
        return ()
    return (Edit(*header.span(1), header[1].replace("+", "") + "-"),)


def _added_in_flow(neighbour: Site, text: str) -> Edit:
    """A new entry between brackets; in a line of its own if the one before it has one."""
    start = neighbour.entry_start
    margin = neighbour.text[start - neighbour.column(start) : start]
    space = " " if margin.strip(WHITE) or not margin else neighbour.newline + margin
    comma = _COMMA.match(neighbour.text, neighbour.end) if neighbour.index == neighbour.siblings - 1 else None
    if comma:
        return Edit(comma.end(), comma.end(), space + text)
    return Edit(neighbour.end, neighbour.end, "," + space + text)


def _removed_in_flow(site: Site) -> Edit:
    """Its lines with their comments if it has lines of its own; else up to the next entry, or from the one before."""
    text, start, end = site.text, site.entry_start, site.end
    line_start = start - site.column(start)
    comma = _COMMA.match(text, end)
    if comma and not text[line_start:start].strip(WHITE) and (rest := _REST_OF_LINE.match(text, comma.end())):
        return Edit(_comments_start(site, line_start), rest.end(), "")
    if comma and site.index < site.siblings - 1:
        following = site.sibling(site.index + 1).entry_start
        return Edit(start, comma.end() if "#" in text[end:following] else following, "")
    before = site.sibling(site.index - 1).end
    if "#" in text[before:start]:  # the comma before it stays, as one behind the last entry
        return Edit(start, comma.end() if comma else end, "")
    return Edit(before, end, "")


def _removed_lines(site: Site) -> Edit:
    """The lines of an entry; where it shares its first one with a dash, the next entry moves up to that."""
    start, end = site.entry_start, site.behind
    line_start = start - site.column(start)
    if not site.ends_lines:
        end = site.line_end(end)
    if site.text[line_start:start].strip(WHITE):
        return Edit(start, _end_of(_SPACE, site.text, end), "")
    if not site.ends_lines:
        end = _end_of(_LINE_END, site.text, end)
    inner = re.compile(rf"(?:(?:[ \t]*(?:\r\n|\n|\r))* {{{site.indent + 1},}}#[^\r\n]*(?:\r\n|\n|\r)?)*+")
    end = _end_of(inner, site.text, end)
    if site.follows_kept_blanks:
        end = _end_of(_BLANK_LINES, site.text, end)
    return Edit(_comments_start(site, line_start), end, "")


def _comments_start(site: Site, line_start: int) -> int:
    """Where the comments begin that stand right above an entry; those at the top of a file belong to the file."""
    if site.index:
        floor = site.sibling(site.index - 1).behind
    elif site.parent.pointer:
        floor = site.parent.slot
    else:
        return line_start
    number = site.document.position(line_start).line - 1
    margin = " " * site.indent + "#"
    while site.document.line_start(number) > floor and site.document.line(number).startswith(margin):
        line_start = site.document.line_start(number)
        number -= 1
    return line_start


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
