"""A person's decisions about a crosswalk, one entry at a time: each gives the review as it is then."""

from collections.abc import Iterable
from dataclasses import replace

from frameworkkit.crosswalks.crosswalk import Entry, Status
from frameworkkit.crosswalks.deciding import fingerprints, is_stale
from frameworkkit.crosswalks.file import CrosswalkFile, Piece, has_remarks
from frameworkkit.crosswalks.wording import relation_of, wording
from frameworkkit.crosswalks.writing import SIDES, quoting
from frameworkkit.diffing import Relation
from frameworkkit.model import Edition
from frameworkkit.values import value


@value
class Review:
    """A crosswalk file under review, and the two editions it is about. Entries go by their number in the file."""

    file: CrosswalkFile
    old: Edition
    new: Edition

    def waiting(self, *, doubtful_first: bool = True) -> list[int]:
        """The entries to be looked at: those proposed, and those whose texts have changed since they were decided."""
        entries = self.file.entries
        numbers = [
            number
            for number, entry in enumerate(entries)
            if entry.status is Status.PROPOSED or is_stale(entry, self.old, self.new)
        ]
        return sorted(numbers, key=lambda number: sureness(entries[number])) if doubtful_first else numbers

    def accept(self, number: int) -> "Review":
        """It is as the entry says. Proposals that one of its items was removed or added are done with."""
        accepted = self._decided(self.file.entries[number], Status.ACCEPTED)
        return _without_needless(_with(self, number, accepted), accepted)

    def accept_above(self, least: float) -> tuple["Review", int]:
        """Accept every proposed link that is at least so sure; how many those were."""
        pieces, accepted, quote = list(self.file.pieces), [], quoting(self.old, self.new)
        for number, piece in enumerate(pieces):
            entry = piece.entry
            if entry.status is Status.PROPOSED and entry.is_link and (entry.confidence or 0) >= least:
                accepted.append(self._decided(entry, Status.ACCEPTED))
                pieces[number] = self.file.remade(piece, accepted[-1], quote)
        return _without_needless(_having(self, pieces), *accepted), len(accepted)

    def reject(self, number: int) -> "Review":
        """The link is wrong. What becomes of those of its items that no other entry has is open again."""
        entry = self.file.entries[number]
        return _reopened(_with(self, number, self._decided(entry, Status.REJECTED)), number, entry)

    def alone(self, number: int) -> "Review":
        """The old items have no counterpart and were removed; an entry that has none anyway is accepted."""
        entry = self.file.entries[number]
        alone = replace(entry, new=(), relation=None) if entry.is_link else entry
        return _reopened(_with(self, number, alone), number, entry).accept(number)

    def choose(self, number: int, ids: Iterable[str]) -> "Review":
        """The items on the side that was :func:`sought` are these. It is still to be accepted."""
        entry, chosen = self.file.entries[number], tuple(dict.fromkeys(ids))
        others = replace(entry, old=chosen) if sought(entry) == "old" else replace(entry, new=chosen)
        return _reopened(_with(self, number, _open(others)), number, entry)

    def merge(self, number: int, ids: Iterable[str]) -> "Review":
        """These old items, too, went into the new ones. It is still to be accepted."""
        entry = self.file.entries[number]
        return _with(self, number, _open(replace(entry, old=tuple(dict.fromkeys((*entry.old, *ids))))))

    def relate(self, number: int, relation: Relation) -> "Review":
        """The new item is this to the old one."""
        return _with(self, number, replace(self.file.entries[number], relation=relation))

    def remark(self, number: int, note: str) -> "Review":
        """Keep a note with the entry; an empty one takes it away."""
        return _with(self, number, replace(self.file.entries[number], note=note or None))

    def _decided(self, entry: Entry, status: Status) -> Entry:
        """The entry without what led to the decision, with what its items say now."""
        relation = self._relation(entry) if entry.is_link and status is Status.ACCEPTED else entry.relation
        seen = fingerprints(entry, self.old, self.new)
        return replace(entry, status=status, relation=relation, confidence=None, why=None, seen=seen, candidates=())

    def _relation(self, entry: Entry) -> Relation:
        """What was said, but that other words cannot be exact."""
        said = replace(entry, relation=None) if entry.relation is Relation.EXACT else entry
        return relation_of(said, self.old, self.new)


