"""YAML text to a value or to all its problems: behind a syntax error, reading goes on where that is safe."""

import re
from typing import TYPE_CHECKING

from frameworkkit.source.control import note_escapes, without_controls, without_half_breaks
from frameworkkit.source.events import build
from frameworkkit.source.nodes import Parsed
from frameworkkit.source.problems import Problem, Problems, Stop
from frameworkkit.source.scalars import TypedKeys

if TYPE_CHECKING:
    from yaml import YAMLError

    from frameworkkit.source.syntax_errors import Fault

MAX_ATTEMPTS = 20
_MOST_REREAD = 16_000_000  # characters in all attempts together: a bound on the time
_LINE_END = re.compile(r"\r\n|\n|\r")
_TABBED = re.compile(r"^\t[\t ]*(?=[^\s#])", re.MULTILINE)


def read_yaml(text: str, typed: TypedKeys) -> tuple[Parsed | None, list[Problem]]:
    """The value, unless the syntax is broken, and all that was found.

    A syntax error is mended in memory, with the offsets left as they are, and the text read again from the start:
    so each finding is one that a person would make, and none follows from another.
    """
    mender = _Mender()
    parsed, found = None, Problems()
    try:
        text = without_half_breaks(text, mender.problems)
        for _ in range(1 + min(MAX_ATTEMPTS, _MOST_REREAD // len(text))):
            found = Problems()
            parsed, error = _attempt(text, typed, found)
            if error is None or (mended := mender.mend(error, text)) is None:
                break
            text = mended
    except Stop:
        pass
    problems = sorted(mender.problems.listed() + found.listed(), key=lambda problem: problem.start)
    return None if mender.last else parsed, problems


def _attempt(text: str, typed: TypedKeys, problems: Problems) -> "tuple[Parsed | None, YAMLError | None]":
    from yaml import YAMLError

    parsed = None
    try:
        parsed = build(text, typed, problems)
        note_escapes(text, parsed, problems)
    except Stop:
        pass
    except YAMLError as error:
        return None, error
    return parsed, None


class _Mender:
    """Hides one syntax error after the other, and keeps what each was."""

    def __init__(self) -> None:
        self.problems = Problems()
        self.last: Fault | None = None

    def mend(self, error: "YAMLError", text: str) -> str | None:
        """The text without this error; None if reading on would find what is not there."""
        from yaml.reader import ReaderError

        if isinstance(error, ReaderError):
            return without_controls(text, self.problems)
        from frameworkkit.source.syntax_errors import explain  # most files have none

        fault, last = explain(error, text), self.last
        if last and fault.start < last.end:
            return None  # the mending before this was none
        self.last = fault
        # The second of two lines that continue what is broken says nothing that the first did not.
        if not last or not fault.loose or len(_LINE_END.findall(text, last.start, fault.start)) > 1:
            self._note(fault, fault.start, fault.end)
        if fault.code == "FK102" and fault.mended is None:
            self._note_other_tabs(fault, text)
        return fault.mended

    def _note(self, fault: "Fault", start: int, end: int) -> None:
        self.problems.add(fault.code, fault.message, fault.hint, start, end)

    def _note_other_tabs(self, fault: "Fault", text: str) -> None:
        """Who indents one line by a tab does so in others: name them all, though none can be read now."""
        for match in _TABBED.finditer(text):
            if match.start() != fault.start:
                self._note(fault, *match.span())
