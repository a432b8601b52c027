"""What was found in one file."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from frameworkkit.diagnostics import Diagnostic

if TYPE_CHECKING:
    from frameworkkit.locking import Entry


class Checked(NamedTuple):
    """The findings, and the digest of the file that was looked at (None if it was not readable, or is not needed)."""

    digest: str | None
    diagnostics: tuple[Diagnostic, ...]


def digest(data: bytes, name: str, entry: "Entry | None" = None) -> str:
    """SHA-256 of all that findings depend on.

    That is the bytes, the suffix of the name, which tells what they are, and what the lock says of the file.
    """
    from hashlib import sha256

    suffix = Path(name).suffix.lower().encode("utf-8", "surrogateescape")
    released = repr((entry.name, entry.digest, entry.items)).encode() if entry else b""
    return sha256(b"\0".join((suffix, released, data))).hexdigest()
