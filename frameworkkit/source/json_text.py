"""JSON to plain values with offsets, as :mod:`frameworkkit.source.events` does for YAML.

libyaml takes most JSON, but neither escaped surrogate pairs nor tabs everywhere nor long keys, and to a reader of
YAML as ours ``true`` and ``1`` are texts.
"""

import re
from array import array
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # typeshed does not list it
from math import isfinite

from frameworkkit.source.control import CONTROL, note_controls
from frameworkkit.source.nodes import Parsed
from frameworkkit.source.problems import MAX_DEPTH, MAX_NODES, Problem, Problems, Stop, shown
from frameworkkit.source.scalars import WHITE, Plain

_S = r"[ \t\r\n]*+"
_STRING = r'"(?:[^"\\\x00-\x1f]++|\\.)*+"'
_NUMBER = r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?(?![0-9A-Za-z.])"
# With the comma behind it, but for one that opens what follows.
_VALUE = rf"{_S}(?:(?:({_STRING})|([\[{{]){_S}([\]}}])|({_NUMBER})|(true|false|null)\b)(?:{_S},)?+|([\[{{]))"
_TEXT, _BEGIN, _EMPTY, _DIGITS, _CONSTANT, _OPEN = range(2, 8)  # the groups of a value; group 1 is its key
_ENTRY = re.compile(f"(){_VALUE}")
_MEMBER = re.compile(f"{_S}({_STRING}){_S}:{_VALUE}")
_BEHIND = re.compile(rf"{_S}([,\]}}])")
_SPACE = re.compile(_S)
_CONSTANTS = {"true": True, "false": False, "null": None}
_MOST_DIGITS = 300  # Python takes quadratic time over the digits of an integer
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json(text: str) -> tuple[Parsed | None, list[Problem]]:
    """The value, unless the syntax is broken, and all that was found."""
    problems = Problems()
    parsed = None
    try:
        parsed = _Scanner(text, problems).scan()
        note_controls(text, problems)
    except Stop:
        pass
    return parsed, problems.listed()