def sureness(entry: Entry) -> float:
    """How sure a proposal is, from 0 to 1; that an item has no counterpart is less so the likelier a candidate is."""
    if entry.status is not Status.PROPOSED:
        return 0.0
    if entry.is_link:
        return entry.confidence or 0.0
    return 1 - max((offer.confidence or 0.0 for offer in entry.candidates), default=0.0)


def sought(entry: Entry) -> str:
    """The side on which a counterpart is looked for: the new one but for additions."""
    return "old" if not entry.old or any(offer.old for offer in entry.candidates) else "new"


def likely(entry: Entry) -> list[tuple[str, float | None]]:
    """The candidates of an entry that are not its counterparts already, and how sure they are."""
    side = sought(entry)
    ids = [(getattr(offer, side), offer.confidence) for offer in entry.candidates]
    return [(id_, sure) for id_, sure in ids if id_ and id_ not in getattr(entry, side)]


def search(edition: Edition, words: str, most: int = 9) -> list[str]:
    """The items with this id or code, else those that have all of the words, or else most of them."""
    wanted = words.casefold().split()
    named = [place.item.id for place in edition.places if words.strip() in (place.item.id, place.item.code)]
    if named or not wanted:
        return named
    texts = {id_: wording(place.item).casefold() for id_, place in edition.by_id.items()}
    scores = {id_: sum(word in text for word in wanted) for id_, text in texts.items()}
    best = max(scores.values(), default=0)
    return [id_ for id_, score in scores.items() if score == best > 0][:most]


def _with(review: Review, number: int, entry: Entry) -> Review:
    pieces = list(review.file.pieces)
    pieces[number] = review.file.remade(pieces[number], entry, quoting(review.old, review.new))
    return _having(review, pieces)


def _having(review: Review, pieces: Iterable[Piece]) -> Review:
    return replace(review, file=review.file.having(tuple(pieces)))


def _without_needless(review: Review, *links: Entry) -> Review:
    """Without proposals that an item has no counterpart that has one now."""
    linked = {side: {id_ for link in links if link.is_link for id_ in getattr(link, side)} for side in SIDES}

    def is_needless(piece: Piece) -> bool:
        entry = piece.entry
        if entry.status is not Status.PROPOSED or entry.is_link or entry.note:
            return False
        has_counterparts = linked["old"].issuperset(entry.old) and linked["new"].issuperset(entry.new)
        return has_counterparts and not has_remarks(piece)

    return _having(review, (piece for piece in review.file.pieces if not is_needless(piece)))


def _reopened(review: Review, number: int, before: Entry) -> Review:
    """With proposals for the items of an entry as it was ``before`` that no entry has now."""
    entries = [entry for entry in review.file.entries if entry.status is not Status.REJECTED]
    told = {side: {id_ for entry in entries for id_ in getattr(entry, side)} for side in SIDES}
    candidates = tuple(offer for offer in before.candidates if offer.new) if len(before.old) == 1 else ()
    olds = [
        Entry(old=(id_,), status=Status.PROPOSED, candidates=candidates) for id_ in before.old if id_ not in told["old"]
    ]
    news = [Entry(new=(id_,), status=Status.PROPOSED) for id_ in before.new if id_ not in told["new"]]
    quote, pieces = quoting(review.old, review.new), list(review.file.pieces)
    pieces[number + 1 : number + 1] = [review.file.made(entry, quote) for entry in olds]
    return _having(review, [*pieces, *(review.file.made(entry, quote) for entry in news)])


def _open(entry: Entry) -> Entry:
    """An entry with other items than before: what was said of those does not hold for these."""
    return replace(entry, relation=None, status=Status.PROPOSED, confidence=None, why=None, seen=())
