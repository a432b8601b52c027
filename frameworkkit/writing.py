"""Write results: all of them or none, nothing outside the target, nothing half written."""

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from frameworkkit.errors import OutputError


def write_file(path: Path | str, content: bytes) -> None:
    """Replace the file at ``path`` in one step, following a link to its target; its mode stays.

    A device or a pipe is no file to be replaced: it is written into. Raises :class:`OutputError`; an old file then
    still stands.
    """
    path = Path(path)
    if path.exists() and not path.is_file() and not path.is_dir():
        _write_into(path, content)
    else:
        _write_all({Path(os.path.realpath(path)): content})


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by relative path, below ``folder``, which is made if need be.

    Everything is written beside its place first and then moved there, so a full disk or a missing permission
    leaves what was. Raises :class:`OutputError`, also for a path that leads out of the folder.
    """
    root = Path(os.path.realpath(folder))
    targets = {}
    for name, content in files.items():
        relative = PurePosixPath(name)
        if relative.is_absolute() or ".." in relative.parts or not relative.parts or "\\" in name or "\0" in name:
            raise OutputError(f"{name!r} is no path below the target folder")
        target = Path(os.path.realpath(root / relative))
        if not target.is_relative_to(root):
            raise OutputError(f"{name} leads out of {folder} through a link", "remove the link")
        targets[target] = content
    _write_all(targets)


def _write_into(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from None


def _write_all(targets: Mapping[Path, bytes]) -> None:
    import tempfile

    staged: list[tuple[str, Path]] = []
    target = Path()
    try:
        for target, content in targets.items():
            if target.is_dir():
                raise OutputError(f"{target} is a folder", "name a file")
            if target.exists() and not target.is_file():
                raise OutputError(f"{target} is a device or a pipe, not a file", "name another folder")
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
            staged.append((name, target))
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.chmod(name, _mode(target))
        while staged:
            name, target = staged[0]
            os.replace(name, target)
            staged.pop(0)
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror}") from None
    finally:
        for name, _target in staged:
            os.unlink(name)


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or what the user's mask gives a new one."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
