"""One change of a diff as a row for the terminal: its kind, its impact, and what exactly changed."""

from typing import TYPE_CHECKING

from frameworkkit.diffing import Change, ChangeKind, Diff, Impact, Piece
from frameworkkit.model import Item
from frameworkkit.reporting.diff_details import caption_of, depth_of, details_of, items_of, key_of, texts_of, wording_of
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.text import Text

Row = tuple["Text", "Text", "RenderableType"]

KIND_STYLES = {
    ChangeKind.ADDED: "green",
    ChangeKind.RESTORED: "green",
    ChangeKind.REMOVED: "red",
    ChangeKind.DEPRECATED: "red",
    ChangeKind.REWORDED: "yellow",
    ChangeKind.SPLIT: "magenta",
    ChangeKind.MERGED: "magenta",
    ChangeKind.RETYPED: "magenta",
    ChangeKind.RELEVELLED: "magenta",
    ChangeKind.MOVED: "cyan",
    ChangeKind.RECODED: "cyan",
}
IMPACT_STYLES = {Impact.MAJOR: "bold red", Impact.MINOR: "yellow", Impact.PATCH: "dim"}

_WORD_STYLES = {"=": "", "-": "red strike", "+": "green"}
_WORD_MARKS = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
_DEEPEST = 6


def row(diff: Diff, change: Change, terminal: Terminal) -> Row:
    """The three cells; the last is indented as deep as the item stands."""
    from rich.padding import Padding
    from rich.text import Text

    body = Text("\n").join(_lines(diff, change, terminal))
    indent = 2 * min(depth_of(diff, change), _DEEPEST)
    return (
        Text(change.kind.value, KIND_STYLES.get(change.kind, "dim")),
        Text(change.impact.value, IMPACT_STYLES[change.impact]),
        Padding(body, (0, 0, 0, indent)),
    )


def _lines(diff: Diff, change: Change, terminal: Terminal) -> "Iterator[Text]":
    from rich.text import Text

    old, new = items_of(diff, change)
    if len(old) == len(new) == 1:
        yield from _differences(diff, change, new[0], terminal)
    else:
        # What came or went is told in full; so are all parts of a split or merger.
        for mark, style, items in (("- ", "red", old), ("+ ", "green", new)):
            for item in items:
                yield Text.assemble((mark if old and new else "", style), _key(item), printable(wording_of(item)))
    if change.reason:
        yield Text(f"because: {printable(change.reason)}", "italic")


def _differences(diff: Diff, change: Change, item: Item, terminal: Terminal) -> "Iterator[Text]":
    from rich.text import Text

    told = [(text.field, words(text.words, terminal)) for text in texts_of(change)]
    told += [(detail.field, Text(printable(str(detail)))) for detail in details_of(diff, change)]
    # Where the caption itself has changed, it is shown with its changes and not twice.
    caption = Text(printable(caption_of(item)), "bold")
    if told and told[0][0] == ("title" if item.title else "statement"):
        caption = told.pop(0)[1]
    yield Text.assemble(_key(item), caption)
    for field, text in told:
        yield Text.assemble((f"{field.replace('_', ' ')}: ", "dim"), text)


def _key(item: Item) -> tuple[str, str]:
    return f"{printable(key_of(item))}  ", "bold"


def words(pieces: tuple[Piece, ...], terminal: Terminal) -> "Text":
    """A text with its differences: in colours where there are any, else between marks."""
    from rich.text import Text

    text = Text()
    last = ""
    for sign, piece in pieces:
        shown = printable(piece.replace("\n", " "))
        if terminal.color:
            text.append(" " if (last, sign) == ("-", "+") else "")  # not every terminal strikes words out
            text.append(shown, _WORD_STYLES[sign])
        else:
            before, after = _WORD_MARKS[sign]
            text.append(f"{before}{shown}{after}")
        last = sign
    return text
