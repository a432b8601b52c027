"""What a diff is made of: frozen values, from links to the whole account."""

from collections import Counter
from dataclasses import field, replace
from typing import Any

from frameworkkit.diffing.filters import Filter
from frameworkkit.diffing.kinds import ChangeKind, Direction, Evidence, Impact, Relation, ShiftKind
from frameworkkit.diffing.words import Piece, word_changes
from frameworkkit.model import Edition
from frameworkkit.values import value


@value
class Why:
    """What a link found in texts rests on: how much each signal counted, and the telling words in common.

    ``signals`` are names and contributions to the score, the strongest first; a negative one spoke against it.
    """

    signals: tuple[tuple[str, float], ...] = ()
    words: tuple[str, ...] = ()


@value
class Link:
    """An old item asserted to live on in a new one; ``confidence`` is from 0 to 1."""

    old: str
    new: str
    relation: Relation = Relation.EXACT
    confidence: float = 1.0
    evidence: Evidence = Evidence.ID
    why: Why | None = None


@value
class Candidate:
    """A link that a person might make; nothing is concluded from it."""

    old: str
    new: str
    confidence: float
    why: Why | None = None


@value
class Decisions:
    """What a person has settled about two editions: a kept crosswalk as the diff understands it.

    ``links`` hold as they are; ``rejected`` pairs (old id, new id) are neither linked nor offered by their texts;
    ``removed`` old items and ``added`` new ones have no counterpart. Ids that an edition lacks are passed over.
    """

    links: tuple[Link, ...] = ()
    rejected: frozenset[tuple[str, str]] = frozenset()
    removed: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()

    def reversed(self) -> "Decisions":
        """The same decisions about the editions the other way round."""
        return Decisions(
            links=tuple(
                replace(link, old=link.new, new=link.old, relation=link.relation.opposite) for link in self.links
            ),
            rejected=frozenset((new, old) for old, new in self.rejected),
            removed=self.added,
            added=self.removed,
        )


@value
class Matching:
    """What was found about two editions: ``links`` are asserted, ``candidates`` offered to a reviewer."""

    links: tuple[Link, ...] = ()
    candidates: tuple[Candidate, ...] = ()


@value
class Shift:
    """Words by which a text asks for something else: ``should`` that became ``must``, an ``all`` put in.

    ``old`` and ``new`` are the words as the texts have them, in small letters; empty where there is none. The
    opposite diff has the same shift with ``old`` and ``new`` exchanged and the opposite ``direction``.
    """

    kind: ShiftKind
    direction: Direction
    old: str
    new: str


@value
class TextChange:
    """One text of an item, before and after. ``field`` is the model's name of it, as ``statement``.

    A translation has the field ``statement.cy``. ``kind`` is ``reworded`` or ``editorial``; ``metadata`` for a text
    that is not what the item says in the framework's language, as notes.
    A text that is reworded may have ``shifts``.
    """

    field: str
    kind: ChangeKind
    old: str
    new: str
    shifts: tuple[Shift, ...] = ()

    @property
    def words(self) -> tuple[Piece, ...]:
        """The text word by word (:func:`~frameworkkit.diffing.words.word_changes`), worked out when asked for."""
        return word_changes(self.old, self.new)


@value
class Change:
    """One entry of a diff: what happened to the items ``old`` that made them the items ``new`` (ids).

    ``fields`` names everything that differs, in the model's order; ``texts`` has those of them that are text.
    ``reason`` is what the editions themselves give as the reason. ``confidence`` and ``evidence`` are those of the
    weakest of its links; what was added or removed has no evidence. ``approved`` is the reason that somebody gave
    for letting it pass the gate.
    """

    kind: ChangeKind
    old: tuple[str, ...]
    new: tuple[str, ...]
    impact: Impact
    confidence: float = 1.0
    reason: str | None = None
    fields: tuple[str, ...] = ()
    texts: tuple[TextChange, ...] = ()
    evidence: Evidence | None = None
    approved: str | None = None

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """The shifts of all its texts."""
        return tuple(shift for text in self.texts for shift in text.shifts)

    @property
    def words(self) -> tuple[Piece, ...]:
        """The statement word by word or, where that stayed as it was, the first text that did not."""
        main = self.main_text
        return main.words if main else ()

    @property
    def main_text(self) -> TextChange | None:
        """The change of the statement, else of the first text in the framework's language that changed."""
        own = [text for text in self.texts if "." not in text.field]
        return next((text for text in own if text.field == "statement"), next(iter(own), None))


@value
class EditionChange:
    """A difference that belongs to no item, as ``glossary.senco``; ``old`` and ``new`` are plain values or None."""

    field: str
    old: Any
    new: Any


@value
class Diff:
    """The complete account of what became of ``old`` in ``new``: every item in one change, or unchanged.

    ``changes`` follow the new edition, what was removed standing where it stood; ``unchanged`` are pairs of ids.
    Changes that a ``filter`` keeps out of a report are ``hidden``, and part of the account like any other.
    """

    old: Edition = field(repr=False, compare=False)
    new: Edition = field(repr=False, compare=False)
    links: tuple[Link, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    changes: tuple[Change, ...] = ()
    unchanged: tuple[tuple[str, str], ...] = ()
    edition_changes: tuple[EditionChange, ...] = ()
    hidden: tuple[Change, ...] = ()
    filter: Filter = Filter()

    @property
    def all_changes(self) -> tuple[Change, ...]:
        """Every change, those shown first."""
        return self.changes + self.hidden

    @property
    def summary(self) -> dict[str, int]:
        """How many changes there are of each kind that occurs, and how many items are unchanged."""
        counts = Counter(change.kind for change in self.all_changes)
        counts[ChangeKind.UNCHANGED] = len(self.unchanged)
        return {kind.value: counts[kind] for kind in ChangeKind if counts[kind]}

    @property
    def impact(self) -> Impact | None:
        """The greatest impact of any change of an item; None where no item changed."""
        return min((change.impact for change in self.all_changes), key=lambda impact: impact.rank, default=None)

    @property
    def empty(self) -> bool:
        """Whether nothing differs, neither in an item nor in the edition around them."""
        return not self.all_changes and not self.edition_changes
