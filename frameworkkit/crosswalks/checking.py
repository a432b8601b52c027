"""What can be wrong with a crosswalk: in itself, and against the two editions it is about."""

from collections import defaultdict
from collections.abc import Iterator

from frameworkkit.crosswalks.accounting import account
from frameworkkit.crosswalks.agreement import disagreements
from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry, Pair, Status
from frameworkkit.crosswalks.reading import ReadCrosswalk
from frameworkkit.crosswalks.tables import with_ids
from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.model import Edition
from frameworkkit.positions import Pointer


def check(crosswalk: Crosswalk, old: Edition, new: Edition) -> Iterator[Diagnostic]:
    """Everything: contradictions, items left out or unknown, and where the mapping disagrees with the texts."""
    yield from check_alone(crosswalk)
    yield from account(crosswalk, old, new)
    yield from disagreements(crosswalk, old, new)


def findings(read: ReadCrosswalk, old: Edition, new: Edition) -> Iterator[Diagnostic]:
    """Everything that is wrong with a crosswalk file, with its places."""
    yield from read.diagnostics
    if read.crosswalk is not None:
        crosswalk = with_ids(read.crosswalk, old, new) if read.document is None else read.crosswalk
        yield from read.places.place(check(crosswalk, old, new))


def findings_alone(read: ReadCrosswalk) -> Iterator[Diagnostic]:
    """What can be told of a crosswalk file without the editions, with its places."""
    yield from read.diagnostics
    if read.crosswalk is not None:
        yield from read.places.place(check_alone(read.crosswalk))


def check_alone(crosswalk: Crosswalk) -> Iterator[Diagnostic]:
    """What can be told without the editions: entries that say nothing, or contradict one another."""
    for number, entry in enumerate(crosswalk.entries):
        yield from _meaning(entry, ("entries", number))
    yield from _contradictions(crosswalk)
    yield from _repeated_pairs(crosswalk)
    yield from _waiting(crosswalk)


def _meaning(entry: Entry, pointer: Pointer) -> Iterator[Diagnostic]:
    if not entry.old and not entry.new:
        hint = "add old, new or both; an old item alone was removed, a new one alone added"
        yield Diagnostic(code="FK512", message="the entry names no item", hint=hint, pointer=pointer)
    elif not entry.is_link and entry.status is Status.REJECTED:
        message = "only a link can be rejected: this entry says that nothing corresponds, and then that it is not so"
        hint = "name the item that it is, and accept it"
        yield Diagnostic(code="FK512", message=message, hint=hint, pointer=(*pointer, "status"))
    elif not entry.is_link and entry.relation is not None:
        message = f"{entry.relation.value!r} says how two items relate, but the entry has no {_missing(entry)} one"
        hint = f"add {_missing(entry)}, or remove relation"
        yield Diagnostic(code="FK512", message=message, hint=hint, pointer=(*pointer, "relation"))
    for place, offer in enumerate(entry.candidates):
        if offer.old is None and offer.new is None:
            message, hint = "the candidate names no item", "add old or new, or remove the candidate"
            yield Diagnostic(code="FK512", message=message, hint=hint, pointer=(*pointer, "candidates", place))


def _missing(entry: Entry) -> str:
    return "new" if entry.old else "old"


def _contradictions(crosswalk: Crosswalk) -> Iterator[Diagnostic]:
    """An item that is linked and said to have no counterpart, a pair that is accepted and rejected."""
    linked: dict[tuple[str, str], int] = {}
    decided: dict[Pair, int] = {}
    accepted = [(n, entry) for n, entry in enumerate(crosswalk.entries) if entry.status is Status.ACCEPTED]
    for number, entry in accepted:
        for pair in entry.pairs:
            decided.setdefault(pair, number)
            linked.setdefault(("old", pair[0]), number)
            linked.setdefault(("new", pair[1]), number)
    for number, entry in accepted:
        if entry.is_link:
            continue
        side, fate = ("old", "removed") if entry.old else ("new", "added")
        for place, id_ in enumerate(entry.old or entry.new):
            if (side, id_) in linked:
                other = crosswalk.entries[linked[side, id_]]
                counterparts = _names(other.new if entry.old else other.old)
                message = f"{id_!r} cannot be {fate}: another entry links it to {counterparts}"
                yield _contradiction(message, ("entries", number, side, place), id_)
    for number, entry in enumerate(crosswalk.entries):
        for old, new in entry.pairs if entry.status is Status.REJECTED else ():
            if (old, new) in decided:
                message = f"{old!r} to {new!r} is rejected here and accepted in another entry"
                yield _contradiction(message, ("entries", number), old)


def _contradiction(message: str, pointer: Pointer, item: str) -> Diagnostic:
    return Diagnostic(code="FK503", message=message, hint="keep one of the two entries", pointer=pointer, item=item)


def _repeated_pairs(crosswalk: Crosswalk) -> Iterator[Diagnostic]:
    """The same said twice: a pair, or that an item was removed or added."""
    told: defaultdict[tuple[Status, str | None, str | None], list[int]] = defaultdict(list)
    for number, entry in enumerate(crosswalk.entries):
        for old in entry.old or (None,):
            for new in entry.new or (None,):
                told[entry.status, old, new].append(number)
    for (_, old, new), numbers in told.items():
        for number in numbers[1:]:
            what = f"{old!r} to {new!r}" if old and new else repr(old or new)
            message = f"{what} stands here for the second time"
            yield Diagnostic(
                code="FK504",
                message=message,
                hint="keep one of the entries",
                pointer=("entries", number),
                item=old or new,
            )


def _waiting(crosswalk: Crosswalk) -> Iterator[Diagnostic]:
    waiting = [n for n, entry in enumerate(crosswalk.entries) if entry.status is Status.PROPOSED]
    if waiting:
        count, whole = len(waiting), len(crosswalk.entries)
        message = f"{count} of {whole} entries {'is' if count == 1 else 'are'} proposed and not decided yet"
        hint = "`frameworkkit crosswalk review` walks through them"
        yield Diagnostic(
            code="FK509", severity=Severity.INFO, message=message, hint=hint, pointer=("entries", waiting[0])
        )


def _names(ids: tuple[str, ...]) -> str:
    shown = ", ".join(repr(id_) for id_ in ids[:3])
    return f"{shown} and {len(ids) - 3} more" if len(ids) > 3 else shown
