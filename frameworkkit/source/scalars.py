"""What a plain scalar stands for: YAML 1.2's core schema, and stricter.

It is text, whatever it looks like: ``1.10``, ``no``, ``2014-09-01``. Only null is null (though not as an ``id`` or
``code``: what is printed may be anything), and numbers and truth values are read under the keys that have them.
"""

import re
from math import isfinite
from typing import Any, NamedTuple

Plain = Any
"""A plain value: a dict with text as keys, a list, text, a number, a truth value, or None."""

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
WHITE = " \t\r\n"
"""What separates, in YAML and JSON. Other blanks, as U+00A0, are text."""

TEXT_KEYS = frozenset(("id", "code"))
BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

TEXT_HEADER = re.compile(r"([|>][-+0-9]*)[ \t]*(#[^\r\n]*)?")
"""What introduces a block of text: how it is to be read, and a comment."""

COLON = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*+)*+:")
"""The colon behind a key, with all that may stand between the two."""

_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_PROPERTIES = re.compile(r"(?:[&!][^ \t\r\n]*+[ \t\r\n]++(?:#[^\r\n]*+[ \t\r\n]++)*+)*+")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_MOST_DIGITS = 300  # Python takes quadratic time over the digits of an integer


class TypedKeys(NamedTuple):
    """The keys whose plain scalars are numbers, and those whose plain scalars are truth values."""

    numeric: frozenset[str] = frozenset()
    boolean: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """The keys of both kinds."""
        return self.numeric | self.boolean

    def value(self, key: str, text: str) -> Plain:
        """What a plain scalar under one of these keys stands for; the text itself if it looks like none of it."""
        if text in NULLS:
            return None
        return number(text) if key in self.numeric else BOOLEANS.get(text, text)


NO_TYPED_KEYS = TypedKeys()


def number(text: str) -> int | float | str:
    """The number that a plain scalar looks like, or the text."""
    if len(text) > _MOST_DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) and isfinite(float(text)) else text


def content_start(text: str, start: int) -> int:
    """Where a node that starts at ``start`` has its content, behind its anchor and tag."""
    found = _PROPERTIES.match(text, start)
    return found.end() if found else start


def text_block_end(text: str, start: int, end: int, *, keep: bool) -> int | None:
    """Where the block of text at these offsets really ends; None if it is none.

    That is at the end of its last line that is not blank or, with ``keep``, of its last line that counts.
    """
    header = TEXT_HEADER.match(text, start)
    if header is None:
        return None
    if keep and "+" in header[1]:
        return end
    lines = _LINE.findall(text, header.end(), end)
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(WHITE)), default=0)
    while lines and not lines[-1].strip(WHITE) and (not keep or len(lines[-1].rstrip("\r\n")) <= indent):
        del lines[-1]
    return header.end() + len("".join(lines).rstrip("\r\n"))
