"""A diff as CSV: a row for each change."""

import csv
import io
from collections.abc import Iterable, Iterator

from frameworkkit.diffing import Diff
from frameworkkit.model import Item
from frameworkkit.reporting.cells import safe_cell
from frameworkkit.reporting.diff_details import by_branch, items_of, label_of, wording_of
from frameworkkit.reporting.reporter import Terminal

COLUMNS = (
    "branch", "kind", "impact", "old_id", "new_id", "old_code", "new_code", "type", "fields", "old_text", "new_text",
    "reason", "confidence", "approved",
)  # fmt: skip


def render_diff(diff: Diff, _terminal: Terminal) -> str:
    """The table, several ids or codes of one change joined by ``; `` and their texts by line ends.

    No cell can act as a formula.
    """
    return table(COLUMNS, rows(diff))


def table(columns: tuple[str, ...], rows: Iterable[Iterable[str]]) -> str:
    """CSV in which no cell can act as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def rows(diff: Diff) -> Iterator[tuple[str, ...]]:
    """A row for each change, by branch."""
    for branch, changes in by_branch(diff):
        for change in changes:
            old, new = items_of(diff, change)
            yield (
                label_of(branch),
                change.kind.value,
                change.impact.value,
                "; ".join(change.old),
                "; ".join(change.new),
                _codes(old),
                _codes(new),
                "; ".join(dict.fromkeys(item.type for item in new or old)),
                "; ".join(change.fields),
                "\n".join(wording_of(item) for item in old),
                "\n".join(wording_of(item) for item in new),
                change.reason or "",
                f"{change.confidence:g}",
                change.approved or "",
            )


def _codes(items: tuple[Item, ...]) -> str:
    return "; ".join(item.code for item in items if item.code)
