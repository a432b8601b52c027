"""How well texts are matched, on crosswalks that people made, each scored by models that never saw it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import isnan, nan
from statistics import mean

from benchmarks.baselines import BASELINES
from benchmarks.crosswalks import FOLDER, Gold, golds, remembered, scorer
from benchmarks.train_matching import Sample, parts, train
from frameworkkit.diffing.matching import match
from frameworkkit.diffing.matching.model import Model, model
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.diffing.values import Candidate, Link, Matching
from frameworkkit.registry import load_registry

SKIPPED = "Not measured: the crosswalks, which may not be passed on, are not here."
ABOUT = """\
Five crosswalks between editions of real standards, made by their publishers; ids are hidden. Each set is scored with
weights found on the other four alone (`python -m benchmarks.train_matching` finds the ones that ship, on all five), by
the scorer that comes with the sets. Baselines are given the best threshold for each set, which nobody could know.
"""
RELIABILITY = """\
Of the links given a confidence, so many are right, on sets left out of training (the candidates that are offered
count as well; a pair that nobody has judged does not):
"""
AIMS = """\
Aimed for and not reached were a mean F1 of 0.78 by texts and 0.80 with meaning, 0.68 for the three that were rewritten
most, 0.55 for mergers and a recall at 5 of 0.95. More signals, other ways of training, several models together and
larger models of meaning all ended between 0.75 and 0.78. With the best cut for each set, which nobody could know, the
mean was 0.78: what is missing is mostly what words do not tell ([examples](explanation/matching.md#what-it-cannot-do)).
Weights were found without the set they are scored on; which signals there are was chosen with all five in view.
"""
MEASURES = {
    "precision": "precision",
    "recall": "recall",
    "F1": "F1",
    "changed_F1": "F1 of changed texts",
    "removed_F1": "removed",
    "added_F1": "added",
    "recall@5": "recall at 5",
    "merge_F1": "merged",
    "offered": "split, with candidates",
    "ECE": "calibration error",
}
BOUNDS = (0.02, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 1.01)
#: A second part of a split counts as offered from this confidence.
OFFERED = 0.05


@dataclass(frozen=True, slots=True)
class Trial:
    """What one way of matching made of one crosswalk."""

    gold: Gold
    found: Matching
    scores: Mapping[str, float]


def section() -> str:
    """The part of the page about accuracy, in Markdown."""
    if not FOLDER.is_dir():
        return f"## Accuracy\n\n{SKIPPED}"
    light = trials()
    meant = trials(remembered(load_registry().similarity("minilm")))
    names = [trial.gold.title for trial in light]
    rows = [(name, [baseline(trial.gold) for trial in light]) for name, baseline in BASELINES.items()]
    rows += [("**texts**", _f1(light)), ("**texts and meaning** (`--similarity minilm`)", _f1(meant))]
    heavy = [mean(trial.scores["F1"] for trial in way if trial.gold.heavy) for way in (light, meant)]
    parts_ = (
        "## Accuracy",
        ABOUT,
        "F1 over pairs:",
        _table(("", *names, "mean"), ((name, *map(_share, [*row, mean(row)])) for name, row in rows)),
        f"Mean of the three that were rewritten most: {heavy[0]:.3f}, with meaning {heavy[1]:.3f}.",
        "By texts alone, in detail:",
        _table(("", *names, "mean"), _details(light)),
        AIMS,
        RELIABILITY,
        _table(("confidence", "pairs", "mean confidence", "right"), _reliability(light)),
    )
    return "\n\n".join(part.strip() for part in parts_)


def trials(similarity: Similarity | None = None) -> list[Trial]:
    """Each crosswalk matched with weights found on the others alone."""
    sets = list(golds())
    samples = {gold.name: [Sample(gold, gold.editions, similarity), *parts(gold, similarity)] for gold in sets}
    return [trial(gold, match(*gold.editions, similarity=similarity, model=_untaught(gold, samples))) for gold in sets]


def trial(gold: Gold, found: Matching) -> Trial:
    """What was found, with its scores."""
    plain = {
        name: [{"old": each.old, "new": each.new, "confidence": each.confidence} for each in pairs]
        for name, pairs in (("links", found.links), ("candidates", found.candidates))
    }
    scores: dict[str, float] = {**scorer().score(gold.plain, plain), "offered": _splits_offered(gold, found)}
    return Trial(gold, found, scores)


def _untaught(gold: Gold, samples: Mapping[str, Sequence[Sample]]) -> Model:
    """Weights that know nothing of a set."""
    looks = train([sample for name, own in samples.items() if name != gold.name for sample in own])
    return model({"by_text": looks, "with_meaning": looks})


def _splits_offered(gold: Gold, found: Matching) -> float:
    """F1 of finding the old items that were split, counting further parts that are offered."""
    offered = (each for each in found.candidates if each.confidence >= OFFERED)
    pairs = {(each.old, each.new) for each in chain(found.links, offered)}
    predicted, actual = _split(pair for pair in pairs if not gold.is_neutral(pair)), _split(gold.pairs)
    return 2 * len(predicted & actual) / max(1, len(predicted) + len(actual))


def _split(pairs: Iterable[tuple[str, str]]) -> set[str]:
    news = defaultdict(set)
    for old, new in pairs:
        news[old].add(new)
    return {old for old, many in news.items() if len(many) > 1}


def _f1(trials: Iterable[Trial]) -> list[float]:
    return [trial.scores["F1"] for trial in trials]


def _details(trials: Sequence[Trial]) -> Iterator[Sequence[str]]:
    for measure, name in MEASURES.items():
        row = [trial.scores[measure] for trial in trials]
        known = [value for value in row if not isnan(value)]
        yield (name, *map(_share, [*row, mean(known) if known else nan]))


def _reliability(trials: Iterable[Trial]) -> Iterator[Sequence[str]]:
    judged: list[tuple[float, bool]] = []
    for each in trials:
        pairs: Iterable[Link | Candidate] = chain(each.found.links, each.found.candidates)
        judged += [
            (pair.confidence, (pair.old, pair.new) in each.gold.pairs)
            for pair in pairs
            if each.gold.judges((pair.old, pair.new))
        ]
    for least, most in pairwise(BOUNDS):
        inside = [(confidence, right) for confidence, right in judged if least <= confidence < most]
        yield (
            f"{least} to {min(most, 1)}",
            f"{len(inside):,}",
            _share(mean(confidence for confidence, _ in inside)),
            _share(mean(right for _, right in inside)),
        )


def _share(value: float) -> str:
    return "–" if isnan(value) else f"{value:.3f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


if __name__ == "__main__":
    print(section())
