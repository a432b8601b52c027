"""Changes that somebody has approved, kept in a file by their fingerprints so that they pass the gate again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter
from types import MappingProxyType

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.diffing import Change, Diff, Impact, change_fingerprint
from frameworkkit.schema import check
from frameworkkit.source import Unreadable, parse, read_bytes
from frameworkkit.values import value

FORMAT = "frameworkkit-approvals/1"
FILE = "frameworkkit-approvals.yaml"
SCHEMA = "approvals-1"

MAX_BYTES = 32 * 1024 * 1024
"""No file of approvals may be larger: some 100,000 of them."""

_HEAD = (
    "# Written by `frameworkkit diff --approve`. Entries may be deleted and reasons edited; other comments are lost.\n"
)


@value
class Approval:
    """One change to be approved: its fingerprint, the editions it was seen between, the change in words, and why."""

    fingerprint: str
    old: str
    new: str
    change: str
    reason: str = ""


Approvals = Mapping[str, Approval]
"""Approvals by fingerprint."""

NONE: Approvals = MappingProxyType({})


@value
class ReadApprovals:
    """A file of approvals, read: empty where the findings say what is wrong with it."""

    approvals: Approvals
    diagnostics: tuple[Diagnostic, ...] = ()


def read_approvals(path: str) -> ReadApprovals:
    """Read a file of approvals. Whatever is wrong with it is in the diagnostics."""
    try:
        data = read_bytes(path, MAX_BYTES)
    except Unreadable as stop:
        return ReadApprovals(approvals=NONE, diagnostics=(stop.diagnostic,))
    return read_approvals_bytes(data, path)


def read_approvals_bytes(data: bytes, name: str) -> ReadApprovals:
    """The same from the bytes of a file called ``name`` in messages."""
    document = parse(data, name)
    findings = document.diagnostics
    if document.parsed is not None and not findings:
        findings = tuple(document.place(check(document.value, SCHEMA)))
    if document.parsed is None or findings:
        return ReadApprovals(approvals=NONE, diagnostics=findings)
    return ReadApprovals(approvals=by_fingerprint(Approval(**entry) for entry in document.value["approvals"]))


def by_fingerprint(approvals: Iterable[Approval]) -> Approvals:
    """Approvals in the order of their file: by editions, then fingerprint."""
    ordered = sorted(approvals, key=attrgetter("old", "new", "fingerprint"))
    return {each.fingerprint: each for each in ordered}


def approvals_text(approvals: Approvals) -> str:
    """The file of these approvals."""
    from frameworkkit.source.writing import dump  # most runs approve nothing

    keys = ("fingerprint", "old", "new", "change", "reason")
    entries = [{key: getattr(each, key) for key in keys} for each in by_fingerprint(approvals.values()).values()]
    return _HEAD + dump({"format": FORMAT, "approvals": entries})


def approved(diff: Diff, approvals: Approvals) -> Diff:
    """The same diff, its changes marked that are approved."""
    if not approvals:
        return diff
    return replace(diff, changes=tuple(_marked(diff, change, approvals) for change in diff.changes))


def _marked(diff: Diff, change: Change, approvals: Approvals) -> Change:
    found = approvals.get(change_fingerprint(diff, change))
    return replace(change, approved=found.reason) if found else change


def unapproved(diffs: Iterable[Diff], least: Impact, *, hidden: bool = True) -> Iterator[tuple[Diff, Change]]:
    """The changes of this impact or more that nobody has approved, each with its diff.

    Those that a filter hides are among them unless ``hidden`` is false.
    """
    for diff in diffs:
        for change in diff.all_changes if hidden else diff.changes:
            if change.impact.rank <= least.rank and change.approved is None:
                yield diff, change


def outdated(diffs: Iterable[Diff], approvals: Approvals) -> tuple[Approval, ...]:
    """The approvals of changes between just these editions that are there no more."""
    compared: dict[tuple[str, str], set[str]] = {}
    for diff in diffs:
        found = compared.setdefault((diff.old.name, diff.new.name), set())
        found.update(change_fingerprint(diff, change) for change in diff.all_changes)
    return tuple(
        each
        for each in approvals.values()
        if (each.old, each.new) in compared and each.fingerprint not in compared[each.old, each.new]
    )
