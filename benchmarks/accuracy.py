"""How well texts are matched, on crosswalks that people made, each scored by models that never saw it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import mean
from typing import Any

from benchmarks.crosswalks import FOLDER, Gold, golds, remembered, scorer
from benchmarks.train_matching import Sample, parts, train
from frameworkkit.diffing.matching import match
from frameworkkit.diffing.matching.model import Model, model
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.diffing.values import Matching
from frameworkkit.errors import FrameworkkitError
from frameworkkit.model import Edition, Item
from frameworkkit.registry import load_registry

HEAVY = ("asvs", "csf", "800")
BINS = (0.3, 0.5, 0.7, 0.8, 0.85, 0.95, 1.01)
MEASURES = {
    "precision": "precision",
    "recall": "recall",
    "F1": "F1",
    "changed_F1": "F1, changed texts",
    "removed_F1": "removed",
    "added_F1": "added",
    "recall@5": "recall at 5",
    "merge_F1": "merged",
    "split_F1": "split",
    "offered": "split, with offers",
}


@dataclass(frozen=True, slots=True)
class Trial:
    """What one way of matching made of one crosswalk."""

    gold: Gold
    found: Matching
    scores: Mapping[str, float]


def trials(similarity: Similarity | None = None) -> list[Trial]:
    """Each crosswalk matched with weights found on the others alone."""
    sets = list(golds())
    samples = {gold.name: [Sample(gold, gold.editions, similarity), *parts(gold, similarity)] for gold in sets}
    return [
        _trial(gold, match(*gold.editions, similarity=similarity, model=_untaught(gold, samples))) for gold in sets
    ]


def _untaught(gold: Gold, samples: Mapping[str, Sequence[Sample]]) -> Model:
    """Weights that know nothing of a set."""
    looks = train([sample for name, own in samples.items() if name != gold.name for sample in own])
    return model({"by_text": looks, "with_meaning": looks})


def _trial(gold: Gold, found: Matching) -> Trial:
    plain = {
        name: [{"old": each.old, "new": each.new, "confidence": each.confidence} for each in links]
        for name, links in (("links", found.links), ("candidates", found.candidates))
    }
    scores = dict(scorer().score(gold.plain, plain))
    scores["offered"] = _splits_offered(gold, found)
    return Trial(gold, found, scores)


def _splits_offered(gold: Gold, found: Matching) -> float:
    """F1 of finding old items that were split, counting those for which a second part is offered at 0.3 or more."""
    pairs = {(each.old, each.new) for each in found.links}
    pairs |= {(each.old, each.new) for each in found.candidates if each.confidence >= SUGGESTED}
    predicted = _several(pair for pair in pairs if not gold.is_neutral(pair))
    actual = _several(gold.pairs)
    return 2 * len(predicted & actual) / max(1, len(predicted) + len(actual))


SUGGESTED = 0.15


def _several(pairs: Any) -> set[str]:  # noqa: ANN401
    news = defaultdict(set)
    for old, new in pairs:
        news[old].add(new)
    return {old for old, many in news.items() if len(many) > 1}


if __name__ == "__main__":
    T = trials()
    print([round(t.scores["F1"], 3) for t in T], mean(t.scores["F1"] for t in T))
    for th in (0.05, 0.1, 0.15, 0.2, 0.25, 0.3):
        SUGGESTED = th
        print(th, [round(_splits_offered(t.gold, t.found), 3) for t in T])
    for k in T[0].scores:
        print(k, [round(t.scores[k], 3) for t in T])
    raise SystemExit
    S = trials(remembered(load_registry().similarity("minilm")))
    print([round(t.scores["F1"], 3) for t in S], mean(t.scores["F1"] for t in S))
    for k in S[0].scores:
        print(k, [round(t.scores[k], 3) for t in S])
