"""Short digests of what somebody looked at, to notice when it is no longer the same."""

from frameworkkit.diffing.values import Change, Diff
from frameworkkit.model import Edition, Item

LENGTH = 12


def item_fingerprint(item: Item) -> str:
    """12 hexadecimal digits for what an item says: title, statement and lead-in in the framework's language.

    Its id, code, place and everything else may change.
    """
    return _digest(*(text.value if text else "" for text in (item.title, item.statement, item.lead_in)))


def change_fingerprint(diff: Diff, change: Change) -> str:
    """12 hexadecimal digits for one change: its kind and fields, the ids concerned and what the items say.

    Another change elsewhere, other positions, or other names of the editions leave it as it is.
    """
    olds = [part for id_ in change.old for part in (id_, item_fingerprint(diff.old.by_id[id_].item))]
    news = [part for id_ in change.new for part in (id_, item_fingerprint(diff.new.by_id[id_].item))]
    return _digest(change.kind.value, ",".join(change.fields), *olds, "to", *news)


def edition_fingerprint(edition: Edition) -> str:
    """12 hexadecimal digits for the removal of a whole edition, by its name."""
    return _digest("edition removed", edition.name)


def _digest(*parts: str) -> str:
    from hashlib import sha256  # not needed by who only compares

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
