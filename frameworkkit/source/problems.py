"""Findings of the syntax with their offsets, and the bounds on what one file may ask of us.

==========  =====================================================================
code        what is wrong
==========  =====================================================================
``FK101``   not valid YAML (or JSON), at this place
``FK102``   a tab where only spaces may stand
``FK103``   a key stands twice in one mapping
``FK104``   a tag (``!name``), which the format has no use for
``FK105``   an alias that stands for nothing, for itself, or for too much
``FK106``   nested deeper than :data:`MAX_DEPTH`
``FK107``   a second document in one file
``FK108``   a key that is not text
``FK109``   a control character, written out or as an escape
``FK110``   :mod:`frameworkkit.source.layout` would lose something here
==========  =====================================================================

Codes FK001 to FK009, for files that cannot be read at all, are listed in :mod:`frameworkkit.source.files`.
"""

from typing import NamedTuple

from frameworkkit.diagnostics import Diagnostic

MAX_DEPTH = 200
MAX_ALIASED = 100_000
"""How many values all aliases together may stand for: a bound on what a small file can unfold to."""
MAX_NODES = 2_500_000
"""How many keys and values one file may hold: about 110,000 items."""
MAX_PROBLEMS = 1_000
"""How many findings of one code are listed; with the next, reading stops."""
MAX_SHOWN = 60
"""How much of a key or tag a message shows."""


class Problem(NamedTuple):
    """A finding with its character offsets."""

    start: int
    end: int
    diagnostic: Diagnostic


class Stop(Exception):  # noqa: N818 - ends the reading of one text, whose findings tell why
    """The rest of the text cannot be read."""


class Problems:
    """The findings of one text, bounded: a file of nothing but errors must not fill the memory."""

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self._counts: dict[str, int] = {}

    def add(self, code: str, message: str, hint: str | None, start: int, end: int | None = None) -> None:
        """Note a finding at the offsets; without ``end`` at the one character.

        Raises :class:`Stop` when there were enough of its code.
        """
        count = self._counts[code] = self._counts.get(code, 0) + 1
        if count > MAX_PROBLEMS:
            message, hint = f"there are more than {MAX_PROBLEMS:,} such findings", "mend these and try again"
        self.found.append(Problem(start, max(end or 0, start + 1), Diagnostic(code=code, message=message, hint=hint)))
        if count > MAX_PROBLEMS:
            raise Stop(message)

    def stop(self, code: str, message: str, hint: str | None, start: int, end: int | None = None) -> Stop:
        """Note a finding after which there is no reading on; to be raised."""
        self.add(code, message, hint, start, end)
        return Stop(message)

    def listed(self) -> list[Problem]:
        """All findings in the order of the text."""
        return sorted(self.found, key=lambda problem: problem.start)


def shown(text: str) -> str:
    """A text for a message: quoted, escaped, and cut where it is long."""
    return repr(text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…")
