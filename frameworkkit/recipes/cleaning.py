"""From lines to pieces: page furniture dropped, lines cut, and what a page break parted put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from frameworkkit.recipes.account import BLANK, FURNITURE, Account, Became
from frameworkkit.recipes.patterns import MAX_LINE, Matcher
from frameworkkit.recipes.pieces import Piece
from frameworkkit.recipes.recipe import Cleaning, Join

TAB = "\t"


def clean(texts: Sequence[str], cleaning: Cleaning, matcher: Matcher, account: Account) -> Iterator[Piece]:
    """The pieces of all lines, blank ones included; what is dropped is on the account already."""
    for number, line in enumerate(texts, 1):
        # The tabs at the end of a row of a table stand for cells.
        piece = Piece(text=line if TAB in line else line.rstrip(), lines=(number,))
        if piece.blank:
            account.note(piece, Became(BLANK))
            yield piece
        elif any(matcher.search(pattern, piece.text) for pattern in cleaning.drop):
            account.note(piece, Became(FURNITURE))
        else:
            yield from _parts(piece, cleaning, matcher, account)


def _parts(piece: Piece, cleaning: Cleaning, matcher: Matcher, account: Account) -> Iterator[Piece]:
    text = piece.text
    for pattern in cleaning.remove:
        text = "".join(matcher.cut(pattern, text))
    parts = [text]
    for split in cleaning.split:
        parts = [
            part
            for whole in parts
            for part in (
                matcher.cut(split.at, whole) if split.within is None or matcher.search(split.within, whole) else [whole]
            )
        ]
    kept = [part for part in parts if part.strip()]
    if not kept:
        account.note(piece, Became(FURNITURE))
    for part in kept:
        yield replace(piece, text=part)


def join(pieces: Iterable[Piece], joins: Sequence[Join], matcher: Matcher) -> Iterator[Piece]:
    """The same pieces, with those put together that a join says belong together. Blank ones pass between."""
    parts: list[Piece] = []  # pieces that are one so far
    length = 0
    blank: list[Piece] = []
    for piece in pieces:
        if piece.blank:
            blank.append(piece)
            continue
        length += len(piece.text)
        if parts and length <= MAX_LINE and _belong(parts[-1], piece, joins, matcher):
            parts.append(piece)
        else:
            yield from _whole(parts)
            yield from blank
            parts, length = [piece], len(piece.text)
        blank.clear()
    yield from _whole(parts)
    yield from blank


def _belong(before: Piece, after: Piece, joins: Sequence[Join], matcher: Matcher) -> bool:
    return before.column == after.column and any(
        matcher.search(join.end, before.text) and matcher.search(join.start, after.text) for join in joins
    )


def _whole(parts: list[Piece]) -> Iterator[Piece]:
    if parts:
        first, *others = parts
        text = " ".join((first.text, *(part.text.lstrip() for part in others)))
        lines = dict.fromkeys(line for part in parts for line in part.lines)
        yield replace(first, text=text, lines=tuple(lines))
