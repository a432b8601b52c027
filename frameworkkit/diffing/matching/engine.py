"""The steps from two sides to probabilities: identical texts, candidates, a first look and a second."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from frameworkkit.diffing.matching import context, signals
from frameworkkit.diffing.matching.identical import identical
from frameworkkit.diffing.matching.limits import Limits
from frameworkkit.diffing.matching.meaning import meaning
from frameworkkit.diffing.matching.model import Logistic, Looks, Model
from frameworkkit.diffing.matching.quoting import SURE, quoted
from frameworkkit.diffing.matching.retrieval import Pair, candidates
from frameworkkit.diffing.matching.sides import Side
from frameworkkit.diffing.matching.weighing import Scales
from frameworkkit.diffing.similarity import Similarity

WORDS, MEANING = (signals.names(meant=True).index(name) for name in ("words", "meaning"))
#: Texts with less in common than this, in words and in meaning, say next to nothing: with however good neighbours, and
#: however bad rivals, such a pair is at most offered. Hardly a link that people made between editions is one of them.
LEAST_IN_WORDS, LEAST_IN_MEANING, GROUNDLESS = 0.15, 0.5, 0.25


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of pairs: ``settled`` ones with their confidence, the others' rows and probabilities."""

    settled: Mapping[Pair, float]
    quoted: frozenset[Pair]
    first: Mapping[Pair, signals.Row]
    second: Mapping[Pair, context.Row]
    probabilities: Mapping[Pair, float]
    looks: Looks
    meant: bool


@dataclass(frozen=True, slots=True)
class Questions:
    """The pairs that are looked at, after what needs no look."""

    settled: Mapping[Pair, float]
    rows: Mapping[Pair, signals.Row]
    meant: bool = False
    """Whether a measure of likeness in meaning was at hand: then rows are longer."""


def questions(old: Side, new: Side, scales: Scales, bounds: Limits, similarity: Similarity | None = None) -> Questions:
    """Identical texts are settled, as known links are; of the others the likeliest pairs come into question."""
    same = {pair: chance for pair, chance in identical(old, new) if bounds.may_link(pair)}
    settled = {**dict.fromkeys(bounds.known, 1.0), **same}
    old = old.without(i for i, _ in same)
    new = new.without(j for _, j in same)
    pairs = candidates(old, new, scales)
    meanings = meaning(old, new, pairs, similarity) if similarity else None
    return Questions(
        settled, signals.rows(old, new, scales, sorted(meanings or pairs), settled, meanings=meanings), bool(similarity)
    )


def look_twice(old: Side, new: Side, asked: Questions, model: Model) -> Found:
    """Probabilities of all pairs in question, with the rows they come from."""
    looks = model.with_meaning if asked.meant else model.by_text
    inside = frozenset(quoted(old, new, asked.rows))

    def chance(pair: Pair, look: Logistic, row: Sequence[float]) -> float:
        return max(look.probability(row), SURE if pair in inside else 0.0)

    first = {pair: chance(pair, looks.first, row) for pair, row in asked.rows.items()}
    second = context.rows(old, new, {**first, **asked.settled}, asked.rows)
    chances = {pair: chance(pair, looks.second, (*asked.rows[pair], *row)) for pair, row in second.items()}
    chances = {
        pair: likely if pair in inside or _has_grounds(asked, old, new, pair) else min(likely, GROUNDLESS)
        for pair, likely in chances.items()
    }
    return Found(asked.settled, inside, asked.rows, second, chances, looks, asked.meant)


def _has_grounds(asked: Questions, old: Side, new: Side, pair: Pair) -> bool:
    """Whether there is enough in common; of a heading with items below it and an item without, twice as much."""
    row = asked.rows[pair]
    alike = old.entries[pair[0]].leaf == new.entries[pair[1]].leaf
    least = LEAST_IN_WORDS if alike else 2 * LEAST_IN_WORDS
    return row[WORDS] >= least or (alike and asked.meant and row[MEANING] >= LEAST_IN_MEANING)
