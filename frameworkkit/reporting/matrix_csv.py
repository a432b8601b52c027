"""The change matrix as CSV: for each item what happened to it by respect and, where there are levels, by level."""

import csv
import io
from collections.abc import Iterable, Iterator

from frameworkkit.diffing import Change, Diff
from frameworkkit.model import Item
from frameworkkit.reporting.cells import safe_cell
from frameworkkit.reporting.diff_account import with_unchanged
from frameworkkit.reporting.diff_details import caption_of, label_of
from frameworkkit.reporting.diff_matrix import RESPECTS, Row, by_level, levels_of, matrix
from frameworkkit.reporting.reporter import Terminal

_FIRST = ("branch", "old_code", "new_code", "type", "item", "change")
_LAST = ("impact", "affects_assessment_criteria")


def render_diff(diff: Diff, _terminal: Terminal) -> str:
    """Unchanged items included: a spreadsheet filters them out by the column ``change``.

    At an item that holds items with levels, the column of each level says what happened there: these rows alone are
    the matrix of skills by levels. The file begins with a byte order mark, by which spreadsheets know that it is
    UTF-8; no cell can act as a formula.
    """
    whole = with_unchanged(diff)
    levels = levels_of(diff)
    cells = by_level(whole)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*_FIRST, *RESPECTS, *_LAST, *(f"level {label}" for label in levels.values())))
    for row in matrix(whole):
        by_level_ = [_changes(cells, row, level) for level in levels]
        writer.writerow([safe_cell(cell) for cell in (*_told(row), *by_level_)])
    return f"\N{BYTE ORDER MARK}{out.getvalue()}"


def _told(row: Row) -> Iterator[str]:
    """The cells of one row but those of the levels."""
    yield label_of(row.branch)
    yield _joined(item.code for item in row.old)
    yield _joined(item.code for item in row.new)
    yield _joined(dict.fromkeys(item.type for item in row.new or row.old))
    yield _joined(map(_caption, row.new or row.old))
    yield row.change.kind.value
    yield from (row.respects.get(name, "") for name in RESPECTS)
    yield row.change.impact.value if row.change.kind != "unchanged" else ""
    yield "yes" if row.assessed else "no"


def _changes(cells: dict[str, dict[str, list[Change]]], row: Row, level: str) -> str:
    ids = [item.id for item in row.new or row.old]
    return _joined(dict.fromkeys(change.kind.value for id_ in ids for change in cells.get(id_, {}).get(level, ())))


def _joined(texts: Iterable[str | None]) -> str:
    return "; ".join(text for text in texts if text)


def _caption(item: Item) -> str:
    return caption_of(item) or item.id
