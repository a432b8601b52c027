"""A recipe followed through a source: section by section, line by line, rule by rule."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from frameworkkit.recipes.account import BOUNDARY, FRONT_MATTER, Account, Became
from frameworkkit.recipes.cleaning import clean, join
from frameworkkit.recipes.dividing import Stretch, divide
from frameworkkit.recipes.drafting import Draft
from frameworkkit.recipes.pieces import Piece
from frameworkkit.recipes.recipe import Recipe, Section
from frameworkkit.recipes.tables import take_apart


def follow(recipe: Recipe, draft: Draft, account: Account) -> list[Section]:
    """Fill the draft and the account. Returns the sections that the source does not have."""
    matcher = draft.matcher
    pieces = list(clean(draft.lines.texts, recipe.cleaning, matcher, account))
    stretches, missing = divide(pieces, recipe.sections, matcher)
    for stretch in stretches:
        if stretch.section is None or stretch.section.skip:
            _pass_over(stretch, account)
        else:
            if stretch.mark:
                account.note(stretch.mark, Became(BOUNDARY, (stretch.section.name,)))
            pieces_of = take_apart(stretch.pieces, stretch.section.columns, account)
            _read(stretch.section, join(pieces_of, recipe.cleaning.join, matcher), draft, account)
    return missing


def _pass_over(stretch: Stretch, account: Account) -> None:
    became = Became(stretch.section.skip) if stretch.section and stretch.section.skip else None
    for piece in (*((stretch.mark,) if stretch.mark else ()), *stretch.pieces):
        if not piece.blank:
            account.note(piece, became)


def _read(section: Section, pieces: Iterable[Piece], draft: Draft, account: Account) -> None:
    prose = []
    for piece in pieces:
        if piece.blank:
            prose.append(piece)
            continue
        draft.align(section, piece)
        became = next(_tries(section, piece, draft), None)
        if became is None and section.front_matter:
            prose.append(piece)
            became = Became(FRONT_MATTER, (section.name,))
        account.note(piece, became)
    if section.front_matter and (text := _paragraphs(prose)):
        draft.front_matter.append({"id": section.name, "title": section.front_matter, "text": text})


def _tries(section: Section, piece: Piece, draft: Draft) -> Iterator[Became]:
    for rule in section.rules:
        if became := draft.apply(section, rule, piece):
            yield became


def _paragraphs(pieces: Iterable[Piece]) -> str:
    """Prose as it stands, with one empty line where there were some."""
    groups = ("\n".join(piece.text for piece in group) for blank, group in groupby(pieces, key=_blank) if not blank)
    return "\n\n".join(groups)


def _blank(piece: Piece) -> bool:
    return piece.blank
