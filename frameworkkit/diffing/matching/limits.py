"""What must not be concluded from texts, because ids or people say otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass

from frameworkkit.diffing.kinds import Evidence
from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.sides import Side
from frameworkkit.diffing.values import Decisions, Link

LIKELY = 0.3


@dataclass(frozen=True, slots=True)
class Limits:
    """Pairs that are out of the question, and entries whose counterpart is certain: for them texts only offer."""

    known: frozenset[Pair]
    rejected: frozenset[Pair]
    gone: frozenset[int]
    fresh: frozenset[int]
    certain_old: frozenset[int]
    certain_new: frozenset[int]

    def may_offer(self, pair: Pair, chance: float) -> bool:
        """Whether a person may be shown this pair: one that contradicts what is certain has to be likely."""
        return self._is_open(pair) and (chance >= LIKELY or not self._is_certain(pair))

    def may_link(self, pair: Pair) -> bool:
        """Whether texts may decide about it."""
        return self._is_open(pair) and not self._is_certain(pair)

    def _is_certain(self, pair: Pair) -> bool:
        return pair[0] in self.certain_old or pair[1] in self.certain_new

    def _is_open(self, pair: Pair) -> bool:
        return not (pair in self.known or pair in self.rejected or pair[0] in self.gone or pair[1] in self.fresh)


def limits(old: Side, new: Side, known: Iterable[Link], decisions: Decisions) -> Limits:
    """The limits that links found before, and decisions, set."""
    olds = {entry.id: entry.number for entry in old.entries}
    news = {entry.id: entry.number for entry in new.entries}
    known = list(known)
    certain = [link for link in known if link.evidence is Evidence.ID]
    return Limits(
        known=frozenset((olds[link.old], news[link.new]) for link in known),
        rejected=frozenset((olds[a], news[b]) for a, b in decisions.rejected if a in olds and b in news),
        gone=frozenset(olds[id_] for id_ in decisions.removed if id_ in olds),
        fresh=frozenset(news[id_] for id_ in decisions.added if id_ in news),
        certain_old=frozenset(olds[link.old] for link in certain),
        certain_new=frozenset(news[link.new] for link in certain),
    )
