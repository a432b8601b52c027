"""Digests of what an exporter makes of the corpus, here and in a process that differs in all it should not notice."""

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from frameworkkit.exporting import Exporter
from frameworkkit.testing.corpus import hostile_editions
from frameworkkit.testing.running import Run, run

_TIMEOUT = 120
_ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANGUAGE": "C", "HOME": "/nowhere"}
_PROGRAM = "from frameworkkit.testing.determinism import answer; answer()"


def digests(exporter: Exporter) -> dict[str, str]:
    """A digest of files, losses and problems for each edition of the corpus, built anew."""
    return {name: _digest(run(exporter, edition)) for name, edition in hostile_editions().items()}


def _digest(result: Run) -> str:
    if result.export is None:
        return str(result.problem)
    state = sha256()
    for artifact in result.export.artifacts:
        state.update(f"{artifact.path}\0{len(artifact.content)}\0".encode())
        state.update(artifact.content)
    state.update(repr(result.export.losses).encode("utf-8", "backslashreplace"))
    return state.hexdigest()


def digests_elsewhere(exporter: Exporter) -> tuple[Mapping[str, str], str | None]:
    """The same from another process, with another hash seed, time zone, locale and home; or why there are none."""
    try:
        parcel = pickle.dumps(exporter)
    except (pickle.PicklingError, TypeError, AttributeError) as error:
        return {}, f"it cannot be sent to another process ({error}): define its class at the top of a module"
    module = sys.modules.get(type(exporter).__module__)
    path = [folder or str(Path.cwd()) for folder in sys.path]
    question = {
        "path": path,
        "module": type(exporter).__module__,
        "file": getattr(module, "__file__", None),
        "exporter": parcel.hex(),
    }
    try:
        done = subprocess.run(  # noqa: S603 - this very interpreter
            [sys.executable, "-c", _PROGRAM],
            input=json.dumps(question),
            env={**os.environ, **_ELSEWHERE, "PYTHONPATH": os.pathsep.join(path)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {}, f"in another process it takes more than {_TIMEOUT} seconds for the corpus"
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no message"]
        return {}, f"it fails in another process: {last[0]}"
    result: dict[str, str] = json.loads(done.stdout.splitlines()[-1])  # above it, what the exporter printed
    return result, None


def answer() -> None:
    """The other process: read the question from standard input, write the digests to standard output."""
    question = json.loads(sys.stdin.buffer.read())
    sys.path[:] = question["path"]
    _import(question["module"], question["file"])
    exporter: Exporter = pickle.loads(bytes.fromhex(question["exporter"]))  # noqa: S301 - from the process above
    result = json.dumps(digests(exporter))
    sys.stdout.flush()
    sys.stdout.buffer.write(f"\n{result}\n".encode())


def _import(name: str, file: str | None) -> None:
    """Have a module under the name it has in the first process: test runners give names that no path leads to."""
    try:
        __import__(name)
    except ImportError:
        spec = spec_from_file_location(name, file) if file else None
        if spec is None or spec.loader is None:
            raise
        parents = name.split(".")[:-1]
        for depth in range(1, len(parents) + 1):
            parent = ".".join(parents[:depth])
            sys.modules.setdefault(parent, ModuleType(parent))
        sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
