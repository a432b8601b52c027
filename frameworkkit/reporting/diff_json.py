"""A diff as JSON: ``frameworkkit-diff/1``."""

import json
from collections.abc import Iterable
from typing import Any

from frameworkkit.diffing import Change, Diff, Why, change_fingerprint
from frameworkkit.model import Edition
from frameworkkit.reporting.reporter import Terminal


def render_diff(diff: Diff, _terminal: Terminal) -> str:
    """The keys the contract fixes, and ``edition``: what differs around the items."""
    return json.dumps(diff_json(diff), ensure_ascii=False, indent=2) + "\n"


def diff_json(diff: Diff) -> dict[str, Any]:
    """The whole diff as one plain value. A diff exists only if complete, so nothing is ever ``unaccounted``."""
    return {
        "format": "frameworkkit-diff/1",
        "old": edition_json(diff.old),
        "new": edition_json(diff.new),
        "links": [
            {
                "old": link.old,
                "new": link.new,
                "relation": link.relation.value,
                "confidence": link.confidence,
                "evidence": link.evidence.value,
                **_why(link.why),
            }
            for link in diff.links
        ],
        "candidates": [
            {"old": each.old, "new": each.new, "confidence": each.confidence, **_why(each.why)}
            for each in diff.candidates
        ],
        "changes": [change_json(diff, change) for change in diff.changes],
        "summary": diff.summary,
        "unaccounted": {"old": [], "new": []},
        **filter_json((diff,)),
        "edition": [{"field": each.field, "old": each.old, "new": each.new} for each in diff.edition_changes],
    }


def _why(why: Why | None) -> dict[str, Any]:
    return {"why": {"signals": dict(why.signals), "words": list(why.words)}} if why else {}


def edition_json(edition: Edition) -> dict[str, Any]:
    """What names an edition, and how many items it has."""
    return {"framework": edition.framework.id, "edition": edition.id, "items": len(edition.places)}


def filter_json(diffs: Iterable[Diff]) -> dict[str, Any]:
    """The filter and what it hides; nothing where nothing was asked for. All but ``changes`` is as without it."""
    diffs = tuple(diffs)
    chosen = next((diff.filter for diff in diffs if diff.filter), None)
    if chosen is None:
        return {}
    return {
        "filter": {
            "kinds": [kind.value for kind in chosen.kinds],
            "impact": chosen.impact.value if chosen.impact else None,
            "branch": chosen.branch,
            "shown": sum(len(diff.changes) for diff in diffs),
            "hidden": sum(len(diff.hidden) for diff in diffs),
        }
    }


def change_json(diff: Diff, change: Change) -> dict[str, Any]:
    """One entry. ``words`` are the statement's; where another text changed with it, ``texts`` has its words."""
    return {
        "kind": change.kind.value,
        "old": list(change.old),
        "new": list(change.new),
        "impact": change.impact.value,
        "confidence": change.confidence,
        "evidence": change.evidence.value if change.evidence else None,
        "reason": change.reason,
        "fingerprint": change_fingerprint(diff, change),
        "approved": change.approved,
        "fields": list(change.fields),
        "words": [list(piece) for piece in change.words],
        "texts": {
            text.field: [list(piece) for piece in text.words] for text in change.texts if text is not change.main_text
        },
        "shifts": [
            {
                "field": text.field,
                "kind": shift.kind.value,
                "direction": shift.direction.value,
                "old": shift.old,
                "new": shift.new,
            }
            for text in change.texts
            for shift in text.shifts
        ],
    }
