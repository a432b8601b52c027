"""What the program would enter in a crosswalk: links it found by the texts, candidates where it is in doubt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry, Offer, Pair, Status
from frameworkkit.crosswalks.deciding import decisions
from frameworkkit.crosswalks.file import CrosswalkFile, Piece, has_remarks
from frameworkkit.crosswalks.wording import say_the_same
from frameworkkit.crosswalks.writing import quoting
from frameworkkit.diffing import Candidate, Evidence, Link, Matching, Relation, Similarity, Why, find_links
from frameworkkit.model import Edition

SURE = 0.9
"""A link of this confidence is proposed without candidates beside it."""

LEAST = 0.05
"""Candidates with less than this would only be in the way of a reader."""

_MOST_CANDIDATES = 4
_SIGNALS = 2
_WORDS = 4


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


def proposals(found: Matching, crosswalk: Crosswalk, old: Edition, new: Edition) -> list[Entry]:
    """Entries for what was found between two editions and a crosswalk does not have yet."""
    linked = [link for link in found.links if link.evidence is Evidence.TEXT]
    entered = [entry for entry in crosswalk.entries if entry.status is not Status.REJECTED]
    olds = {link.old for link in found.links}.union(*(entry.old for entry in entered))
    news = {link.new for link in found.links}.union(*(entry.new for entry in entered))
    rejected = {pair for entry in crosswalk.entries if entry.status is Status.REJECTED for pair in entry.pairs}
    offers = [each for each in found.candidates if (each.old, each.new) not in rejected]
    by_old, by_new = _grouped(offers)
    links = [
        Entry(
            old=tuple(dict.fromkeys(link.old for link in group)),
            new=tuple(dict.fromkeys(link.new for link in group)),
            relation=_relation(group, old, new),
            status=Status.PROPOSED,
            confidence=round(min(link.confidence for link in group), 2),
            why=_reason([link.why for link in group]),
        )
        for group in _groups(linked)
    ]
    links = [replace(entry, candidates=_others(entry, by_old)) for entry in links]
    removed = [
        Entry(old=(id_,), status=Status.PROPOSED, candidates=_offers(by_old[id_], "new"))
        for id_ in old.by_id
        if id_ not in olds
    ]
    added = [
        Entry(new=(id_,), status=Status.PROPOSED, candidates=_offers(by_new[id_], "old"))
        for id_ in new.by_id
        if id_ not in news
    ]
    return [*links, *removed, *added]


def _is_remarked(piece: Piece) -> bool:
    return piece.entry.note is not None or has_remarks(piece)


def _items(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return entry.old, entry.new


def _groups(links: Iterable[Link]) -> Iterator[list[Link]]:
    """Links that belong in one entry: the parts of one old item, or everything that went into one new item."""
    by_old: defaultdict[str, list[Link]] = defaultdict(list)
    by_new: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_old[link.old].append(link)
        by_new[link.new].append(link)
    entered: set[Pair] = set()
    for link in links:
        sources = by_new[link.new]
        together = (
            sources if len(sources) > 1 and all(len(by_old[each.old]) == 1 for each in sources) else by_old[link.old]
        )
        if (link.old, link.new) not in entered:
            entered.update((each.old, each.new) for each in together)
            yield together


def _grouped(
    offers: Iterable[Candidate],
) -> tuple[defaultdict[str, list[Candidate]], defaultdict[str, list[Candidate]]]:
    by_old: defaultdict[str, list[Candidate]] = defaultdict(list)
    by_new: defaultdict[str, list[Candidate]] = defaultdict(list)
    for offer in sorted(offers, key=lambda each: -each.confidence):
        by_old[offer.old].append(offer)
        by_new[offer.new].append(offer)
    return by_old, by_new


def _others(entry: Entry, by_old: defaultdict[str, list[Candidate]]) -> tuple[Offer, ...]:
    """What else the old item of a link might have become."""
    if len(entry.old) > 1 or (entry.confidence or 0) >= SURE:
        return ()
    return _offers([each for each in by_old[entry.old[0]] if each.new not in entry.new], "new")


def _offers(candidates: Iterable[Candidate], side: str) -> tuple[Offer, ...]:
    return tuple(
        Offer(**{side: getattr(each, side)}, confidence=round(each.confidence, 2), why=_reason([each.why]))
        for each in [each for each in candidates if each.confidence >= LEAST][:_MOST_CANDIDATES]
    )


def _relation(group: Sequence[Link], old: Edition, new: Edition) -> Relation:
    """What the links say, but that other words are not exact."""
    told = group[0].relation
    if told is not Relation.EXACT or say_the_same(old, new, (group[0].old, group[0].new)):
        return told
    return Relation.CLOSE


def _reason(whys: Sequence[Why | None]) -> str | None:
    """What counted most and the telling words in common, in a few words."""
    known = [why for why in whys if why]
    signals = dict.fromkeys(name for why in known for name, weight in why.signals if weight > 0)
    words = dict.fromkeys(word for why in known for word in why.words)
    parts = [" and ".join([*signals][:_SIGNALS])] if signals else []
    parts += [f"both say {', '.join([*words][:_WORDS])}"] if words else []
    return "; ".join(parts) or None


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
