"""Figures: what is compared with what, how the ratio may come out, and how it did."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

from benchmarks.measure import Run, Runs
from benchmarks.room import Room

QUANTITIES: Mapping[str, Callable[[Run], float]] = {
    "CPU time": lambda run: run.cpu,
    "time on the clock": lambda run: run.wall,
    "peak memory": lambda run: run.memory,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How much is measured: rounds (``slow_rounds`` of what takes ten seconds or more), and sizes."""

    rounds: int
    slow_rounds: int
    edited: int
    files: int
    full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The ratio of ``measured`` to ``against`` in a quantity, and its limit: the most it may be, or the least.

    ``what`` names both sides for a reader; ``note`` says what else has to be known.
    """

    name: str
    what: str
    measured: str
    against: str
    limit: float
    at_least: bool = False
    quantity: str = "CPU time"
    note: str = ""

    def ratios(self, runs: Runs) -> tuple[float, ...]:
        """The ratio in each round."""
        value = QUANTITIES[self.quantity]
        rounds = zip(runs[self.measured], runs[self.against], strict=True)
        return tuple(value(one) / value(other) for one, other in rounds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Figures that come of the same interleaved runs."""

    title: str
    about: str
    figures: tuple[Figure, ...]
    measure: Callable[[Room, Scale], Runs]
    only_full: bool = False


class UnavailableError(Exception):
    """What is to be compared with cannot be had here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a figure came out: its ratio in each round, or the ``reason`` why there is none."""

    figure: Figure
    ratios: tuple[float, ...] = ()
    reason: str = ""

    @property
    def ratio(self) -> float:
        """The median of the rounds."""
        return median(self.ratios)

    @property
    def verdict(self) -> str:
        """``met``, ``missed`` or ``not measured``."""
        if not self.ratios:
            return "not measured"
        met = self.ratio >= self.figure.limit if self.figure.at_least else self.ratio <= self.figure.limit
        return "met" if met else "missed"


def outcome(figure: Figure, runs: Runs, reason: str) -> Outcome:
    """How a figure came out of these runs; where there are none the ``reason`` is why."""
    return Outcome(figure=figure, ratios=figure.ratios(runs)) if runs else Outcome(figure=figure, reason=reason)
