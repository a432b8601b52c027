"""The use-cases: what the command line does, for programs. Each takes and returns values.

>>> from frameworkkit import api
>>> report = api.validate(["frameworks"])
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.errors import UnknownNameError, UsageError, blaming
from frameworkkit.loading import collector_paused, load_bytes, load_edition
from frameworkkit.validation import Report
from frameworkkit.values import value
from frameworkkit.workspace import Workspace, find_workspace, is_folder, load, load_folder
from frameworkkit.writing import write_file, write_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from frameworkkit.crosswalks import CrosswalkFile
    from frameworkkit.diffing import Decisions, Diff, Impact, Similarity
    from frameworkkit.exporting import Artifact, Exporter, Loss, Option  # noqa: TC004 - annotations, never evaluated
    from frameworkkit.importing import Import, Importer, ImportSource
    from frameworkkit.locking import Guard
    from frameworkkit.model import Edition
    from frameworkkit.registry import Registry
    from frameworkkit.releasing import Release

__all__ = [
    "Exported",
    "Formatted",
    "Report",
    "Workspace",
    "check_crosswalks",
    "decisions_for",
    "diff",
    "dump",
    "export",
    "find_workspace",
    "fix_files",
    "format_file",
    "import_",
    "is_folder",
    "kept_crosswalk",
    "load",
    "load_bytes",
    "load_edition",
    "load_folder",
    "load_registry",
    "plan_release",
    "propose_crosswalk",
    "tag_release",
    "validate",
    "write_file",
    "write_files",
    "write_release",
]


def load_registry() -> Registry:
    """Everything that the installed plugins offer."""
    from frameworkkit import registry

    return registry.load_registry()


def validate(
    paths: Sequence[str] = (),
    *,
    workspace: Workspace | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    jobs: int | None = None,
    remember: bool = True,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Report:
    """Validate files, folders and editions by name; nothing named means the workspace's ``frameworks``.

    ``select`` and ``ignore`` are prefixes of diagnostic codes and replace those of the settings. What was found
    in a file is remembered in a marked workspace unless ``remember`` is false.
    """
    from frameworkkit.validation import validate_files
    from frameworkkit.workspace import find_files

    workspace = workspace or find_workspace()
    chosen = tuple(select) or workspace.settings.select
    dropped = tuple(ignore) or workspace.settings.ignore
    _refuse_unknown_codes((*chosen, *dropped))
    found = find_files(tuple(paths), workspace)
    guard = _guard(workspace)
    of_the_lock = (*guard.diagnostics, *guard.gone(paths or (str(workspace.frameworks),))) if guard else ()
    diagnostics = validate_files(
        found.files,
        cache_root=workspace.root if workspace.marked and remember else None,
        jobs=jobs,
        released=guard.entries_for(found.files) if guard else {},
        progress=lambda done: progress(done, len(found.files)),
    )
    return Report(
        files=(guard.file, *found.files) if guard and of_the_lock else found.files,
        diagnostics=tuple(d for d in (*of_the_lock, *diagnostics) if _wanted(d, chosen, dropped)),
        skipped=found.skipped,
    )


def _guard(workspace: Workspace) -> Guard | None:
    """What a workspace has released, where it has released anything."""
    if not os.path.lexists(workspace.lock):
        return None
    from frameworkkit.locking import guard_of

    return guard_of(workspace)


def fix_files(paths: Sequence[str] = (), *, workspace: Workspace | None = None) -> dict[str, int]:
    """Mend what is safe to mend in files named as for :func:`validate`; how many findings that was, by file."""
    from pathlib import Path

    from frameworkkit.source import Unreadable, read_bytes
    from frameworkkit.validation.fixing import fix_bytes
    from frameworkkit.workspace import find_files

    mended: dict[str, int] = {}
    for path in find_files(tuple(paths), workspace or find_workspace()).files:
        if path == "-":
            raise UsageError("standard input cannot be mended in place", "name a file")
        try:
            data = read_bytes(path)
        except Unreadable:  # validation says why
            continue
        fixed, count = fix_bytes(data, path)
        if count:
            write_file(Path(path), fixed)
            mended[path] = count
    return mended


def _refuse_unknown_codes(prefixes: tuple[str, ...]) -> None:
    """A slip of the pen must not silence a check."""
    if not prefixes:
        return
    from frameworkkit.pages import codes

    known = (*codes(), *load_registry().rules)
    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in known):
            raise UnknownNameError("diagnostic code", prefix, known, "`frameworkkit explain` lists them")


def _wanted(diagnostic: Diagnostic, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    if diagnostic.code.startswith("FK0"):  # a file that was not read at all is never passed over
        return True
    return (not select or diagnostic.code.startswith(select)) and not (ignore and diagnostic.code.startswith(ignore))


def diff(
    old: Edition,
    new: Edition,
    *,
    decisions: Decisions | None = None,
    by_text: bool = True,
    similarity: str | None = None,
    impacts: Mapping[str, Impact] | None = None,
) -> Diff:
    """A complete, typed account of what changed from ``old`` to ``new``.

    ``decisions`` are those of a reviewed crosswalk. Items that nothing else links are matched by their texts unless
    ``by_text`` is false; ``similarity`` names a plugin's measure of likeness to be weighed in.
    """
    from frameworkkit import diffing

    measure = _measure(similarity)
    with collector_paused():
        found = diffing.find_links(old, new, decisions or diffing.Decisions(), by_text=by_text, similarity=measure)
        return diffing.diff(old, new, found, impacts=impacts)


def _measure(name: str | None) -> Similarity | None:
    return load_registry().similarity(name) if name else None


def kept_crosswalk(old: Edition, new: Edition) -> str | None:
    """The path of the crosswalk that the workspace keeps of two editions, in either direction."""
    workspace = find_workspace()
    if not workspace.has_crosswalks:
        return None
    from frameworkkit.crosswalks.kept import kept_crosswalk

    return kept_crosswalk(old.name, new.name, workspace)


def decisions_for(old: Edition, new: Edition, crosswalk: str | None = None) -> Decisions | None:
    """What a crosswalk between two editions has settled, in either direction; None where there is none.

    It is the one at the path ``crosswalk``, or else the one that the workspace keeps.
    """
    workspace = find_workspace()
    if not crosswalk and not workspace.has_crosswalks:
        return None
    from frameworkkit.crosswalks.kept import decisions_between

    return decisions_between(old, new, crosswalk, workspace)


def propose_crosswalk(
    old: Edition, new: Edition, kept: CrosswalkFile | None = None, *, similarity: str | None = None
) -> CrosswalkFile:
    """A crosswalk with a proposal for every item of both editions, but for what ``kept`` has settled already."""
    from frameworkkit.crosswalks import new_file, propose

    measure = _measure(similarity)
    with collector_paused():
        return propose(kept or new_file(old.name, new.name), old, new, similarity=measure)


def check_crosswalks(paths: Sequence[str] = (), *, old: str | None = None, new: str | None = None) -> Report:
    """Check crosswalks, or mappings in tables, against the editions ``old`` and ``new``, else those they name.

    No path means all crosswalks that the workspace keeps.
    """
    from frameworkkit.crosswalks.kept import check_file, kept_crosswalks

    paths = paths or [path for path, _, _ in kept_crosswalks(find_workspace())]
    if not paths:
        raise UsageError("the workspace keeps no crosswalk", "name a file, or begin with `crosswalk propose`")
    with collector_paused():
        findings = tuple(finding for path in paths for finding in check_file(path, (old, new)))
    return Report(files=tuple(paths), diagnostics=findings)


def plan_release(
    name: str,
    *,
    workspace: Workspace | None = None,
    adopt: bool = False,
    issued: str | None = None,
    supersede: bool = False,
    previous: str | None = None,
) -> Release:
    """What releasing an edition of the workspace comes to: what stands in its way, and what is to be written."""
    from frameworkkit.crosswalks.kept import decisions_between
    from frameworkkit.diffing import Impact
    from frameworkkit.releasing import Wishes, plan

    workspace = workspace or find_workspace()
    impacts = {rule: Impact(impact) for rule, impact in workspace.settings.diff.impacts}

    def compare(old: Edition, new: Edition) -> tuple[Diff, Decisions | None]:
        decisions = decisions_between(old, new, None, workspace)
        # Of what is released no guess may be told: only what ids, editions and people say is linked.
        return diff(old, new, decisions=decisions, by_text=False, impacts=impacts), decisions

    wishes = Wishes(adopt=adopt, issued=issued, supersede=supersede, previous=previous)
    return plan(name, workspace, wishes, compare)


def write_release(release: Release, *, workspace: Workspace | None = None) -> None:
    """Write what :func:`plan_release` planned. Raises :class:`UsageError` where something stands in its way."""
    from frameworkkit.releasing import write

    write(release, workspace or find_workspace())


def tag_release(release: Release, *, workspace: Workspace | None = None) -> tuple[str, bool]:
    """Tag the current commit with the name of an edition that was released; the tag, and whether it is new."""
    from frameworkkit import releasing

    return releasing.tag_release(release, workspace or find_workspace())


@value
class Exported:
    """What an exporter made of several editions: files by path, and losses with the edition each is about."""

    exporter: str
    artifacts: tuple[Artifact, ...]
    losses: tuple[tuple[str, Loss], ...]


def export(exporter: Exporter, editions: Iterable[Edition], options: Mapping[str, str] | None = None) -> Exported:
    """Export editions. Raises :class:`UsageError` for an option the exporter does not have, or a path made twice."""
    from frameworkkit.exporting import ExportContext

    context = ExportContext(options=_options(exporter.name, exporter.options, options or {}))
    artifacts: dict[str, Artifact] = {}
    losses: list[tuple[str, Loss]] = []
    for edition in editions:
        with collector_paused(), blaming(f"the exporter {exporter.name!r}", _check(exporter.name)):
            result = exporter.export(edition, context)
        for artifact in result.artifacts:
            if artifact.path in artifacts:
                raise UsageError(
                    f"{exporter.name} writes {artifact.path} for two editions",
                    "export them one by one, into different folders",
                )
            artifacts[artifact.path] = artifact
        losses += [(edition.name, loss) for loss in result.losses]
    return Exported(exporter=exporter.name, artifacts=tuple(artifacts.values()), losses=tuple(losses))


def import_(
    importer: Importer,
    source: ImportSource,
    *,
    recipe: ImportSource | None = None,
    options: Mapping[str, str] | None = None,
) -> Import:
    """Make an edition of a source document."""
    from frameworkkit.importing import ImportContext

    context = ImportContext(options=_options(importer.name, importer.options, options or {}), recipe=recipe)
    with blaming(f"the importer {importer.name!r}", "tell those who provide it"):
        return importer.read(source, context)


def _check(exporter: str) -> str:
    return f"tell those who provide it what `frameworkkit plugins check {exporter}` says"


def _options(name: str, declared: tuple[Option, ...], given: Mapping[str, str]) -> dict[str, str]:
    """All options, checked: those given, and the defaults of the others."""
    known = {option.name: option for option in declared}
    for key, text in given.items():
        if key not in known:
            hint = None if known else f"{name} has no options"
            raise UnknownNameError(f"option of {name}", key, tuple(known), hint)
        if known[key].choices and text not in known[key].choices:
            raise UnknownNameError(f"value of the option {key}", text, known[key].choices)
    return {option.name: given.get(option.name, option.default) for option in declared}


def dump(edition: Edition, *, schema: str | None = None) -> str:
    """The canonical YAML of an edition, with a first line that tells editors the schema if that is given."""
    from frameworkkit.model import edition_to_plain
    from frameworkkit.source.writing import dump as dump_plain

    return dump_plain(edition_to_plain(edition), schema=schema)


@value
class Formatted:
    """A file and its canonical layout: the bytes before and after, or the findings that stand in the way."""

    before: bytes
    after: bytes | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the canonical layout is another."""
        return self.after is not None and self.after != self.before


def format_file(path: str) -> Formatted:
    """The canonical layout of a file. Its shape may be wrong, but its syntax must be right."""
    from frameworkkit.formatting import format_bytes
    from frameworkkit.source import Unreadable, read_bytes

    try:
        data = read_bytes(path)
    except Unreadable as stop:
        return Formatted(before=b"", after=None, diagnostics=(stop.diagnostic,))
    after, diagnostics = format_bytes(data, path)
    return Formatted(before=data, after=after, diagnostics=diagnostics)
