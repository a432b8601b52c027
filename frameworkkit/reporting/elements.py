"""HTML and SVG made of elements: whatever is not an element itself is text, and is shown as such."""

import re
from collections.abc import Iterable
from html import escape

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")

_VOID = frozenset({"input"})


class Markup(str):
    """Text that is markup already. Any other text is escaped when it is put into an element."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str | bool | None) -> Markup:
    """One element. Of its attributes None and False are left out, and True stands alone.

    ``class_`` is the attribute ``class``, ``data_kind`` is ``data-kind``.
    """
    start = f"<{name}{_attributes(attributes)}>"
    return Markup(start if name in _VOID else f"{start}{joined(content)}</{name}>")


def joined(content: Iterable[str]) -> Markup:
    """Elements and texts in a row."""
    return Markup("".join(part if isinstance(part, Markup) else escaped(part) for part in content))


def escaped(text: str) -> Markup:
    """A text in which nothing acts as markup; characters that no document may have are replaced."""
    return Markup(escape(_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)))


def _attributes(attributes: dict[str, str | bool | None]) -> str:
    given = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return "".join(
        f' {name}="{escaped(value)}"' if isinstance(value, str) else f" {name}"
        for name, value in given
        if value or value == ""
    )
