"""Markdown inline text: whether it has markup, and what is left without it.

Only what frameworks are written with: emphasis, code spans, links and backslash escapes (CommonMark 0.31,
sections 2.4 and 6). No pattern looks further than the next delimiter, so time grows with the text and no faster.
"""

import re
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


def has_markup(text: str) -> bool:
    """Whether the text has emphasis, code spans or links. An escaped or a lone delimiter is none."""
    return _may_have_markup(text) and any(step.search(text) for step in _steps())


def plain_text(text: str) -> str:
    """The text as a reader sees it, without emphasis, with a link's words for the link."""
    if not _may_have_markup(text):
        return text
    for step in _steps():
        text = step.sub(r"\1", text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def _may_have_markup(text: str) -> bool:
    return "*" in text or "_" in text or "`" in text or "[" in text or "\\" in text


@cache
def _steps() -> tuple[re.Pattern[str], ...]:
    """Compiled when first needed: most commands look at no markup."""
    return tuple(re.compile(step, re.DOTALL) for step in _STEPS)
