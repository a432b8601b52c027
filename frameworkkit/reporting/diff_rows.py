"""One change of a diff as lines of a terminal: its kind, its impact, and what exactly changed."""

from collections.abc import Iterator

from frameworkkit.diffing import Change, ChangeKind, Diff, Impact, Piece
from frameworkkit.model import Item
from frameworkkit.reporting.diff_details import (
    caption_of,
    depth_of,
    details_of,
    items_of,
    key_of,
    phrase_of,
    texts_of,
    wording_of,
)
from frameworkkit.reporting.lines import (
    BOLD,
    CYAN,
    DIM,
    GREEN,
    ITALIC,
    MAGENTA,
    RED,
    STRIKE,
    YELLOW,
    Line,
    Stretch,
    columns,
    wrapped,
)
from frameworkkit.reporting.reasons import Reasons, doubtful, told_why
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal

KIND_STYLES = {
    ChangeKind.ADDED: GREEN,
    ChangeKind.RESTORED: GREEN,
    ChangeKind.REMOVED: RED,
    ChangeKind.DEPRECATED: RED,
    ChangeKind.REWORDED: YELLOW,
    ChangeKind.SPLIT: MAGENTA,
    ChangeKind.MERGED: MAGENTA,
    ChangeKind.RETYPED: MAGENTA,
    ChangeKind.RELEVELLED: MAGENTA,
    ChangeKind.MOVED: CYAN,
    ChangeKind.RECODED: CYAN,
}
IMPACT_STYLES = {Impact.MAJOR: f"{BOLD};{RED}", Impact.MINOR: YELLOW, Impact.PATCH: DIM}

_WORD_STYLES = {"=": "", "-": f"{RED};{STRIKE}", "+": GREEN}
_WORD_MARKS = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
_DEEPEST = 6
_KIND_COLUMNS = max(map(len, ChangeKind)) + 2
_IMPACT_COLUMNS = max(map(len, Impact)) + 2
_NARROWEST = 10


def row(
    diff: Diff, change: Change, reasons: Reasons, terminal: Terminal, *, margin: str = "", flat: bool = False
) -> Iterator[Line]:
    """The lines of one change, what it says indented as deep as the item stands unless it is to be ``flat``."""
    indent = "" if flat else " " * (2 * min(depth_of(diff, change), _DEEPEST))
    head: Line = [
        (margin, DIM),
        (change.kind.ljust(_KIND_COLUMNS), KIND_STYLES.get(change.kind, DIM)),
        (change.impact.ljust(_IMPACT_COLUMNS), IMPACT_STYLES[change.impact]),
        (indent, ""),
    ]
    before = sum(columns(text) for text, _ in head)
    for line in _told(diff, change, reasons, terminal):
        for part in wrapped(line, max(_NARROWEST, terminal.width - before)):
            yield [*head, *part]
            head = [(" " * before, "")]


def _told(diff: Diff, change: Change, reasons: Reasons, terminal: Terminal) -> Iterator[Line]:
    old, new = items_of(diff, change)
    if len(old) == len(new) == 1:
        yield from _differences(diff, change, new[0], terminal)
    else:
        # What came or went is told in full; so are all parts of a split or merger.
        for mark, style, items in (("- ", RED, old), ("+ ", GREEN, new)):
            for item in items:
                yield [(mark if old and new else "", style), _key(item), ("  ", ""), (printable(wording_of(item)), "")]
    if change.reason:
        yield [(f"because: {printable(change.reason)}", ITALIC)]
    if link := reasons.weakest(change):
        yield [(f"matched {printable(told_why(link))}", YELLOW if doubtful(link) else DIM)]
    yield from ([(printable(offer), DIM)] for offer in reasons.offers(change))
    if change.approved:
        yield [(f"approved: {printable(change.approved)}", GREEN)]


def _differences(diff: Diff, change: Change, item: Item, terminal: Terminal) -> Iterator[Line]:
    told: list[tuple[str, Line]] = [(text.field, words(text.words, terminal)) for text in texts_of(change)]
    told += [(detail.field, [(printable(str(detail)), "")]) for detail in details_of(diff, change)]
    # Where the caption itself has changed, it is shown with its changes and not twice.
    caption: Line = [(printable(caption_of(item)), BOLD)]
    if told and told[0][0] == ("title" if item.title else "statement"):
        caption = told.pop(0)[1]
    yield [_key(item), ("  ", ""), *caption]
    for field, line in told:
        yield [(f"{field.replace('_', ' ')}: ", DIM), *line]
    yield from ([(printable(phrase_of(shift)), MAGENTA)] for shift in change.shifts)


def _key(item: Item) -> Stretch:
    return printable(key_of(item)), BOLD


def words(pieces: tuple[Piece, ...], terminal: Terminal) -> Line:
    """A text with its differences: in colours where there are any, else between marks."""
    line: Line = []
    last = ""
    for sign, piece in pieces:
        shown = printable(piece.replace("\n", " "))
        if terminal.color:
            if (last, sign) == ("-", "+"):  # not every terminal strikes words out
                line.append((" ", ""))
            line.append((shown, _WORD_STYLES[sign]))
        else:
            before, after = _WORD_MARKS[sign]
            line.append((f"{before}{shown}{after}", ""))
        last = sign
    return line
