"""``python -m benchmarks.train_matching``: find the numbers of the matching's models anew from the crosswalks.

The crosswalks that people made lie outside the project, in ``../shared/crosswalks``. Every set counts the same. The
second look learns from first looks by models that did not know the set in question.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from benchmarks.crosswalks import FOLDER, Gold, golds
from benchmarks.room import ROOT
from frameworkkit.diffing.matching import context, signals
from frameworkkit.diffing.matching.engine import Questions, questions
from frameworkkit.diffing.matching.limits import limits
from frameworkkit.diffing.matching.model import Model, model
from frameworkkit.diffing.matching.sides import Side, side
from frameworkkit.diffing.matching.weighing import Scales
from frameworkkit.diffing.values import Decisions

TARGET = ROOT / "frameworkkit" / "diffing" / "matching" / "weights.json"
NOTE = "Found by `python -m benchmarks.train_matching` on five crosswalks that people made; do not edit."
PENALTY = 10.0
Array = Any


class Sample:
    """One crosswalk: its pairs in question, their rows, and which are right."""

    def __init__(self, gold: Gold) -> None:
        self.gold = gold
        self.old, self.new = (side(edition, (), {}) for edition in gold.editions)
        scales = Scales([*self.old.entries, *self.new.entries])
        bounds = limits(self.old, self.new, (), Decisions())
        self.asked: Questions = questions(self.old, self.new, scales, bounds)
        ids = [(self.old.entries[i].id, self.new.entries[j].id) for i, j in self.asked.rows]
        self.first = np.array(list(self.asked.rows.values()))
        self.right = np.array([pair in gold.pairs for pair in ids], float)
        self.counts = np.array([not gold.is_neutral(pair) for pair in ids])
        self.weight = 300 / len(gold.pairs)

    def second(self, first: Mapping[str, Any]) -> Array:
        """The rows of the second look after this first one."""
        chances = probabilities(first, self.first)
        known = {**dict(zip(self.asked.rows, chances.tolist(), strict=True)), **self.asked.settled}
        rows = context.rows(self.old, self.new, known, self.asked.rows)
        return np.hstack([self.first, np.array(list(rows.values()))])


def probabilities(look: Mapping[str, Any], rows: Array) -> Array:
    """What a model makes of rows."""
    return 1 / (1 + np.exp(-(rows @ np.array(list(look["weights"].values())) + look["bias"])))


def fit(names: Sequence[str], samples: Iterable[tuple[Array, Sample]]) -> dict[str, Any]:
    """A logistic model of rows, by Newton's method, with a penalty on large weights."""
    samples = [(rows[sample.counts], sample) for rows, sample in samples]
    rows = np.vstack([rows for rows, _ in samples])
    right = np.concatenate([sample.right[sample.counts] for _, sample in samples])
    weight = np.concatenate([np.full(len(rows), sample.weight) for rows, sample in samples])
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
    """Both looks and the threshold from these samples."""
    first = fit(signals.NAMES, ((each.first, each) for each in samples))
    looks = [(each, fit(signals.NAMES, ((o.first, o) for o in samples if o is not each))) for each in samples]
    rows = [(each.second(look), each) for each, look in looks]
    second = fit((*signals.NAMES, *context.NAMES), rows)
    chances = [(probabilities(second, row), each) for row, each in rows]
    threshold = max(np.arange(0.2, 0.7, 0.01), key=lambda least: np.mean([_f1(c, e, least) for c, e in chances]))
    return {"note": NOTE, "first": first, "second": second, "threshold": round(float(threshold), 2)}


def _f1(chances: Array, sample: Sample, threshold: float) -> float:
    chosen = (chances >= threshold) & sample.counts
    same = len(sample.asked.settled)
    return float(2 * (sample.right[chosen].sum() + same) / (chosen.sum() + same + len(sample.gold.pairs)))


def main() -> int:
    """Write the numbers that ship."""
    if not FOLDER.is_dir():
        print(f"there is nothing to learn from: {FOLDER} is missing", file=sys.stderr)
        return 1
    TARGET.write_text(json.dumps(train([Sample(gold) for gold in golds()]), indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
