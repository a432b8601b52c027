"""``python -m benchmarks.train_matching``: find the numbers of the matching's models anew from the crosswalks.

The crosswalks that people made lie outside the project, in ``../shared/crosswalks``. Every set counts the same. The
second look learns from first looks by models that did not know the set in question.
"""

import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from benchmarks.crosswalks import FOLDER, Gold, golds, remembered
from benchmarks.room import ROOT
from frameworkkit.diffing.matching import context, signals
from frameworkkit.diffing.matching.engine import Questions, questions
from frameworkkit.diffing.matching.limits import limits
from frameworkkit.diffing.matching.quoting import SURE, quoted
from frameworkkit.diffing.matching.sides import side
from frameworkkit.diffing.matching.weighing import Scales
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.diffing.values import Decisions
from frameworkkit.model import Edition, Item
from frameworkkit.registry import load_registry

TARGET = ROOT / "frameworkkit" / "diffing" / "matching" / "weights.json"
NOTE = "Found by `python -m benchmarks.train_matching` on five crosswalks that people made; do not edit."
PENALTY = 30.0
#: Sizes of parts, which together count this much of a whole, and how much of what became of their items is in them.
SIZES, PARTS, STAYING = (3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 40), 0.2, 0.7
Array = Any


class Sample:
    """Two editions of a crosswalk: the pairs in question, their rows, and which are right."""

    def __init__(
        self, gold: Gold, editions: Sequence[Edition], similarity: Similarity | None = None, share: float = 1.0
    ) -> None:
        self.gold = gold
        self.old, self.new = (side(edition, (), {}) for edition in editions)
        scales = Scales([*self.old.entries, *self.new.entries])
        bounds = limits(self.old, self.new, (), Decisions())
        self.asked: Questions = questions(self.old, self.new, scales, bounds, similarity)
        self.names = signals.names(meant=self.asked.meant)
        ids = [(self.old.entries[i].id, self.new.entries[j].id) for i, j in self.asked.rows]
        self.pairs = [(a, b) for a, b in gold.pairs if a in editions[0].by_id and b in editions[1].by_id]
        self.first = np.array(list(self.asked.rows.values())).reshape(len(ids), len(self.names))
        self.right = np.array([pair in gold.pairs for pair in ids], float)
        self.counts = np.array([not gold.is_neutral(pair) for pair in ids], bool)
        inside = set(quoted(self.old, self.new, self.asked.rows))
        self.inside = np.array([pair in inside for pair in self.asked.rows], bool)
        self.weight = share * 300 / max(len(self.pairs), 3)

    def second(self, first: Mapping[str, Any]) -> Array:
        """The rows of the second look after this first one."""
        chances = probabilities(first, self.first)
        chances[self.inside] = np.maximum(chances[self.inside], SURE)
        known = {**dict(zip(self.asked.rows, chances.tolist(), strict=True)), **self.asked.settled}
        rows = context.rows(self.old, self.new, known, self.asked.rows)
        return np.hstack([self.first, np.array(list(rows.values())).reshape(len(rows), len(context.NAMES))])


def parts(gold: Gold, similarity: Similarity | None) -> Iterator[Sample]:
    """Small comparisons cut out of a large one: a run of old items, most of what became of them, and a few more."""
    source = random.Random(1)  # noqa: S311 - not for secrets
    olds, news = ([place.item.id for place in edition.places if place.item.statement] for edition in gold.editions)
    fates: dict[str, set[str]] = {}
    for before, after in gold.pairs:
        fates.setdefault(before, set()).add(after)
    for size in SIZES:
        start = source.randrange(len(olds) - size)
        kept = set(olds[start : start + size])
        there = sorted({after for before in kept for after in fates.get(before, ())})
        there = [id_ for id_ in there if source.random() < STAYING]
        others = source.sample(news, max(1, size // 3))
        editions = (cut(gold.editions[0], kept), cut(gold.editions[1], {*there, *others}))
        yield Sample(gold, editions, similarity, PARTS / len(SIZES))


def cut(edition: Edition, ids: set[str]) -> Edition:
    """An edition with only these items that say something."""

    def some(items: Iterable[Item]) -> Iterator[Item]:
        for item in items:
            below = tuple(some(item.children))
            if below or item.id in ids:
                yield replace(item, children=below)

    return replace(edition, items=tuple(some(edition.items)))


def probabilities(look: Mapping[str, Any], rows: Array) -> Array:
    """What a model makes of rows."""
    return 1 / (1 + np.exp(-(rows @ np.array(list(look["weights"].values())) + look["bias"])))


def fit(names: Sequence[str], given: Iterable[tuple[Array, Sample]]) -> dict[str, Any]:
    """A logistic model of rows, by Newton's method, with a penalty on large weights."""
    known = [(rows[sample.counts], sample) for rows, sample in given]
    rows = np.vstack([rows for rows, _ in known])
    right = np.concatenate([sample.right[sample.counts] for _, sample in known])
    weight = np.concatenate([np.full(len(rows), sample.weight) for rows, sample in known])
    usual, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = np.hstack([(rows - usual) / spread, np.ones((len(rows), 1))])
    penalty = np.array([PENALTY] * len(names) + [1e-6])
    found = np.zeros(len(names) + 1)
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        slope = scaled.T @ (weight * (chance - right)) + penalty * found
        bend = (scaled * (weight * chance * (1 - chance))[:, None]).T @ scaled + np.diag(penalty)
        found -= np.linalg.solve(bend, slope)
    weights = found[:-1] / spread
    return {
        "weights": dict(zip(names, weights.tolist(), strict=True)),
        "usual": dict(zip(names, usual.tolist(), strict=True)),
        "bias": float(found[-1] - weights @ usual),
    }


def train(samples: Sequence[Sample]) -> dict[str, Any]:
    """Both looks from these samples."""
    own = samples[0].names
    first = fit(own, ((each.first, each) for each in samples))
    names = {each.gold.name for each in samples}
    looks = {
        name: fit(own, ((other.first, other) for other in samples if other.gold.name != name)) for name in sorted(names)
    }
    second = fit((*own, *context.NAMES), ((each.second(looks[each.gold.name]), each) for each in samples))
    return {"first": first, "second": second}


def samples(similarity: Similarity | None = None) -> Iterator[Sample]:
    """The crosswalks, whole and in parts."""
    for gold in golds():
        yield Sample(gold, gold.editions, similarity)
        yield from parts(gold, similarity)


def rounded(plain: Any) -> Any:  # noqa: ANN401 - plain values
    """The same with numbers that differ only where it matters."""
    if isinstance(plain, dict):
        return {key: rounded(value) for key, value in plain.items()}
    return round(plain, 4) if isinstance(plain, float) else plain


def main() -> int:
    """Write the numbers that ship."""
    if not FOLDER.is_dir():
        print(f"there is nothing to learn from: {FOLDER} is missing", file=sys.stderr)
        return 1
    measure = remembered(load_registry().similarity("minilm"))
    plain = {"note": NOTE, "by_text": train(list(samples())), "with_meaning": train(list(samples(measure)))}
    TARGET.write_text(json.dumps(rounded(plain), indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
