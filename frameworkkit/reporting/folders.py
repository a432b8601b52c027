"""Two folders of editions compared: a section for each edition that changed."""

import json
from collections.abc import Iterator

from frameworkkit.diffing import Diff
from frameworkkit.diffing.folders import FolderDiff
from frameworkkit.model import Edition
from frameworkkit.reporting.diff_csv import COLUMNS, rows, table
from frameworkkit.reporting.diff_details import filter_note
from frameworkkit.reporting.diff_json import diff_json, edition_json, filter_json
from frameworkkit.reporting.diff_markdown import escaped, markdown_lines
from frameworkkit.reporting.diff_text import diff_lines, drawn, editions_named
from frameworkkit.reporting.lines import BOLD, GREEN, RED, YELLOW, Line
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal


def render_text(compared: FolderDiff, terminal: Terminal) -> str:
    """What only one side has, then every changed edition as if it were compared alone."""
    return drawn(_text(compared, terminal), terminal)


def _text(compared: FolderDiff, terminal: Terminal) -> Iterator[Line]:
    yield [(overview(compared), BOLD if any(changed(compared)) else GREEN)]
    if note := filter_note(compared.diffs):
        yield [(printable(note), YELLOW)]
    for words, style, editions in (("removed  ", RED, compared.only_old), ("added    ", GREEN, compared.only_new)):
        for edition in editions:
            yield [(words, style), (printable(named(edition)), "")]
    for diff in changed(compared):
        yield []
        yield from editions_named((diff.old, diff.new))
        yield []
        yield from diff_lines(diff, terminal)


def render_markdown(compared: FolderDiff, _terminal: Terminal) -> str:
    """The same as release notes."""
    return "\n".join(_markdown(compared)) + "\n"


def _markdown(compared: FolderDiff) -> Iterator[str]:
    yield "# What changed"
    yield f"\n{overview(compared)}"
    if note := filter_note(compared.diffs):
        yield f"\n*{escaped(note)}*"
    for title, editions in (("Removed editions", compared.only_old), ("New editions", compared.only_new)):
        if editions:
            yield f"\n## {title}\n"
            yield from (f"- {escaped(named(edition))}" for edition in editions)
    for diff in changed(compared):
        yield f"\n## {escaped(diff.new.title)}\n"
        yield from markdown_lines(diff, 3)


def render_json(compared: FolderDiff, _terminal: Terminal) -> str:
    """``frameworkkit-diffs/1``: every pair as ``frameworkkit-diff/1``, also where nothing changed."""
    plain = {
        "format": "frameworkkit-diffs/1",
        "diffs": [diff_json(diff) for diff in compared.diffs],
        "only_old": [edition_json(edition) for edition in compared.only_old],
        "only_new": [edition_json(edition) for edition in compared.only_new],
        **filter_json(compared.diffs),
    }
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def render_csv(compared: FolderDiff, _terminal: Terminal) -> str:
    """A row for each change, with the editions before it. What only one side has has a row without an id."""
    return table(("old_edition", "new_edition", *COLUMNS), _rows(compared))


def _rows(compared: FolderDiff) -> Iterator[tuple[str, ...]]:
    empty = dict.fromkeys(COLUMNS, "")
    for edition in compared.only_old:
        yield edition.name, "", *(empty | {"kind": "removed", "impact": "major"}).values()
    for edition in compared.only_new:
        yield "", edition.name, *(empty | {"kind": "added", "impact": "minor"}).values()
    for diff in compared.diffs:
        yield from ((diff.old.name, diff.new.name, *row) for row in rows(diff))


def overview(compared: FolderDiff) -> str:
    """How many editions there are and changed, in one sentence."""
    told = [f"{len(compared.diffs)} compared", f"{sum(not diff.empty for diff in compared.diffs)} changed"]
    told += [f"{len(compared.only_old)} removed"] if compared.only_old else []
    told += [f"{len(compared.only_new)} added"] if compared.only_new else []
    return f"Editions: {', '.join(told)}."


def changed(compared: FolderDiff) -> Iterator[Diff]:
    """The diffs in which there is something to show, if only that the edition has another name."""
    for diff in compared.diffs:
        if diff.changes or (not diff.filter and (diff.edition_changes or diff.old.name != diff.new.name)):
            yield diff


def named(edition: Edition) -> str:
    """An edition by its title and name."""
    return f"{edition.title} ({edition.name}, {len(edition.places)} items)"
