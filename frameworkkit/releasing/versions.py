"""The version policy: whether the step from one edition's name to the next is as large as what changed."""

import re
from enum import StrEnum
from typing import NamedTuple

from frameworkkit.diffing import Impact
from frameworkkit.model import Imprint
from frameworkkit.values import value


class Policy(StrEnum):
    """How a project names its editions.

    ``auto`` tells by the names: years and dates are ``dated``, other numbers ``semver``, words are under no policy.
    """

    AUTO = "auto"
    SEMVER = "semver"
    DATED = "dated"
    NONE = "none"


@value
class Misstep:
    """What is wrong with the step between two names, and what to do; ``key`` is the field that has the name."""

    key: str
    message: str
    hint: str


class _Version(NamedTuple):
    """Major, minor and patch, and whether it is ahead of its release, as ``2.0.0-rc.1`` is."""

    parts: tuple[int, int, int]
    ahead: str


class _Day(NamedTuple):
    """Year, month and day as far as given, and the number of the correction, as 1 in ``2014.1``."""

    date: tuple[int, ...]
    correction: int


_VERSION = re.compile(r"[vV]?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?")
_DAY = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?(?:\.(\d{1,9}))?")
_STEPS = (Impact.MAJOR, Impact.MINOR, Impact.PATCH)


def misstep(policy: Policy, old: Imprint, new: Imprint, impact: Impact | None) -> Misstep | None:
    """What is wrong with the name of the new edition after that of the old one, given the greatest impact between."""
    if policy is Policy.NONE:
        return None
    for key, before, after in _named(old, new):
        days, versions = (_day(before), _day(after)), (_version(before), _version(after))
        if policy is not Policy.SEMVER and days[0] and days[1]:
            return _judged_by_date(key, before, after, (days[0], days[1]), impact)
        if policy is not Policy.DATED and versions[0] and versions[1]:
            return _judged_by_number(key, before, after, (versions[0], versions[1]), impact)
    if policy is Policy.AUTO:
        return None
    kind = {Policy.SEMVER: "a version number, as 2.1.0", Policy.DATED: "a year or a date, as 2026-09"}[policy]
    wrong = new.id if not (_version if policy is Policy.SEMVER else _day)(new.id) else old.id
    return Misstep(
        key="id",
        message=f"{wrong!r} is not {kind}, which the policy of this workspace asks for",
        hint=f"name the edition so, or set another `policy` below [release]: {', '.join(Policy)}",
    )


def _named(old: Imprint, new: Imprint) -> list[tuple[str, str, str]]:
    """The names to compare: the printed versions where both editions have one, then the ids."""
    printed = [("version", old.version, new.version)] if old.version and new.version else []
    return [*printed, ("id", old.id, new.id)]


def _version(name: str) -> _Version | None:
    found = _VERSION.fullmatch(name)
    return _Version((int(found[1]), int(found[2] or 0), int(found[3] or 0)), found[4] or "") if found else None


def _day(name: str) -> _Day | None:
    found = _DAY.fullmatch(name)
    return _Day(tuple(int(part) for part in found.groups()[:3] if part), int(found[4] or 0)) if found else None


def _judged_by_number(
    key: str, before: str, after: str, versions: tuple[_Version, _Version], impact: Impact | None
) -> Misstep | None:
    old, new = versions
    if old.parts == new.parts and old.ahead and old.ahead != new.ahead:
        return None  # what is ahead of its release promises nothing yet
    if new.parts <= old.parts:
        return Misstep(
            key=key,
            message=f"{after} does not come after {before}",
            hint=f"what changed since asks for {_least(old, impact or Impact.PATCH, before, after)} at least",
        )
    step = _step(old, new)
    if impact is None or impact.rank >= step.rank:
        return None
    return Misstep(
        key=key,
        message=f"what changed since {before} is {impact}, and {after} is but a {step} step from it",
        hint=f"call it {_least(old, impact, before, after)} at least; `frameworkkit diff` shows what weighs so much",
    )


def _step(old: _Version, new: _Version) -> Impact:
    """The greatest impact that a step may have. Before 1.0 the minor number stands for the major one."""
    raised = next(number for number in range(3) if new.parts[number] != old.parts[number])
    return _STEPS[max(0, raised - (new.parts[0] == 0))]


def _least(old: _Version, impact: Impact, *names: str) -> str:
    """The least version that this impact allows after the old one, written with as many numbers as the names have."""
    raised = min(2, impact.rank + (old.parts[0] == 0))
    parts = [*old.parts[:raised], old.parts[raised] + 1, 0, 0]
    length = max(raised, *(min(2, name.partition("-")[0].count(".")) for name in names)) + 1
    return ".".join(map(str, parts[:length]))


def _judged_by_date(
    key: str, before: str, after: str, days: tuple[_Day, _Day], impact: Impact | None
) -> Misstep | None:
    old, new = days
    if new <= old:
        return Misstep(key=key, message=f"{after} does not come after {before}", hint="give it a later date")
    if new.date == old.date and impact is not None and impact is not Impact.PATCH:
        return Misstep(
            key=key,
            message=f"{after} reads as a correction of {before}, and what changed is {impact}",
            hint="only what asks nothing of anybody (patch) is a correction: give it a date of its own",
        )
    return None
