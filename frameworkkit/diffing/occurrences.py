"""Expressions found in two texts, and which of them took the place of which."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from frameworkkit.diffing.vocabulary.expressions import tokens
from frameworkkit.diffing.vocabulary.tables import Vocabulary
from frameworkkit.model import plain_text

_CONTRACTIONS = (
    (re.compile(r"\bcan't\b"), "cannot"),
    (re.compile(r"\bwo(?=n't\b)"), "will"),
    (re.compile(r"\bsha(?=n't\b)"), "shall"),
    (re.compile(r"n't\b"), " not"),
)
_LINE_END = re.compile(r"\s*\n\s*")
_YEAR = re.compile(r"\d{4}")


class Found(NamedTuple):
    """An expression as the text has it, what it amounts to, and the word ``about`` which it says that.

    ``sense`` is 1 where more of it asks more, -1 where it asks less.
    """

    words: str
    value: float
    about: str = ""
    sense: int = 0


Pair = tuple[Found | None, Found | None]


def searchable(text: str) -> list[str]:
    """The tokens of the text as readers see it, no *not* contracted; the end of a line ends a sentence."""
    text = plain_text(text).lower().replace("’", "'")
    if "n't" in text:
        for pattern, full in _CONTRACTIONS:
            text = pattern.sub(full, text)
    return tokens(_LINE_END.sub(". ", text))


def occurrences(vocabulary: Vocabulary, field: str, text: Sequence[str]) -> Iterator[Found]:
    """Every expression of a field with its value and the word behind it, but for a month before its year."""
    expressions, values = vocabulary.expressions(field), getattr(vocabulary, field)
    end = 0
    for position in expressions.starts(text):
        if position >= end and (words := expressions.at(text, position)):
            end = position + len(tokens(words))
            if not _YEAR.fullmatch(word_at(text, end)):
                yield Found(words, values[words], word_at(text, end))


def word_at(text: Sequence[str], position: int) -> str:
    """The token at a position if it is a word or number, the next one after a mark; empty at the end."""
    return next((token for token in text[position : position + 2] if token[0].isalnum()), "")


def paired(old: Sequence[Found], new: Sequence[Found], key: Callable[[Found], Hashable]) -> Iterator[Pair]:
    """What took the place of what, None standing for nothing; what both have by ``key`` is struck out.

    First goes what stands before the same word, then what is left in the order of the texts: a rule that is blind to
    which text is the older.
    """
    old, new = struck_out(old, new, lambda each: (key(each), each.about))
    if not (old or new):
        return
    before, after = _by_word(old), _by_word(new)
    here = [(was, is_now) for word in before for was, is_now in zip(before[word], after.get(word, ()), strict=False)]
    yield from here
    gone, come = Counter(was for was, _ in here), Counter(is_now for _, is_now in here)
    yield from zip_longest(*struck_out(_without(old, gone), _without(new, come), key))


def struck_out(
    old: Sequence[Found], new: Sequence[Found], key: Callable[[Found], Hashable]
) -> tuple[list[Found], list[Found]]:
    """Both lists without what they have in common, the first of equals going first."""
    if not (old and new):
        return list(old), list(new)
    common = Counter(map(key, old)) & Counter(map(key, new))
    return _left(old, common, key), _left(new, common, key)


def _left(found: Sequence[Found], common: Counter[Hashable], key: Callable[[Found], Hashable]) -> list[Found]:
    left, common = [], common.copy()
    for each in found:
        if common[key(each)]:
            common[key(each)] -= 1
        else:
            left.append(each)
    return left


def _without(found: Sequence[Found], taken: Counter[Found]) -> list[Found]:
    return _left(found, Counter(taken), lambda each: each)


def _by_word(found: Sequence[Found]) -> dict[str, list[Found]]:
    words = defaultdict(list)
    for each in found:
        if each.about:
            words[each.about].append(each)
    return words
