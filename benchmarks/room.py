"""Where things are measured: the package as a user installs it, in an environment of its own, and its input."""

import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.editions import edition
from benchmarks.measure import Command, run

ROOT = Path(__file__).parents[1]
PROGRAMS = Path(__file__).parent / "programs"
SOURCES = ("frameworkkit", "schemas", "plugins", "pyproject.toml", "README.md", "LICENSE")
REFERENCES = ("jsonschema", "numpy", "rapidfuzz", "ruamel.yaml")
"""What we are compared with in one process, beside our own dependencies."""


@dataclass(frozen=True, slots=True)
class Room:
    """A folder with an environment and input files."""

    folder: Path

    def product(self, *words: str, folder: Path | None = None, expect: int = 0) -> Command:
        """The installed command."""
        return Command(
            words=(self._script("frameworkkit"), *words), folder=str(folder) if folder else None, expect=expect
        )

    def program(self, name: str, *words: str) -> Command:
        """One of our ``programs``, with the interpreter that runs the product."""
        return Command(words=(self._script("python"), str(PROGRAMS / f"{name}.py"), *words))

    def edition(self, items: int) -> str:
        """The path of an edition of this many items."""
        return self.file(f"{items}.yaml", edition(items))

    def file(self, name: str, pieces: Iterable[str]) -> str:
        """The path of a file made of these pieces."""
        return write(self.folder / "files" / name, pieces)

    def workspace(self, files: int, items: int) -> Path:
        """A workspace of this many editions, all different, with nothing remembered."""
        root = self.folder / f"workspace-{files}"
        shutil.rmtree(root, ignore_errors=True)
        for number in range(files):
            write(root / "frameworks" / "bench" / f"{number}.yaml", edition(items, seed=number))
        write(root / "frameworkkit.toml", ())
        return root

    def _script(self, name: str) -> str:
        return str(self.folder / "venv" / "bin" / name)


def furnish(folder: Path) -> Room:
    """Make the environment, unless it is there, and install the working tree into it, as a wheel and compiled."""
    python = environment(folder / "venv")
    # From a copy, so that no build folder of the tree gets in and none is left behind.
    with TemporaryDirectory() as copy:
        for name in SOURCES:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, Path(copy) / name)
        install(python, copy, *REFERENCES)
    return Room(folder)


def environment(folder: Path) -> str:
    """The interpreter of a virtual environment, which is made unless it is there."""
    python = folder / "bin" / "python"
    if not python.exists():
        run(Command(words=(sys.executable, "-m", "venv", str(folder))))
    return str(python)


def install(python: str, *packages: str) -> None:
    """Install packages. :class:`MeasurementError`, with what pip said, if that fails."""
    run(Command(words=(python, "-m", "pip", "install", "-qq", "--compile", "--disable-pip-version-check", *packages)))


def write(path: Path, pieces: Iterable[str]) -> str:
    """Write a file piece by piece: the peak memory of this process would count as that of those it starts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(pieces)
    return str(path)
