"""A release as text: what it rests on, what stands in its way, and every line that would be written."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from frameworkkit.reporting.report_text import printable, render_findings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frameworkkit.releasing import Release, Written
    from frameworkkit.reporting.reporter import Terminal

_STYLES = {"+": "32", "-": "31", "@": "36"}


def render_release(release: Release, terminal: Terminal) -> str:
    """The findings, then what the release is about, then the changes of each file as a unified diff."""
    return render_findings(release.findings, terminal) + "\n".join(_lines(release, terminal)) + "\n"


def _lines(release: Release, terminal: Terminal) -> Iterator[str]:
    yield _headline(release)
    if release.entry is None:
        return
    if not release.released:
        yield f"  after   {release.entry.previous or 'nothing: it is the first edition'}"
        yield f"  change  {_changes(release)}"
    yield f"  digest  {release.entry.digest}"
    yield from (f"  note    {note}" for note in release.notes)
    for file in release.files if release.ready else ():
        yield ""
        yield from (_painted(printable(line), terminal) for line in _diff(file))


def _headline(release: Release) -> str:
    if not release.ready:
        return f"{release.name} cannot be released as it is"
    return f"{release.name} {'was released, and is as it was' if release.released else 'can be released'}"


def _changes(release: Release) -> str:
    if release.account is None:
        return "none"
    summary = {kind: count for kind, count in release.account.summary.items() if kind != "unchanged"}
    told = ", ".join(f"{count} {kind}" for kind, count in summary.items()) or "no item changed"
    return f"{release.account.impact}: {told}" if release.account.impact else told


def _diff(file: Written) -> Iterator[str]:
    before, after = ((data or b"").decode("utf-8", "replace").splitlines() for data in (file.before, file.after))
    old = "/dev/null" if file.before is None else file.path
    return unified_diff(before, after, old, file.path, n=1, lineterm="")


def _painted(line: str, terminal: Terminal) -> str:
    style = _STYLES.get(line[:1]) if terminal.color else None
    return f"\x1b[{style}m{line}\x1b[0m" if style else line
