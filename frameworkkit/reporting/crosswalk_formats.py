"""A kept crosswalk for other programs: as an SSSOM mapping set, a table, or CASE associations."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from frameworkkit.crosswalks import Entry, Mapping, Status
from frameworkkit.crosswalks.wording import relation_of
from frameworkkit.diffing import Evidence, Link, Relation
from frameworkkit.errors import UsageError
from frameworkkit.model import Edition
from frameworkkit.reporting.cells import safe_cell
from frameworkkit.reporting.diff_details import label_of, wording_of
from frameworkkit.reporting.reporter import Terminal
from frameworkkit.reporting.sssom import UNSPECIFIED, sssom

COLUMNS = ("old", "old text", "new", "new text", "relation", "status", "confidence", "note")
"""Of a table; ``crosswalk check`` reads it again."""

_SPDX = "https://spdx.org/licenses/"

#: CASE has words for the same and for a successor, none for nearly so, broader or narrower.
_ASSOCIATIONS = {Relation.EXACT: "exactMatchOf", Relation.RELATED: "isRelatedTo"}
_SUCCESSOR = "replacedBy"
_NO_DATE = "1970-01-01"


def render_sssom(mapping: Mapping, _terminal: Terminal) -> str:
    """Every link. Removed and added items are no mappings: the table (CSV) has them."""
    licence = mapping.crosswalk.license
    links = list(_links(mapping))
    return sssom(
        mapping.old,
        mapping.new,
        (link for link, _ in links),
        license_url=UNSPECIFIED if not licence else licence if "://" in licence else f"{_SPDX}{licence}",
        comments={(link.old, link.new): entry.note for link, entry in links if entry.note},
        reviewers=mapping.crosswalk.reviewers,
    )


def render_csv(mapping: Mapping, _terminal: Terminal) -> str:
    """Every entry with what its items say; several in one cell stand with semicolons between them."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in mapping.entries:
        confidence = "" if entry.confidence is None else f"{entry.confidence:g}"
        row = [
            "; ".join(entry.old),
            _texts(mapping.old, entry.old),
            "; ".join(entry.new),
            _texts(mapping.new, entry.new),
            entry.relation or "",
            entry.status,
            confidence,
            entry.note or "",
        ]
        writer.writerow(map(safe_cell, row))
    return out.getvalue()


def render_case(mapping: Mapping, _terminal: Terminal) -> str:
    """A ``CFAssociation`` for each link, from the old item to the new one."""
    associations = [_association(mapping, link, entry) for link, entry in _links(mapping)]
    return json.dumps({"CFAssociations": associations}, ensure_ascii=False, indent=2) + "\n"


def _links(mapping: Mapping) -> Iterator[tuple[Link, Entry]]:
    for entry in mapping.entries:
        for old, new in entry.pairs:
            for id_, edition in ((old, mapping.old), (new, mapping.new)):
                if id_ not in edition.by_id:
                    hint = "`frameworkkit crosswalk check` shows where it stands"
                    raise UsageError(f"the crosswalk names {id_!r}, which {edition.name} does not have", hint)
            yield _link(mapping, entry, old, new), entry


def _link(mapping: Mapping, entry: Entry, old: str, new: str) -> Link:
    return Link(
        old=old,
        new=new,
        relation=relation_of(entry, mapping.old, mapping.new),
        confidence=1.0 if entry.confidence is None else entry.confidence,
        evidence=Evidence.CROSSWALK if entry.status is Status.ACCEPTED else Evidence.TEXT,
    )


def _association(mapping: Mapping, link: Link, entry: Entry) -> dict[str, Any]:
    from uuid import uuid5

    kind = _ASSOCIATIONS.get(link.relation, _SUCCESSOR)
    nodes = [_node(mapping.old, link.old), _node(mapping.new, link.new)]
    identifier = uuid5(mapping.new.uuid, f"{kind}:{nodes[0]['identifier']}:{nodes[1]['identifier']}")
    made: dict[str, Any] = {
        "identifier": str(identifier),
        "uri": f"urn:uuid:{identifier}",
        "associationType": kind,
        "originNodeURI": nodes[0],
        "destinationNodeURI": nodes[1],
        "lastChangeDateTime": _date(mapping.new),
    }
    return made | ({"notes": entry.note} if entry.note else {})


def _node(edition: Edition, id_: str) -> dict[str, str]:
    item = edition.by_id[id_].item
    identifier = str(edition.uuid_of(item))
    return {"title": " ".join(label_of(item).split()), "identifier": identifier, "uri": f"urn:uuid:{identifier}"}


def _date(edition: Edition) -> str:
    """The date of an edition as a moment; what is not known of it is its beginning."""
    date = edition.imprint.modified or edition.imprint.issued or _NO_DATE
    return f"{date}{_NO_DATE[len(date) :]}T00:00:00+00:00"


def _texts(edition: Edition, ids: tuple[str, ...]) -> str:
    return "; ".join(wording_of(edition.by_id[id_].item) for id_ in ids if id_ in edition.by_id)
