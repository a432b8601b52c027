"""What the program would enter in a crosswalk: links it found by the texts, candidates where it is in doubt."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry, Offer, Pair, Status
from frameworkkit.crosswalks.wording import say_the_same, wording
from frameworkkit.diffing import Candidate, Evidence, Link, Matching, Relation, Why
from frameworkkit.model import Edition
from frameworkkit.values import value

SURE = 0.9
"""A link of this confidence is proposed without candidates beside it."""

LEAST = 0.05
"""Candidates with less than this would only be in the way of a reader."""

_MOST_CANDIDATES = 4
_SIGNALS = 2
_WORDS = 4
_SHORTEST = 4  # shorter words are mostly of those that every text has
_WORD = re.compile(r"\w+")


def proposals(found: Matching, crosswalk: Crosswalk, old: Edition, new: Edition) -> list[Entry]:
    """Entries for what was found between two editions and a crosswalk does not have yet."""
    entered = [entry for entry in crosswalk.entries if entry.status is not Status.REJECTED]
    waiting = [entry for entry in entered if entry.status is Status.PROPOSED]  # which somebody has remarked on
    kept_old = {id_ for entry in waiting for id_ in entry.old}
    kept_new = {id_ for entry in waiting if not entry.old for id_ in entry.new}
    told_old, told_new = ({id_ for entry in entered for id_ in getattr(entry, side)} for side in ("old", "new"))
    links = [link for link in found.links if link.old not in kept_old and link.new not in kept_new]
    offers = _Offers.of(found.candidates, crosswalk, old)
    linked = [_link_entry(group, offers, old, new) for group in _groups(links)]
    told_old.update(link.old for link in links)
    told_new.update(link.new for link in links)
    removed = [
        Entry(old=(id_,), status=Status.PROPOSED, candidates=offers.for_old(id_))
        for id_ in old.by_id
        if id_ not in told_old
    ]
    added = [
        Entry(new=(id_,), status=Status.PROPOSED, candidates=offers.for_new(id_))
        for id_ in new.by_id
        if id_ not in told_new
    ]
    return [*linked, *removed, *added]


@value
class _Offers:
    """The candidates that nobody has rejected, by either side, the likeliest first."""

    by_old: defaultdict[str, list[Candidate]]
    by_new: defaultdict[str, list[Candidate]]
    edition: Edition

    @classmethod
    def of(cls, candidates: Iterable[Candidate], crosswalk: Crosswalk, old: Edition) -> "_Offers":
        rejected = {pair for entry in crosswalk.entries if entry.status is Status.REJECTED for pair in entry.pairs}
        by_old, by_new = defaultdict(list), defaultdict(list)
        for offer in sorted(candidates, key=lambda each: -each.confidence):
            if offer.confidence >= LEAST and (offer.old, offer.new) not in rejected:
                by_old[offer.old].append(offer)
                by_new[offer.new].append(offer)
        return cls(by_old=by_old, by_new=by_new, edition=old)

    def for_old(self, id_: str, but: tuple[str, ...] = ()) -> tuple[Offer, ...]:
        """What an old item might have become."""
        offers = [each for each in self.by_old[id_] if each.new not in but][:_MOST_CANDIDATES]
        return tuple(Offer(new=each.new, confidence=round(each.confidence, 2), why=self._why(each)) for each in offers)

    def for_new(self, id_: str) -> tuple[Offer, ...]:
        """What a new item might come from."""
        offers = self.by_new[id_][:_MOST_CANDIDATES]
        return tuple(Offer(old=each.old, confidence=round(each.confidence, 2), why=self._why(each)) for each in offers)

    def _why(self, each: Candidate) -> str | None:
        return _common([each.why], self.edition, each.old)


def _groups(links: Iterable[Link]) -> Iterator[list[Link]]:
    """Links that belong in one entry: the parts of one old item, or everything that went into one new item."""
    links = [link for link in links if link.evidence is Evidence.TEXT]
    by_old: defaultdict[str, list[Link]] = defaultdict(list)
    by_new: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_old[link.old].append(link)
        by_new[link.new].append(link)
    entered: set[Pair] = set()
    for link in links:
        sources = by_new[link.new]
        is_merger = len(sources) > 1 and all(len(by_old[each.old]) == 1 for each in sources)
        together = sources if is_merger else by_old[link.old]
        if (link.old, link.new) not in entered:
            entered.update((each.old, each.new) for each in together)
            yield together


def _link_entry(group: Sequence[Link], offers: _Offers, old: Edition, new: Edition) -> Entry:
    entry = Entry(
        old=tuple(dict.fromkeys(link.old for link in group)),
        new=tuple(dict.fromkeys(link.new for link in group)),
        relation=_relation(group, old, new),
        status=Status.PROPOSED,
        confidence=round(min(link.confidence for link in group), 2),
        why=_reason(group, old),
    )
    if len(entry.old) > 1 or (entry.confidence or 0) >= SURE:
        return entry
    return replace(entry, candidates=offers.for_old(entry.old[0], entry.new))


def _relation(group: Sequence[Link], old: Edition, new: Edition) -> Relation:
    """What the links say, but that other words are not exact."""
    told = group[0].relation
    if told is not Relation.EXACT or say_the_same(old, new, (group[0].old, group[0].new)):
        return told
    return Relation.CLOSE


def _reason(group: Sequence[Link], old: Edition) -> str | None:
    """What counted most and the telling words in common, in a few words."""
    whys = [link.why for link in group if link.why]
    signals = dict.fromkeys(name for why in whys for name, weight in why.signals if weight > 0)
    parts = [" and ".join([*signals][:_SIGNALS]), _common(whys, old, group[0].old)]
    return "; ".join(part for part in parts if part) or None


def _common(whys: Sequence[Why | None], old: Edition, id_: str) -> str | None:
    """The telling words in common as the old item has them: the matching may know only their stems."""
    said = _WORD.findall(wording(old.by_id[id_].item).casefold())
    stems = dict.fromkeys(word for why in whys if why for word in why.words if len(word) >= _SHORTEST)
    words = dict.fromkeys(next((word for word in said if word.startswith(stem)), stem) for stem in stems)
    return f"both say {', '.join([*words][:_WORDS])}" if words else None
