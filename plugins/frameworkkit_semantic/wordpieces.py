"""Texts as the model reads them: words without case and accents, cut into the longest pieces that it knows.

The algorithm and ``vocabulary.txt`` are those of BERT base uncased (Devlin et al. 2018; Google, Apache-2.0).
"""

from __future__ import annotations

import string
import unicodedata
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Longer ones are one unknown piece each.
LONGEST_WORD = 100
# Far more characters than any text needs for as many pieces as the model reads: what lies beyond is not looked at.
LONGEST_TEXT = 50_000


def read_vocabulary() -> dict[str, int]:
    """The number of every piece; those that go on within a word begin with ``##``."""
    text = Path(__file__).with_name("vocabulary.txt").read_text("utf-8")
    return {piece: number for number, piece in enumerate(text.split("\n")[:-1])}


def word_pieces(text: str, vocabulary: Mapping[str, int], longest: int) -> list[int]:
    """The numbers of the pieces of a text, at most ``longest`` with those that mark its beginning and end."""
    pieces = chain.from_iterable(_pieces(word, vocabulary) for word in _words(text))
    return [vocabulary[piece] for piece in ("[CLS]", *islice(pieces, longest - 2), "[SEP]")]


def _words(text: str) -> list[str]:
    return "".join(map(_read, unicodedata.normalize("NFD", text[:LONGEST_TEXT]))).split()


@cache
def _read(character: str) -> str:
    """What is read of a character: spaces part words, and so does each mark, which is a word of its own."""
    category = unicodedata.category(character)
    if character in "\t\n\r" or category[0] == "Z":
        return " "
    if category[0] == "C" or category == "Mn" or character == "\N{REPLACEMENT CHARACTER}":
        return ""
    if category[0] == "P" or character in string.punctuation or unicodedata.name(character, "").startswith("CJK"):
        return f" {character} "
    return character.lower()


def _pieces(word: str, vocabulary: Mapping[str, int]) -> list[str]:
    """The longest piece that the word begins with, then the longest that goes on from there, to its end."""
    if len(word) > LONGEST_WORD:
        return ["[UNK]"]
    found: list[str] = []
    start = 0
    while start < len(word):
        mark = "##" if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if mark + word[start:end] in vocabulary), None)
        if end is None:
            return ["[UNK]"]
        found.append(mark + word[start:end])
        start = end
    return found
