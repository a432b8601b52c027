"""Results remembered by the content of the file: the same bytes, judged by the same code, get the same findings."""

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.errors import OutputError
from frameworkkit.positions import Position, Span
from frameworkkit.validation.checked import Checked
from frameworkkit.validation.fingerprint import fingerprint
from frameworkkit.writing import write_files

FOLDER = ".frameworkkit_cache"
_MAX_BYTES = 64 * 1024 * 1024
_README = b"What `frameworkkit validate` remembers of unchanged files. Safe to delete.\n"


class Cache:
    """The results remembered below one folder. Whatever is stale or broken there counts as not remembered."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER
        self._fingerprint = fingerprint()
        self._known = self._read()

    def get(self, digest: str, file: str) -> tuple[Diagnostic, ...] | None:
        """What was found in a file of this digest, as findings about ``file``; None if that is not known."""
        entries = self._known.get(digest)
        if not entries:
            return None if entries is None else ()
        try:
            return tuple(replace(_diagnostic(entry), file=file) for entry in entries)
        except (LookupError, TypeError, ValueError):
            return None

    def put(self, results: Iterable[Checked]) -> None:
        """Remember these results and no others. What cannot be written is let go: a cache may be missing."""
        stored = {result.digest: [asdict(finding) for finding in result.diagnostics] for result in results}
        stored.pop(None, None)
        content = json.dumps({"fingerprint": self._fingerprint, "results": stored}).encode()
        if len(content) > _MAX_BYTES:
            return
        try:
            write_files(self._folder, {"validate.json": content, ".gitignore": b"*\n", "README": _README})
        except OutputError:
            return

    def _read(self) -> dict[str, Any]:
        path = self._folder / "validate.json"
        try:
            if path.stat().st_size > _MAX_BYTES:
                return {}
            stored = json.loads(path.read_bytes())
            return dict(stored["results"]) if stored["fingerprint"] == self._fingerprint else {}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return {}


def _diagnostic(entry: dict[str, Any]) -> Diagnostic:
    span = entry["span"]
    placed = span and Span(Position(*span[0]), Position(*span[1]))
    return Diagnostic(
        **{
            **entry,
            "severity": Severity(entry["severity"]),
            "span": placed,
            "pointer": tuple(entry["pointer"]),
        }
    )
