"""What commands share: where output goes, and how editions are taken from the command line."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn

import click

from frameworkkit.api import load, load_registry, write_file
from frameworkkit.errors import OutputError, UsageError
from frameworkkit.reporting import Reporter, Terminal
from frameworkkit.reporting.catalogue import REPORTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frameworkkit.diagnostics import Diagnostic
    from frameworkkit.loading import Loaded
    from frameworkkit.model import Edition
    from frameworkkit.source import Document


_LABELS = {"error": "red", "warning": "yellow"}


def note(message: str, hint: str | None = None, *, label: str | None = None) -> None:
    """Say something to the person, on standard error: standard output is for results.

    ``label`` is ``error`` or ``warning``, and stands before the message.
    """
    if label:
        message = f"{click.style(f'{label}:', fg=_LABELS[label], bold=True)} {message}"
    text = message if not hint else f"{message}\n  {click.style('=', fg='blue', bold=True)} {hint}"
    with suppress(OSError):  # whoever closed standard error, or let its disk run full, wants to hear nothing
        click.echo(text, err=True, color=terminal_of(sys.stderr).color)


def terminal_of(stream: IO[str]) -> Terminal:
    """What a stream can show. ``NO_COLOR`` and ``TERM=dumb`` mean no colours, ``FORCE_COLOR`` means colours."""
    is_terminal = hasattr(stream, "isatty") and stream.isatty()
    color = bool(os.environ.get("FORCE_COLOR")) or (is_terminal and os.environ.get("TERM") != "dumb")
    if is_terminal or os.environ.get("COLUMNS", "").isdigit():
        import shutil

        width = shutil.get_terminal_size().columns
    else:
        width = 100
    return Terminal(color=color and not os.environ.get("NO_COLOR"), width=max(40, width))


def write_out(result: str | bytes, target: str | None = None) -> None:
    """Write a result: to a file, in one step, or to standard output."""
    # A file name that is no Unicode must not end a report; it is shown with escapes.
    content = result.encode("utf-8", "backslashreplace") if isinstance(result, str) else result
    if target and target != "-":
        write_file(Path(target), content)
        return
    if sys.stdout is None:  # Python's word for one that was closed before we began
        raise OutputError("standard output is closed", "name a file with -o")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


#: What has fewer formats than the help text lists.
_OF_SEVERAL = {"folders": "for two folders ", "history": "for more than two editions "}


def reporter(result: str, name: str) -> Reporter:
    """The reporter of this format for this kind of result; a usage error names those there are."""
    for own in REPORTERS:
        if (own.result, own.name) == (result, name):
            return own
    registry = load_registry()  # plugins are asked for what is none of ours
    key = f"{result}/{name}"
    if key not in registry.reporters:
        known = [r.value.name for r in registry.reporters.values() if r.value.result == result]
        what = _OF_SEVERAL.get(result, "")
        raise click.BadParameter(f"{what}{name!r} is not one of: {', '.join(known)}", param_hint="--format")
    return registry.reporters[key].value


def render(result: object, kind: str, name: str, target: str | None = None) -> None:
    """Render a result in the format of this name and write it out."""
    terminal = terminal_of(sys.stdout) if target in (None, "-") else Terminal()
    write_out(reporter(kind, name).render(result, terminal), target)


def refuse_second_input(names: Iterable[str | None]) -> None:
    """Standard input can be read once: whatever asked for it again would find it empty."""
    if sum(name == "-" for name in names) > 1:
        raise UsageError("standard input is named twice, and can be read only once", "name a file for one of them")


def edition_or_exit(name: str) -> Edition:
    """Load an edition; where it is broken say why on standard error and end the command."""
    return editions_or_exit([load(name)])[0]


def editions_or_exit(loaded: Iterable[Loaded]) -> list[Edition]:
    """The editions that were loaded; where some are broken say why on standard error and end the command."""
    loaded = list(loaded)
    refused = tuple(finding for each in loaded if each.edition is None for finding in each.diagnostics)
    if refused:
        refuse(refused)
    return [each.edition for each in loaded if each.edition is not None]


def refuse(findings: tuple[Diagnostic, ...]) -> NoReturn:
    """Say on standard error what is wrong with a file, and end the command."""
    show_findings(findings)
    raise click.exceptions.Exit(2 if unreadable(findings) else 1)


def document_or_exit(name: str) -> Document:
    """The document of an edition that is right in shape; where it is not say why and end the command."""
    loaded = load(name)
    if loaded.edition is None or loaded.document is None:
        refuse(loaded.diagnostics)
    return loaded.document


def unreadable(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether a file could not be read at all, which ends a command with 2."""
    return any(diagnostic.code.startswith("FK0") for diagnostic in diagnostics)


def show_findings(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Findings on standard error, as text."""
    from frameworkkit.reporting.report_text import render_findings

    click.echo(render_findings(diagnostics, terminal_of(sys.stderr)), err=True, nl=False, color=True)
