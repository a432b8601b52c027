"""Items: everything that has a place in the hierarchy of an edition."""

from frameworkkit.model.text import NO_TEXT, Text
from frameworkkit.values import value


@value
class ItemType:
    """A kind of item. ``holds`` lists the types it may hold; None allows any, an empty tuple none."""

    id: str
    label: Text
    plural: Text = NO_TEXT
    description: Text = NO_TEXT
    holds: tuple[str, ...] | None = None


@value
class Role:
    """Somebody an item is for, or who does what an example shows."""

    id: str
    label: Text
    description: Text = NO_TEXT


@value
class Association:
    """A relation from the item that holds it to another ``target`` item of the same edition."""

    target: str
    relation: str = "related"
    confidence: float | None = None
    reason: Text = NO_TEXT


@value
class Alignment:
    """A relation from the item (or edition) that holds it to something outside. ``type`` is what that is."""

    url: str | None = None
    title: Text = NO_TEXT
    relation: str = "related"
    framework: str | None = None
    code: str | None = None
    uuid: str | None = None
    type: str | None = None
    confidence: float | None = None
    reason: Text = NO_TEXT


@value
class Locator:
    """Where the source document says it."""

    page: str | None = None
    section: str | None = None
    line: int | None = None


@value
class Item:
    """One item and, in ``children``, those below it, in document order.

    ``statement`` is what it says, ``lead_in`` the words that its children complete. ``replaces`` and
    ``replaced_by`` name items of other editions: an id, or ``framework@edition#id``. ``level`` is a level id of
    a scale, ``references`` ids of references cited, ``roles`` ids of roles.
    """

    id: str
    code: str | None = None
    type: str
    title: Text = NO_TEXT
    statement: Text = NO_TEXT
    abbreviated: Text = NO_TEXT
    lead_in: Text = NO_TEXT
    notes: Text = NO_TEXT
    roles: tuple[str, ...] = ()
    level: str | None = None
    education_level: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    evidence: tuple[Text, ...] = ()
    references: tuple[str, ...] = ()
    associations: tuple[Association, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    status: str | None = None
    replaces: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    reason: Text = NO_TEXT
    source: Locator | None = None
    uuid: str | None = None
    children: tuple["Item", ...] = ()
