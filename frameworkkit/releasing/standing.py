"""Whether an edition stands as a released one must: its status, and its dates beside those of the one before."""

from collections.abc import Iterator

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.locking import PUBLIC
from frameworkkit.model import Edition

_DATES = ("issued", "valid_from")


def standing(edition: Edition, previous: Edition | None) -> Iterator[Diagnostic]:
    """FK911 for an edition that is not out yet, FK912 for dates that are missing or run backwards."""
    imprint = edition.imprint
    if imprint.status not in PUBLIC:
        yield Diagnostic(
            code="FK911",
            message=f"{edition.name} is a {imprint.status}: only what is adopted can be released",
            hint="once it is, set `status: adopted`, or release it with --adopt",
            pointer=("edition", "status"),
        )
    undated = edition.source is not None and not edition.source.year
    if not imprint.issued and not undated:
        yield Diagnostic(
            code="FK912",
            message=f"{edition.name} does not say when it was issued",
            hint="add `issued`, or release it with --issued DATE: a year is enough",
            pointer=("edition",),
        )
    if previous is not None:
        yield from _backwards(edition, previous)


def _backwards(edition: Edition, previous: Edition) -> Iterator[Diagnostic]:
    for name in _DATES:
        before, after = getattr(previous.imprint, name), getattr(edition.imprint, name)
        if is_before(after, before):
            yield Diagnostic(
                code="FK912",
                message=f"`{name}` ({after}) is before that of {previous.name} ({before}), which it follows",
                hint="correct the date, or name the edition that it follows with --previous",
                pointer=("edition", name),
            )


def is_before(day: str | None, other: str | None) -> bool:
    """Whether a date is before another one as far as both are known: 2014 is not before 2014-09."""
    known = min(len(day or ""), len(other or ""))
    return (day or "")[:known] < (other or "")[:known]
