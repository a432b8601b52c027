"""The task for one file: its bytes in, findings out, nothing else."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.formats import is_approvals, is_crosswalk, is_recipe
from frameworkkit.loading import Loaded, collector_paused, load_bytes
from frameworkkit.registry import load_registry
from frameworkkit.rules import Rule, run_rules
from frameworkkit.source import Unreadable, read_bytes
from frameworkkit.validation.checked import Checked, digest

if TYPE_CHECKING:
    from frameworkkit.locking import Entry


@cache
def installed_rules() -> tuple[Rule, ...]:
    """The rules of every installed plugin, in code order; loaded once in a process."""
    return tuple(provided.value for provided in load_registry().rules.values())


def check_file(path: str, entry: "Entry | None" = None, *, remember: bool = False) -> Checked:
    """Everything there is to say about the file at ``path``, which the lock may know as a released edition.

    To be remembered, it needs the digest of the bytes.
    """
    try:
        data = read_bytes(path)
    except Unreadable as stop:
        return Checked(None, (stop.diagnostic,))
    return Checked(digest(data, path, entry) if remember else None, check_bytes(data, path, entry))


def check_bytes(data: bytes, name: str, entry: "Entry | None" = None) -> tuple[Diagnostic, ...]:
    """Everything there is to say about a file of these bytes: syntax, shape, what the rules find.

    Where the file was released as ``entry``, that includes whether it was edited since.
    """
    if is_recipe(data):
        from frameworkkit.importing import ImportSource
        from frameworkkit.recipes.reading import read_recipe

        return read_recipe(ImportSource(name=name, content=data)).diagnostics
    if is_crosswalk(data):
        from frameworkkit.crosswalks.checking import findings_alone
        from frameworkkit.crosswalks.reading import read_crosswalk_bytes

        return tuple(sorted(findings_alone(read_crosswalk_bytes(data, name)), key=_place))
    if is_approvals(data):
        from frameworkkit.approvals import read_approvals_bytes

        return read_approvals_bytes(data, name).diagnostics
    loaded = load_bytes(data, name)
    found = list(loaded.diagnostics)
    if loaded.document is not None and loaded.document.parsed is not None:
        with collector_paused():
            found += loaded.document.place(_judged(loaded))
            if entry and loaded.edition:
                from frameworkkit.locking import edits  # most files are no released editions

                found += loaded.document.place(edits(loaded.edition, entry))
    return tuple(sorted(found, key=_place))


def _judged(loaded: Loaded) -> Iterator[Diagnostic]:
    """What the rules find in an edition, or in what is sound of it."""
    edition = loaded.edition
    if edition is None and loaded.document is not None:
        from frameworkkit.validation.sound_part import sound_part

        edition = sound_part(loaded.document.value, loaded.diagnostics)
    if edition is not None:
        yield from run_rules(installed_rules(), edition)
        return
    message = "references and structure were not checked, for too much is wrong with the shape"
    yield Diagnostic(code="FK300", severity=Severity.INFO, message=message, hint="mend that and validate again")


def _place(diagnostic: Diagnostic) -> tuple[int, int, str]:
    if diagnostic.span is None:
        return 0, 0, diagnostic.code
    return diagnostic.span.start.line, diagnostic.span.start.column, diagnostic.code
