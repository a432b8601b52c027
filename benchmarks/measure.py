"""Measure whole processes: CPU seconds and peak memory, interleaved, so that a noisy machine troubles both alike."""

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: CPU and wall seconds, and peak memory in bytes."""

    cpu: float
    wall: float
    memory: int
    output: str


def run(command: Sequence[str], *, cwd: str | None = None, expect: tuple[int, ...] = (0, 1)) -> Run:
    """Run a command to its end. Its output is kept; an exit code that is not expected is an error."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"NO_COLOR": "1"}
    begun = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own commands
        list(command), cwd=cwd, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert process.stdout is not None  # noqa: S101
    output = process.stdout.read().decode("utf-8", "replace")
    _pid, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in expect:
        raise RuntimeError(f"{command} ended with {process.returncode}:\n{output[-2000:]}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024, output)


def interleaved(commands: Mapping[str, Sequence[str]], rounds: int, *, cwd: str | None = None) -> dict[str, list[Run]]:
    """Run every command once uncounted, then ``rounds`` times in turn."""
    results: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            done = run(command, cwd=cwd)
            if number:
                results[name].append(done)
    return results


def median(runs: Sequence[Run], quantity: str) -> float:
    """The median of ``cpu``, ``wall`` or ``memory`` over runs."""
    return statistics.median(getattr(done, quantity) for done in runs)


def spread(ours: Sequence[Run], theirs: Sequence[Run], quantity: str) -> tuple[float, float]:
    """The least and greatest ratio of two runs of the same round."""
    ratios = [getattr(a, quantity) / getattr(b, quantity) for a, b in zip(ours, theirs, strict=True)]
    return min(ratios), max(ratios)
