"""An edition as JSON (``frameworkkit-edition/1``) and as CSV: its items in document order, flat."""

import csv
import io
import json
from typing import Any

from frameworkkit.model import Edition, Place
from frameworkkit.reporting.cells import safe_cell
from frameworkkit.reporting.reporter import Terminal

COLUMNS = ("id", "uuid", "code", "type", "parent", "title", "statement", "roles", "depth")


def render_json(edition: Edition, _terminal: Terminal) -> str:
    """The keys the contract fixes, and the item's other texts where it has any."""
    imprint = edition.imprint
    return (
        json.dumps(
            {
                "format": "frameworkkit-edition/1",
                "framework": {
                    "id": edition.framework.id,
                    "title": edition.framework.title.value,
                    "uuid": str(edition.framework.derived_uuid),
                    "language": edition.language,
                },
                "edition": {
                    "id": imprint.id,
                    "status": imprint.status,
                    "issued": imprint.issued or "",
                    "wording": imprint.wording,
                    "uuid": str(edition.uuid),
                },
                "items": [_item(edition, place) for place in edition.places],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _item(edition: Edition, place: Place) -> dict[str, Any]:
    item = place.item
    return {
        "id": item.id,
        "uuid": str(edition.uuid_of(item)),
        "code": item.code or "",
        "type": item.type,
        "parent": place.parent.id if place.parent else None,
        "title": item.title.value,
        "statement": item.statement.value,
        "lead_in": item.lead_in.value,
        "notes": item.notes.value,
        "roles": list(item.roles),
        "level": item.level,
        "status": item.status,
        "depth": place.depth,
    }


def render_csv(edition: Edition, _terminal: Terminal) -> str:
    """A row for each item; several roles are joined by ``; ``. No cell can act as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for place in edition.places:
        values = _item(edition, place) | {"roles": "; ".join(place.item.roles)}
        writer.writerow([safe_cell("" if values[column] is None else str(values[column])) for column in COLUMNS])
    return out.getvalue()
