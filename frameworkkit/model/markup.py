"""Markdown inline text: whether it has markup, and what is left without it.

Only what frameworks are written with: emphasis, code spans, links and backslash escapes (CommonMark 0.31,
sections 2.4 and 6). No pattern looks further than the next delimiter, so time grows with the text and no faster.
"""

import re
from collections.abc import Iterator
from functools import cache

_INNER = r"((?:\\.|[^{0}\\])+)"
_STAR = r"(?<![\\*])\*(?![\s*])" + _INNER.format("*") + r"(?<!\s)\*(?!\*)"
_STARS = r"(?<!\\)\*\*(?![\s*])" + _INNER.format("*") + r"(?<!\s)\*\*"
_LINE = r"(?<![\\\w])_(?![\s_])" + _INNER.format("_") + r"(?<!\s)_(?!\w)"
_LINES = r"(?<![\\\w])__(?![\s_])" + _INNER.format("_") + r"(?<!\s)__(?!\w)"
_CODE = r"(?<!\\)`([^`]+)`"
_LINK = r"(?<!\\)!?\[([^\[\]]*)\]\([^()\s]*\)"
# Inside out: emphasis within strong emphasis goes first, and the rest of `***both***` last.
_STEPS = (_CODE, _LINK, _STAR, _STARS, _STAR, _LINE, _LINES, _LINE)
_STYLES = ("code", "", "em", "strong", "em", "em", "strong", "em")
_ESCAPE = r"\\([!-/:-@\[-`{-~])"

#: A stretch of text as a reader sees it, with its styles: ``em``, ``strong``, ``code``.
Run = tuple[str, frozenset[str]]

_PLAIN: frozenset[str] = frozenset()


def has_markup(text: str) -> bool:
    """Whether the text has emphasis, code spans or links. An escaped or a lone delimiter is none."""
    return _may_have_markup(text) and any(step.search(text) for step in _steps())


def plain_text(text: str) -> str:
    """The text as a reader sees it, without emphasis, with a link's words for the link."""
    if not _may_have_markup(text):
        return text
    for step in _steps():
        text = step.sub(r"\1", text)
    return re.sub(_ESCAPE, r"\1", text)


def styled_text(text: str) -> tuple[Run, ...]:
    """The text as a reader sees it, run by run: the runs join up to :func:`plain_text`."""
    if not _may_have_markup(text):
        return ((text, _PLAIN),) if text else ()
    styles = [_PLAIN] * len(text)
    for step, style in zip((*_steps(), re.compile(_ESCAPE)), (*_STYLES, ""), strict=True):
        text, styles = _unwrapped(text, styles, step, style)
    return tuple((text[start:end], styles[start]) for start, end in _stretches(styles))


def _unwrapped(
    text: str, styles: list[frozenset[str]], step: re.Pattern[str], style: str
) -> tuple[str, list[frozenset[str]]]:
    """What one step leaves of a text, each character of it with its styles."""
    kept, kept_styles, at = [], [], 0
    added = frozenset({style} if style else ())
    for found in step.finditer(text):
        start, end = found.span(1)
        kept += [text[at : found.start()], text[start:end]]
        kept_styles += styles[at : found.start()]
        kept_styles += [each | added for each in styles[start:end]]
        at = found.end()
    return "".join((*kept, text[at:])), kept_styles + styles[at:]


def _stretches(styles: list[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Where stretches of one style begin and end."""
    starts = [at for at, style in enumerate(styles) if at == 0 or style != styles[at - 1]]
    yield from zip(starts, (*starts[1:], len(styles)), strict=True)


def _may_have_markup(text: str) -> bool:
    return "*" in text or "_" in text or "`" in text or "[" in text or "\\" in text


@cache
def _steps() -> tuple[re.Pattern[str], ...]:
    """Compiled when first needed: most commands look at no markup."""
    return tuple(re.compile(step, re.DOTALL) for step in _STEPS)
