"""What an edition says, as digests: layout, comments and the order of keys do not count."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from json import JSONEncoder
from typing import Any

from frameworkkit.model import Edition, edition_to_plain
from frameworkkit.values import value

LENGTH = 12
"""Hexadecimal digits that are kept of the digest of an item: enough to say which one was edited."""

LATER = ("status", "modified", "valid_until", "replaced_by", "reason", "notes")
"""What is learnt about an edition when it is out already: that and why it is superseded or withdrawn, for one."""

LATER_OF_ITEMS = ("replaced_by",)
"""What is learnt about an item when a later edition is made."""

_ENCODER = JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@value
class Digests:
    """The digest of a whole edition, ``sha256:`` and 64 digits, and a short one of each item by id, in order."""

    edition: str
    items: Mapping[str, str]


def digests_of(edition: Edition) -> Digests:
    """The digests of an edition, without what is learnt later (:data:`LATER`, :data:`LATER_OF_ITEMS`).

    They rest on the shortest plain value, which lacks whatever equals its default: a later version of the model with
    more fields gives the same ones.
    """
    plain = edition_to_plain(edition)
    items = list(_items(plain.pop("items"), None))
    for key in LATER:
        plain["edition"].pop(key, None)
    whole = sha256(_canonical(plain))
    digests = {}
    for id_, content in items:
        digest = sha256(content)
        whole.update(digest.digest())
        digests[id_] = digest.hexdigest()[:LENGTH]
    return Digests(edition=f"sha256:{whole.hexdigest()}", items=digests)


def _items(items: list[dict[str, Any]], parent: str | None) -> Iterator[tuple[str, bytes]]:
    """Id and content of each item in document order; where it stands is part of what it says."""
    waiting = [(parent, item) for item in reversed(items)]
    while waiting:
        parent, item = waiting.pop()
        own = {key: part for key, part in item.items() if key != "children" and key not in LATER_OF_ITEMS}
        yield item["id"], _canonical([parent, own])
        waiting += [(item["id"], child) for child in reversed(item.get("children", ()))]


def _canonical(plain: Any) -> bytes:  # noqa: ANN401 - a plain value
    return _ENCODER.encode(plain).encode("utf-8", "surrogatepass")
