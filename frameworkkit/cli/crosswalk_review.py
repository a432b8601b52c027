"""The dialogue of ``frameworkkit crosswalk review``: on a terminal key by key, else a line for each answer."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field

import click

from frameworkkit.cli.output import note, terminal_of
from frameworkkit.crosswalks import Entry
from frameworkkit.crosswalks.reviewing import Review, likely, search, sought
from frameworkkit.diffing import Relation
from frameworkkit.reporting.crosswalk_entry import MOST_CANDIDATES, render_entry, render_items

KEYS = """\
  a  accept, it is as proposed          1-9  choose this candidate
  r  reject, this link is wrong         c    choose other items: by code, id or words; several for a split
  x  no counterpart: removed or added   m    merge: add more old items to this entry
  e  say what the new one is to the old (exact, close, broad, narrow, related)
  n  keep a note    s  skip    u  undo    q  stop; everything so far is saved
"""
_PROMPT = "a accept · r reject · x nothing · 1-9 c choose · e relation · n note · s skip · u undo · q stop · ? help"
_MOST_UNDONE = 200

Save = Callable[[str], None]


@dataclass
class Dialogue:
    """Asks about one entry after another, and saves after each answer."""

    review: Review
    save: Save
    doubtful_first: bool = True
    decided: int = 0
    _before: list[tuple[Review, int]] = field(default_factory=list)
    _skipped: set[tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=set)
    _current: Entry | None = None

    def run(self) -> None:
        """Go on until nothing is left to ask, or the person stops."""
        while (number := self._next()) is not None:
            self._show(number)
            key = _key(_PROMPT)
            if key in ("q", ""):
                break
            self._answer(key, number)
        left = len(self.review.waiting())
        note(f"{self.decided} decided, {left} left")

    def _next(self) -> int | None:
        """The entry just spoken of while it waits, else the next that was not skipped."""
        entries = self.review.file.entries
        numbers = self.review.waiting(doubtful_first=self.doubtful_first)
        waiting = [number for number in numbers if _items(entries[number]) not in self._skipped]
        if self._current is not None:
            for number in waiting:
                if entries[number] == self._current:
                    return number
        return waiting[0] if waiting else None

    def _show(self, number: int) -> None:
        review = self.review
        entry = review.file.entries[number]
        heading = f"{len(review.waiting())} to decide · entry {number + 1} of {len(review.file.entries)}"
        terminal = terminal_of(sys.stdout)
        click.echo()
        click.echo(click.style(heading, bold=True) if terminal.color else heading, color=True)
        click.echo(render_entry(entry, review.old, review.new, terminal), nl=False, color=True)

    def _answer(self, key: str, number: int) -> None:
        self._current = None
        if key == "a":
            self._decide(self.review.accept(number))
        elif key == "r":
            self._reject(number)
        elif key == "x":
            self._decide(self.review.alone(number))
        elif key == "s":
            self._skipped.add(_items(self.review.file.entries[number]))
        elif key == "u":
            self._undo()
        elif key in ("c", "m"):
            self._choose(key, number)
        elif key == "e":
            self._relate(number)
        elif key == "n":
            self._change(number, self.review.remark(number, _line("note")))
        elif key.isdecimal():
            self._candidate(int(key), number)
        else:
            self._stay(number)
            click.echo(KEYS, nl=False)

    def _reject(self, number: int) -> None:
        if self.review.file.entries[number].is_link:
            self._decide(self.review.reject(number))
        else:
            self._stay(number)
            note("there is no link to reject", "press c to choose a counterpart, or x or a if there is none")

    def _candidate(self, choice: int, number: int) -> None:
        candidates = likely(self.review.file.entries[number])[:MOST_CANDIDATES]
        if 1 <= choice <= len(candidates):
            self._change(number, self.review.choose(number, [candidates[choice - 1][0]]))
        else:
            self._stay(number)
            note(f"there is no candidate {choice}")

    def _choose(self, key: str, number: int) -> None:
        review, entry = self.review, self.review.file.entries[number]
        edition = review.old if key == "m" or sought(entry) == "old" else review.new
        self._stay(number)
        found = search(edition, _line(f"code, id or words of items in {edition.name}"))
        if not found:
            note("no item was found")
            return
        click.echo(render_items(edition, found, terminal_of(sys.stdout)), nl=False, color=True)
        picked = _picked(_line("which, as 1 or 1 3") if len(found) > 1 else "1", found)
        if picked:
            self._change(number, review.merge(number, picked) if key == "m" else review.choose(number, picked))

    def _relate(self, number: int) -> None:
        self._stay(number)
        said = _line(", ".join(Relation)).lower()
        meant = [each for each in Relation if said and each.value.startswith(said)]
        if len(meant) == 1 and self.review.file.entries[number].is_link:
            self._change(number, self.review.relate(number, meant[0]))
        else:
            note("that is no relation" if len(meant) != 1 else "a relation needs items on both sides")

    def _stay(self, number: int) -> None:
        self._current = self.review.file.entries[number]

    def _change(self, number: int, review: Review) -> None:
        """Another proposal, or the same with another word to it: it is shown again."""
        self._keep(review)
        self._current = review.file.entries[number]

    def _decide(self, review: Review) -> None:
        self._keep(review)
        self.decided += 1

    def _keep(self, review: Review) -> None:
        self._before = [*self._before[-_MOST_UNDONE:], (self.review, self.decided)]
        self.review = review
        self.save(review.file.text)

    def _undo(self) -> None:
        if not self._before:
            note("there is nothing to undo")
            return
        undone = set(self.review.file.entries)
        self.review, self.decided = self._before.pop()
        self.save(self.review.file.text)
        self._current = next((entry for entry in self.review.file.entries if entry not in undone), None)


def _items(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return entry.old, entry.new


def _picked(answer: str, found: list[str]) -> list[str]:
    numbers = [int(part) for part in answer.replace(",", " ").split() if part.isdecimal() and len(part) < 4]
    return [found[number - 1] for number in numbers if 1 <= number <= len(found)]


def _key(prompt: str) -> str:
    """One key on a terminal, the first character of a line elsewhere; empty at the end of the input."""
    click.echo(prompt)
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        return (line.strip()[:1].lower() or "?") if line else ""
    try:
        key = click.getchar()
    except EOFError:  # Ctrl-D
        return ""
    return "q" if key == "\x1b" else key.lower() if key.isprintable() else "?"


def _line(prompt: str) -> str:
    """A line of text; empty at the end of the input."""
    click.echo(f"{prompt}: ", nl=False)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not sys.stdin.isatty():  # where nobody's Enter ended the line
        click.echo()
    return "".join(c for c in line if c.isprintable()).strip()
