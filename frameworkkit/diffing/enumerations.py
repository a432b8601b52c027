"""When two texts differ only in the order of the items of one list.

A list is lines with bullets, parts between semicolons, or words between commas and *and* or *or*. What stands before
and behind it has to be the same. Where the order may mean something, or where it is not sure which words belong to an
item, the texts differ.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import product

from frameworkkit.diffing.vocabulary.tables import Vocabulary
from frameworkkit.diffing.words import common_ends

#: How many words more than it seems may belong to the first and the last item of a list.
WIDEST_ITEM = 12
#: The longest texts looked at, in words and marks.
LONGEST = 2000

_MARK = re.compile(r"(\s*\n\s*(?:[-*•]\s+)?|[;:()–—]|,(?!\d)|\.(?=\s|$))")
_NUMBERED = re.compile(r"^\s*(?:\d+|[a-z])[.)]\s", re.MULTILINE)
_LINE, _PART, _COMMA = "\n", ";", ","
#: What ends more than an item, the greatest first; of two marks together the greater counts.
_MARKS = (_LINE, ".", ":", "(", ")", "–", "—", _PART)

Tokens = Sequence[str]


def reordered(old: str, new: str, words: Callable[[str], Tokens], vocabulary: Vocabulary) -> bool:
    """Whether one of two texts of the same words is the other with the items of a list in another order.

    ``words`` gives those of a piece of text.
    """
    if _NUMBERED.search(old):
        return False
    before, after = (list(_tokens(text, words, vocabulary)) for text in (old, new))
    if len(before) > LONGEST:
        return False
    if any(vocabulary.expressions("ordering").at(before, position) for position in range(len(before))):
        return False
    start, tail = common_ends(before, after)
    begins, ends = (range(most, max(most - WIDEST_ITEM, 0) - 1, -1) for most in (start, tail))
    return any(
        _opens(before[:begin], vocabulary)
        and _closes(before[len(before) - end :])
        and _same_items(before[begin : len(before) - end], after[begin : len(after) - end], vocabulary)
        for begin, end in product(begins, ends)
    )


def _tokens(text: str, words: Callable[[str], Tokens], vocabulary: Vocabulary) -> Iterator[str]:
    """Words, and between them at most one mark or conjunction."""
    mark, begun = "", False
    for position, piece in enumerate(_MARK.split(text)):  # words and marks in turn
        for token in (_LINE if "\n" in piece else piece,) if position % 2 else words(piece):
            if token in _MARKS or token == _COMMA or token in vocabulary.conjunctions:
                mark = min(mark or token, token, key=_rank)
                continue
            if mark and begun:
                yield mark
            mark, begun = "", True
            yield token


def _rank(mark: str) -> int:
    """Lines before sentences, these before parts, conjunctions, commas."""
    if mark in _MARKS:
        return _MARKS.index(mark)
    return len(_MARKS) + (mark == _COMMA)


def _opens(head: Tokens, vocabulary: Vocabulary) -> bool:
    """Whether a list may begin behind these words: an adjective there would belong to one item alone."""
    last = head[-1] if head else _LINE
    return last in _MARKS or last == _COMMA or last in vocabulary.openings or last in vocabulary.verbs


def _closes(rest: Tokens) -> bool:
    """Whether a list may end before these words: else they would belong to its last item alone."""
    return not rest or rest[0] in _MARKS or rest[0] == _COMMA


def _same_items(old: Tokens, new: Tokens, vocabulary: Vocabulary) -> bool:
    if not vocabulary.pronouns.isdisjoint(old):
        return False
    for separators, within in (
        ({_LINE}, _MARKS),
        ({_PART}, ("(", ")", "–", "—")),
        ({_COMMA, *vocabulary.conjunctions}, ()),
    ):
        before, after = _items(old, separators), _items(new, separators)
        if len(before) > 1 and sorted(before) == sorted(after) and _is_plain(before, within):
            return _COMMA not in separators or _is_joined(old, new, vocabulary)
    return False


def _items(tokens: Tokens, separators: Collection[str]) -> list[list[str]]:
    items: list[list[str]] = [[]]
    for token in tokens:
        if token in separators:
            items.append([])
        else:
            items[-1].append(token)
    return items


def _is_plain(items: list[list[str]], within: Collection[str]) -> bool:
    return all(item and all(token not in _MARKS or token in within for token in item) for item in items)


def _is_joined(old: Tokens, new: Tokens, vocabulary: Vocabulary) -> bool:
    """Whether one and the same conjunction joins both lists: commas may part clauses, too."""
    joints = {token for token in old if token in vocabulary.conjunctions}
    return len(joints) == 1 and joints == {token for token in new if token in vocabulary.conjunctions}
