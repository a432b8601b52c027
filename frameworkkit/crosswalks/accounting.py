"""Whether a crosswalk leaves nothing out: every old item has a fate, every new one an origin, and all of them exist."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from frameworkkit.crosswalks.crosswalk import Crosswalk, Status
from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.diffing import Evidence, link
from frameworkkit.model import Edition, Place

_COMPARED = 2_000


def account(crosswalk: Crosswalk, old: Edition, new: Edition) -> Iterator[Diagnostic]:
    """Ids that no item has, items that no entry has, and entries against what the editions say themselves."""
    for side, edition in (("old", old), ("new", new)):
        yield from _unknown(crosswalk, side, edition)
    stated = {(each.old, each.new): each.evidence for each in link(old, new)}
    yield from _left_out(crosswalk, "old", old, {before for before, _ in stated})
    yield from _left_out(crosswalk, "new", new, {after for _, after in stated})
    yield from _denied(crosswalk, stated)


def _unknown(crosswalk: Crosswalk, side: str, edition: Edition) -> Iterator[Diagnostic]:
    known = edition.by_id
    codes: Mapping[str, str] | None = None
    for number, entry in enumerate(crosswalk.entries):
        named = [((side, place), id_) for place, id_ in enumerate(getattr(entry, side))]
        offered = [(("candidates", place, side), getattr(offer, side)) for place, offer in enumerate(entry.candidates)]
        for steps, id_ in (*named, *offered):
            if id_ is None or id_ in known:
                continue
            codes = (
                codes
                if codes is not None
                else {place.item.code: name for name, place in known.items() if place.item.code}
            )
            yield Diagnostic(
                code="FK501",
                message=f"{edition.name} has no item {id_!r}",
                hint=_meant(id_, known, codes),
                pointer=("entries", number, *steps),
                item=id_,
            )


def _meant(id_: str, known: Mapping[str, Place], codes: Mapping[str, str]) -> str:
    if id_ in codes:
        return f"{id_} is a code; the id of that item is {codes[id_]!r}"
    near = get_close_matches(id_, known, n=1) if len(known) <= _COMPARED else []
    return f"did you mean {near[0]!r}?" if near else "`frameworkkit show` lists the items with their ids"


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


def _denied(crosswalk: Crosswalk, stated: Mapping[tuple[str, str], Evidence]) -> Iterator[Diagnostic]:
    """Entries that have other things to say of an item than the editions do, which know it by the same id."""
    accepted = [(number, entry) for number, entry in enumerate(crosswalk.entries) if entry.status is Status.ACCEPTED]
    pairs = {pair for _, entry in accepted for pair in entry.pairs}
    for side, at in (("old", 0), ("new", 1)):
        counterparts = {pair[at]: pair for pair in stated if pair not in pairs}
        for number, entry in accepted:
            for place, id_ in enumerate(getattr(entry, side)):
                pair = counterparts.get(id_)
                if pair is None or any(each[at] == id_ for each in stated if each in pairs):
                    continue
                yield Diagnostic(
                    code="FK513",
                    severity=Severity.WARNING,
                    message=f"for the editions themselves {pair[0]!r} lives on as {pair[1]!r}, and for no entry",
                    hint="add the other item to the entry, or a rejected entry that denies it",
                    pointer=("entries", number, side, place),
                    item=id_,
                )
