"""Which items of two editions say the same, where no id, UUID or person tells.

Identical texts are found by their hash (:mod:`~frameworkkit.diffing.matching.identical`); for the others an index of
words gives candidates (:mod:`~frameworkkit.diffing.matching.retrieval`), which are looked at twice: by themselves
(:mod:`~frameworkkit.diffing.matching.signals`), then among the others (:mod:`~frameworkkit.diffing.matching.context`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from frameworkkit.diffing.kinds import Evidence
from frameworkkit.diffing.links import NOTHING_DECIDED
from frameworkkit.diffing.matching.areas import ASSERTED, areas
from frameworkkit.diffing.matching.engine import Found, look_twice, questions
from frameworkkit.diffing.matching.limits import Limits, limits
from frameworkkit.diffing.matching.model import Model, trained
from frameworkkit.diffing.matching.orientation import turned_round
from frameworkkit.diffing.matching.reasons import Reasons
from frameworkkit.diffing.matching.retrieval import Pair
from frameworkkit.diffing.matching.selection import asserted, offered, one_to_one, threshold
from frameworkkit.diffing.matching.sides import Side, side
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
            return _match((old, new), known, decisions, similarity, model)
        back = [replace(link, old=link.new, new=link.old) for link in known]
        found = _match((new, old), back, decisions.reversed(), similarity, model)
    return Matching(
        links=tuple(replace(link, old=link.new, new=link.old) for link in found.links),
        candidates=tuple(replace(each, old=each.new, new=each.old) for each in found.candidates),
    )


def _match(
    editions: tuple[Edition, Edition],
    known: Sequence[Link],
    decisions: Decisions,
    similarity: Similarity | None,
    model: Model,
) -> Matching:
    """The same for the older edition and the newer one, in this order."""
    read: dict[str, tuple[str, ...]] = {}
    old = side(editions[0], {*(link.old for link in known), *decisions.removed}, read)
    new = side(editions[1], {*(link.new for link in known), *decisions.added}, read)
    scales = Scales([*old.entries, *new.entries])
    bounds = limits(old, new, known, decisions)
    found = look_twice(old, new, questions(old, new, scales, bounds, similarity), model)
    headings = areas(old, new, scales, {**found.probabilities, **found.settled})
    links = _links(found, headings, bounds)
    chances = {**found.probabilities, **headings}
    offers = offered(chances, lambda pair: pair not in links and bounds.may_offer(pair, chances[pair]))
    reasons = Reasons(old, new, scales, found)
    return Matching(
        links=tuple(
            Link(**_told(old, new, pair, links[pair], reasons), evidence=Evidence.TEXT) for pair in sorted(links)
        ),
        candidates=tuple(Candidate(**_told(old, new, pair, chance, reasons)) for pair, chance in offers.items()),
    )


def _links(found: Found, headings: Mapping[Pair, float], bounds: Limits) -> dict[Pair, float]:
    likely, titled = (
        {pair: chance for pair, chance in chances.items() if bounds.may_link(pair)}
        for chances in (found.probabilities, headings)
    )
    cut = threshold(likely.values(), len(found.settled))
    return {
        **{pair: chance for pair, chance in found.settled.items() if pair not in bounds.known},
        **asserted(likely, found.settled, cut, found.quoted),
        **one_to_one(titled, ASSERTED),
    }


def _told(old: Side, new: Side, pair: Pair, chance: float, reasons: Reasons) -> dict[str, Any]:
    """What a link and a candidate have in common."""
    return {
        "old": old.entries[pair[0]].id,
        "new": new.entries[pair[1]].id,
        "confidence": round(chance, 4),
        "why": reasons.why(pair),
    }
