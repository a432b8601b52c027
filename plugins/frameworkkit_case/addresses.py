"""Identifiers and URIs of what a package holds and what it points to."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha1
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from frameworkkit.model import Edition

_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
_RESERVED = "%:/?@!$&'()*+,;=~"
_PLAIN = re.compile(r"[A-Za-z0-9._:/?&=~-]*", re.ASCII)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where things are: below ``base_url`` as the REST binding of CASE has it, or ``urn:uuid:`` where it is empty."""

    base_url: str
    path: str

    def uri(self, kind: str, identifier: str) -> str:
        """The URI of an object of a kind (a collection of the REST binding, as ``CFItems``)."""
        if not self.base_url:
            return f"urn:uuid:{identifier}"
        return f"{self.base_url}/ims/case/{self.path}/{kind}/{identifier}"


def deriving(namespace: bytes) -> Callable[[str], str]:
    """Gives the text of a UUIDv5 (RFC 9562, section 5.5): what :func:`uuid.uuid5` gives, in a quarter of the time."""
    begun = sha1(namespace)  # noqa: S324 - what the standard prescribes; nothing to keep safe

    def derived(name: str) -> str:
        digest = begun.copy()
        digest.update(name.encode())
        digits = digest.hexdigest()
        return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{_VARIANT[digits[16]]}{digits[17:20]}-{digits[20:32]}"

    return derived


def item_identifier(edition: Edition, reference: str) -> str:
    """The UUID of an item named by id or as ``framework@edition#id``.

    An item of another framework is taken to have the UUID that its framework's id gives: nothing here can know
    of one that was registered.
    """
    name, _, item_id = reference.rpartition("#")
    framework = name.partition("@")[0]
    if framework in ("", edition.framework.id) and item_id in edition.by_id:
        return str(edition.uuid_of(edition.by_id[item_id].item))
    return str(uuid5(_framework_uuid(edition, framework), item_id))


def edition_identifier(edition: Edition, reference: str) -> str:
    """The UUID of the document of an edition named as ``framework@edition``."""
    framework, _, edition_id = reference.partition("@")
    return str(uuid5(_framework_uuid(edition, framework), f"edition:{edition_id}"))


def _framework_uuid(edition: Edition, framework: str) -> UUID:
    if framework in ("", edition.framework.id):
        return edition.framework.derived_uuid
    return uuid5(NAMESPACE_URL, f"urn:frameworkkit:framework:{framework}")


def as_uri(url: str) -> str:
    """An address as a URI (RFC 3986): what may not stand in one is percent-encoded."""
    if _PLAIN.fullmatch(url):
        return url
    start, mark, fragment = _STRAY_PERCENT.sub("%25", url).partition("#")
    return quote(start, safe=_RESERVED) + mark + quote(fragment, safe=_RESERVED)
