"""Random edit scripts over the bundled editions are found again by the texts alone."""

import pytest

from benchmarks.edit_scripts import MIX, edited
from benchmarks.recovery import SCRIPTS, bases, recovered, scripts

#: The least precision and recall of each operation: some hundredths below what was measured over 1,000 scripts.
FLOORS = {
    "reworded": (0.94, 0.97),
    "moved": (0.97, 0.94),
    "split": (0.80, 0.82),
    "merged": (0.82, 0.85),
    "removed": (0.86, 0.84),
    "added": (0.94, 0.92),
}


def test_a_script_names_what_it_did() -> None:
    script = edited(bases()[0], seed=1)

    assert script.steps == edited(bases()[0], seed=1).steps != edited(bases()[0], seed=2).steps
    assert not script.old.by_id.keys() & script.new.by_id.keys()
    assert {kind for kind, _, _ in script.steps} <= MIX.keys()
    for _, olds, news in script.steps:
        assert set(olds) <= script.old.by_id.keys()
        assert set(news) <= script.new.by_id.keys()
    gone = sum(len(olds) for _, olds, _ in script.steps)
    come = sum(len(news) for _, _, news in script.steps)
    assert len(script.old.by_id) - gone == len(script.new.by_id) - come


@pytest.mark.parametrize("count", [40, pytest.param(SCRIPTS, marks=pytest.mark.slow)])
def test_the_steps_of_scripts_are_found(count: int) -> None:
    found = recovered(scripts(count))

    assert found.keys() == FLOORS.keys()
    for kind, (precision, recall) in FLOORS.items():
        assert found[kind].steps >= count / 4, kind
        assert found[kind].precision >= precision, (kind, found[kind])
        assert found[kind].recall >= recall, (kind, found[kind])
