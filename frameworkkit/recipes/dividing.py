"""The pieces of a document, divided into the sections of a recipe."""

from collections.abc import Sequence

from frameworkkit.recipes.patterns import Matcher, Pattern
from frameworkkit.recipes.pieces import Piece
from frameworkkit.recipes.recipe import Section
from frameworkkit.values import value


@value
class Stretch:
    """The pieces of one section, with the one that marked its beginning if that is no part of it."""

    section: Section | None
    mark: Piece | None = None
    pieces: Sequence[Piece]


Divided = tuple[list[Stretch], list[Section]]


def divide(pieces: Sequence[Piece], sections: Sequence[Section], matcher: Matcher) -> Divided:
    """All pieces in stretches, first those before any section; and the sections that never begin."""
    found: list[tuple[Section | None, int]] = [(None, 0)]  # each with its first line or, if it has one, its mark
    missing = []
    free = 0  # the first piece at which the next section may begin
    for section in sections:
        at = free if section.start is None else _match(section.start, pieces, free, matcher)
        if at is None:
            missing.append(section)
        else:
            found.append((section, at))
            free = at if section.start is None else at + 1
    ends = [at for _section, at in found[1:]] + [len(pieces)]
    return [_stretch(section, pieces[at:end]) for (section, at), end in zip(found, ends, strict=True)], missing


def _match(pattern: Pattern, pieces: Sequence[Piece], free: int, matcher: Matcher) -> int | None:
    for at in range(free, len(pieces)):
        if not pieces[at].blank and matcher.search(pattern, pieces[at].text):
            return at
    return None


def _stretch(section: Section | None, pieces: Sequence[Piece]) -> Stretch:
    if section and section.after:
        return Stretch(section=section, mark=pieces[0], pieces=pieces[1:])
    return Stretch(section=section, pieces=pieces)
