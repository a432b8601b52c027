"""One entry of a crosswalk for somebody who is to decide about it."""

from typing import TYPE_CHECKING

from frameworkkit.crosswalks import Entry, Offer
from frameworkkit.diffing import Piece, word_changes
from frameworkkit.model import Edition, Item, plain_text
from frameworkkit.reporting.diff_details import label_of, wording_of
from frameworkkit.reporting.diff_rows import words
from frameworkkit.reporting.drawing import draw
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.text import Text

_STYLES = {"old": "red", "new": "green"}


def render_entry(entry: Entry, old: Edition, new: Edition, offers: tuple[Offer, ...], terminal: Terminal) -> str:
    """Both sides with their place in the hierarchy, what differs in colours, and the candidates with numbers."""
    return draw(*_parts(entry, old, new, offers, terminal), terminal=terminal)


def render_items(edition: Edition, ids: list[str], terminal: Terminal) -> str:
    """Items with numbers, to choose from."""
    return draw(*_choices(edition, [(id_, "") for id_ in ids]), terminal=terminal)


def _parts(
    entry: Entry, old: Edition, new: Edition, offers: tuple[Offer, ...], terminal: Terminal
) -> "Iterator[RenderableType]":
    from rich.text import Text

    yield _verdict(entry)
    if entry.why:
        yield Text(printable(entry.why), "dim")
    if entry.note:
        yield Text(f"note: {printable(entry.note)}", "italic")
    pieces = _differences(entry, old, new) if terminal.color else ()
    for side, edition, ids, sign in (("old", old, entry.old, "-"), ("new", new, entry.new, "+")):
        for id_ in ids:
            yield _item(side, edition, id_, tuple(piece for piece in pieces if piece[0] in ("=", sign)), terminal)
    if offers:
        yield Text("candidates", "dim")
        side = "new" if entry.old else "old"
        told = [(getattr(offer, side), _odds(offer)) for offer in offers]
        yield from _choices(new if entry.old else old, told)


def _verdict(entry: Entry) -> "Text":
    from rich.text import Text

    if entry.is_link:
        parts = "one item" if len(entry.old) == len(entry.new) == 1 else f"{len(entry.old)} to {len(entry.new)} items"
        said = f"proposed: {entry.relation or 'a link'}, {parts}"
    else:
        said = "proposed: removed, it has no counterpart" if entry.old else "proposed: added, it has no counterpart"
    if entry.seen:
        said = f"decided before ({entry.status}), but a text has changed since"
    return Text(said + (f"  {entry.confidence:.2f}" if entry.confidence is not None else ""), "yellow")


def _differences(entry: Entry, old: Edition, new: Edition) -> tuple[Piece, ...]:
    """Word by word, where there is one item on either side."""
    if len(entry.old) != 1 or len(entry.new) != 1:
        return ()
    before, after = old.by_id.get(entry.old[0]), new.by_id.get(entry.new[0])
    return word_changes(wording_of(before.item), wording_of(after.item)) if before and after else ()


def _item(side: str, edition: Edition, id_: str, pieces: tuple[Piece, ...], terminal: Terminal) -> "RenderableType":
    from rich.padding import Padding
    from rich.text import Text

    place = edition.by_id.get(id_)
    if place is None:
        return Text(f"{side}  {printable(id_)}: {edition.name} has no such item", "red")
    head = Text.assemble((f"{side}  {_key(place.item)}", f"bold {_STYLES[side]}"), (f"  {_path(edition, id_)}", "dim"))
    said = Text.assemble(*words(pieces, terminal)) if pieces else Text(printable(wording_of(place.item)))
    return Padding(Text("\n").join([head, said]), (0, 0, 0, 2))


def _choices(edition: Edition, told: list[tuple[str, str]]) -> "Iterator[RenderableType]":
    from rich.padding import Padding
    from rich.text import Text

    for number, (id_, odds) in enumerate(told, 1):
        place = edition.by_id.get(id_)
        said = printable(wording_of(place.item)) if place else "no such item"
        key = _key(place.item) if place else printable(id_)
        yield Padding(
            Text.assemble((f"{number}  ", "bold cyan"), (f"{key}  ", "bold"), (odds, "dim"), said), (0, 0, 0, 2)
        )


def _odds(offer: Offer) -> str:
    return f"{offer.confidence:.2f}  " if offer.confidence is not None else ""


def _key(item: Item) -> str:
    return printable(f"{item.code} ({item.id})" if item.code and item.code != item.id else item.id)


def _path(edition: Edition, id_: str) -> str:
    """What the item stands under, from the top."""
    above: list[str] = []
    parent = edition.by_id[id_].parent
    while parent is not None:
        above.insert(0, printable(plain_text(label_of(parent))))
        parent = edition.by_id[parent.id].parent
    return " › ".join(above)
