"""How much and how often: the numbers of a text, but for those that only name something."""

from collections.abc import Iterator, Sequence

from frameworkkit.diffing.occurrences import Found, occurrences, word_at
from frameworkkit.diffing.vocabulary.tables import Vocabulary

_YEARS = range(1900, 2101)


def quantities(text: Sequence[str], vocabulary: Vocabulary) -> list[Found]:
    """Numbers in figures and in words, then frequencies. Those that limit have a ``sense``."""
    often = (each._replace(sense=1) for each in occurrences(vocabulary, "frequencies", text))
    return [*_numbers(text, vocabulary), *often]


def _numbers(text: Sequence[str], vocabulary: Vocabulary) -> Iterator[Found]:
    numbers = [
        (position, word) for position, word in enumerate(text) if word[0].isdecimal() or word in vocabulary.numbers
    ]
    for position, word in numbers:
        value = _number(word) if word[0].isdecimal() else vocabulary.numbers.get(word)
        if value is None or value in _YEARS or vocabulary.expressions("numbered").before(text, position):
            continue
        yield Found(word, value, word_at(text, position + 1), _sense(text, position, vocabulary))


def _number(word: str) -> float | None:
    """The value of a number in figures; one as 1.2.3 only names something."""
    figures = word.replace(",", "").removesuffix("%")
    return float(figures) if figures.replace(".", "", 1).isdecimal() else None


def _sense(text: Sequence[str], at: int, vocabulary: Vocabulary) -> int:
    if vocabulary.expressions("floors").before(text, at):
        return 1
    return -1 if vocabulary.expressions("ceilings").before(text, at) else 0
