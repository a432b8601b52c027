"""Texts of editions in HTML: their emphasis, and the differences between two of them word by word."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from frameworkkit.diffing import word_changes
from frameworkkit.model import plain_text, styled_text
from frameworkkit.reporting.elements import Markup, element, escaped, joined

Flags = list[bool]

_BURDEN = 6
_NEARLY_ALL = 0.8


def told(text: str) -> Markup:
    """A text with its own emphasis."""
    return joined(_styled(run, styles) for run, styles in styled_text(text))


def compared(old: str, new: str) -> tuple[Markup, Markup]:
    """Both texts, what only one of them says within ``del`` or ``ins``."""
    (before,), (after,) = compared_parts((old,), (new,), ((0, 0),))
    return before, after


def compared_parts(
    olds: tuple[str, ...], news: tuple[str, ...], pairs: Iterable[tuple[int, int]]
) -> tuple[tuple[Markup, ...], tuple[Markup, ...]]:
    """All texts of a split or merger: marked is what an old text says and none of its parts, and the reverse.

    ``pairs`` are the positions of an old and a new text that are linked. Where hardly a word is common to both
    sides nothing is marked: struck through from end to end, a text is only harder to read.
    """
    gone = [[True] * len(plain_text(text)) for text in olds]
    come = [[True] * len(plain_text(text)) for text in news]
    for old, new in pairs:
        removed, added = _differences(plain_text(olds[old]), plain_text(news[new]))
        gone[old] = [a and b for a, b in zip(gone[old], removed, strict=True)]
        come[new] = [a and b for a, b in zip(come[new], added, strict=True)]
    if all(_hardly_common(plain_text(text), flags) for text, flags in zip(olds + news, gone + come, strict=True)):
        return tuple(map(told, olds)), tuple(map(told, news))
    return (
        tuple(_marked(text, flags, "del") for text, flags in zip(olds, gone, strict=True)),
        tuple(_marked(text, flags, "ins") for text, flags in zip(news, come, strict=True)),
    )


def _hardly_common(text: str, flags: Flags) -> bool:
    """Whether nearly all of a text is marked, and it is long enough for that to be a burden."""
    return len(text.split()) >= _BURDEN and sum(flags) > _NEARLY_ALL * len(flags)


def _differences(old: str, new: str) -> tuple[Flags, Flags]:
    """For each character of both texts whether the other one lacks it."""
    removed: Flags = []
    added: Flags = []
    for sign, piece in word_changes(old, new):
        if sign != "+":
            removed += [sign == "-"] * len(piece)
        if sign != "-":
            added += [sign == "+"] * len(piece)
    return removed, added


def _marked(text: str, flags: Flags, mark: str) -> Markup:
    plain = plain_text(text)
    flags = _without_edges(plain, flags)
    styles = [styles for run, styles in styled_text(text) for _ in run]
    parts = []
    for start, end in _stretches(flags):
        within = _stretches(styles[start:end])
        content = joined(_styled(plain[start + a : start + b], styles[start + a]) for a, b in within)
        parts.append(element(mark, content) if flags[start] else content)
    return joined(parts)


def _without_edges(text: str, flags: Flags) -> Flags:
    """White space around a marked stretch is left unmarked: a mark under nothing looks like a slip."""
    kept = list(flags)
    for start, end in _stretches(flags):
        stretch = text[start:end]
        if flags[start] and stretch.strip():
            before = len(stretch) - len(stretch.lstrip())
            after = len(stretch) - len(stretch.rstrip())
            kept[start : start + before] = [False] * before
            kept[end - after : end] = [False] * after
    return kept


def _stretches(values: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Where stretches of equal values begin and end."""
    edges = [at for at in range(1, len(values)) if values[at] != values[at - 1]]
    yield from pairwise((0, *edges, len(values))) if values else ()


def _styled(text: str, styles: frozenset[str]) -> Markup:
    styled = escaped(text)
    for style in sorted(styles):
        styled = element(style, styled)
    return styled
