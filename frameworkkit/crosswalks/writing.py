"""An entry as the lines of a YAML file, with what the items say beside their ids."""

from collections.abc import Callable, Iterator

from frameworkkit.crosswalks.crosswalk import FORMAT, Entry
from frameworkkit.crosswalks.plain import Plain, entry_to_plain
from frameworkkit.model import Edition, plain_text
from frameworkkit.source.styles import one_line
from frameworkkit.source.writing import MODELINE, Writer

Quote = Callable[[str, str], str]
"""Gives for a side (``old`` or ``new``) and an id the beginning of what that item says; nothing for an unknown one."""

SCHEMA = "https://frameworkkit.dev/schemas/crosswalk-1.schema.json"
"""Where editors find what the keys of a crosswalk mean."""

SIDES = ("old", "new")

_LONGEST = 80


def quoting(old: Edition, new: Edition) -> Quote:
    """Quotes the items of two editions."""
    editions = {"old": old, "new": new}

    def quote(side: str, id_: str) -> str:
        place = editions[side].by_id.get(id_)
        if place is None:
            return ""
        item = place.item
        return _beginning(plain_text((item.title or item.statement or item.lead_in).value))

    return quote


def heading(old: str, new: str) -> str:
    """How a file begins, up to its first entry."""
    return f"{MODELINE}{SCHEMA}\nformat: {FORMAT}\n\nold: {one_line(old)}\n\nnew: {one_line(new)}\n\nentries:\n"


def entry_text(entry: Entry, quote: Quote, margin: int) -> str:
    """The lines of an entry, ``margin`` columns in."""
    lines = list(_lines(entry_to_plain(entry), quote)) or ["{}"]
    starts = ["- ", *["  "] * (len(lines) - 1)]
    return "".join(" " * margin + start + line + "\n" for start, line in zip(starts, lines, strict=True))


def _lines(plain: Plain, quote: Quote) -> Iterator[str]:
    candidates = plain.pop("candidates", ())
    for side in SIDES:
        ids = plain.pop(side, None)
        if isinstance(ids, str):
            yield _told(f"{side}: {one_line(ids)}", quote(side, ids))
        elif ids:
            yield f"{side}:"
            yield from (_told(f"  - {one_line(id_)}", quote(side, id_)) for id_ in ids)
    if plain:
        yield from Writer().block(plain)
    if candidates:
        yield "candidates:"
    for candidate in candidates:
        first, *others = _lines(candidate, quote)
        yield f"  - {first}"
        yield from (f"    {line}" for line in others)


def _told(line: str, text: str) -> str:
    return f"{line}  # “{text}”" if text else line


def _beginning(text: str) -> str:
    """So much of a text as a comment in one line holds, without characters that would end or command it."""
    flat = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if len(flat) <= _LONGEST:
        return flat
    return (
        flat[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + " …"
        if " " in flat[:_LONGEST]
        else flat[: _LONGEST - 1] + "…"
    )
