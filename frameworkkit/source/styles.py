"""How a scalar is written: in the plainest style that every reader of YAML takes for the same value.

Text that some reader, old or new, would take for a number, truth value, null or date is put in quotes, though ours
would not need it.
"""

import json
import re
from itertools import islice

from frameworkkit.source.scalars import TEXT_KEYS, Plain

WIDTH = 110
"""Longer lines of text are folded."""

_SEEN = r"\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"  # without breaks, controls
# Most texts: no indicator or blank at their start, and nowhere a colon, number sign, bracket or comma.
_MARKS = r"-\w.;()/'\"!&*+=%$€£–—’‘“”…"
_SIMPLE = re.compile(rf"[A-Za-z(/](?:[{_MARKS} ]*[{_MARKS}])?")
_NOT_PLAIN = re.compile(rf"^[-?:,\[\]{{}}#&*!|>'\"%@` ]|:(?: |\Z)| #| \Z|[^{_SEEN}]")
_FLOW_INDICATOR = re.compile(r"[,\[\]{}?]")
_LOOKS_TYPED = re.compile(
    r"""[-+]?\.?[0-9][0-9_,.:]*([eE][-+]?[0-9]+)?  # numbers, those of YAML 1.1 too
    |0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+|[-+]?\.(inf|nan)
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t\ ].*)?      # dates
    |\.+|=|<<|~|y|yes|n|no|on|off|true|false|null
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_WORD = 5  # false
_UNSEEN = re.compile(rf"[^{_SEEN}]")
_ESCAPED = re.compile('[\x00-\x1f"\\\\\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
_NOT_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_NAMED = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_NOT_BLOCK = re.compile(rf"^[ \t\n]|[ \t](?:\n|\Z)|\n\n\Z|[^\t\n{_SEEN}]")
_FOLD = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
_NARROWEST = 40


def one_line(value: Plain, *, key: str | None = None, flow: bool = False) -> str:
    """A scalar in one line; ``key`` is what it stands under, ``flow`` that it stands between brackets."""
    if value.__class__ is str:
        return value if is_plain(value, flow=flow) else quoted(value)
    if value is None:
        return "" if key in TEXT_KEYS else "null"
    return str(value).lower() if isinstance(value, bool) else repr(value)


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text needs no quotes for any reader."""
    if _SIMPLE.fullmatch(text):
        return (len(text) > _LONGEST_WORD or not _LOOKS_TYPED.fullmatch(text)) and not (flow and "?" in text)
    return can_be_plain(text, flow=flow) and not _LOOKS_TYPED.fullmatch(text)


def can_be_plain(text: str, *, flow: bool = False) -> bool:
    """Whether a text can stand without quotes, whatever readers then take it for."""
    return text != "" and not _NOT_PLAIN.search(text) and not (flow and _FLOW_INDICATOR.search(text))


def quoted(text: str) -> str:
    """A text in double quotes. Half a surrogate pair, which is no character, becomes U+FFFD."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def json_text(value: Plain, *, indent: int | None = None) -> str:
    """JSON that has no control characters, nor what some take for the end of a line."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _NOT_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def single_quoted(text: str) -> str | None:
    """A text in single quotes, which know no escapes; None where it needs one."""
    return None if _UNSEEN.search(text) else "'" + text.replace("'", "''") + "'"


def block(text: str, indent: int, column: int) -> list[str] | None:
    """The lines of a text as a block, if it has several or would run from ``column`` past :data:`WIDTH`."""
    if "\n" in text:
        fits = all(indent + len(line) <= WIDTH for line in text.split("\n"))
        return (not fits and folded(text, indent)) or literal(text, indent)
    if column + len(text) <= WIDTH:
        return None
    lines = folded(text, indent)
    return lines if lines and len(lines) > 2 else None


def literal(text: str, indent: int) -> list[str] | None:
    """A header, then the lines of the text as they are, ``indent`` columns in; None where they would be changed."""
    if _NOT_BLOCK.search(text):
        return None
    margin = " " * indent
    header = "|" if text.endswith("\n") else "|-"
    return [header, *(margin + line if line else "" for line in text.removesuffix("\n").split("\n"))]


def folded(text: str, indent: int) -> list[str] | None:
    """A header, then a text broken into short lines, with a blank one for each break of its own.

    None where it would be changed: a line that begins with a blank is not folded back.
    """
    if not text or _NOT_BLOCK.search(text) or "\n " in text or "\n\t" in text:
        return None
    margin, width = " " * indent, max(WIDTH - indent, _NARROWEST)
    lines: list[str] = []
    for paragraph in text.removesuffix("\n").split("\n"):
        lines += [""] if lines else []
        lines += [margin + line for line in _broken(paragraph, width)] if paragraph else []
    return [">" if text.endswith("\n") else ">-", *lines]


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _NAMED.get(character) or (f"\\x{ord(character):02x}" if character < "\x80" else f"\\u{ord(character):04x}")


def _broken(text: str, width: int) -> list[str]:
    """Break a text at single blanks, which is where a folded block puts a blank again."""
    lines, start = [], 0
    while len(text) - start > width:
        breaks = [match.start() for match in _FOLD.finditer(text, start, start + width + 2)]
        if not breaks:  # a long word: break behind it
            breaks = [match.start() for match in islice(_FOLD.finditer(text, start + width), 1)]
        if not breaks:
            break
        lines.append(text[start : breaks[-1]])
        start = breaks[-1] + 1
    return [*lines, text[start:]]
