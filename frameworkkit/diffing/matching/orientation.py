"""Which of two editions is taken for the older: what is found must not depend on which one is named first."""

from hashlib import sha256

from frameworkkit.model import Edition


def turned_round(old: Edition, new: Edition) -> bool:
    """Whether ``old`` was issued after ``new``; where the dates do not tell, a rule blind to the order decides."""
    before, after = old.imprint.issued, new.imprint.issued
    if before and after and before != after:
        return before > after
    if old.id != new.id:
        return old.id > new.id
    return _digest(old) > _digest(new)


def _digest(edition: Edition) -> bytes:
    digest = sha256()
    for place in edition.places:
        item = place.item
        for text in (item.title, item.statement, item.lead_in):
            digest.update(text.value.encode("utf-8", "surrogatepass") + b"\0")
    return digest.digest()
