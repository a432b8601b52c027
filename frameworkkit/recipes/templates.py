"""Texts with gaps, as ``{parent}-{n}`` or ``{role|slug}``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from frameworkkit.positions import Pointer

_GAP = re.compile(r"\{([A-Za-z_][A-Za-z0-9_-]*)(\|slug)?\}")
_NOT_A_SLUG = re.compile(r"[^a-z0-9]+")


class TemplateError(ValueError):
    """A template with a brace that opens or closes no gap."""


@dataclass(frozen=True, slots=True)
class Template:
    """A text in which names in braces stand for what a line gave, and where in the recipe it stands."""

    text: str
    pointer: Pointer

    @property
    def names(self) -> frozenset[str]:
        """The names of its gaps."""
        return frozenset(match[1] for match in _GAP.finditer(self.text))

    def fill(self, values: Mapping[str, str]) -> str:
        """The text with every gap filled; what has no value leaves nothing."""
        return _GAP.sub(lambda gap: _value(gap, values), self.text)


def template(text: str, pointer: Pointer) -> Template:
    """Read a template. Raises :class:`TemplateError`."""
    if any(brace in _GAP.sub("", text) for brace in "{}"):
        raise TemplateError("a brace is no part of {name} or {name|slug}")
    return Template(text, pointer)


def slug(text: str) -> str:
    """A text as part of an id: lower-case letters and digits, hyphens for all else."""
    return _NOT_A_SLUG.sub("-", text.lower()).strip("-")


def _value(gap: re.Match[str], values: Mapping[str, str]) -> str:
    value = values.get(gap[1], "")
    return slug(value) if gap[2] else value
