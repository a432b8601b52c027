"""Which items of two editions say the same, where no id, UUID or person tells.

Identical texts are found by their hash (:mod:`~frameworkkit.diffing.matching.identical`); for the others an index of
words gives candidates (:mod:`~frameworkkit.diffing.matching.retrieval`), which are looked at twice: by themselves
(:mod:`~frameworkkit.diffing.matching.signals`), then among the others (:mod:`~frameworkkit.diffing.matching.context`).
"""

from collections.abc import Sequence
from dataclasses import replace

from frameworkkit.diffing.kinds import Evidence
from frameworkkit.diffing.links import NOTHING_DECIDED
from frameworkkit.diffing.matching.areas import ASSERTED, areas
from frameworkkit.diffing.matching.engine import look_twice, questions
from frameworkkit.diffing.matching.limits import limits
from frameworkkit.diffing.matching.model import Model, trained
from frameworkkit.diffing.matching.orientation import turned_round
from frameworkkit.diffing.matching.reasons import Reasons
from frameworkkit.diffing.matching.selection import asserted, offered, one_to_one, threshold
from frameworkkit.diffing.matching.sides import side
from frameworkkit.diffing.matching.weighing import Scales
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.diffing.values import Candidate, Decisions, Link, Matching
from frameworkkit.loading import collector_paused
from frameworkkit.model import Edition


def match(
    old: Edition,
    new: Edition,
    known: Sequence[Link] = (),
    decisions: Decisions = NOTHING_DECIDED,
    *,
    similarity: Similarity | None = None,
    model: Model | None = None,
) -> Matching:
    """Links and candidates by text for the items that ``known`` links leave over.

    The same two editions the other way round give the same turned round, and the order of items changes nothing
    but what their place in the edition says. ``similarity`` is a plugin's measure to be weighed in, ``model`` other
    weights than those that ship.
    """
    model = model or trained()
    with collector_paused():
        if not turned_round(old, new):
            return _match(old, new, known, decisions, similarity, model)
        back = [replace(link, old=link.new, new=link.old) for link in known]
        found = _match(new, old, back, decisions.reversed(), similarity, model)
    return Matching(
        links=tuple(replace(link, old=link.new, new=link.old) for link in found.links),
        candidates=tuple(replace(each, old=each.new, new=each.old) for each in found.candidates),
    )


def _match(
    older: Edition,
    newer: Edition,
    known: Sequence[Link],
    decisions: Decisions,
    similarity: Similarity | None,
    model: Model,
) -> Matching:
    read: dict[str, tuple[str, ...]] = {}
    old = side(older, {*(link.old for link in known), *decisions.removed}, read)
    new = side(newer, {*(link.new for link in known), *decisions.added}, read)
    scales = Scales([*old.entries, *new.entries])
    bounds = limits(old, new, known, decisions)
    found = look_twice(old, new, questions(old, new, scales, bounds, similarity), model)
    likely = {pair: chance for pair, chance in found.probabilities.items() if bounds.may_link(pair)}
    headings = {
        pair: chance
        for pair, chance in areas(old, new, scales, {**found.probabilities, **found.settled}).items()
        if bounds.may_link(pair)
    }
    links = {pair: chance for pair, chance in found.settled.items() if pair not in bounds.known}
    cut = threshold(likely.values(), len(found.settled))
    links.update(asserted(likely, found.settled, cut, found.quoted))
    links.update(one_to_one(headings, ASSERTED))
    offers = offered({**found.probabilities, **headings}, lambda pair: pair not in links and bounds.may_offer(pair))
    reasons = Reasons(old, new, scales, found)
    return Matching(
        links=tuple(
            Link(
                old=old.entries[i].id,
                new=new.entries[j].id,
                confidence=round(chance, 4),
                evidence=Evidence.TEXT,
                why=reasons.why((i, j)),
            )
            for (i, j), chance in sorted(links.items())
        ),
        candidates=tuple(
            Candidate(
                old=old.entries[i].id, new=new.entries[j].id, confidence=round(chance, 4), why=reasons.why((i, j))
            )
            for (i, j), chance in offers.items()
        ),
    )
