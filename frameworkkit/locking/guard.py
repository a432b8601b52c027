"""Who watches over the released editions of a workspace: which file is one, and which are gone."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.locking.lock import Entry, Lock
from frameworkkit.locking.lockfile import read_lock
from frameworkkit.positions import Position, Span
from frameworkkit.source import Unreadable, read_bytes
from frameworkkit.values import value
from frameworkkit.workspace import SUFFIXES, Workspace


@value
class Guard:
    """The lock of a workspace, in ``file``, or what is wrong with it."""

    file: str
    frameworks: Path
    lock: Lock = Lock()
    diagnostics: tuple[Diagnostic, ...] = ()

    def entries_for(self, files: Iterable[str]) -> Mapping[str, Entry]:
        """The entry of each file that is the place of a released edition, ``frameworks/<framework>/<edition>.…``."""
        if not self.lock.entries:
            return {}
        home = self.frameworks.resolve()
        places = ((file, Path(file)) for file in files if file.endswith(SUFFIXES))
        named = ((file, path.parent.resolve(), path.stem) for file, path in places)
        found = {
            file: self.lock.entries.get(f"{above.name}@{stem}") for file, above, stem in named if above.parent == home
        }
        return {file: entry for file, entry in found.items() if entry}

    def gone(self, below: Iterable[str]) -> Iterator[Diagnostic]:
        """FK902: released editions of frameworks in these folders that have no file any more."""
        home = self.frameworks.resolve()
        roots = [Path(folder).resolve() for folder in below]
        for entry in self.lock.entries.values():
            folder = home / entry.framework
            places = [folder / f"{entry.edition}{suffix}" for suffix in SUFFIXES]
            if any(folder.is_relative_to(root) for root in roots) and not any(map(os.path.lexists, places)):
                yield self._gone(entry, os.path.relpath(places[0]))

    def _gone(self, entry: Entry, place: str) -> Diagnostic:
        return Diagnostic(
            code="FK902",
            message=f"{entry.name} was released, and its file {place} is gone",
            hint=f"bring it back: `git log -- {place}` shows when it was there last",
            file=self.file,
            span=Span(Position(entry.line, 1), Position(entry.line, len(entry.name) + 1)),
            excerpt=f"{entry.name} {entry.digest}",
        )


def guard_of(workspace: Workspace) -> Guard:
    """The guard of a workspace; one that watches over nothing where nothing was released."""
    path, frameworks = os.path.relpath(workspace.lock), workspace.frameworks
    if not os.path.lexists(path):
        return Guard(file=path, frameworks=frameworks)
    try:
        found = read_lock(read_bytes(path), path)
    except Unreadable as stop:
        found = stop.diagnostic
    if isinstance(found, Diagnostic):
        return Guard(file=path, frameworks=frameworks, diagnostics=(found,))
    return Guard(file=path, frameworks=frameworks, lock=found)
