"""CFAssociations: the hierarchy, relations between items, and relations to things outside."""

import re
from collections.abc import Iterator
from itertools import chain, count
from json.encoder import encode_basestring as quoted
from urllib.parse import quote

from frameworkkit.model import Alignment, Item, plain_text
from frameworkkit_case.addresses import as_uri, edition_identifier, item_identifier
from frameworkkit_case.json_text import KEY, Link
from frameworkkit_case.package import Package
from frameworkkit_case.version import Version, flat, one_line

Tie = tuple[str, Link, Link, int, str]
"""An association before it has an identity: type, origin, destination, number (0 for none) and reason."""


def cf_associations(package: Package) -> Iterator[str]:
    """The text of every association: the hierarchy first, in document order, then all others by kind."""
    kinds = (_hierarchy, _between_items, _alignments, _item_successions, _document_successions)
    changed, uris = quoted(package.dates.last_change), package.addresses.uri("CFAssociations", "")
    extended, identify = package.version.extended, package.of_edition
    taken: set[str] = set()
    for kind, origin, destination, number, reason in chain.from_iterable(find(package) for find in kinds):
        name = f"{kind}:{origin.identifier}:{destination.identifier}"
        identifier = identify(name)
        if not number:  # an item has one place, but may be related twice to the same
            if identifier in taken:
                identifier = _numbered(package, name, taken)
            taken.add(identifier)
        sequence = f'{KEY}"sequenceNumber": {number},' if number else ""
        notes = f',{KEY}"notes": {quoted(reason)}' if reason and extended else ""
        yield f"""{{
      "identifier": "{identifier}",
      "uri": "{uris}{identifier}",
      "associationType": "{kind}",{sequence}
      "originNodeURI": {origin.text},
      "destinationNodeURI": {destination.text},
      "lastChangeDateTime": {changed}{notes}
    }}"""


def _numbered(package: Package, name: str, taken: set[str]) -> str:
    """The UUID of one more association of the same kind between the same two."""
    identifiers = (package.of_edition(f"{name}:{number}") for number in count(2))
    return next(identifier for identifier in identifiers if identifier not in taken)


def _hierarchy(package: Package) -> Iterator[Tie]:
    """The child is the origin; items at the top are children of the document."""
    links = package.item_links
    for place in package.edition.places:
        above = links[place.parent.id] if place.parent else package.document_link
        yield "isChildOf", links[place.item.id], above, place.position + 1, ""


def _between_items(package: Package) -> Iterator[Tie]:
    links = package.item_links
    for place in package.edition.places:
        for association in place.item.associations:
            if association.target in links:
                kind = package.version.association_type(association.relation)
                origin, destination = links[place.item.id], links[association.target]
                yield kind, origin, destination, 0, association.reason.value


def _alignments(package: Package) -> Iterator[Tie]:
    links, version = package.item_links, package.version
    aligned = [(package.document_link, package.edition.alignments)]
    aligned += [(links[place.item.id], place.item.alignments) for place in package.edition.places]
    for origin, alignments in aligned:
        for alignment in alignments:
            if destination := alignment_link(alignment, version):
                kind = version.association_type(alignment.relation)
                yield kind, origin, destination, 0, alignment.reason.value


def alignment_link(alignment: Alignment, version: Version) -> Link | None:
    """The link to what an item is aligned to; None where nothing tells which thing that is."""
    uri = alignment_uri(alignment)
    if uri is None:
        return None
    title = alignment.title.value
    if alignment.framework or alignment.code:
        words = (alignment.framework, alignment.code, plain_text(title))
        name = flat(" ".join(word for word in words if word))
    else:
        name = one_line(title) if title else uri
    kind = target_type(alignment.type) if alignment.type and version.extended else ""
    return Link(name, alignment.uuid or uri, uri, kind)


def alignment_uri(alignment: Alignment) -> str | None:
    """Its address, else its UUID, else a name made of the framework and the code (or title) there."""
    if alignment.url:
        return as_uri(alignment.url)
    if alignment.uuid:
        return f"urn:uuid:{alignment.uuid}"
    words = [word for word in (alignment.framework, alignment.code or alignment.title.value) if word]
    return "urn:frameworkkit:alignment:" + ":".join(quote(word, safe="") for word in words) if words else None


def target_type(kind: str) -> str:
    """The vocabulary of targets: ``CASE`` for what CASE itself defines, else an extension of it."""
    return "CASE" if kind == "CASE" or kind.startswith("CF") else f"ext:{re.sub('[^A-Za-z0-9._]', '_', kind)}"


def _item_successions(package: Package) -> Iterator[Tie]:
    for place in package.edition.places:
        item = place.item
        if item.replaces or item.replaced_by:
            own = package.item_links[item.id]
            for other, is_older in other_items(package, item):
                older, newer = (other, own) if is_older else (own, other)
                yield "replacedBy", older, newer, 0, item.reason.value


def other_items(package: Package, item: Item) -> Iterator[tuple[Link, bool]]:
    """The items that an item replaces (True) and is replaced by, but for itself.

    Within a framework an item keeps its UUID from edition to edition: that it replaces itself goes without saying.
    """
    own = package.item_links[item.id].identifier
    named = [(name, True) for name in item.replaces] + [(name, False) for name in item.replaced_by]
    for name, is_older in named:
        identifier = item_identifier(package.edition, name)
        if identifier != own:
            yield package.link("CFItems", identifier, name), is_older


def _document_successions(package: Package) -> Iterator[Tie]:
    imprint, own = package.edition.imprint, package.document_link
    named = [(name, True) for name in imprint.replaces] + [(name, False) for name in imprint.replaced_by]
    for name, is_older in named:
        other = package.link("CFDocuments", edition_identifier(package.edition, name), name)
        older, newer = (other, own) if is_older else (own, other)
        yield "replacedBy", older, newer, 0, imprint.reason.value
