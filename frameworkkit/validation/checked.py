"""What was found in one file."""

from pathlib import Path
from typing import NamedTuple

from frameworkkit.diagnostics import Diagnostic


class Checked(NamedTuple):
    """The findings, and the digest of the file that was looked at (None if it was not readable, or is not needed)."""

    digest: str | None
    diagnostics: tuple[Diagnostic, ...]


def digest(data: bytes, name: str) -> str:
    """SHA-256 of all that findings depend on: the bytes, and the suffix of the name, which tells what they are."""
    from hashlib import sha256

    suffix = Path(name).suffix.lower().encode("utf-8", "surrogateescape")
    return sha256(suffix + b"\0" + data).hexdigest()
