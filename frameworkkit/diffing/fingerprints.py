"""Short digests of what somebody looked at, to notice when it is no longer the same."""

from collections.abc import Iterator

from frameworkkit.diffing.values import Change, Diff
from frameworkkit.model import Edition, Item, Place

LENGTH = 12


def item_fingerprint(item: Item) -> str:
    """12 hexadecimal digits for what an item says: title, statement and lead-in in the framework's language.

    Its id, code, place and everything else may change.
    """
    return _digest(*(text.value if text else "" for text in (item.title, item.statement, item.lead_in)))


def change_fingerprint(diff: Diff, change: Change) -> str:
    """12 hexadecimal digits for one change: its kind, the ids concerned, what the items say, and the changed fields.

    Another change elsewhere, other positions, or other names of the editions leave it as it is.
    """
    olds = [part for id_ in change.old for part in _parts(diff.old.by_id[id_], change)]
    news = [part for id_ in change.new for part in _parts(diff.new.by_id[id_], change)]
    return _digest(change.kind.value, ",".join(change.fields), *olds, "to", *news)


def _parts(place: Place, change: Change) -> Iterator[str]:
    yield place.item.id
    yield item_fingerprint(place.item)
    for field in change.fields:
        if field == "parent":
            yield place.parent.id if place.parent else ""
        elif field != "position":
            yield repr(getattr(place.item, field.partition(".")[0]))


def edition_fingerprint(edition: Edition) -> str:
    """12 hexadecimal digits for the removal of a whole edition, by its name."""
    return _digest("edition removed", edition.name)


def _digest(*parts: str) -> str:
    from hashlib import sha256  # not needed by who only compares

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
