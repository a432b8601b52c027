"""What a crosswalk has settled, as the diff understands it. Only accepted and rejected entries decide."""

from collections.abc import Iterator

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry, Status
from frameworkkit.diffing import Decisions, Evidence, Link, Relation, item_fingerprint
from frameworkkit.model import Edition


def decisions(crosswalk: Crosswalk) -> Decisions:
    """The decisions of a crosswalk, from its old edition to its new one; proposals decide nothing."""
    accepted = [entry for entry in crosswalk.entries if entry.status is Status.ACCEPTED]
    rejected = [entry for entry in crosswalk.entries if entry.status is Status.REJECTED]
    return Decisions(
        links=tuple(
            Link(
                old=old,
                new=new,
                relation=entry.relation or Relation.EXACT,
                confidence=1.0 if entry.confidence is None else entry.confidence,
                evidence=Evidence.CROSSWALK,
            )
            for entry in accepted
            for old, new in entry.pairs
        ),
        rejected=frozenset(pair for entry in rejected for pair in entry.pairs),
        removed=frozenset(old for entry in accepted if not entry.new for old in entry.old),
        added=frozenset(new for entry in accepted if not entry.old for new in entry.new),
    )


def fingerprints(entry: Entry, old: Edition, new: Edition) -> tuple[str, ...]:
    """What the items of an entry say now; an item that is not there says nothing."""
    return tuple(_fingerprints(entry, old, new))


def is_stale(entry: Entry, old: Edition, new: Edition) -> bool:
    """Whether a text has changed since somebody saw it."""
    return bool(entry.seen) and entry.seen != fingerprints(entry, old, new)


def _fingerprints(entry: Entry, old: Edition, new: Edition) -> Iterator[str]:
    for edition, ids in ((old, entry.old), (new, entry.new)):
        for id_ in ids:
            place = edition.by_id.get(id_)
            yield item_fingerprint(place.item) if place else "0" * 12
