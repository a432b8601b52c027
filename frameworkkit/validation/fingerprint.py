"""What a remembered result depends on besides the file: every line of code that could have judged otherwise."""

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from frameworkkit import __version__
from frameworkkit.discovery import entry_points

JUDGES = ("frameworkkit", "frameworkkit.schemas", "yaml", "jsonschema_rs")
"""What has a say in every finding. The schemas may lie apart, as in a checkout."""


def fingerprint() -> str:
    """A digest that changes with Python, the version, the installed plugins, and the code of any of them.

    Code is known by the size and time of its files, so a package under development counts as changed, too.
    """
    digest = sha256(f"{sys.version}\n{__version__}\n".encode())
    roots = dict.fromkeys(JUDGES)
    for point in entry_points():
        digest.update(repr(point).encode())
        roots[point.value.partition(":")[0].partition(".")[0]] = None
    for name in roots:
        for path, size, changed in sorted(_code(name)):
            digest.update(f"{path}\0{size}\0{changed}\n".encode())
    return digest.hexdigest()[:32]


def _code(module: str) -> Iterator[tuple[str, int, int]]:
    spec = find_spec(module)
    if spec is None:
        return
    folders = list(spec.submodule_search_locations or ())
    if not folders and spec.origin:
        known = Path(spec.origin).stat()
        yield spec.origin, known.st_size, known.st_mtime_ns
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                elif entry.name.endswith((".py", ".json", ".so", ".pyd")):
                    known = entry.stat()
                    yield entry.path, known.st_size, known.st_mtime_ns
