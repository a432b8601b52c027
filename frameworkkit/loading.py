"""From a file to an edition: the only meeting of source, schema and model."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.model import Edition, edition_from_plain
from frameworkkit.schema import boolean_keys, check, numeric_keys
from frameworkkit.source import Document, Unreadable, parse, read_bytes
from frameworkkit.values import value

EDITION_SCHEMA = "framework-1"


@value
class Loaded:
    """What came of a file: an edition if its shape is right, its document if it could be read, and findings."""

    name: str
    edition: Edition | None
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def load_edition(path: str | Path) -> Loaded:
    """Read an edition from a path, or from standard input for ``-``. Whatever is wrong is in the diagnostics."""
    try:
        data = read_bytes(path)
    except Unreadable as stop:
        return Loaded(name=str(path), edition=None, document=None, diagnostics=(stop.diagnostic,))
    return load_bytes(data, str(path))


def load_bytes(data: bytes, name: str) -> Loaded:
    """Read an edition from the bytes of a file called ``name`` in messages."""
    with collector_paused():
        document = parse_edition(data, name)
        findings = list(document.diagnostics)
        if document.parsed is not None:
            findings += document.place(check(document.value, EDITION_SCHEMA))
        broken = any(finding.severity is Severity.ERROR for finding in findings)
        edition = None if broken else edition_from_plain(document.value)
    return Loaded(name=name, edition=edition, document=document, diagnostics=tuple(findings))


def parse_edition(data: bytes, name: str) -> Document:
    """Parse a file as an edition: numbers and truth values only under the keys that have them."""
    return parse(data, name, numeric=numeric_keys(EDITION_SCHEMA), boolean=boolean_keys(EDITION_SCHEMA))


@contextmanager
def collector_paused() -> Iterator[None]:
    """Build without the cyclic collector: it would walk every new value again and again and find no cycle."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
