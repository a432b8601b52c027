"""Whether what an id stands for now can be what it stood for before."""

import re
from collections import Counter
from collections.abc import Iterator

from frameworkkit.model import Item, plain_text

ALIKE = 0.25
"""From this share of common letter groups on, two texts may be versions of one another."""

_WORD = re.compile(r"\w{4,}")


def may_be_same(old: Item, new: Item) -> bool:
    """Whether two items under one id can be the same one, reworded.

    Only what has nothing in common cannot: no telling word, hardly a group of letters, none of the items below.
    Where either says nothing, nothing speaks against it.
    """
    before, after = _said(old), _said(new)
    if not before or not after or before == after:
        return True
    if {item.id for item in old.children} & {item.id for item in new.children}:
        return True
    if set(_WORD.findall(before)) & set(_WORD.findall(after)):
        return True
    return _likeness(before, after) >= ALIKE


def _said(item: Item) -> str:
    texts = (plain_text(text.value) for text in (item.title, item.statement, item.lead_in))
    return " ".join(" ".join(texts).casefold().split())


def _likeness(before: str, after: str) -> float:
    """The share of groups of three letters that both have (Dice's coefficient)."""
    a, b = Counter(_groups(before)), Counter(_groups(after))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def _groups(text: str) -> Iterator[str]:
    padded = f" {text} "
    return (padded[start : start + 3] for start in range(len(padded) - 2))
