"""Find installed plugins: the entry points of the group ``frameworkkit``.

The files of the installed distributions are read directly, in the layout that the packaging specifications
("Recording installed projects", "Entry points") fix. ``importlib.metadata`` does the same and more, but its
import alone costs what validating a small framework may cost altogether.
"""

import os
import sys
from collections.abc import Iterator
from typing import NamedTuple

GROUP = "frameworkkit"


class EntryPoint(NamedTuple):
    """A plugin to load: its name, the module (or ``module:attribute``), and the package that provides it."""

    name: str
    value: str
    package: str
    version: str


def entry_points() -> tuple[EntryPoint, ...]:
    """Every plugin on the path, in name order. Where a package is installed twice the first on the path counts."""
    found: dict[str, list[EntryPoint]] = {}
    for folder in sys.path:
        for package, points in _in_folder(folder or "."):
            found.setdefault(package, points)
    return tuple(sorted(point for points in found.values() for point in points))


def _in_folder(folder: str) -> Iterator[tuple[str, list[EntryPoint]]]:
    try:
        names = os.listdir(folder)
    except OSError:  # a path that does not exist, or a zip file: nothing of ours lies there
        return
    for name in names:
        stem, extension = os.path.splitext(name)
        if extension not in (".dist-info", ".egg-info"):
            continue
        package, _, version = stem.partition("-")
        try:
            with open(os.path.join(folder, name, "entry_points.txt"), encoding="utf-8") as file:
                text = file.read()
        except (OSError, UnicodeDecodeError):
            continue
        if f"[{GROUP}]" in text:
            yield package.lower().replace("_", "-"), list(_points(text, package, version.partition("-")[0]))


def _points(text: str, package: str, version: str) -> Iterator[EntryPoint]:
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[]").strip()
        elif section == GROUP and "=" in line:
            name, _, value = line.partition("=")
            yield EntryPoint(name.strip(), value.partition("[")[0].strip(), package.replace("_", "-"), version)
