"""What became of every line of the source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from frameworkkit.importing import PlanLine
from frameworkkit.recipes.pieces import Piece

BLANK = "blank"
FURNITURE = "furniture"
BOUNDARY = "boundary"
FRONT_MATTER = "front matter"
ITEM = "item"
CONTINUED = "continued"
CONTRIBUTOR = "contributor"
_IN_PART = " (in part)"


@dataclass(frozen=True, slots=True)
class Became:
    """What a piece became, and the ids concerned."""

    word: str
    targets: tuple[str, ...] = ()


class Account:
    """Notes, line by line, what each became. A line may become several things, or in part nothing."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._notes: list[list[Became | None]] = [[] for _ in texts]

    def note(self, piece: Piece, became: Became | None) -> None:
        """A piece was read: it became something, or nothing."""
        for line in piece.lines:
            self._notes[line - 1].append(became)

    def plan(self) -> tuple[PlanLine, ...]:
        """One entry for each line, in order."""
        return tuple(
            PlanLine(line=number, text=text, became=_words(notes), target=_targets(notes))
            for number, (text, notes) in enumerate(zip(self._texts, self._notes, strict=True), 1)
        )


def _words(notes: Sequence[Became | None]) -> str:
    words = _once(note.word for note in notes if note)
    return ", ".join(words) + (_IN_PART if words and None in notes else "")


def _targets(notes: Sequence[Became | None]) -> str | None:
    return ", ".join(_once(target for note in notes if note for target in note.targets)) or None


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
