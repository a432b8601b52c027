"""What a plain scalar stands for: YAML 1.2's core schema, and stricter.

It is text, whatever it looks like: ``1.10``, ``no``, ``2014-09-01``. Only null is null (though not as an ``id`` or
``code``: what is printed may be anything), and numbers and truth values are read under the keys that have them.
"""

import re
from dataclasses import dataclass
from math import isfinite
from typing import Any

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
TEXT_KEYS = frozenset(("id", "code"))
BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_MOST_DIGITS = 300  # Python takes quadratic time over the digits of an integer


@dataclass(frozen=True, slots=True)
class TypedKeys:
    """The keys whose plain scalars are numbers, and those whose plain scalars are truth values."""

    numeric: frozenset[str] = frozenset()
    boolean: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """The keys of both kinds."""
        return self.numeric | self.boolean

    def value(self, key: str, text: str) -> Any:  # noqa: ANN401 - as it looks
        """What a plain scalar under one of these keys stands for; the text itself if it looks like none of it."""
        if text in NULLS:
            return None
        return number(text) if key in self.numeric else BOOLEANS.get(text, text)


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
