"""Outcomes as a table for the terminal, and as the page ``docs/benchmarks.md``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from benchmarks.figures import Group, Outcome
from benchmarks.measure import Runs

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
Medians of the runs above, in seconds of CPU time and megabytes of peak memory. Look at the proportions: the seconds are
those of this machine on that day.
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


def page(results: Sequence[Result], machine: Mapping[str, str], rounds: Mapping[str, int], day: date) -> str:
    """The whole document."""
    parts = [
        "# Benchmarks",
        f"Measured on {day.isoformat()} by `make bench`, which writes this page.",
        _misses([outcome for result in results for outcome in result.outcomes]),
        "## Method",
        METHOD.format_map(rounds),
        "## Figures",
        *(part for result in results for part in _section(result)),
        "## What it costs as it grows",
        GROWTH,
        "\n".join(_growth({name: runs for result in results for name, runs in result.runs.items()})),
        "## Measured on",
        "\n".join(_markdown_table(("", ""), machine.items())),
    ]
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def _misses(outcomes: Sequence[Outcome]) -> str:
    missed = [outcome.figure.what for outcome in outcomes if outcome.verdict != "met"]
    met = f"{len(outcomes) - len(missed)} of {len(outcomes)} figures are within their limits"
    return f"{met}; not so, or not measured: {'; '.join(missed)}." if missed else f"{met}."


def _section(result: Result) -> Iterator[str]:
    yield f"### {result.group.title}"
    yield result.group.about
    rows = [(f"{outcome.figure.what}, {outcome.figure.quantity}", *_cells(outcome)) for outcome in result.outcomes]
    yield "\n".join(_markdown_table(("ratio of", "median", "least to greatest", "limit", ""), rows))
    for figure in result.group.figures:
        if figure.note:
            yield f"{figure.what[0].upper()}{figure.what[1:]}: {figure.note}"


def _cells(outcome: Outcome) -> tuple[str, str, str, str]:
    figure, ratios = outcome.figure, outcome.ratios
    limit = f"{'≥' if figure.at_least else '≤'} {_number(figure.limit)}"
    if not ratios:
        return "", "", limit, f"{outcome.verdict}: {outcome.reason}"
    return _number(outcome.ratio), f"{_number(min(ratios))} to {_number(max(ratios))}", limit, outcome.verdict


def _growth(runs: Runs) -> Iterator[str]:
    head = ["items", *(f"{words}, {unit}" for words in WAYS.values() for unit in ("s", "MB"))]
    rows = []
    for size in SIZES:
        row = [f"{size:,}"]
        for way in WAYS:
            done = runs[f"{way} {size}"]
            row += [_number(median(run.cpu for run in done)), f"{median(run.memory for run in done) / 1e6:.0f}"]
        rows.append(row)
    return _markdown_table(head, rows)


def _markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _number(value: float) -> str:
    """Three significant digits, as 0.00459, 0.31, 2.53 or 1,200."""
    return f"{value:.3g}" if value < 1_000 else f"{value:,.0f}"
