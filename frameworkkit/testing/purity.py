"""A guard that lets nothing through by which a function could see or change the world outside its arguments.

The profiling hook of the interpreter (:func:`sys.setprofile`) sees every call of a function written in C before it
happens, under whatever name it was imported. That is how clocks, files, sockets and the rest are reached in
the end, so the guard stops the call and remembers what it was. Imports are let through: heavy libraries are
loaded when needed.
"""

import gc
import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from types import BuiltinFunctionType, FrameType
from typing import Any, NamedTuple

_OF_TIME = (
    "time time_ns localtime gmtime ctime asctime monotonic monotonic_ns perf_counter perf_counter_ns process_time "
    "process_time_ns thread_time clock_gettime clock_gettime_ns strftime sleep"
)
_CLOCKS = frozenset(_OF_TIME.split())
_PURE_OF_SYSTEM = frozenset(("fspath", "fsencode", "fsdecode", "_path_normpath", "_path_splitroot"))
_SYSTEM = frozenset(("posix", "nt", "_posixsubprocess", "_winapi"))
_NETWORK = frozenset(("_socket", "_ssl"))
_CONSOLE = frozenset(("print", "input", "breakpoint"))
_ENVIRONMENT = os.environ.__class__.__getitem__.__code__
_SHARED_RANDOM = getattr(random.random, "__self__", None)


class ImpureError(BaseException):
    """Ends the function under guard. Not an ``Exception``: one that handles every exception is stopped, too."""


@contextmanager
def guard() -> Iterator[list[str]]:
    """Stop whatever is called inside at the first reach outside; the list then says what it was."""
    found: list[str] = []

    def watch(frame: FrameType, event: str, argument: Any) -> None:  # noqa: ANN401 - what the interpreter gives
        reason = _reach(event, frame, argument)
        if reason and not _within_import(frame):
            found.append(reason)
            raise ImpureError(reason)

    before, collecting = sys.getprofile(), gc.isenabled()
    # What others hang on to the collector (hypothesis reads a clock there) is no doing of the function.
    gc.disable()
    sys.setprofile(watch)
    try:
        yield found
    except ImpureError:
        pass
    finally:
        sys.setprofile(before)
        if collecting:
            gc.enable()


def _reach(event: str, frame: FrameType, called: Any) -> str | None:  # noqa: ANN401 - as above
    if event == "call" and frame.f_code is _ENVIRONMENT:
        return "it reads the environment (os.environ)"
    if event == "c_call" and isinstance(called, BuiltinFunctionType):
        call = _Call(called.__module__, called.__name__, called.__self__)
        return next((f"{reason} ({call.name})" for reason, is_reach in _REACHES if is_reach(call)), None)
    return None


class _Call(NamedTuple):
    """A function written in C: its module (None for a method), its name, and what it belongs to."""

    module: str | None
    name: str
    owner: object


def _is_clock(call: _Call) -> bool:
    owner = call.owner
    if isinstance(owner, type) and issubclass(owner, date):
        return call.name in ("now", "today", "utcnow")
    return call.module == "time" and call.name in _CLOCKS


def _is_random(call: _Call) -> bool:
    return call.owner is _SHARED_RANDOM or call.name == "urandom" or call.module == "_uuid"


def _is_file(call: _Call) -> bool:
    return call.module in ("_io", "io") and call.name in ("open", "open_code")


def _is_network(call: _Call) -> bool:
    return call.module in _NETWORK or type(call.owner).__module__ in _NETWORK


def _is_system(call: _Call) -> bool:
    return call.module in _SYSTEM and call.name not in _PURE_OF_SYSTEM


def _is_console(call: _Call) -> bool:
    in_builtins = call.module == "builtins" and call.name in _CONSOLE
    return in_builtins or call.owner is sys.stdout or call.owner is sys.stderr


_REACHES: tuple[tuple[str, Callable[[_Call], bool]], ...] = (
    ("it looks at the clock", _is_clock),
    ("it takes random numbers", _is_random),
    ("it opens a file", _is_file),
    ("it uses the network", _is_network),
    ("it asks the operating system", _is_system),
    ("it uses the console", _is_console),
)


def _within_import(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False
