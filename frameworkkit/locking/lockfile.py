"""The text of the lock: a line for each edition and each of its items, sorted, easy to merge and quick to read.

::

    format frameworkkit-lock/1

    demo@2026 sha256:0f3a… issued=2026-01-31 previous=demo@2020 impact=minor
    demo@2026#plan 8c1d06e2a37f
    demo@2026#plan-review 77aa410c9e5b
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.locking.digests import LENGTH
from frameworkkit.locking.lock import Entry, Lock
from frameworkkit.positions import Position, Span

FORMAT = "format frameworkkit-lock/1"

_ID = "[A-Za-z0-9][A-Za-z0-9._-]*"
_ITEM = re.compile(rf"({_ID}@{_ID})#({_ID}) ([0-9a-f]{{{LENGTH}}})")
_EDITION = re.compile(
    rf"({_ID}@{_ID}) (sha256:[0-9a-f]{{64}})"
    rf"(?: issued=([0-9-]+))?(?: previous=({_ID}@{_ID}))?(?: impact=(major|minor|patch))?"
)
_HEAD = "# What was released, and what it said. `frameworkkit release` writes this file; keep it with the frameworks.\n"
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_LONGEST = 200


class _BrokenError(Exception):
    """A line that cannot be: its number, what is wrong, and what to do."""


def lock_text(lock: Lock) -> str:
    """The text of a lock: the same for the same entries, in whatever order they came."""
    return "".join([_HEAD, FORMAT, "\n", *(_entry_text(lock.entries[name]) for name in sorted(lock.entries))])


def _entry_text(entry: Entry) -> str:
    facts = {"issued": entry.issued, "previous": entry.previous, "impact": entry.impact}
    head = " ".join([entry.name, entry.digest, *(f"{key}={fact}" for key, fact in facts.items() if fact)])
    return "\n".join(["", head, *(f"{entry.name}#{id_} {digest}" for id_, digest in entry.items), ""])


def read_lock(data: bytes, name: str) -> Lock | Diagnostic:
    """The lock in a file's bytes; a finding (FK903) on the first line of it that makes no sense."""
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    try:
        return Lock(entries={entry.name: entry for entry in _entries(lines)})
    except _BrokenError as broken:
        number, message, hint = broken.args
        line = lines[number - 1][:_LONGEST]
        span = Span(Position(number, 1), Position(number, len(line) + 1))
        return Diagnostic(code="FK903", message=message, hint=hint, file=name, span=span, excerpt=line)


def _entries(lines: list[str]) -> Iterator[Entry]:
    known: set[str] = set()
    entry: Entry | None = None
    items: dict[str, str] = {}
    for number, line in _meant(lines):
        if item := _ITEM.fullmatch(line):
            if entry is None or item[1] != entry.name:
                raise _BrokenError(number, f"this item does not stand below its edition, {item[1]}", _RESTORE)
            if item[2] in items:
                raise _BrokenError(number, f"the item {item[2]!r} of {item[1]} stands here twice", _RESTORE)
            items[item[2]] = item[3]
        elif edition := _EDITION.fullmatch(line):
            if entry:
                yield replace(entry, items=tuple(items.items()))
            name, digest, issued, previous, impact = edition.groups()
            if name in known:
                raise _BrokenError(number, f"{name} was released once, and stands here twice", _TWICE)
            known.add(name)
            entry = Entry(name=name, digest=digest, issued=issued, previous=previous, impact=impact, line=number)
            items = {}
        else:
            raise _BrokenError(number, *_trouble(line))
    if entry:
        yield replace(entry, items=tuple(items.items()))


_RESTORE = "take the file as it was last committed, and release anew what is missing"
_TWICE = "keep the entry of the edition as it was published"


def _meant(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines that say something, counted from 1, behind the one that names the format."""
    told = ((number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#"))
    number, line = next(told, (1, ""))
    if line != FORMAT:
        if line.startswith(_CONFLICT):
            raise _BrokenError(number, *_trouble(line))
        message = "this is no lock that this version of frameworkkit can read"
        raise _BrokenError(number, message, f"its first line is to be `{FORMAT}`; {_RESTORE}")
    yield from told


def _trouble(line: str) -> tuple[str, str]:
    if line.startswith(_CONFLICT):
        return "a merge left a conflict here", "keep the entries of both sides, and take the marks of the conflict away"
    return "this is neither an edition nor an item of one", _RESTORE
