"""Entries of a crosswalk and the plain values that stand for them in a file."""

from dataclasses import fields
from typing import Any

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry, Offer, Status
from frameworkkit.diffing import Relation

Plain = dict[str, Any]


def crosswalk_from_plain(value: Plain) -> Crosswalk:
    """The crosswalk of a value that satisfies the schema."""
    return Crosswalk(
        old=value["old"],
        new=value["new"],
        entries=tuple(_entry(entry) for entry in value["entries"]),
        reviewers=tuple(value.get("reviewers", ())),
        license=value.get("license"),
    )


def entry_to_plain(entry: Entry) -> Plain:
    """The shortest plain value of an entry, its keys in the order of the schema."""
    shown = {
        "old": _shortest(entry.old),
        "new": _shortest(entry.new),
        "relation": entry.relation and entry.relation.value,
        "status": None if entry.status is Status.ACCEPTED else entry.status.value,
        "confidence": entry.confidence,
        "why": entry.why,
        "note": entry.note,
        "seen": " ".join(entry.seen) or None,
        "candidates": [_set(offer) for offer in entry.candidates] or None,
    }
    return {key: part for key, part in shown.items() if part is not None}


def _entry(value: Plain) -> Entry:
    return Entry(
        old=_ids(value.get("old")),
        new=_ids(value.get("new")),
        relation=Relation(value["relation"]) if "relation" in value else None,
        status=Status(value.get("status", Status.ACCEPTED)),
        confidence=value.get("confidence"),
        why=value.get("why"),
        note=value.get("note"),
        seen=tuple(value.get("seen", "").split()),
        candidates=tuple(Offer(**offer) for offer in value.get("candidates", ())),
    )


def _ids(value: str | list[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _shortest(ids: tuple[str, ...]) -> str | list[str] | None:
    return ids[0] if len(ids) == 1 else list(ids) or None


def _set(offer: Offer) -> Plain:
    parts = {field.name: getattr(offer, field.name) for field in fields(offer)}
    return {key: part for key, part in parts.items() if part is not None}
