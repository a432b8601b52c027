"""Outcomes as a table for the terminal, and as the page ``docs/benchmarks.md``."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from statistics import median
from textwrap import fill

from benchmarks.figures import Group, Outcome
from benchmarks.measure import Run, Runs

METHOD = """\
Seconds depend on the machine and on what else it does; ratios hardly do. So every figure is the ratio of two things
measured in turn, round by round, in one run: the median of the rounds' ratios, with the least and the greatest.
{rounds} rounds are measured, {slow_rounds} where one takes ten seconds or more, after one that is not counted.

- *CPU time* is that of a whole process with all that it starts, user and system, as the kernel counts it when the
  process has ended; of single steps in a running program, that program's.
- The package is installed from a wheel, as users have it, compiled, with what it is compared with beside it.
- Editions are made from a seed: four levels, and for each item an id, a code, a type, a statement of 18 to 30 words, a
  level, two keywords and an alignment, some 460 bytes.
- `make bench` measures everything and writes this page, `make bench-quick` the small sizes in a minute.
"""
GROWTH = """\
Medians of the runs above. Look at the proportions: the seconds are those of this machine on that day.
"""
SIZES = (1_000, 10_000, 100_000)
WAYS = {
    "validate": "`validate`",
    "load": "`CSafeLoader`",
    "load uncollected": "the same without garbage collection",
    "events": "bare event loop",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a group: its runs, and how each of its figures came out."""

    group: Group
    runs: Runs
    outcomes: tuple[Outcome, ...]


def table(outcomes: Sequence[Outcome]) -> str:
    """A line for each figure."""
    rows = [("figure", "ratio", "least to greatest", "limit", "")]
    rows += [(outcome.figure.name, *_cells(outcome)) for outcome in outcomes]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def page(
    results: Sequence[Result],
    machine: Mapping[str, str],
    rounds: Mapping[str, int],
    day: date,
    sections: Iterable[str] = (),
) -> str:
    """The whole document; ``sections`` are about what is not measured in time."""
    runs = {name: each for result in results for name, each in result.runs.items()}
    parts = [
        "# Benchmarks",
        f"Measured on {day.isoformat()} by `make bench`, which writes this page.",
        _summary([outcome for result in results for outcome in result.outcomes]),
        "## Method",
        METHOD.format_map(rounds),
        "## Figures",
        *(part for _, section in groupby(results, lambda result: result.group.title) for part in _section([*section])),
        *sections,
        "## What it costs as it grows",
        GROWTH,
        "CPU time, in seconds:",
        _growth(runs, lambda run: run.cpu),
        "Peak memory, in megabytes:",
        _growth(runs, lambda run: run.memory / 1e6),
        "## Measured on",
        _markdown(("", ""), machine.items()),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _summary(outcomes: Sequence[Outcome]) -> str:
    others = [outcome for outcome in outcomes if outcome.verdict != "met"]
    met = f"{len(outcomes) - len(others)} of {len(outcomes)} figures are within their limits"
    if not others:
        return f"{met}."
    lines = (f"- {_verdict(outcome)}: {outcome.figure.what}" for outcome in others)
    return "\n".join((f"{met}; the others, for which the reasons are given below:\n", *lines))


def _section(results: Sequence[Result]) -> Iterator[str]:
    yield f"### {results[0].group.title}"
    yield fill(results[0].group.about, 120)
    outcomes = [outcome for result in results for outcome in result.outcomes]
    rows = [(f"{outcome.figure.what}, {outcome.figure.quantity}", *_cells(outcome)) for outcome in outcomes]
    yield _markdown(("ratio of", "median", "least to greatest", "limit", ""), rows)
    for figure in (outcome.figure for outcome in outcomes):
        if figure.note:
            yield fill(f"{figure.what[0].upper()}{figure.what[1:]}: {figure.note}", 120)


def _cells(outcome: Outcome) -> tuple[str, str, str, str]:
    figure, ratios = outcome.figure, outcome.ratios
    limit = f"{'≥' if figure.at_least else '≤'} {_number(figure.limit)}"
    if not ratios:
        return "", "", limit, _verdict(outcome)
    return _number(outcome.ratio), f"{_number(min(ratios))} to {_number(max(ratios))}", limit, outcome.verdict


def _verdict(outcome: Outcome) -> str:
    return f"{outcome.verdict}: {outcome.reason}" if outcome.reason else outcome.verdict


def _growth(runs: Runs, quantity: Callable[[Run], float]) -> str:
    rows = ((f"{size:,}", *(_number(median(map(quantity, runs[f"{way} {size}"]))) for way in WAYS)) for size in SIZES)
    return _markdown(("items", *WAYS.values()), rows)


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _number(value: float) -> str:
    """Three significant digits, as 0.00459, 0.31, 2.53 or 1,200."""
    return f"{value:.3g}" if value < 1_000 else f"{value:,.0f}"
