"""Whether a crosswalk leaves nothing out: every old item has a fate, every new one an origin, and all of them exist."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from frameworkkit.crosswalks.crosswalk import Crosswalk, Pair, Status
from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.diffing import link
from frameworkkit.model import Edition
from frameworkkit.positions import Pointer

_COMPARED = 2_000
_HINTED = 50  # so many slips are a mistake of another kind, and looking for each one's meaning takes long


def account(crosswalk: Crosswalk, old: Edition, new: Edition) -> Iterator[Diagnostic]:
    """Ids that no item has, items that no entry has, and entries against what the editions say themselves."""
    for side, edition in (("old", old), ("new", new)):
        yield from _unknown(crosswalk, side, edition)
    stated = {(each.old, each.new) for each in link(old, new)}
    yield from _left_out(crosswalk, "old", old, {before for before, _ in stated})
    yield from _left_out(crosswalk, "new", new, {after for _, after in stated})
    yield from _denied(crosswalk, stated)


def _unknown(crosswalk: Crosswalk, side: str, edition: Edition) -> Iterator[Diagnostic]:
    unknown = [(pointer, id_) for pointer, id_ in _named(crosswalk, side) if id_ not in edition.by_id]
    codes = {place.item.code: place.item.id for place in edition.places} if unknown else {}
    names = [*edition.by_id] if len(unknown) <= _HINTED and len(edition.by_id) <= _COMPARED else []
    for pointer, id_ in unknown:
        near = get_close_matches(id_, names, n=1)
        if id_ in codes:
            hint = f"{id_} is a code; the id of that item is {codes[id_]!r}"
        else:
            hint = f"did you mean {near[0]!r}?" if near else "`frameworkkit show` lists the items with their ids"
        message = f"{edition.name} has no item {id_!r}"
        yield Diagnostic(code="FK501", message=message, hint=hint, pointer=pointer, item=id_)


def _named(crosswalk: Crosswalk, side: str) -> Iterator[tuple[Pointer, str]]:
    """Every id of a side, and where it stands."""
    for number, entry in enumerate(crosswalk.entries):
        for place, id_ in enumerate(getattr(entry, side)):
            yield ("entries", number, side, place), id_
        for place, offer in enumerate(entry.candidates):
            if id_ := getattr(offer, side):
                yield ("entries", number, "candidates", place, side), id_


def _left_out(crosswalk: Crosswalk, side: str, edition: Edition, stated: Collection[str]) -> Iterator[Diagnostic]:
    """Items that have no entry and need one. A rejected link is no fate."""
    told = {id_ for entry in crosswalk.entries if entry.status is not Status.REJECTED for id_ in getattr(entry, side)}
    other, lack, gone = ("new", "fate", "removed") if side == "old" else ("old", "origin", "added")
    for id_ in edition.by_id:
        if id_ not in told and id_ not in stated:
            yield Diagnostic(
                code="FK502",
                message=f"the {side} item {id_!r} has no {lack}: no entry names it",
                hint=f"add an entry with {side}: {id_} and the {other} items, or with {side} alone if it was {gone}",
                pointer=("entries",),
                on_key=True,
                item=id_,
            )


def _denied(crosswalk: Crosswalk, stated: Collection[Pair]) -> Iterator[Diagnostic]:
    """Entries that have other things to say of an item than the editions do, which know it by the same id."""
    told = {pair for entry in crosswalk.entries if entry.status is not Status.PROPOSED for pair in entry.pairs}
    for side, at in (("old", 0), ("new", 1)):
        settled = {pair[at] for pair in stated if pair in told}
        counterparts = {pair[at]: pair for pair in stated if pair[at] not in settled}
        for number, entry in enumerate(crosswalk.entries):
            for place, id_ in enumerate(getattr(entry, side)):
                if id_ not in counterparts or entry.status is not Status.ACCEPTED:
                    continue
                before, after = counterparts[id_]
                yield Diagnostic(
                    code="FK513",
                    severity=Severity.WARNING,
                    message=f"for the editions themselves {before!r} lives on as {after!r}, and for no entry",
                    hint="add the other item to the entry, or a rejected entry that denies it",
                    pointer=("entries", number, side, place),
                    item=id_,
                )
