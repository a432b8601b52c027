"""Dates that exist and follow one another, and statuses that agree with them."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from frameworkkit.positions import Pointer
from frameworkkit.rules.engine import Finding
from frameworkkit.rules.subject import Subject

if TYPE_CHECKING:
    from frameworkkit.model import Imprint, Reference


def impossible_dates(subject: Subject) -> Iterator[Finding]:
    """FK307: a date that no calendar has, or an end before its beginning."""
    imprint = subject.edition.imprint
    dated: list[tuple[Pointer, Imprint | Reference, tuple[str, ...]]] = [
        (("edition",), imprint, ("issued", "modified", "valid_from", "valid_until"))
    ]
    dated += [
        (("references", position), reference, ("valid_from", "valid_until"))
        for position, reference in enumerate(subject.edition.references)
    ]
    for own, value, names in dated:
        for name in names:
            day = getattr(value, name)
            if day and not _exists(day):
                yield Finding(message=f"there is no date {day}", hint="look at its month and day", pointer=(*own, name))
        yield from _order(own, "valid_from", value.valid_from, "valid_until", value.valid_until)
    yield from _order(("edition",), "issued", imprint.issued, "valid_until", imprint.valid_until)
    yield from _order(("edition",), "issued", imprint.issued, "modified", imprint.modified)


def _exists(value: str) -> bool:
    day = value.partition("T")[0]
    try:
        date.fromisoformat(day + "2000-01-01"[len(day) :])
    except ValueError:
        return False
    return True


def _order(own: Pointer, first: str, start: str | None, last: str, end: str | None) -> Iterator[Finding]:
    if not start or not end:
        return
    known = min(len(start), len(end))  # 2014 is not before 2014-09: compare what both say
    if end[:known] < start[:known]:
        yield Finding(
            message=f"`{last}` ({end}) is before `{first}` ({start})",
            hint="correct one of the two",
            pointer=(*own, last),
        )


def status_without_grounds(subject: Subject) -> Iterator[Finding]:
    """FK308: the status says something that the dates or successors do not bear out."""
    imprint = subject.edition.imprint
    pointer = ("edition", "status")
    source = subject.edition.source
    undated = source is not None and not source.year  # what a publisher left undated, no author can date
    if imprint.status in ("adopted", "superseded") and not imprint.issued and not undated:
        yield Finding(
            message=f"the edition is {imprint.status}, but `issued` does not say since when",
            hint="add `issued`: a year is enough",
            pointer=pointer,
        )
    if imprint.status == "superseded" and not imprint.replaced_by:
        yield Finding(
            message="the edition is superseded, but `replaced_by` does not say by which",
            hint="add `replaced_by: [framework@edition]`",
            pointer=pointer,
        )
    if imprint.replaced_by and imprint.status in ("draft", "consultation"):
        yield Finding(
            message=f"the edition has a successor, yet its status is {imprint.status}",
            hint="make it superseded or withdrawn",
            pointer=pointer,
        )
