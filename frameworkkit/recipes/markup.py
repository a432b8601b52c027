"""HTML in a line of text, as extraction leaves it, taken apart into lines of Markdown."""

import re
from html import unescape

# One pass and no nesting, for a strict parser of HTML gives up on what extraction leaves (lists that never end,
# bullets beside `<li>`), and html.parser takes minutes over a long line of opening brackets.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_BULLET = re.compile("[•▪‣◦●]")
_DEEPEST = 8

_LISTS = frozenset(("ul", "ol"))
_BLOCKS = frozenset(("p", "div", "br", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6"))
_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*"}


def unwrap(text: str) -> list[str]:
    """The lines that a reader would see: paragraphs, and list items as ``- …``, indented by two where nested.

    A bullet character begins a list item wherever it stands; ``<b>`` and ``<i>`` become Markdown emphasis, and
    other tags leave nothing.
    """
    lines = [""]
    depth = 0
    end = 0
    for tag in _TAG.finditer(text):
        _add(lines, text[end : tag.start()], depth)
        end = tag.end()
        name = tag[2].lower()
        if name in _LISTS:
            depth = max(0, depth - 1) if tag[1] else min(_DEEPEST, depth + 1)
            lines.append("")
        elif name == "li":
            lines.append("" if tag[1] else _marker(depth))
        elif name in _BLOCKS:
            lines.append("")
        elif name in _EMPHASIS:
            lines[-1] = _emphasis(lines[-1], _EMPHASIS[name], closing=bool(tag[1]))
    _add(lines, text[end:], depth)
    return [line for line in map(_tidy, lines) if line.strip(" -*")]


def _add(lines: list[str], text: str, depth: int) -> None:
    first, *others = _BULLET.split(unescape(text))
    lines[-1] += first
    for other in others:
        if lines[-1].strip() == "-":  # `<li>• …`: one item, marked twice
            lines[-1] += other.lstrip()
        else:
            lines.append(_marker(depth) + other.lstrip())


def _marker(depth: int) -> str:
    return "  " * max(depth - 1, 0) + "- "


def _emphasis(line: str, mark: str, *, closing: bool) -> str:
    if not closing:
        return line + mark
    words = line.rstrip()
    return words + mark + line[len(words) :]


def _tidy(line: str) -> str:
    bare = line.lstrip()
    indent = line[: len(line) - len(bare)] if bare.startswith("- ") else ""
    return indent + " ".join(bare.split())
