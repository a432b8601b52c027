"""The crosswalks that a workspace keeps, and the two editions that a crosswalk is between."""

import os
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

from frameworkkit.crosswalks.checking import findings, findings_alone
from frameworkkit.crosswalks.crosswalk import Crosswalk, Status
from frameworkkit.crosswalks.deciding import decisions, is_stale
from frameworkkit.crosswalks.reading import ReadCrosswalk, read_crosswalk
from frameworkkit.diagnostics import Diagnostic
from frameworkkit.diffing import Decisions
from frameworkkit.errors import UnknownNameError, UsageError
from frameworkkit.formats import is_crosswalk
from frameworkkit.loading import Loaded
from frameworkkit.model import Edition
from frameworkkit.positions import Position
from frameworkkit.workspace import SUFFIXES, Workspace, find_workspace, load

_HEAD = 4096
_NAMED = re.compile(
    rb"""(?:^|[{,])[ \t]*["']?(old|new)["']?[ \t]*:[ \t]*["']?([A-Za-z0-9._-]+@[A-Za-z0-9._-]+)""", re.MULTILINE
)


def kept_crosswalks(workspace: Workspace) -> Iterator[tuple[str, str, str]]:
    """Path, old and new edition of every crosswalk in the workspace, as the heads of the files tell them."""
    for path in sorted(workspace.frameworks.glob("*/crosswalks/*")):
        if path.suffix not in SUFFIXES or not path.is_file():
            continue
        try:
            with path.open("rb") as file:
                head = file.read(_HEAD)
        except OSError:  # whoever names it is told why
            continue
        names = dict(reversed(_NAMED.findall(head)))
        if is_crosswalk(head) and len(names) == 2:
            yield os.path.relpath(path), names[b"old"].decode(), names[b"new"].decode()


def decisions_between(old: Edition, new: Edition, path: str | None, workspace: Workspace) -> Decisions | None:
    """What a crosswalk has settled: the one at ``path``, or the one that the workspace keeps of these editions.

    It may lead from either of them to the other. A :class:`UserWarning` tells of decisions on texts that have changed
    since. Raises :class:`UsageError` for a crosswalk that is broken or about other editions.
    """
    path = path or kept_crosswalk(old.name, new.name, workspace)
    if path is None:
        return None
    crosswalk = sound_crosswalk(read_crosswalk(path))
    if (crosswalk.old, crosswalk.new) == (new.name, old.name) != (old.name, new.name):
        return _settled(crosswalk, new, old, path).reversed()
    if crosswalk.old and (crosswalk.old, crosswalk.new) != (old.name, new.name):
        raise UsageError(
            f"{path} leads from {crosswalk.old} to {crosswalk.new}, not from {old.name} to {new.name}",
            "name the crosswalk of these two editions",
        )
    return _settled(crosswalk, old, new, path)


def sound_crosswalk(read: ReadCrosswalk) -> Crosswalk:
    """The crosswalk of a file. :class:`UsageError` says what is wrong first where something is."""
    if read.crosswalk is None:
        first = read.diagnostics[0]
        place = f":{first.span.start.line}:{first.span.start.column}" if first.span else ""
        raise UsageError(
            f"the crosswalk cannot be used: {read.name}{place}: {first.message}",
            f"`frameworkkit crosswalk check {read.name}` shows all that is wrong with it",
        )
    return read.crosswalk


def editions_of(
    read: ReadCrosswalk, crosswalk: Crosswalk, named: tuple[str | None, str | None]
) -> tuple[tuple[Edition, Edition] | None, tuple[Diagnostic, ...]]:
    """The two editions of a crosswalk: those ``named``, or else those it names itself, from the workspace around it."""
    missing: list[Diagnostic] = []
    editions: list[Edition] = []
    for key, own, other in zip(("old", "new"), (crosswalk.old, crosswalk.new), named, strict=True):
        found = _edition(read, key, own, other)
        if isinstance(found, Edition):
            editions.append(found)
        else:
            missing += read.places.place([found])
    return ((editions[0], editions[1]) if len(editions) == 2 else None), tuple(missing)


def check_file(path: str, named: tuple[str | None, str | None]) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a crosswalk or table, by its place; ``named`` are editions other than its own."""
    read = read_crosswalk(path)
    if read.crosswalk is None:
        return read.diagnostics
    editions, found = editions_of(read, read.crosswalk, named)
    found += tuple(findings_alone(read) if editions is None else findings(read, *editions))
    return tuple(sorted(found, key=_place))


def _place(finding: Diagnostic) -> tuple[Position, str]:
    return finding.span.start if finding.span else Position(0, 0), finding.code


def kept_crosswalk(old: str, new: str, workspace: Workspace) -> str | None:
    """The path of the crosswalk that a workspace keeps of two editions, given by name; it may lead either way."""
    found = [path for path, *names in kept_crosswalks(workspace) if names in ([old, new], [new, old])]
    if len(found) > 1:
        raise UsageError(
            f"there are several crosswalks between {old} and {new}: {', '.join(found)}",
            "keep one, or say which is meant",
        )
    return found[0] if found else None


def _settled(crosswalk: Crosswalk, old: Edition, new: Edition, path: str) -> Decisions:
    if not crosswalk.old:
        from frameworkkit.crosswalks.tables import with_ids

        crosswalk = with_ids(crosswalk, old, new)
    accepted = [entry for entry in crosswalk.entries if entry.status is Status.ACCEPTED]
    stale = sum(is_stale(entry, old, new) for entry in accepted)
    if stale:
        entries = f"{stale} entries were" if stale > 1 else "an entry was"
        _warn(f"{path} holds, but {entries} decided on other texts; `frameworkkit crosswalk review {path}` shows which")
    strange = [
        f"{edition.name} has no item {id_!r}"
        for entry in accepted
        for edition, ids in ((old, entry.old), (new, entry.new))
        for id_ in ids
        if id_ not in edition.by_id
    ]
    if strange:
        more = f", and {len(strange) - 1} more" if len(strange) > 1 else ""
        _warn(f"{path} holds in part: {strange[0]}{more}; `frameworkkit crosswalk check {path}` shows where")
    return decisions(crosswalk)


def _warn(message: str) -> None:
    warnings.warn(message, stacklevel=5)


def _edition(read: ReadCrosswalk, key: str, own: str, other: str | None) -> Edition | Diagnostic:
    if not own and not other:
        raise UsageError(f"{read.name} is a table, which does not say of which editions", "name them: --old … --new …")
    try:
        loaded = load(other) if other else _by_name(own, read.name)
    except UnknownNameError as error:
        if other:
            raise
        return _unfound(key, error.message, f"{error.hint}, or name a file with --{key}")
    edition = loaded.edition
    if edition is None:
        name = other or own
        return _unfound(key, f"the edition {name} cannot be used", f"`frameworkkit validate {name}` says why")
    if own and edition.name != own:
        message = f"the crosswalk is about {own}, and the edition given is {edition.name}"
        return _unfound(key, message, f"write {key}: {edition.name}, or name the other edition")
    return edition


def _by_name(name: str, near: str) -> Loaded:
    """An edition of the workspace around a file, or else of that around the current folder."""
    here = find_workspace()
    around = here if near == "-" else find_workspace(Path(near).parent)
    return load(name, around if name in around.names() else here)


def _unfound(key: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code="FK510", message=message, hint=hint, pointer=(key,))
