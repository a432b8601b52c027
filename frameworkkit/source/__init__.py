"""Files as text with positions: reading, plain values, and edits that leave every other byte alone."""

from frameworkkit.source.document import Document
from frameworkkit.source.files import MAX_BYTES, Unreadable, read_bytes
from frameworkkit.source.reading import parse

__all__ = ["MAX_BYTES", "Document", "Unreadable", "parse", "read_bytes"]
