"""Two texts word by word, so that their pieces join up to exactly what was written."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import accumulate
from typing import NamedTuple

#: ``("=", same)``, ``("-", only old)`` or ``("+", only new)``.
Piece = tuple[str, str]

#: The matcher's time grows with the product of the lengths: beyond this (500 words each) what lies between the
#: common beginning and end of two texts is shown as replaced.
MOST_PAIRS = 1_000_000

_PUNCTUATION = r"!-/:-@\[-`{-~\u00a1-\u00bf\u00d7\u00f7\u2010-\u205e\u3000-\u303f"
_UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff]"  # scripts written without spaces: sign by sign
_WORD = rf"[^\s{_PUNCTUATION}]+(?:['’.-][^\s{_PUNCTUATION}]+)*"  # one word: don't, well-being, 1.10
_APART = rf"\s+|{_UNSPACED}|{_WORD}|."
_ATTACHED = rf"\s+|{_UNSPACED}|(?:(?!{_UNSPACED})\S)+"


class _Replaced(NamedTuple):
    """Tokens ``old_start`` to ``old_end`` became ``new_start`` to ``new_end``; either stretch may be empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def word_changes(old: str, new: str, *, punctuation_apart: bool = True) -> tuple[Piece, ...]:
    """The differences: ``=`` and ``-`` pieces join up to ``old``, ``=`` and ``+`` pieces to ``new``.

    A few equal words between long replaced stretches are replaced with them: confetti is hard to read.
    Unless ``punctuation_apart``, a word with another comma behind it is another word.
    """
    if old == new:
        return (("=", old),) if old else ()
    tokens = _compiled(_APART if punctuation_apart else _ATTACHED)
    before, after = tokens.findall(old), tokens.findall(new)
    return tuple(_pieces(before, after, _readable(_replaced(before, after), before, after)))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: hardly any run needs both."""
    return re.compile(pattern, re.DOTALL)


def _replaced(old: list[str], new: list[str]) -> Iterator[_Replaced]:
    start, tail = common_ends(old, new)
    old_end, new_end = len(old) - tail, len(new) - tail
    if (old_end - start) * (new_end - start) > MOST_PAIRS:
        yield _Replaced(start, old_end, start, new_end)
        return
    matcher = SequenceMatcher(None, old[start:old_end], new[start:new_end], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield _Replaced(start + i, start + j, start + k, start + m)


def common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many tokens the beginnings have in common, and how many of the others the ends."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    tail = next((n for n in range(most - start) if old[-1 - n] != new[-1 - n]), most - start)
    return start, tail


def _readable(stretches: Iterator[_Replaced], old: list[str], new: list[str]) -> list[_Replaced]:
    """Join two stretches where what lies between them is no longer than what either replaces."""
    old_at = list(accumulate(map(len, old), initial=0))
    new_at = list(accumulate(map(len, new), initial=0))

    def size(part: _Replaced) -> int:
        return max(old_at[part.old_end] - old_at[part.old_start], new_at[part.new_end] - new_at[part.new_start])

    kept: list[_Replaced] = []
    for stretch in stretches:
        joined = stretch
        while kept and old_at[joined.old_start] - old_at[kept[-1].old_end] <= min(size(kept[-1]), size(joined)):
            first = kept.pop()
            joined = _Replaced(first.old_start, joined.old_end, first.new_start, joined.new_end)
        kept.append(joined)
    return kept


def _pieces(old: list[str], new: list[str], stretches: list[_Replaced]) -> Iterator[Piece]:
    done = 0
    for part in [*stretches, _Replaced(len(old), len(old), len(new), len(new))]:
        for sign, tokens in (
            ("=", old[done : part.old_start]),
            ("-", old[part.old_start : part.old_end]),
            ("+", new[part.new_start : part.new_end]),
        ):
            if tokens:
                yield sign, "".join(tokens)
        done = part.old_end
