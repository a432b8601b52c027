"""CPU seconds of single steps in a running program."""

import gc
import json
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Stopwatch:
    """Times steps. ``report`` prints what they took as :func:`benchmarks.measure.steps` reads it."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}

    def time(self, name: str, step: Callable[[], T]) -> T:
        """Do a step, and note what it took by itself: the garbage of earlier ones is collected before."""
        gc.collect()
        begun = time.process_time()
        result = step()
        self._seconds[name] = time.process_time() - begun
        return result

    def report(self) -> None:
        """Print the seconds of all steps."""
        print(json.dumps(self._seconds))
