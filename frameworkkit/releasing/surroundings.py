"""What a release is judged against: the lock, the editions beside it, and what git remembers of them."""

import os
from collections.abc import Iterator
from pathlib import Path

from frameworkkit.errors import UnknownNameError, UsageError
from frameworkkit.loading import Loaded, load_bytes, load_edition
from frameworkkit.locking import PUBLIC, Guard, guard_of
from frameworkkit.model import Edition
from frameworkkit.releasing.git import history
from frameworkkit.values import value
from frameworkkit.workspace import SUFFIXES, Workspace, load_name


@value
class Surroundings:
    """The workspace around an edition to be released.

    ``beside`` are the other editions of its framework that are public, the latest first; ``states`` are committed
    states of these. ``note`` says what of the history was not looked at.
    """

    guard: Guard
    beside: tuple[Loaded, ...] = ()
    states: tuple[Edition, ...] = ()
    note: str | None = None

    def named(self, name: str) -> Loaded | None:
        """The public edition of this name."""
        return next((loaded for loaded in self.beside if loaded.edition and loaded.edition.name == name), None)


def place_of(name: str, workspace: Workspace) -> Path:
    """The file of an edition to be released; :class:`UsageError` where it is not a file of the workspace."""
    path = Path(load_name(name, workspace))
    home = workspace.frameworks.resolve()
    if path.is_file() and path.parent.resolve().parent == home and path.suffix in SUFFIXES:
        return path
    if not os.path.lexists(path) and "/" not in name:
        raise UnknownNameError("edition", name, tuple(workspace.names()))
    raise UsageError(
        f"{name} is no edition of this workspace, and only such can be released",
        f"it has to be a file {os.path.relpath(workspace.frameworks)}/FRAMEWORK/EDITION.yaml",
    )


def look_around(edition: Edition, path: Path, workspace: Workspace) -> Surroundings:
    """Read what an edition of this file is to be judged against."""
    folder = path.parent
    found = [loaded for loaded in _beside(path) if loaded.edition and _is_public(loaded.edition, edition)]
    remembered = history(folder, SUFFIXES)
    current = {loaded.document.text.encode() for loaded in found if loaded.document}
    states = (load_bytes(data, "git").edition for data in remembered.states if data not in current)
    return Surroundings(
        guard=guard_of(workspace),
        beside=tuple(sorted(found, key=_issued, reverse=True)),
        states=tuple(state for state in states if state and _is_public(state, edition)),
        note=remembered.note,
    )


def _beside(path: Path) -> Iterator[Loaded]:
    for other in sorted(path.parent.iterdir()):
        if other.suffix in SUFFIXES and other.is_file() and other.name != path.name:
            yield load_edition(other)


def _is_public(other: Edition, edition: Edition) -> bool:
    same = other.framework.id == edition.framework.id and other.id != edition.id
    return same and other.imprint.status in PUBLIC


def _issued(loaded: Loaded) -> tuple[str, str]:
    return (loaded.edition.imprint.issued or "", loaded.edition.id) if loaded.edition else ("", "")


def previous_of(edition: Edition, around: Surroundings) -> str | None:
    """The edition that this one follows.

    That is the latest that it says it replaces, else the latest released, else the latest that is not dated later.
    """
    others = [loaded.edition for loaded in around.beside if loaded.edition]
    replaced = [other for other in others if other.name in edition.imprint.replaces]
    released = [other for other in others if other.name in around.guard.lock.entries]
    before = [other for other in others if not _is_later(other, edition)]
    return next((other.name for other in (*replaced, *released, *before)), None)


def _is_later(other: Edition, edition: Edition) -> bool:
    theirs, ours = other.imprint.issued or "", edition.imprint.issued or ""
    known = min(len(theirs), len(ours))
    return theirs[:known] > ours[:known]
