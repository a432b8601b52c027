"""Where things live: the workspace, its settings, and what an edition's name stands for."""

import os
import posixpath
import re
import stat
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from frameworkkit.errors import FrameworkkitError, UnknownNameError, UsageError
from frameworkkit.formats import PEEK, is_edition, is_ours
from frameworkkit.loading import Loaded, load_bytes, load_edition
from frameworkkit.settings import Settings, settings_in
from frameworkkit.source import MAX_BYTES, Unreadable, read_bytes
from frameworkkit.values import value

SUFFIXES = (".yaml", ".yml", ".json")

_NAME = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)@([A-Za-z0-9][A-Za-z0-9._-]*)")


@value
class Workspace:
    """A folder that holds ``frameworks/<framework>/<edition>.yaml``. ``marked`` tells whether it says so itself."""

    root: Path
    marked: bool
    settings: Settings = Settings()

    @property
    def frameworks(self) -> Path:
        """The folder of the frameworks."""
        return self.root / "frameworks"

    @property
    def has_crosswalks(self) -> bool:
        """Whether any of its frameworks has a folder of crosswalks."""
        return any(self.frameworks.glob("*/crosswalks"))

    @property
    def lock(self) -> Path:
        """The file in which released editions are kept."""
        return self.root / "frameworkkit.lock"

    def path_of(self, framework: str, edition: str) -> Path:
        """The file of an edition. :class:`UnknownNameError` names the nearest there is."""
        for suffix in SUFFIXES:
            if (path := self.frameworks / framework / f"{edition}{suffix}").is_file():
                return path
        raise UnknownNameError("edition", f"{framework}@{edition}", tuple(self.names()))

    def names(self) -> Iterator[str]:
        """Every edition here, as ``framework@edition``, in order."""
        for path in sorted(self.frameworks.glob("*/*")):
            if path.suffix in SUFFIXES and path.is_file():
                yield f"{path.parent.name}@{path.stem}"


def find_workspace(start: Path | None = None) -> Workspace:
    """The workspace around ``start`` (the current folder): the nearest folder with settings or ``frameworks/``."""
    start = (start or Path.cwd()).absolute()
    for folder in (start, *start.parents):
        settings = settings_in(folder)
        if settings or (folder / "frameworks").is_dir():
            return Workspace(root=folder, marked=True, settings=settings or Settings())
    return Workspace(root=start, marked=False)


def load(name: str, workspace: Workspace | None = None) -> Loaded:
    """Load an edition by path, ``-``, ``framework@edition``, or ``REVISION:path`` of git.

    A path that exists comes first, so that no file is ever out of reach.
    """
    if name == "-" or os.path.lexists(name):
        return load_edition(name)
    if match := _NAME.fullmatch(name):
        return load_edition(os.path.relpath((workspace or find_workspace()).path_of(match[1], match[2])))
    revision, colon, path = name.partition(":")
    if colon and revision and path:
        return load_bytes(git_show(revision, path), name)
    return load_edition(name)


def is_folder(name: str) -> bool:
    """Whether this names a folder, by path or, as ``REVISION:path``, of git."""
    if os.path.lexists(name):
        return Path(name).is_dir()
    revision, colon, path = name.partition(":")
    return bool(colon and revision and path) and _git("cat-file", "-t", _object(revision, path)) == b"tree\n"


def load_folder(name: str) -> Iterator[Loaded]:
    """Load every edition in a folder that :func:`is_folder`, in the order of their paths; other files are passed over.

    Hidden folders and links are not entered.
    """
    for path, read in _git_files(name) if not os.path.lexists(name) else _files(name):
        try:
            data = read()
        except Unreadable as stop:
            yield Loaded(name=path, edition=None, document=None, diagnostics=(stop.diagnostic,))
        else:
            if is_edition(data) or not data.strip():
                yield load_bytes(data, path)


