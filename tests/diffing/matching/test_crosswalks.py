"""The matching on crosswalks that people made, with the weights that ship: honest floors, no training."""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from frameworkkit.diffing import find_links
from frameworkkit.model import edition_from_plain

CROSSWALKS = Path(__file__).parents[4] / "shared" / "crosswalks"

# Floors of F1 a little below what came out of sets that were left out of training.
FLOORS = {
    "asvs_4.0.3_to_5.0.0": 0.67,
    "mitre_attack_2018_to_subtechniques": 0.89,
    "nist_csf_1.1_to_2.0": 0.49,
    "nist_sp800_171_r2_to_r3": 0.79,
    "onet_soc_2010_to_2019": 0.93,
}


@pytest.fixture(name="scorer", scope="module")
def scorer_() -> Iterator[ModuleType]:
    if not CROSSWALKS.is_dir():
        pytest.skip(f"the crosswalks, which may not be passed on, are not at {CROSSWALKS}")
    spec = importlib.util.spec_from_file_location("crosswalk_score", CROSSWALKS / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOORS)
def test_crosswalks_are_found_again(name: str, scorer: ModuleType) -> None:
    gold = json.loads((CROSSWALKS / f"{name}.json").read_text("utf-8"))
    found = find_links(*(edition_from_plain(scorer.edition(gold, side)) for side in ("old", "new")))
    plain = {
        kind: [{"old": each.old, "new": each.new, "confidence": each.confidence} for each in each_of]
        for kind, each_of in (("links", found.links), ("candidates", found.candidates))
    }

    scores = scorer.score(gold, plain)

    assert scores["F1"] >= FLOORS[name]
    assert scores["precision"] >= 0.8
    assert scores["recall@5"] >= 0.75
    assert scores["ECE"] <= 0.15
