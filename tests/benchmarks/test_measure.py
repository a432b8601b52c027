"""The harness: what it counts, and what it refuses to count."""

import sys

import pytest

from benchmarks.__main__ import GROUPS
from benchmarks.figures import Figure, outcome
from benchmarks.measure import Command, MeasurementError, Run, interleaved, run, steps
from benchmarks.report import table


def _python(code: str, expect: int = 0) -> Command:
    return Command(words=(sys.executable, "-c", code), expect=expect)


def test_a_run_counts_its_children_too() -> None:
    busy = "x = bytearray(60_000_000)\nfor _ in range(2_000_000): pass"
    alone = run(_python(busy))
    parent = run(_python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"))

    assert parent.cpu > alone.cpu / 2
    assert parent.memory > 60_000_000
    assert parent.wall > 0


def test_an_end_that_was_not_expected_is_no_measurement() -> None:
    assert run(_python("import sys; print('said'); sys.exit(1)", expect=1)).output == "said\n"
    with pytest.raises(MeasurementError, match=r"ended with 1:\nsaid"):
        run(_python("import sys; print('said'); sys.exit(1)"))


def test_rounds_are_taken_in_turn_after_one_that_does_not_count(tmp_path) -> None:
    log = tmp_path / "log"
    commands = {name: _python(f"open({str(log)!r}, 'a').write({name!r})") for name in "ab"}

    runs = interleaved(commands, 2)

    assert {name: len(done) for name, done in runs.items()} == {"a": 2, "b": 2}
    assert log.read_text() == "ababab"


def test_steps_report_for_themselves() -> None:
    runs = steps(_python("print('noise'); print('{\"load\": 2.0, \"edit\": 0.5}')"), 3)

    assert {name: [done.cpu for done in each] for name, each in runs.items()} == {"load": [2.0] * 3, "edit": [0.5] * 3}


@pytest.mark.parametrize(
    ("limit", "verdict"),
    [
        ({"limit": 2}, "met"),
        ({"limit": 1.9}, "missed"),
        ({"limit": 2, "at_least": True}, "met"),
        ({"limit": 2.1, "at_least": True}, "missed"),
    ],
)
def test_a_figure_is_the_median_of_the_ratios_of_each_round(limit: dict[str, float], verdict: str) -> None:
    figure = Figure(name="one", what="a to b", measured="a", against="b", **limit)
    runs = {"a": [Run(cpu=2), Run(cpu=4), Run(cpu=90)], "b": [Run(cpu=2), Run(cpu=2), Run(cpu=3)]}

    came_out = outcome(figure, runs, "")

    assert came_out.ratios == (1, 2, 30)
    assert (came_out.ratio, came_out.verdict) == (2, verdict)


def test_what_was_not_measured_is_not_met() -> None:
    figure = Figure(name="one", what="a to b", measured="a", against="b", limit=1)

    assert outcome(figure, {}, "b is not here").verdict == "not measured"
    assert "not measured: b is not here" in table([outcome(figure, {}, "b is not here")])


def test_figures_have_names_of_their_own() -> None:
    names = [figure.name for group in GROUPS for figure in group.figures]

    assert len(set(names)) == len(names)
