"""From the bytes of a crosswalk, a YAML file or a table, to its values, with what is wrong with it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry
from frameworkkit.crosswalks.plain import crosswalk_from_plain
from frameworkkit.diagnostics import Diagnostic
from frameworkkit.loading import collector_paused
from frameworkkit.schema import check, numeric_keys
from frameworkkit.source import Document, Unreadable, parse, read_bytes
from frameworkkit.values import value

SCHEMA = "crosswalk-1"

MAX_BYTES = 16 * 1024 * 1024
"""No crosswalk may be larger: some 50,000 entries."""

MAX_PAIRS = 200
"""No entry may link more pairs of items: every old one of it is linked with every new one."""

TABLES = (".csv", ".tsv")
"""How the names of tables end."""


class Places(Protocol):
    """Knows where in a file everything stands."""

    def place(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Give findings file, span and source line."""


@value
class ReadCrosswalk:
    """A crosswalk file, read: the crosswalk unless the findings forbid one, and where in the file everything stands.

    ``document`` is that of a YAML or JSON file; a table has none.
    """

    name: str
    crosswalk: Crosswalk | None
    places: Places
    diagnostics: tuple[Diagnostic, ...]
    document: Document | None = None


def read_crosswalk(path: str) -> ReadCrosswalk:
    """Read a crosswalk from a path or, for ``-``, standard input. Whatever is wrong is in the diagnostics."""
    try:
        data = read_bytes(path, MAX_BYTES)
    except Unreadable as stop:
        return ReadCrosswalk(
            name=path, crosswalk=None, places=Document(name=path, text=""), diagnostics=(stop.diagnostic,)
        )
    return read_crosswalk_bytes(data, path)


def read_crosswalk_bytes(data: bytes, name: str) -> ReadCrosswalk:
    """Read a crosswalk from the bytes of a file of this name, which tells whether it is a table."""
    if Path(name).suffix.lower() in TABLES:
        from frameworkkit.crosswalks.tables import read_table

        return read_table(data, name)
    with collector_paused():
        document = parse(data, name, numeric=numeric_keys(SCHEMA))
        findings = document.diagnostics
        if document.parsed is not None and not findings:
            findings = tuple(document.place(check(document.value, SCHEMA)))
        broken = document.parsed is None or bool(findings)
        crosswalk = None if broken else crosswalk_from_plain(document.value)
        if crosswalk and (findings := tuple(document.place(too_many_pairs(crosswalk.entries)))):
            crosswalk = None
    return ReadCrosswalk(name=name, crosswalk=crosswalk, places=document, diagnostics=findings, document=document)


def too_many_pairs(entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """Entries that link so many items with so many others that they say nothing of any of them."""
    for number, entry in enumerate(entries):
        pairs = len(entry.old) * len(entry.new)
        if pairs > MAX_PAIRS:
            message = f"the entry links {len(entry.old)} items with {len(entry.new)}, which makes {pairs:,} links"
            hint = f"write an entry for each old item, or each new one; up to {MAX_PAIRS} links are allowed"
            yield Diagnostic(code="FK512", message=message, hint=hint, pointer=("entries", number))
