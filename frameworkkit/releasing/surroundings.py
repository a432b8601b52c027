"""What a release is judged against: the lock, the editions beside it, and what git remembers of them."""

import os
from collections.abc import Iterator
from pathlib import Path

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.errors import UnknownNameError, UsageError
from frameworkkit.loading import Loaded, load_bytes, load_edition
from frameworkkit.locking import PUBLIC, Guard, guard_of
from frameworkkit.model import Edition
from frameworkkit.releasing.git import history
from frameworkkit.releasing.standing import is_before
from frameworkkit.values import value
from frameworkkit.workspace import SUFFIXES, Workspace, load_name


@value
class Surroundings:
    """The workspace around an edition to be released.

    ``beside`` are the other editions of its framework that are public, the latest first; ``states`` are committed
    states of these. ``diagnostics`` say what is wrong with what was released, ``notes`` what was not looked at.
    """

    guard: Guard
    beside: tuple[Loaded, ...] = ()
    states: tuple[Edition, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()

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
    """Read what an edition of this file is to be judged against. What was released has to be whole."""
    guard = guard_of(workspace)
    others = list(_beside(path))
    released = guard.entries_for(loaded.name for loaded in others)
    broken = [loaded for loaded in others if loaded.edition is None]
    found = [loaded for loaded in others if loaded.edition and _is_public(loaded.edition, edition, guard)]
    remembered = history(path.parent, SUFFIXES)
    current = {loaded.document.text.encode() for loaded in found if loaded.document}
    states = (load_bytes(data, "git").edition for data in remembered.states if data not in current)
    wrong = (finding for loaded in broken if loaded.name in released for finding in loaded.diagnostics)
    passed = (f"{loaded.name} has errors and was passed over" for loaded in broken if loaded.name not in released)
    return Surroundings(
        guard=guard,
        beside=tuple(sorted(found, key=_issued, reverse=True)),
        states=tuple(state for state in states if state and _is_public(state, edition, guard)),
        diagnostics=(*guard.diagnostics, *guard.gone([str(path.parent)]), *wrong),
        notes=(*filter(None, [remembered.note]), *passed),
    )


def _beside(path: Path) -> Iterator[Loaded]:
    for other in sorted(path.parent.iterdir()):
        if other.suffix in SUFFIXES and other.is_file() and other.name != path.name:
            yield load_edition(other)


def _is_public(other: Edition, edition: Edition, guard: Guard) -> bool:
    same = other.framework.id == edition.framework.id and other.id != edition.id
    return same and (other.imprint.status in PUBLIC or other.name in guard.lock.entries)


def _issued(loaded: Loaded) -> tuple[str, str]:
    return (loaded.edition.imprint.issued or "", loaded.edition.id) if loaded.edition else ("", "")


def previous_of(edition: Edition, around: Surroundings) -> str | None:
    """The edition that this one follows.

    That is the latest that it says it replaces, else the latest released, else the latest that is not dated later; but
    never one that replaces it, whatever its date.
    """
    beside = [loaded.edition for loaded in around.beside if loaded.edition]
    others = [other for other in beside if edition.name not in other.imprint.replaces]
    replaced = [other for other in others if other.name in edition.imprint.replaces]
    released = [other for other in others if other.name in around.guard.lock.entries]
    before = [other for other in others if not is_before(edition.imprint.issued, other.imprint.issued)]
    return next((other.name for other in (*replaced, *released, *before)), None)
