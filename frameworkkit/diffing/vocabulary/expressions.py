"""Expressions of one or several words, looked up in a text word by word: far cheaper than one great pattern."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

#: A number in figures, a word, or a mark that ends something. An apostrophe parts words: l'autre, dylai'r.
_TOKEN = re.compile(r"\d{1,9}(?:,\d{3})*(?:\.\d{1,9})?%?(?![\w-]|[.,]\d)|\d+(?:[.,]\d+)+|\w+(?:-\w+)*|[.;:!?(),•]")


def tokens(text: str) -> list[str]:
    """The numbers, words and marks of a text in small letters."""
    return _TOKEN.findall(text)


class Expressions:
    """A set of expressions, words apart by one space."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
        self._by_last: dict[str, list[list[str]]] = defaultdict(list)
        for expression in sorted(listed, key=lambda each: (-each.count(" "), each)):
            words = tokens(expression)
            self._by_first[words[0]].append((words, expression))
            self._by_last[words[-1]].append(words)

    def may_be_in(self, text: Collection[str]) -> bool:
        """Whether any expression begins with one of these tokens."""
        return not self._by_first.keys().isdisjoint(text)

    def starts(self, text: Sequence[str]) -> list[int]:
        """Where an expression may begin: at tokens with which one does."""
        return [position for position, token in enumerate(text) if token in self._by_first]

    def at(self, text: Sequence[str], start: int) -> str | None:
        """The longest expression that begins at a token."""
        if text[start] in self._by_first:
            for words, expression in self._by_first[text[start]]:
                if text[start : start + len(words)] == words:
                    return expression
        return None

    def before(self, text: Sequence[str], end: int) -> bool:
        """Whether an expression ends right before a token."""
        if not end or text[end - 1] not in self._by_last:
            return False
        return any(text[max(0, end - len(words)) : end] == words for words in self._by_last[text[end - 1]])
