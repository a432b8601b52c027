"""What was found in one file."""

from dataclasses import dataclass

from frameworkkit.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings, and the digest of the bytes that were looked at (None if there were none, or it is not needed)."""

    digest: str | None
    diagnostics: tuple[Diagnostic, ...]


def digest(data: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    from hashlib import sha256

    return sha256(data).hexdigest()
