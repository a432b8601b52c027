"""The name that was probably meant by one that nobody knows."""

from collections.abc import Collection, Iterator
from string import ascii_letters, digits

MANY = 200
"""Among more names than these only slips of one character are looked for: to compare each would take minutes where
thousands are wrong."""

_LONGEST = 60
_CHARACTERS = f"{ascii_letters}{digits}-._"


def nearest(name: str, known: Collection[str]) -> str | None:
    """The nearest of the known names, if one is near enough."""
    if len(known) <= MANY:
        from difflib import get_close_matches  # most files need no suggestion

        return next(iter(get_close_matches(name, known, n=1)), None)
    return next((slip for slip in _slips(name) if slip in known), None) if len(name) <= _LONGEST else None


def _slips(name: str) -> Iterator[str]:
    """Every name that is one character away: two swapped, one too many, one wrong, or one left out."""
    parts = [(name[:position], name[position:]) for position in range(len(name) + 1)]
    yield from (before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1)
    yield from (before + after[1:] for before, after in parts if after)
    yield from (before + other + after[1:] for before, after in parts for other in _CHARACTERS if after)
    yield from (before + other + after for before, after in parts for other in _CHARACTERS)
