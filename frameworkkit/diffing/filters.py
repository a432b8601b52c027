"""Which changes of a diff a report is to show. What is hidden still counts: the account stays whole."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

from frameworkkit.diffing.kinds import ChangeKind, Impact
from frameworkkit.errors import UnknownNameError
from frameworkkit.model import Edition
from frameworkkit.values import value

if TYPE_CHECKING:
    from frameworkkit.diffing.values import Change, Diff


@value
class Filter:
    """What changes must have in common to be shown; what is left empty asks for nothing.

    ``impact`` is the least impact, ``branch`` the id or code of an item, in either edition, that the change is about
    or that stands above one it is about.
    """

    kinds: tuple[ChangeKind, ...] = ()
    impact: Impact | None = None
    branch: str | None = None

    def __bool__(self) -> bool:
        return bool(self.kinds or self.impact or self.branch is not None)

    def __str__(self) -> str:
        return "; ".join(self._asks())

    def _asks(self) -> Iterator[str]:
        if self.kinds:
            yield f"only {', '.join(self.kinds)}"
        if self.impact:
            yield f"impact {self.impact}" + ("" if self.impact is Impact.MAJOR else " or more")
        if self.branch is not None:
            yield f"branch {self.branch}"


def filtered(diffs: Iterable["Diff"], chosen: Filter) -> tuple["Diff", ...]:
    """The same diffs, with the changes that the filter does not ask for ``hidden``.

    :class:`UnknownNameError` where the branch stands in none of the editions.
    """
    diffs = tuple(diffs)
    _refuse_unknown_branch(diffs, chosen.branch)
    return tuple(_filtered(diff, chosen) for diff in diffs)


def _filtered(diff: "Diff", chosen: Filter) -> "Diff":
    if not chosen:
        return diff
    olds, news = _below(diff.old, chosen.branch), _below(diff.new, chosen.branch)

    def asked_for(change: "Change") -> bool:
        return (
            (not chosen.kinds or change.kind in chosen.kinds)
            and (chosen.impact is None or change.impact.rank <= chosen.impact.rank)
            and (chosen.branch is None or not olds.isdisjoint(change.old) or not news.isdisjoint(change.new))
        )

    return replace(
        diff,
        changes=tuple(filter(asked_for, diff.changes)),
        hidden=tuple(filterfalse(asked_for, diff.changes)),
        filter=chosen,
    )


def _below(edition: Edition, branch: str | None) -> set[str]:
    """The ids of all items of this id or code, and of those below them."""
    inside: set[str] = set()
    for place in edition.places:
        if branch in (place.item.id, place.item.code) or (place.parent and place.parent.id in inside):
            inside.add(place.item.id)
    return inside


def _refuse_unknown_branch(diffs: tuple["Diff", ...], branch: str | None) -> None:
    editions = list(chain.from_iterable((diff.old, diff.new) for diff in diffs))
    if branch is None or any(_below(edition, branch) for edition in editions):
        return
    names = (name for each in editions for place in each.places for name in (place.item.id, place.item.code) if name)
    raise UnknownNameError("item with the id or code", branch, tuple(dict.fromkeys(names)), "name it by id or code")
