"""A diff as a comment on a pull request: the figures and all that is major in sight, the rest folded up."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from frameworkkit.diffing import Change, ChangeKind, Diff, Impact, change_fingerprint
from frameworkkit.diffing.folders import FolderDiff
from frameworkkit.reporting.diff_details import filter_note, tally
from frameworkkit.reporting.diff_markdown import count_table, entry, escaped
from frameworkkit.reporting.folders import changed, named
from frameworkkit.reporting.reasons import Reasons
from frameworkkit.reporting.reporter import Terminal

LONGEST = 65_536
"""More characters no comment on GitHub may have."""

_RESERVED = 200
"""For the note on what was left out."""

_MENTION = re.compile(r"@(?=\w)")
"""What would call the people of that name to the pull request."""


def render_diff(diff: Diff, _terminal: Terminal) -> str:
    """The comment on one comparison."""
    return _comment(FolderDiff(diffs=(diff,)))


def render_folders(compared: FolderDiff, _terminal: Terminal) -> str:
    """The comment on all editions of two folders."""
    return _comment(compared)


class _Room:
    """How many characters there still are."""

    def __init__(self, size: int) -> None:
        self._left = size
        self.left_out = 0

    def fits(self, text: str) -> bool:
        """Whether a text fits in, which is then there; else it is counted as left out."""
        if len(text) + 1 > self._left:
            self.left_out += 1
            return False
        self._left -= len(text) + 1
        return True


def _comment(compared: FolderDiff) -> str:
    room = _Room(LONGEST - _RESERVED)
    lines = [line for line in _head(compared) if room.fits(line)]
    room.left_out = 0  # what counts are changes
    for impact in Impact:
        lines += _section(compared, impact, room)
    if room.left_out:
        lines.append(f"\n*{room.left_out:,} more are not listed: a comment has room for {LONGEST:,} characters.*")
    return "\n".join(lines) + "\n"


def _head(compared: FolderDiff) -> Iterator[str]:
    counts = sum((tally(diff) for diff in compared.diffs), Counter[tuple[ChangeKind, Impact]]())
    yield f"### Changes of frameworks: {_figures(compared)}"
    yield ""
    for diff in changed(compared):
        names = " → ".join(dict.fromkeys(f"`{edition.name}`" for edition in (diff.old, diff.new)))
        yield f"- {names}: {len(diff.all_changes)} changed, {len(diff.unchanged)} not"
    if note := filter_note(compared.diffs):
        yield f"\n*{escaped(note)}*"
    if counts:
        yield ""
        yield from count_table(counts)


def _figures(compared: FolderDiff) -> str:
    """As ``2 major (1 approved), 3 minor``."""
    changes = [change for diff in compared.diffs for change in diff.all_changes]
    told = []
    for impact in Impact:
        ours = [change for change in changes if change.impact is impact]
        agreed = sum(change.approved is not None for change in ours)
        number = len(ours) + len({Impact.MAJOR: compared.only_old, Impact.MINOR: compared.only_new}.get(impact, ()))
        if number:
            told.append(f"{number} {impact}" + (f" ({agreed} approved)" if agreed else ""))
    if not told and not all(diff.empty for diff in compared.diffs):
        return "around the items only"
    return ", ".join(told) or "none"


def _section(compared: FolderDiff, impact: Impact, room: _Room) -> Iterator[str]:
    """All entries of one impact, those that are not major folded up."""
    entries = list(_entries(compared, impact))
    if not entries:
        return
    folded = impact is not Impact.MAJOR
    before = f"\n<details><summary>{len(entries):,} {impact}</summary>\n" if folded else "\n#### Major\n"
    after = ["\n</details>"] if folded else []
    if not room.fits("\n".join([before, *after])):
        room.left_out += len(entries) - 1
        return
    yield before
    yield from (text for text in entries if room.fits(text))
    yield from after


def _entries(compared: FolderDiff, impact: Impact) -> Iterator[str]:
    vanished = compared.only_old if impact is Impact.MAJOR else ()
    appeared = compared.only_new if impact is Impact.MINOR else ()
    yield from (f"- Removed edition: {escaped(named(edition))}" for edition in vanished)
    yield from (f"- New edition: {escaped(named(edition))}" for edition in appeared)
    for diff in compared.diffs:
        reasons = Reasons(diff)
        for change in _of(diff.changes, impact):
            first, *more = entry(diff, change, reasons)
            text = "\n".join([f"{first.removesuffix(f' ({impact})')} {_mark(diff, change)}", *more])
            yield _MENTION.sub("@<!-- -->", text)


def _of(changes: Iterable[Change], impact: Impact) -> Sequence[Change]:
    return [change for change in changes if change.impact is impact]


def _mark(diff: Diff, change: Change) -> str:
    """The kind of a change, and what it is approved by."""
    return f"({change.kind}{'' if change.approved else f', `{change_fingerprint(diff, change)}`'})"
