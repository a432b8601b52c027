"""The id policy: an id once published names one thing for ever, and nothing that had one vanishes without a word."""

from collections.abc import Iterable, Iterator, Sequence

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.diffing import Decisions, Diff, find_links
from frameworkkit.locking import Entry, pointer_of
from frameworkkit.model import Edition, Item
from frameworkkit.positions import Pointer
from frameworkkit.releasing.meanings import meanings_of

_RETIRED = ("deprecated", "withdrawn")
_ITEMS: Pointer = ("items",)


def reused(edition: Edition, earlier: Iterable[Edition], settled: frozenset[str]) -> Iterator[Diagnostic]:
    """FK921: ids that stand for something else than where they stood last.

    ``earlier`` are states of the framework that were public, the latest first; ``settled`` ids are known to be right.
    """
    last: dict[str, tuple[str, Item]] = {}
    for state in earlier:
        for place in state.places if state.language == edition.language else ():
            last.setdefault(place.item.id, (state.name, place.item))
    known = [(place, *last[place.item.id]) for place in edition.places if place.item.id in last]
    meanings = meanings_of([place.item for place in edition.places] + [before for _, _, before in known])
    for place, where, before in known:
        item = place.item
        if item == before or item.id in settled or meanings.may_be_same(before, item):
            continue
        if item.reason and item.reason != before.reason:
            continue
        yield Diagnostic(
            code="FK921",
            message=f"in {where} the id {item.id!r} stood for {_quoted(before)}, and here for something else",
            hint="give this item an id of its own; if it is the same one after all, give the `reason` for its wording",
            pointer=(*pointer_of(edition, place), "id"),
            item=item.id,
        )


def vanished(
    account: Diff, decisions: Decisions | None, entry: Entry | None, states: Sequence[Edition]
) -> Iterator[Diagnostic]:
    """FK922: ids of the previous edition that are gone, and nothing says what became of them.

    These are the ids in its file, in its ``entry`` of the lock, and in ``states`` of the file that git keeps.
    """
    edition, previous = account.new, account.old
    told = set(_told(account)) | (decisions.removed if decisions else frozenset())
    known: dict[str, object] = dict.fromkeys(previous.by_id)
    known |= dict(entry.items) if entry else {}
    known |= dict.fromkeys(id_ for state in states for id_ in state.by_id)
    lost = [id_ for id_ in known if id_ not in edition.by_id and id_ not in told]
    alike = (
        {link.old: link.new for link in find_links(previous, edition, decisions or Decisions()).links} if lost else {}
    )
    for id_ in lost:
        pointer = _nearest(account, id_)
        yield Diagnostic(
            code="FK922",
            message=f"{previous.name} has the item {id_!r}, and nothing says what became of it",
            hint=_hint(id_, alike.get(id_)),
            pointer=pointer,
            on_key=pointer == _ITEMS,
            item=id_,
        )


def _told(account: Diff) -> Iterator[str]:
    """Ids whose fate is told: they live on, have successors, or were to go."""
    yield from (link.old for link in account.links)
    for place in account.new.places:
        yield from (name.rpartition("#")[2] for name in place.item.replaces)
    for place in account.old.places:
        if place.item.replaced_by or place.item.status in _RETIRED:
            yield place.item.id


def _hint(id_: str, alike: str | None) -> str:
    maybe = f" (as {alike!r} may)" if alike else ""
    return (
        f"say `replaces: [{id_}]` at what takes its place{maybe}, or keep it with `status: withdrawn`, "
        "or list it as removed in the crosswalk of the two editions"
    )


def _nearest(account: Diff, id_: str) -> Pointer:
    """The item below which it stood, as far as that is still there."""
    place = account.old.by_id.get(id_)
    while place and place.parent:
        if here := account.new.by_id.get(place.parent.id):
            return (*pointer_of(account.new, here), "id")
        place = account.old.by_id[place.parent.id]
    return _ITEMS


def _quoted(item: Item) -> str:
    text = " ".join((item.title or item.statement or item.lead_in).value.split())
    return f"“{text}”" if len(text) <= 60 else f"“{text[:60].rsplit(' ', 1)[0]} …”"
