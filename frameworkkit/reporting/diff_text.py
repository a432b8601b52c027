"""A diff for the terminal: a table of what there is, then every change where it stands in the edition."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from frameworkkit.diffing import PRECEDENCE, ChangeKind, Diff, Impact
from frameworkkit.reporting.diff_details import by_branch, edition_details, label_of, tally
from frameworkkit.reporting.diff_rows import IMPACT_STYLES, KIND_STYLES, Row, row
from frameworkkit.reporting.drawing import draw
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text


def render_diff(diff: Diff, terminal: Terminal) -> str:
    """Old words struck out in red and new ones green; without colours ``[-old-]`` and ``{+new+}``."""
    text = draw(*_parts(diff, terminal), terminal=terminal)
    return text if terminal.color else "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def _parts(diff: Diff, terminal: Terminal) -> "Iterator[RenderableType]":
    from rich.text import Text

    yield _heading(diff)
    yield _summary(diff)
    for branch, changes in by_branch(diff):
        first = changes[0]
        yield Text()
        if branch.id not in (first.new or first.old):  # else the first row names the branch itself
            yield Text(printable(label_of(branch)), "bold")
        yield _grid(row(diff, change, terminal) for change in changes)
    details = list(edition_details(diff))
    if details:
        yield Text("\nAround the items", "bold")
        for each in details:
            yield Text.assemble(f"{printable(each.field)}  ", (printable(str(each)), "dim"))


def _heading(diff: Diff) -> "Text":
    from rich.text import Text

    text = Text()
    for arrow, edition in (("  ", diff.old), ("→ ", diff.new)):
        count = len(edition.places)
        text.append(arrow)
        text.append(printable(edition.title), "bold")
        text.append(f"  {edition.name}, {count} item{'' if count == 1 else 's'}\n", "dim")
    return text


def _summary(diff: Diff) -> "RenderableType":
    """A row for each kind that occurs, a column for each impact."""
    from rich.table import Table
    from rich.text import Text

    if not diff.changes:
        return Text("No item changed.", "green")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("change", no_wrap=True, min_width=max(map(len, ChangeKind)))
    for header in ("items", *(impact.value for impact in Impact)):
        table.add_column(header, justify="right")
    counts = tally(diff)
    for kind in (*PRECEDENCE, ChangeKind.UNCHANGED):
        if kind in diff.summary:
            cells = [Text(str(counts[kind, impact] or ""), IMPACT_STYLES[impact]) for impact in Impact]
            table.add_row(Text(kind.value, KIND_STYLES.get(kind, "dim")), str(diff.summary[kind]), *cells)
    return table


def _grid(rows: Iterable[Row]) -> "Table":
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=max(map(len, ChangeKind)))
    table.add_column(width=max(map(len, Impact)))
    table.add_column(overflow="fold")  # the alternative cuts long words off
    for each in rows:
        table.add_row(*each)
    return table
