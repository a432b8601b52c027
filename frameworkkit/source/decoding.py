"""Bytes to text: UTF-8 only, and a clear word about anything else."""

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Position, Span
from frameworkkit.source.files import Unreadable

MAX_LINE = 1024 * 1024
"""No line longer than this many bytes is parsed; people do not write such lines."""


def decode(data: bytes, name: str) -> str:
    """The text of a file, without its byte-order mark.

    Raises :class:`Unreadable` with FK006 (nothing in it), FK007 (not UTF-8), FK008 (not text) or FK009 (a line
    longer than :data:`MAX_LINE`).
    """
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise Unreadable("FK006", "the file is empty", "start one with `frameworkkit new framework`", name)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Unreadable("FK007", "the file is UTF-16, not UTF-8", "save it as UTF-8", name)
    if b"\x00" in data[:4096]:
        raise Unreadable("FK008", "the file is binary, not text", _binary_hint(data), name)
    _refuse_endless_line(data, name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = data[error.start]
        line = data.count(b"\n", 0, error.start) + 1
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace")) + 1
        stop = Unreadable("FK007", f"byte 0x{byte:02x} is not UTF-8", _encoding_hint(data), name)
        span = Span(Position(line, column), Position(line, column + 1))
        stop.diagnostic = stop.diagnostic.placed(name, span)
        raise stop from None


def _refuse_endless_line(data: bytes, name: str) -> None:
    half = MAX_LINE // 2
    for start in range(0, len(data) - half, half):
        if data.find(b"\n", start, start + half) < 0 and data.find(b"\r", start, start + half) < 0:
            raise Unreadable("FK009", f"a line is longer than {half} bytes", "break it up", name)


def _encoding_hint(data: bytes) -> str:
    try:
        sample = data.decode("cp1252")
    except UnicodeDecodeError:
        return _binary_hint(data)
    odd = next(character for character in sample if ord(character) > 127)
    return f"it looks like Windows-1252 ({odd!r}): save it as UTF-8"


def _binary_hint(data: bytes) -> str:
    for magic, kind in ((b"PK\x03\x04", "a Word, Excel or zip file"), (b"%PDF", "a PDF"), (b"\xd0\xcf\x11\xe0", "an old Office file")):
        if data.startswith(magic):
            return f"it is {kind}; turn it into an edition with `frameworkkit import`"
    return "name a YAML or JSON file"


__all__ = ["MAX_LINE", "Diagnostic", "decode"]
