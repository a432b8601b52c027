"""A crosswalk file with proposals: what somebody decided stays, and the rest is proposed anew."""

from collections.abc import Iterator, Sequence

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry, Status
from frameworkkit.crosswalks.deciding import decisions
from frameworkkit.crosswalks.file import CrosswalkFile, Piece, has_remarks
from frameworkkit.crosswalks.proposals import proposals
from frameworkkit.crosswalks.writing import quoting
from frameworkkit.diffing import Similarity, find_links
from frameworkkit.model import Edition


def propose(file: CrosswalkFile, old: Edition, new: Edition, *, similarity: Similarity | None = None) -> CrosswalkFile:
    """The file with a proposal for every item whose fate or origin nobody has decided.

    What was decided stays to the letter, and so does a proposal with a note or a remark; other proposals are
    made anew.
    """
    kept = [piece for piece in file.pieces if piece.entry.status is not Status.PROPOSED or _is_remarked(piece)]
    crosswalk = Crosswalk(old=old.name, new=new.name, entries=tuple(piece.entry for piece in kept))
    found = find_links(old, new, decisions(crosswalk), similarity=similarity)
    entries = proposals(found, crosswalk, old, new)
    quote = quoting(old, new)
    same = {_items(piece.entry): piece for piece in file.pieces}
    fresh = [
        file.remade(same[_items(entry)], entry, quote) if _items(entry) in same else file.made(entry, quote)
        for entry in entries
    ]
    return file.having(tuple(_in_order(kept, fresh, old, new)))


def _is_remarked(piece: Piece) -> bool:
    return piece.entry.note is not None or has_remarks(piece)


def _items(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return entry.old, entry.new


def _in_order(kept: Sequence[Piece], fresh: Sequence[Piece], old: Edition, new: Edition) -> Iterator[Piece]:
    """Fresh pieces in the order of the old edition among those kept, which stay in theirs; additions at the end."""
    positions = {id_: number for number, id_ in enumerate(old.by_id)}
    turns = {id_: number for number, id_ in enumerate(new.by_id)}

    def rank(entry: Entry) -> tuple[int, int]:
        if entry.old:
            return min(positions.get(id_, 0) for id_ in entry.old), 0
        return len(positions), min((turns.get(id_, 0) for id_ in entry.new), default=0)

    waiting = sorted(fresh, key=lambda piece: rank(piece.entry), reverse=True)
    for piece in kept:
        while waiting and rank(waiting[-1].entry) < rank(piece.entry):
            yield waiting.pop()
        yield piece
    yield from reversed(waiting)
