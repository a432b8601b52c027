"""The framework (the work) and what describes its editions."""

from typing import TYPE_CHECKING

from frameworkkit.model.text import NO_TEXT, Text
from frameworkkit.values import value

if TYPE_CHECKING:
    from uuid import UUID


@value
class Organisation:
    """A publisher or other body."""

    name: str
    url: str | None = None
    email: str | None = None


@value
class Framework:
    """The work that editions are states of. ``language`` is the BCP 47 tag of every text without one."""

    id: str
    title: Text
    language: str = "en"
    uuid: str | None = None
    publisher: Organisation | None = None
    license: str | None = None
    attribution: Text = NO_TEXT
    description: Text = NO_TEXT
    url: str | None = None
    subjects: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()

    @property
    def derived_uuid(self) -> "UUID":
        """The registered UUID, or the UUIDv5 (URL namespace) of ``urn:frameworkkit:framework:<id>``."""
        from uuid import NAMESPACE_URL, UUID, uuid5  # not needed by who only validates

        return UUID(self.uuid) if self.uuid else uuid5(NAMESPACE_URL, f"urn:frameworkkit:framework:{self.id}")


@value
class Imprint:
    """What is printed about one edition: its id, status and dates (ISO 8601, as precise as known).

    ``replaces`` and ``replaced_by`` name editions as ``framework@edition``. ``wording`` is ``official`` (the
    publisher's text) or ``restated`` (other words for the same meaning, never presented as official).
    """

    id: str
    status: str
    title: Text = NO_TEXT
    version: str | None = None
    wording: str = "official"
    issued: str | None = None
    modified: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    replaces: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    reason: Text = NO_TEXT
    description: Text = NO_TEXT
    notes: Text = NO_TEXT


@value
class SourceDocument:
    """The document an edition was made from. ``digest`` is ``sha256:`` and 64 hexadecimal digits."""

    title: Text
    publisher: str | None = None
    year: str | None = None
    url: str | None = None
    digest: str | None = None
    notes: Text = NO_TEXT


@value
class Contributor:
    """A person or body that took part. ``role`` is free text, as author or partner."""

    name: str
    role: str | None = None
    url: str | None = None


@value
class Section:
    """A stretch of front or back matter: introduction, aims, contact."""

    id: str
    title: Text = NO_TEXT
    text: Text


@value
class Term:
    """A glossary entry. ``avoid`` lists the words it is to be used instead of."""

    id: str
    term: Text
    definition: Text
    abbreviation: str | None = None
    avoid: tuple[str, ...] = ()


@value
class Reference:
    """Legislation, guidance or another work that statements rely on, with the dates it was in force."""

    id: str
    title: Text
    kind: str = "other"
    code: str | None = None
    publisher: str | None = None
    year: str | None = None
    url: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    replaced_by: tuple[str, ...] = ()
    notes: Text = NO_TEXT
