"""Checklists: self-assessments over items."""

from frameworkkit.model.text import NO_TEXT, Text
from frameworkkit.values import value


@value
class Checklist:
    """A self-assessment over ``items`` (ids with all below them; none means the whole edition).

    ``types`` narrows it to items of these types; ``answered_by`` is ``self``, ``assessor`` or ``both``.
    """

    id: str
    title: Text
    instructions: Text = NO_TEXT
    items: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    scale: str | None = None
    answered_by: str = "self"
    ask_evidence: bool = True
    ask_comment: bool = True