def _files(folder: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    return ((path, partial(read_bytes, path)) for path in _walk(folder))


def _git_files(name: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Files below a folder of git by name, with what reads them: one process for each file, nothing checked out."""
    revision, _, folder = name.partition(":")
    below = posixpath.normpath(folder)
    for entry in _git("ls-tree", "-r", "-z", "--full-tree", _object(revision, folder)).split(b"\0"):
        kind, _, path = entry.decode("utf-8", "surrogateescape").partition("\t")
        is_file = kind.startswith("100")  # neither a link nor another repository
        if is_file and path.endswith(SUFFIXES) and not any(part.startswith(".") for part in path.split("/")):
            full = path if below == "." else f"{below}/{path}"
            yield f"{revision}:{full}", partial(git_show, revision, full)


def git_show(revision: str, path: str) -> bytes:
    """The bytes of ``path`` (from the current folder) at a revision; :class:`UsageError` where git has none."""
    name = _object(revision, path)
    if int(_git("cat-file", "-s", name)) > MAX_BYTES:
        raise UsageError(f"{revision}:{path} is larger than {MAX_BYTES} bytes")
    return _git("show", "--no-textconv", name)


def _object(revision: str, path: str) -> str:
    """How git names what stands at a path from the current folder."""
    if revision.startswith("-"):
        raise UsageError(f"{revision!r} is not a revision")
    return f"{revision}:{path if path.startswith(('./', '../')) else f'./{path}'}"


def _git(*arguments: str) -> bytes:
    import subprocess

    command = ["git", "--no-pager", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError:
        raise UsageError("git is not installed", "name a file instead") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        outside = said.lower().startswith("not a git repository")
        hint = (
            "change to a folder that git looks after"
            if outside
            else "write REVISION:path, as HEAD~1:frameworks/a/1.yaml"
        )
        raise UsageError(f"git does not have it: {said}", hint)
    return done.stdout


@value
class Found:
    """The files to be validated, and those of a walked folder that are none of ours."""

    files: tuple[str, ...]
    skipped: tuple[str, ...] = ()


def find_files(paths: tuple[str, ...], workspace: Workspace) -> Found:
    """Files for ``validate``: those named, and the files of ours in folders named (or in the workspace).

    Hidden folders and links to folders are not entered.
    """
    if not paths:
        if not workspace.frameworks.is_dir():
            raise UsageError(
                "there is no `frameworks` folder here",
                "name a file or folder, or start with `frameworkkit new workspace FOLDER`",
            )
        paths = (os.path.relpath(workspace.frameworks),)
    files: dict[str, None] = {}
    skipped: list[str] = []
    for path in paths:
        if not path:
            raise UsageError("an empty name stands for no file", "name a file or folder")
        if path != "-" and Path(path).is_dir():
            below = {found: _is_ours(found) for found in _walk(path)}
            skipped += [found for found, ours in below.items() if not ours]
            if not any(below.values()):  # nothing checked is not all well
                raise UsageError(
                    f"there is no edition, recipe or crosswalk in the folder {path}",
                    "start with `frameworkkit new framework ID`, or name another folder or a file",
                )
            files |= dict.fromkeys(found for found, ours in below.items() if ours)
        else:
            files[load_name(path, workspace)] = None
    return Found(files=tuple(files), skipped=tuple(skipped))


def load_name(path: str, workspace: Workspace) -> str:
    """A path for a name given to ``validate``, which may be ``framework@edition``."""
    match = _NAME.fullmatch(path)
    if match and not os.path.lexists(path):
        return os.path.relpath(workspace.path_of(match[1], match[2]))
    return path


def _walk(root: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root), key=lambda entry: entry.name)
    except OSError as error:
        raise FrameworkkitError(f"the folder {root} cannot be read: {error.strerror}") from None
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.name.endswith(SUFFIXES) and not _would_block(entry):
            yield entry.path


def _would_block(entry: os.DirEntry[str]) -> bool:
    """Whether this is a pipe or a device: nobody means one that merely lies in a folder, and reading may never end."""
    try:
        mode = entry.stat().st_mode
    except OSError:  # a broken link, for one, which is to be reported
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _is_ours(path: str) -> bool:
    """Whether a file in a walked folder is to be validated; what is empty or cannot be read is, to be reported."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(PEEK)
    except OSError:
        return True
    return is_ours(head) or not head.strip() or b"\0" in head  # nothing, or not UTF-8: a file that has lost its text
