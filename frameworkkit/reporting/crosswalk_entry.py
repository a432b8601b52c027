"""One entry of a crosswalk for somebody who is to decide about it."""

from collections.abc import Iterable, Iterator, Sequence

from frameworkkit.crosswalks import Entry
from frameworkkit.crosswalks.reviewing import likely, sought
from frameworkkit.diffing import Piece, word_changes
from frameworkkit.model import Edition, Item
from frameworkkit.reporting.diff_details import label_of, wording_of
from frameworkkit.reporting.lines import BOLD, CYAN, DIM, GREEN, ITALIC, RED, YELLOW, Line, painted, wrapped
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal

MOST_CANDIDATES = 9
"""So many are shown: one key chooses one of them."""

_STYLES = {"old": RED, "new": GREEN}
_MARGIN = "  "


def render_entry(entry: Entry, old: Edition, new: Edition, terminal: Terminal) -> str:
    """Both sides with their place in the hierarchy, what differs in colours, and the candidates with numbers."""
    return _drawn(_lines(entry, old, new, colours=terminal.color), terminal)


def render_items(edition: Edition, ids: Iterable[str], terminal: Terminal) -> str:
    """Items with numbers, to choose from."""
    return _drawn(_choices(edition, [(id_, None) for id_ in ids]), terminal)


def _drawn(lines: Iterable[tuple[str, Line]], terminal: Terminal) -> str:
    """Lines, each with its margin, wrapped to the width of the terminal."""
    return "".join(
        f"{margin}{painted(part, terminal)}\n"
        for margin, line in lines
        for part in wrapped(line, terminal.width - len(margin))
    )


def _lines(entry: Entry, old: Edition, new: Edition, *, colours: bool) -> Iterator[tuple[str, Line]]:
    yield "", [(_verdict(entry), YELLOW)]
    if entry.why:
        yield "", [(printable(entry.why), DIM)]
    if entry.note:
        yield "", [(f"note: {printable(entry.note)}", ITALIC)]
    pieces = _differences(entry, old, new) if colours else ()
    for side, edition, ids, sign in (("old", old, entry.old, "-"), ("new", new, entry.new, "+")):
        said = [piece for piece in pieces if piece[0] in ("=", sign)]
        for id_ in ids:
            yield from _item(side, edition, id_, said)
    if candidates := likely(entry)[:MOST_CANDIDATES]:
        yield "", [("candidates", DIM)]
        yield from _choices(old if sought(entry) == "old" else new, candidates)


def _verdict(entry: Entry) -> str:
    if entry.seen:
        said = f"decided before ({entry.status.value}), but a text has changed since"
    elif entry.is_link:
        parts = "one item" if len(entry.old) == len(entry.new) == 1 else f"{len(entry.old)} to {len(entry.new)} items"
        said = f"proposed: {entry.relation.value if entry.relation else 'a link'}, {parts}"
    else:
        said = f"proposed: {'removed' if entry.old else 'added'}, it has no counterpart"
    return said if entry.confidence is None else f"{said}  {entry.confidence:.2f}"


def _differences(entry: Entry, old: Edition, new: Edition) -> tuple[Piece, ...]:
    """Word by word, where there is one item on either side."""
    if len(entry.old) != 1 or len(entry.new) != 1:
        return ()
    before, after = old.by_id.get(entry.old[0]), new.by_id.get(entry.new[0])
    return word_changes(wording_of(before.item), wording_of(after.item)) if before and after else ()


def _item(side: str, edition: Edition, id_: str, pieces: Sequence[Piece]) -> Iterator[tuple[str, Line]]:
    place = edition.by_id.get(id_)
    if place is None:
        yield _MARGIN, [(f"{side}  {printable(id_)}: {edition.name} has no such item", RED)]
        return
    yield _MARGIN, [(f"{side}  {_key(place.item)}", f"{BOLD};{_STYLES[side]}"), (f"  {_path(edition, id_)}", DIM)]
    yield (
        _MARGIN,
        [(printable(text), "" if sign == "=" else _STYLES[side]) for sign, text in pieces]
        or [(printable(wording_of(place.item)), "")],
    )


def _choices(edition: Edition, told: Iterable[tuple[str, float | None]]) -> Iterator[tuple[str, Line]]:
    for number, (id_, confidence) in enumerate(told, 1):
        place = edition.by_id.get(id_)
        yield (
            _MARGIN,
            [
                (f"{number}  ", f"{BOLD};{CYAN}"),
                (f"{_key(place.item) if place else printable(id_)}  ", BOLD),
                (f"{confidence:.2f}  " if confidence is not None else "", DIM),
                (printable(wording_of(place.item)) if place else "no such item", ""),
            ],
        )


def _key(item: Item) -> str:
    return printable(f"{item.code} ({item.id})" if item.code and item.code != item.id else item.id)


def _path(edition: Edition, id_: str) -> str:
    """What the item stands under, from the top."""
    above: list[str] = []
    parent = edition.by_id[id_].parent
    while parent is not None:
        above.insert(0, printable(label_of(parent)))
        parent = edition.by_id[parent.id].parent
    return " › ".join(above)
