"""A diff for the terminal: a table of what there is, then every change where it stands in the edition."""

from collections.abc import Iterable, Iterator, Sequence

from frameworkkit.diffing import PRECEDENCE, ChangeKind, Diff, Impact
from frameworkkit.model import Edition
from frameworkkit.reporting.diff_details import by_branch, edition_details, filter_note, label_of, tally
from frameworkkit.reporting.diff_rows import IMPACT_STYLES, KIND_STYLES, row
from frameworkkit.reporting.lines import BOLD, DIM, GREEN, YELLOW, Line, painted, wrapped
from frameworkkit.reporting.reasons import Reasons
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal

_KINDS = (*PRECEDENCE, ChangeKind.UNCHANGED)
_LONGEST = max(map(len, ChangeKind))


def render_diff(diff: Diff, terminal: Terminal) -> str:
    """Old words struck out in red and new ones green; without colours ``[-old-]`` and ``{+new+}``."""
    return drawn([*editions_named((diff.old, diff.new)), [], *diff_lines(diff, terminal)], terminal)


def drawn(lines: Iterable[Line], terminal: Terminal) -> str:
    """Lines as text. No line ends with white space, which would end up in people's files."""
    return "".join(f"{painted(line, terminal).rstrip()}\n" for line in lines)


def editions_named(editions: Sequence[Edition]) -> Iterator[Line]:
    """A line for each edition: its title, its name and how many items it has."""
    for position, edition in enumerate(editions):
        count = len(edition.places)
        facts = f"  {printable(edition.name)}, {count} item{'' if count == 1 else 's'}"
        yield [("→ " if position else "  ", ""), (printable(edition.title), BOLD), (facts, DIM)]


def diff_lines(diff: Diff, terminal: Terminal) -> Iterator[Line]:
    """The table, then the changes by branch, then what differs around the items."""
    yield from _summary(diff)
    if diff.filter:
        yield []
        yield from wrapped([(printable(filter_note((diff,))), YELLOW)], terminal.width)
    reasons = Reasons(diff)
    for branch, changes in by_branch(diff):
        first = changes[0]
        yield []
        if branch.id not in (first.new or first.old):  # else the first row names the branch itself
            yield from wrapped([(printable(label_of(branch)), BOLD)], terminal.width)
        for change in changes:
            yield from row(diff, change, reasons, terminal)
    details = list(edition_details(diff))
    if details:
        yield from ([], [("Around the items", BOLD)])
        for each in details:
            line = [(f"{printable(each.field)}  ", ""), (printable(str(each)), DIM)]
            yield from wrapped(line, terminal.width)


def _summary(diff: Diff) -> Iterator[Line]:
    """A row for each kind that occurs, a column for each impact."""
    if not diff.all_changes:
        yield [("No item changed.", GREEN)]
        return
    heads = ("items", *(impact.value for impact in Impact))
    yield [("change".ljust(_LONGEST), DIM), *((f"  {head}", DIM) for head in heads)]
    counts = tally(diff)
    for kind in _KINDS:
        if kind in diff.summary:
            line: Line = [(kind.ljust(_LONGEST), KIND_STYLES.get(kind, DIM)), (f"{diff.summary[kind]:>7}", "")]
            for impact in Impact:
                line.append((f"{counts[kind, impact] or '':>{len(impact) + 2}}", IMPACT_STYLES[impact]))
            yield line
