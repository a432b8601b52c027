"""Bytes to text: UTF-8 only, and a clear word about anything else."""

from frameworkkit.positions import Position, Span
from frameworkkit.source.files import Unreadable

MAX_LINE = 1024 * 1024
"""No line of YAML is longer than this many bytes; people do not write such lines."""

_SAMPLE = 4096
_START = Span(Position(1, 1), Position(1, 1))
_KINDS = (
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a Rich Text file"),
)


def decode(data: bytes, name: str) -> str:
    """The text of a file, without its byte-order mark.

    Raises :class:`Unreadable` with FK006 (there is nothing in it), FK007 (not UTF-8) or FK008 (not text).
    """
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise Unreadable("FK006", "the file is empty", "start one with `frameworkkit new framework`", name, _START)
    sample = data[:_SAMPLE]
    kind = next((kind for magic, kind in _KINDS if data.startswith(magic)), None)
    if kind is not None:
        hint = "turn it into an edition with `frameworkkit import`"
        raise Unreadable("FK008", f"this is {kind}, not YAML or JSON", hint, name, _START)
    if sample[:2] in (b"\xff\xfe", b"\xfe\xff") or _nearly_half_nul(sample):
        raise Unreadable("FK007", "the file is UTF-16, not UTF-8", "save it as UTF-8", name, _START)
    if _binary(sample):
        raise Unreadable("FK008", "the file is binary, not text", "name a YAML or JSON file", name, _START)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _misencoded(data, error.start, name) from None


def refuse_endless_line(text: str, name: str) -> None:
    """Raise :class:`Unreadable` with FK009 if a line is longer than :data:`MAX_LINE`."""
    start = 0
    while start + MAX_LINE < len(text):
        # The last line end within reach: what lies before it are lines that are short enough.
        end = max(text.rfind("\n", start, start + MAX_LINE + 1), text.rfind("\r", start, start + MAX_LINE + 1))
        if end < 0:
            line, _ = _place(text[:start].encode())
            message = f"this line is longer than {MAX_LINE:,} characters"
            span = Span(Position(line, 1), Position(line, 2))
            raise Unreadable("FK009", message, "break it up, with `>-` after the colon", name, span)
        start = end + 1


def _nearly_half_nul(sample: bytes) -> bool:
    """UTF-16 without its mark: in a Latin text every other byte is NUL."""
    return abs(sample[::2].count(0) - sample[1::2].count(0)) > len(sample) // 5 > 0


def _binary(sample: bytes) -> bool:
    """Whether there are more control bytes than slip into a text."""
    return sum(byte < 9 or 13 < byte < 32 for byte in sample) > 8 + len(sample) // 20


def _misencoded(data: bytes, at: int, name: str) -> Unreadable:
    line, column = _place(data[:at])
    span = Span(Position(line, column), Position(line, column + 1))
    return Unreadable("FK007", f"byte 0x{data[at]:02x} is not UTF-8", _encoding_hint(data, at), name, span)


def _place(before: bytes) -> tuple[int, int]:
    """Line and column of what follows these bytes."""
    lines = (before + b"x").splitlines()
    return len(lines), len(lines[-1].decode("utf-8-sig"))


def _encoding_hint(data: bytes, at: int) -> str:
    try:
        character = data[at : at + 1].decode("cp1252")
    except UnicodeDecodeError:
        return "save the file as UTF-8"
    return f"save the file as UTF-8; it looks like Windows-1252, where this byte is {character!r}"
