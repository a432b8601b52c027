"""Texts as the matching sees them: words brought to one form, and their roots."""

import re
from functools import lru_cache
from unicodedata import normalize

from frameworkkit.model import plain_text

#: Of a longer text only the beginning is looked at, so that no text takes long.
MOST_SIGNS = 20_000
MOST_LETTERS = 40
#: So many letters the relatives of a word have in common, whatever a language adds at its end.
ROOT = 5

_APART = r"\s!-/:-@\[-`{-~\u00a1-\u00bf\u00d7\u00f7\u2010-\u205e\u3000-\u303f"
_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff"  # scripts written without spaces: sign by sign
_WORD = re.compile(rf"[{_UNSPACED}]|[^{_APART}{_UNSPACED}]+")
_ENDING = re.compile(
    r"(?<=\w{3})(?:ations?|ments?|ings?|edly|ed|es|s|ly|ions?|ities|ity|ness|ances?|ences?|ies|y|e|ers?|ors?)$"
)
_SHORTEST = 4
#: English words that tell nothing by themselves.
_SILENT = re.compile(
    r"about|against|all|also|and|any|are|been|being|both|but|can|could|does|each|for|from|has|have|how|including|into"
    r"|its|may|more|must|nor|not|other|our|out|over|shall|should|such|than|that|the|their|them|then|there|these|they"
    r"|this|those|through|under|upon|was|were|what|when|where|whether|which|while|who|will|with|within|without|would"
    r"|you|your",
    re.IGNORECASE,
)


def words(text: str) -> list[str]:
    """The words of a text in order, in one form: without markup, capitals and English endings."""
    return [stem(word) for word in _WORD.findall(_plain(text).casefold())]


def spellings(text: str) -> list[str]:
    """The same words as the text spells them."""
    return _WORD.findall(_plain(text))


def is_telling(word: str) -> bool:
    """Whether a word says something by itself, unlike *and* and most short words."""
    return not _SILENT.fullmatch(word) and (len(word) > 2 or not word.isascii() or word.isupper())


def _plain(text: str) -> str:
    plain = plain_text(text[:MOST_SIGNS])
    return plain if plain.isascii() else normalize("NFKC", plain)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word without its ending; other languages' words keep theirs, or lose it alike on both sides."""
    word = word[:MOST_LETTERS]
    if len(word) <= _SHORTEST or not word.isascii():
        return word
    return _ENDING.sub("", word)
