"""Measure whole processes: CPU seconds and peak memory, interleaved, so that a busy machine troubles all alike."""

import json
import os
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command, the folder it runs in, and the exit code that it has to have."""

    words: tuple[str, ...]
    folder: str | None = None
    expect: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a command and of all processes it started: CPU and wall seconds, and peak memory in bytes."""

    cpu: float
    wall: float = 0.0
    memory: int = 0
    output: str = ""


Runs = dict[str, list[Run]]
"""The runs of each thing measured, in the order of the rounds."""


class MeasurementError(Exception):
    """A command did not do what was to be measured."""


def run(command: Command) -> Run:
    """Run a command to its end. :class:`MeasurementError` if it ends otherwise than it should."""
    # Settings of Python that are in force here, as not to write bytecode, must not slow down what is measured.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    begun = time.perf_counter()
    with subprocess.Popen(
        command.words, cwd=command.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != command.expect:
        raise MeasurementError(f"{' '.join(command.words)}\nended with {process.returncode}:\n{output[-2000:]}")
    return Run(cpu=usage.ru_utime + usage.ru_stime, wall=wall, memory=usage.ru_maxrss * 1024, output=output)


def interleaved(commands: Mapping[str, Command], rounds: int) -> Runs:
    """Run every command once uncounted, then ``rounds`` times in turn."""
    for command in commands.values():
        run(command)
    runs: Runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    return runs


def steps(program: Command, rounds: int) -> Runs:
    """Run a program that does several things in turn and prints, in its last line, the CPU seconds of each as JSON."""
    runs: Runs = {}
    for _ in range(rounds):
        seconds: dict[str, float] = json.loads(run(program).output.splitlines()[-1])
        for name, cpu in seconds.items():
            runs.setdefault(name, []).append(Run(cpu=cpu))
    return runs
