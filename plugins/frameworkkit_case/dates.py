"""Dates of an edition, which may be as short as a year, as the full dates and times that CASE wants."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from frameworkkit.exporting import Loss
from frameworkkit.model import Imprint

NO_TIME = "1970-01-01T00:00:00Z"
"""The time of last change of an edition without any date: CASE demands one."""

_YEAR, _MONTH = len("2014"), len("2014-05")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """When the status of a document starts and ends, and when everything in it last changed."""

    start: str | None
    end: str | None
    last_change: str
    losses: tuple[Loss, ...]


def dates_of(imprint: Imprint, last_change: str) -> Dates:
    """The dates of a document; ``last_change`` is a date-time that overrules the edition's, or empty."""
    start_from = "valid_from" if imprint.valid_from else "issued"
    change_from = "" if last_change else "modified" if imprint.modified else "issued"
    start = full_date(getattr(imprint, start_from) or "")
    end = full_date(imprint.valid_until or "", last=True)
    changed = full_date(getattr(imprint, change_from) or "") if change_from else None
    return Dates(
        start=start,
        end=end,
        last_change=last_change or (f"{changed}T00:00:00Z" if changed else NO_TIME),
        losses=tuple(_losses(imprint, {start_from, change_from, "valid_until"}, timed=bool(last_change or changed))),
    )


def _losses(imprint: Imprint, carried: set[str], *, timed: bool) -> Iterator[Loss]:
    for name in ("issued", "modified", "valid_from", "valid_until"):
        written: str | None = getattr(imprint, name)
        if not written:
            continue
        full = full_date(written, last=name == "valid_until")
        if name not in carried:
            yield Loss(field=f"edition.{name}", reason="CASE has one date of start and one time of last change")
        elif full is None:
            yield Loss(field=f"edition.{name}", reason=f"there is no date {written}")
        elif full != written:
            yield Loss(field=f"edition.{name}", reason=f"CASE has no dates as short as {written}: it became {full}")
    if not timed:
        reason = f"CASE demands a time of last change: {NO_TIME} stands for none (`--option last_change=` gives one)"
        yield Loss(field="edition.modified", reason=reason)


def full_date(written: str, *, last: bool = False) -> str | None:
    """The first day (or the ``last``) of a year, month or day; None where no calendar has it."""
    try:
        if len(written) == _YEAR:
            day = date(int(written), 12 if last else 1, 31 if last else 1)
        elif len(written) == _MONTH:
            day = _end_of_month(written) if last else date.fromisoformat(f"{written}-01")
        else:
            day = date.fromisoformat(written)
    except (ValueError, OverflowError):
        return None
    return day.isoformat()


def _end_of_month(written: str) -> date:
    # The 28th is in every month, and four days after it is the next.
    next_month = date.fromisoformat(f"{written}-28") + timedelta(days=4)
    return next_month - timedelta(days=next_month.day)
