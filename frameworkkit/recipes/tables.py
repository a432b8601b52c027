"""Rows of tab-separated cells, taken apart column by column."""

import re
from collections.abc import Iterable, Iterator, Sequence

from frameworkkit.recipes.account import FURNITURE, Account, Became
from frameworkkit.recipes.cleaning import TAB
from frameworkkit.recipes.markup import unwrap
from frameworkkit.recipes.pieces import Piece

_RULE = re.compile(r"[-\s|:]*")
"""The line that parts head and body in Markdown, and that extraction leaves within tables."""


def take_apart(pieces: Iterable[Piece], columns: Sequence[str], account: Account) -> Iterator[Piece]:
    """The lines of each cell, first column first. A row without a first cell goes on with the one above.

    What is not a row passes through, blank lines within the table do not.
    """
    row: list[list[Piece]] = []
    for piece in pieces:
        if TAB in piece.text:
            if _RULE.fullmatch(piece.text):
                account.note(piece, Became(FURNITURE))
                continue
            cells = _cells(piece, columns)
            if row and not cells[0]:
                _go_on(row, cells)
            else:
                yield from _in_order(row)
                row = cells
        elif not piece.blank:
            yield from _in_order(row)
            row = []
            yield piece
    yield from _in_order(row)


def _cells(piece: Piece, columns: Sequence[str]) -> list[list[Piece]]:
    texts = piece.text.split(TAB)
    names = [*columns, *(None for _ in texts[len(columns) :])]
    return [
        [Piece(text=line, lines=piece.lines, column=name) for line in unwrap(text)]
        for name, text in zip(names, texts, strict=False)
    ]


def _go_on(row: list[list[Piece]], cells: list[list[Piece]]) -> None:
    row += [[] for _ in cells[len(row) :]]
    for above, below in zip(row, cells, strict=False):
        above.extend(below)


def _in_order(row: list[list[Piece]]) -> Iterator[Piece]:
    for cell in row:
        yield from cell
