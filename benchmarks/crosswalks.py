"""Crosswalks that people made, as they lie beside the project: two editions each, and what became of the items."""

import importlib.util
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.room import ROOT
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.model import Edition, edition_from_plain

FOLDER = ROOT.parent / "shared" / "crosswalks"

TITLES = {"asvs": "ASVS", "mitre": "ATT&CK", "nist_csf": "CSF", "nist_sp800": "800-171", "onet": "O*NET", "": "another"}


@dataclass(frozen=True)
class Gold:
    """One crosswalk. ``pairs`` are right; pairs in ``neutral`` or with an id in ``unknown`` do not count."""

    name: str
    plain: dict[str, Any]
    editions: tuple[Edition, Edition]
    pairs: frozenset[tuple[str, str]]
    neutral: frozenset[tuple[str, str]]
    unknown: frozenset[str]

    def is_neutral(self, pair: tuple[str, str]) -> bool:
        """Whether nobody knows if this pair is right."""
        return pair in self.neutral or not self.unknown.isdisjoint(pair)

    def judges(self, pair: tuple[str, str]) -> bool:
        """Whether it is known if this pair, of items that say something, is right."""
        old, new = (edition.by_id[id_].item for edition, id_ in zip(self.editions, pair, strict=True))
        return bool(old.statement and new.statement) and not self.is_neutral(pair)

    @property
    def title(self) -> str:
        """A short name."""
        return next(title for start, title in TITLES.items() if self.name.startswith(start))

    @property
    def heavy(self) -> bool:
        """Whether most of it was rewritten."""
        return self.title in {"ASVS", "CSF", "800-171"}


def scorer() -> Any:  # noqa: ANN401 - a module
    """The scorer that lies beside the crosswalks."""
    spec = importlib.util.spec_from_file_location("crosswalk_score", FOLDER / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def golds() -> Iterator[Gold]:
    """Every crosswalk that is there, in the order of names."""
    score = scorer()
    for path in sorted(FOLDER.glob("*.json")):
        plain = json.loads(path.read_text("utf-8"))
        old, new = (edition_from_plain(score.edition(plain, side)) for side in ("old", "new"))
        pairs, neutral = set(), set()
        unknown = {score.opaque(side, i) for side in ("old", "new") for i in plain.get(f"unlabelled_{side}", [])}
        for entry in plain["gold"]:
            olds = [score.opaque("old", i) for i in entry["old"]]
            news = [score.opaque("new", i) for i in entry["new"]]
            both = {(a, b) for a in olds for b in news}
            if entry["kind"] == "related":
                neutral |= both
            elif entry["kind"].endswith("?"):
                unknown.update(olds, news)
            else:
                pairs |= both
        yield Gold(path.stem, plain, (old, new), frozenset(pairs), frozenset(neutral), frozenset(unknown))


def remembered(measure: Similarity) -> Similarity:
    """The same measure, asked once for each pair of texts: parts of a comparison cost nothing more."""
    known: dict[tuple[str, str], float] = {}

    def rows(olds: Sequence[str], news: Sequence[str]) -> list[list[float]]:
        if any((old, new) not in known for old in olds for new in news):
            for old, row in zip(olds, measure.rows(olds, news), strict=True):
                known.update(((old, new), likeness) for new, likeness in zip(news, row, strict=True))
        return [[known[old, new] for new in news] for old in olds]

    return replace(measure, rows=rows)
