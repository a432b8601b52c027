"""Which of our formats a file is in, judged by its beginning: before, and whether or not, it can be parsed."""

import re

PEEK = 64 * 1024
"""How many bytes of a file are looked at."""

# Within a line: a search over lines would take quadratic time over blank ones.
_KEY = rb"""(?:^|\r)(?:\xef\xbb\xbf)?[ \t{]*["']?"""
_OURS = re.compile(
    _KEY + rb"""(format["']?\s*:\s*["']?frameworkkit|framework["']?\s*:|edition["']?\s*:)""", re.MULTILINE
)
_OTHER = re.compile(_KEY + rb"""format["']?\s*:\s*["']?frameworkkit-""", re.MULTILINE)
_RECIPE = re.compile(_KEY + rb"""format["']?\s*:\s*["']?frameworkkit-recipe/""", re.MULTILINE)
_APPROVALS = re.compile(_KEY + rb"""format["']?\s*:\s*["']?frameworkkit-approvals/""", re.MULTILINE)
_CROSSWALK = re.compile(_KEY + rb"""format["']?\s*:\s*["']?frameworkkit-crosswalk/""", re.MULTILINE)


def is_ours(data: bytes) -> bool:
    """Whether a file that begins so means to be an edition, a recipe, a crosswalk or a list of approvals."""
    return bool(_OURS.search(data[:PEEK]))


def is_edition(data: bytes) -> bool:
    """Whether a file that begins so means to be an edition."""
    return is_ours(data) and not _OTHER.search(data[:PEEK])


def is_recipe(data: bytes) -> bool:
    """Whether a file that begins so means to be a recipe."""
    return bool(_RECIPE.search(data[:PEEK]))


def is_approvals(data: bytes) -> bool:
    """Whether a file that begins so means to be a list of approvals."""
    return bool(_APPROVALS.search(data[:PEEK]))


def is_crosswalk(data: bytes) -> bool:
    """Whether a file that begins so means to be a crosswalk."""
    return bool(_CROSSWALK.search(data[:PEEK]))
