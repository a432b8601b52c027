"""Markdown inline text: whether it has markup, and what is left without it.

Only what frameworks are written with: emphasis, code spans, links and backslash escapes (CommonMark 0.31,
sections 2.4 and 6). No pattern looks further than the next delimiter, so time grows with the text and no faster.
"""

import re

_INNER = r"((?:\\.|[^{0}\\])+)"
_STAR = r"(?<![\\*])\*(?![\s*])" + _INNER.format("*") + r"(?<!\s)\*(?!\*)"
_STARS = r"(?<!\\)\*\*(?![\s*])" + _INNER.format("*") + r"(?<!\s)\*\*"
_LINE = r"(?<![\\\w])_(?![\s_])" + _INNER.format("_") + r"(?<!\s)_(?!\w)"
_LINES = r"(?<![\\\w])__(?![\s_])" + _INNER.format("_") + r"(?<!\s)__(?!\w)"
_CODE = r"(?<!\\)`([^`]+)`"
_LINK = r"(?<!\\)!?\[([^\[\]]*)\]\([^()\s]*\)"
# Inside out: emphasis within strong emphasis goes first, and the rest of `***both***` last.
_STEPS = tuple(re.compile(step, re.DOTALL) for step in (_CODE, _LINK, _STAR, _STARS, _STAR, _LINE, _LINES, _LINE))
_DELIMITER = re.compile(r"[*_`\[\\]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def has_markup(text: str) -> bool:
    """Whether the text has emphasis, code spans or links. An escaped or a lone delimiter is none."""
    return _DELIMITER.search(text) is not None and any(step.search(text) for step in _STEPS)


def plain_text(text: str) -> str:
    """The text as a reader sees it, without emphasis, with a link's words for the link."""
    if _DELIMITER.search(text) is None:
        return text
    for step in _STEPS:
        text = step.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", text)
