"""The gate of ``frameworkkit diff``: which changes end it with 1, and which somebody has approved."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from frameworkkit.api import find_workspace, write_file
from frameworkkit.approvals import (
    FILE,
    Approval,
    Approvals,
    approvals_text,
    approved,
    outdated,
    read_approvals,
    unapproved,
)
from frameworkkit.cli.comparing import Sides
from frameworkkit.cli.output import note, refuse
from frameworkkit.diffing import Diff, Impact, change_fingerprint, edition_fingerprint
from frameworkkit.errors import UnknownNameError, UsageError
from frameworkkit.reporting.diff_details import told
from frameworkkit.reporting.report_text import printable

MOST_NAMED = 20
"""So many changes are named one by one; the report has all."""


class Gate:
    """The least impact that counts, if any does, and the approvals with the file they are kept in."""

    def __init__(self, least: Impact | None, path: str, approvals: Approvals) -> None:
        self._least = least
        self._path = path
        self._approvals = approvals

    @classmethod
    def of(cls, fail_on: str | None, path: str | None, *, approving: bool) -> "Gate":
        """What is not said on the command line the settings say.

        A file that is not there has no approvals yet; one that is named must be there, unless something is approved.
        """
        workspace = find_workspace()
        settings = workspace.settings.diff
        least = fail_on or settings.fail_on
        expected = path is not None and not approving
        path = path or os.path.relpath(workspace.root / (settings.approvals or FILE))
        approvals: Approvals = {}
        if expected or os.path.lexists(path):
            read = read_approvals(path)
            if read.diagnostics:
                refuse(read.diagnostics)
            approvals = read.approvals
        return cls(Impact(least) if least else None, path, approvals)

    def marked(self, diffs: Iterable[Diff]) -> tuple[Diff, ...]:
        """The diffs, with what is approved marked so."""
        return tuple(approved(diff, self._approvals) for diff in diffs)

    def approve(self, diffs: tuple[Diff, ...], sides: Sides, fingerprints: Iterable[str], reason: str | None) -> None:
        """Approve changes of these fingerprints; ``all`` are those that are shown and would stop at the gate."""
        if not reason or not reason.strip():
            raise UsageError("an approval needs a reason", 'as --reason "Agreed by the board on 3 March"')
        known = {
            each.fingerprint: each for each in (*self._approvals.values(), *self._open(diffs, sides, Impact.PATCH))
        }
        wanted = set(fingerprints)
        if "all" in wanted:
            shown = self._open(diffs, sides, self._least or Impact.PATCH, hidden=False)
            wanted = wanted - {"all"} | {each.fingerprint for each in shown}
        if not wanted:
            note("there is nothing to approve")
            return
        for fingerprint in sorted(wanted):
            if fingerprint not in known:
                raise UnknownNameError("change with the fingerprint", fingerprint, tuple(known))
        self._approvals = {**self._approvals, **{each: replace(known[each], reason=reason) for each in wanted}}
        write_file(self._path, approvals_text(self._approvals).encode())
        note(f"approved {counted(len(wanted), 'change')} in {self._path}")

    def stops(self, diffs: tuple[Diff, ...], sides: Sides) -> bool:
        """Whether a change stops at the gate; which do, and which approvals are of no use any more, is said."""
        if self._least is None:
            return False
        stopped = list(self._open(diffs, sides, self._least))
        if stopped:
            level = self._least if self._least is Impact.MAJOR else f"{self._least} or more"
            _list(
                f"not approved: {counted(len(stopped), 'change')} of impact {level}",
                stopped,
                "to let one pass: --approve FINGERPRINT --reason TEXT; `--approve all` takes all that are shown",
            )
        if useless := outdated(diffs, self._approvals):
            _list(
                f"in {self._path}, of changes that are there no more: {counted(len(useless), 'approval')}",
                useless,
                "delete them when nobody needs them",
            )
        return bool(stopped)

    def _open(self, diffs: tuple[Diff, ...], sides: Sides, least: Impact, *, hidden: bool = True) -> Iterator[Approval]:
        """What somebody might approve, as approvals without a reason: changes, and the removal of editions."""
        for diff, change in unapproved(diffs, least, hidden=hidden):
            yield Approval(
                fingerprint=change_fingerprint(diff, change),
                old=diff.old.name,
                new=diff.new.name,
                change=told(diff, change),
            )
        for edition in sides.only_old:
            fingerprint = edition_fingerprint(edition)
            if fingerprint not in self._approvals:
                removed = f"removed: all of {edition.name}"
                yield Approval(fingerprint=fingerprint, old=edition.name, new="nothing", change=removed)


def _list(title: str, approvals: Sequence[Approval], hint: str) -> None:
    lines = [f"  {each.fingerprint}  {printable(each.change)}" for each in approvals[:MOST_NAMED]]
    more = len(approvals) - MOST_NAMED
    note("\n".join([title, *lines, *([f"  and {more} more"] if more > 0 else [])]), hint)


def counted(number: int, noun: str) -> str:
    """As ``1 change`` or ``2 changes``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
