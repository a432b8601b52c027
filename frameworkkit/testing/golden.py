"""Golden files: what an exporter wrote once, kept to compare with what it writes now, byte by byte."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from frameworkkit.exporting import Export

UPDATE = "FRAMEWORKKIT_UPDATE_GOLDEN"
"""The environment variable that, set to 1, has golden files written anew."""

LOSSES = "losses.json"


def golden_files(folder: Path, export: Export) -> tuple[str, ...]:
    """How the files and losses of an export differ from those kept in ``folder``; empty if they do not.

    With ``FRAMEWORKKIT_UPDATE_GOLDEN=1`` the folder is written anew and nothing differs: look at what changed
    before you keep it.
    """
    files = {artifact.path: artifact.content for artifact in export.artifacts}
    files[LOSSES] = _losses(export)
    if os.environ.get(UPDATE) == "1":
        _update(folder, files)
    return tuple(_differences(folder, files))


def _losses(export: Export) -> bytes:
    rows = [{"field": loss.field, "items": list(loss.items), "reason": loss.reason} for loss in export.losses]
    return (json.dumps(rows, indent=2, ensure_ascii=False) + "\n").encode()


def _kept(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _update(folder: Path, files: dict[str, bytes]) -> None:
    for name in _kept(folder) - files.keys():
        (folder / name).unlink()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _differences(folder: Path, files: dict[str, bytes]) -> Iterator[str]:
    kept = _kept(folder)
    for name in sorted(kept | files.keys()):
        if name not in kept:
            yield f"{name} is new ({UPDATE}=1 keeps it)"
        elif name not in files:
            yield f"{name} is no longer written"
        elif (before := (folder / name).read_bytes()) != files[name]:
            yield f"{name} differs {_place(before, files[name])}"


def _place(before: bytes, now: bytes) -> str:
    lines = zip(before.splitlines(), now.splitlines(), strict=False)
    for number, (old, new) in enumerate(lines, 1):
        if old != new:
            return f"in line {number}: {old[:80]!r} became {new[:80]!r}"
    return f"in length: {len(before)} bytes became {len(now)}"