class _Scanner:
    """The state of reading one JSON text, with an own stack: how deep it nests is the input's to choose."""

    def __init__(self, text: str, problems: Problems) -> None:
        self.text = text
        self.problems = problems
        self.starts = array("I")
        self.ends = array("I")
        self.dropped: list[tuple[int, dict[Plain, Plain], object]] = []

    def scan(self) -> Parsed:  # noqa: C901, PLR0912 - one loop, for speed
        """Read one value and nothing else."""
        text, starts, ends = self.text, self.starts, self.ends
        root: list[Plain] = []
        container: Plain = root  # the open array or object
        mapping = False  # whether it is an object
        own = 0  # its node number
        outer: list[tuple[Plain, bool, int]] = []  # the same of those around it
        at = 0
        while True:
            found = (_MEMBER if mapping else _ENTRY).match(text, at)
            if found is None:
                raise self._no_value(at, mapping)
            kind = found.lastindex or _TEXT
            value = self._value(found, kind)
            if mapping:
                container[self._key(found, container)] = value
            else:
                container.append(value)
            start, end, at = found.start(_BEGIN if kind == _EMPTY else kind), found.end(kind), found.end()
            starts.append(start)
            ends.append(end)
            if len(ends) > MAX_NODES:
                raise self._stop("the file holds too many keys and values", "split the framework", 0, "FK005")
            if kind == _OPEN:
                if len(outer) == MAX_DEPTH:
                    raise self._stop(f"nested deeper than {MAX_DEPTH} levels", "flatten the hierarchy", start, "FK106")
                outer.append((container, mapping, own))
                container, mapping, own = value, isinstance(value, dict), len(ends) - 1
            if kind == _OPEN or (outer and at > end and text[at - 1] == ","):
                continue
            at = end
            while outer:
                behind = _BEHIND.match(text, at)
                closer = "}" if mapping else "]"
                if behind is None or behind[1] not in ("," + closer):
                    raise self._stop(f"a comma or {closer} is missing before this", None, self._skip(at))
                at = behind.end()
                if behind[1] == ",":
                    break
                ends[own] = at
                container, mapping, own = outer.pop()
            else:
                break
        if (at := self._skip(at)) < len(text):
            raise self._stop("nothing may follow the value that ended before this", "remove it", at)
        for _, owner, token in self.dropped:
            del owner[token]
        return Parsed(root[0], starts, ends, dropped=frozenset(number for number, _, _ in self.dropped))

    def _key(self, found: re.Match[str], container: dict[Plain, Plain]) -> Plain:
        """Number the key of a member; a second one of its name only marks where it stands."""
        start, end = found.span(1)
        key: Plain = self._string(found[1], start)
        if key in container:
            hint = "keep one; the second would hide the first"
            self.problems.add("FK103", f"the key {shown(key)} stands twice here", hint, start, end)
            key = object()
            self.dropped.append((len(self.starts), container, key))
        self.starts.append(start)
        self.ends.append(end)
        return key

    def _value(self, found: re.Match[str], kind: int) -> Plain:
        if kind == _TEXT:
            return self._string(found[_TEXT], found.start(_TEXT))
        if kind == _DIGITS:
            return self._number(found[_DIGITS], found.start(_DIGITS))
        if kind == _CONSTANT:
            return _CONSTANTS[found[_CONSTANT]]
        if kind == _EMPTY and found[_BEGIN] + found[_EMPTY] not in ("[]", "{}"):
            raise self._stop(f"{found[_EMPTY]} closes nothing that is open", None, found.start(_EMPTY))
        return {} if found[_BEGIN if kind == _EMPTY else _OPEN] == "{" else []

    def _string(self, written: str, start: int) -> str:
        if "\\" not in written:
            return written[1:-1]
        value, end = self._scan_string(start)
        if CONTROL.search(value):
            message = f"an escape in {shown(value)} makes no character, or one that no text may have"
            self.problems.add("FK109", message, "remove it", start, end)
        return _SURROGATE.sub("\ufffd", value)

    def _scan_string(self, start: int) -> tuple[str, int]:
        try:
            value, end = scanstring(self.text, start + 1, True)  # noqa: FBT003 - C functions take no names
        except JSONDecodeError as error:
            raise self._bad_string(error, start) from None
        return value, end

    def _number(self, digits: str, start: int) -> int | float:
        if len(digits) <= _MOST_DIGITS:
            number = int(digits) if digits.lstrip("-").isdecimal() else float(digits)
            if isfinite(number):
                return number
        raise self._stop("this number is too large", "write one that fits, or text in quotes", start)

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def _no_value(self, at: int, mapping: bool) -> Stop:  # noqa: FBT001 - the state of the scanner
        """What is wrong where a value, or a key with its value, should be."""
        at = self._skip(at)
        if mapping:
            if self.text[at : at + 1] != '"':
                hint = "remove the comma before it" if self.text[at : at + 1] == "}" else "write it in double quotes"
                return self._stop("a key is missing here", hint, at)
            at = self._skip(self._scan_string(at)[1])
            if self.text[at : at + 1] != ":":
                return self._stop("a colon is missing before this", "write one after the key", at)
            at = self._skip(at + 1)
        character = self.text[at : at + 1]
        if character == '"':
            self._scan_string(at)
        if character in ("]", "}"):
            return self._stop("a value is missing before this", "remove the comma before it", at)
        if character in ("#", "/"):
            return self._stop("JSON has no comments", "remove it, or call the file .yaml", at)
        return self._stop("a value is missing here, or is not in double quotes", "write text in double quotes", at)

    def _bad_string(self, error: JSONDecodeError, start: int) -> Stop:
        if error.msg.startswith("Unterminated"):
            return self._stop("the quote that opens here is never closed", "close it behind the text", start)
        if not error.msg.startswith("Invalid control"):
            return self._stop("this is no escape of JSON", "write two backslashes for one", error.pos)
        if self.text[error.pos] in "\r\n":
            return self._stop("a text may not go over the end of a line", "write \\n", error.pos)
        name = f"U+{ord(self.text[error.pos]):04X}"
        return self._stop(f"the control character {name} may not stand in a file", "remove it", error.pos, "FK109")

    def _stop(self, message: str, hint: str | None, at: int, code: str = "FK101") -> Stop:
        if at >= len(self.text):
            message, at = "the file ends before all that is open is closed", max(len(self.text.rstrip(WHITE)) - 1, 0)
        return self.problems.stop(code, message, hint, at)
