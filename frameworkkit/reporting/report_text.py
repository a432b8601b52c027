"""Findings as text: place, message, the source line with a caret, and what to do."""

from collections.abc import Iterator
from unicodedata import east_asian_width

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.reporting.reporter import Terminal
from frameworkkit.validation import Report

_STYLES = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36;1"}
_LONGEST = 120


def render_report(report: Report, terminal: Terminal) -> str:
    """Every finding, and a last line that sums them up."""
    blocks = [*("\n".join(_finding(d, terminal)) for d in report.diagnostics), summary_line(report, terminal)]
    return "\n\n".join(blocks) + "\n"


def render_findings(diagnostics: tuple[Diagnostic, ...], terminal: Terminal) -> str:
    """Findings alone, without a summary."""
    return "".join("\n".join(_finding(d, terminal)) + "\n\n" for d in diagnostics)


def summary_line(report: Report, terminal: Terminal) -> str:
    """As ``3 errors, 1 warning in 2 of 5 files``, or that all is well."""
    files = _count(len(report.files), "file")
    if not report.diagnostics:
        return _paint(f"{files} checked, nothing to report", "32;1", terminal)
    found = [_count(number, name) for name, number in report.summary.items() if number and name != "info"]
    if report.summary["info"]:
        found.append(f"{report.summary['info']} info")
    concerned = len({diagnostic.file for diagnostic in report.diagnostics})
    worst = min((diagnostic.severity for diagnostic in report.diagnostics), key=lambda severity: severity.rank)
    return _paint(f"{', '.join(found)} in {concerned} of {files}", _STYLES[worst], terminal)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _finding(diagnostic: Diagnostic, terminal: Terminal) -> Iterator[str]:
    place = printable(diagnostic.file or "-")
    if diagnostic.span:
        place += f":{diagnostic.span.start.line}:{diagnostic.span.start.column}"
    head = _paint(f"{diagnostic.severity.value}[{diagnostic.code}]", _STYLES[diagnostic.severity], terminal)
    yield f"{_paint(place, '1', terminal)}: {head}: {printable(diagnostic.message)}"
    yield from _excerpt(diagnostic, terminal)
    if diagnostic.hint:
        margin = (
            " " * len(str(diagnostic.span.start.line)) if diagnostic.span and diagnostic.excerpt is not None else " "
        )
        yield f"{margin} {_paint('=', '34;1', terminal)} {printable(diagnostic.hint)}"


def _excerpt(diagnostic: Diagnostic, terminal: Terminal) -> Iterator[str]:
    if diagnostic.span is None or diagnostic.excerpt is None:
        return
    start = diagnostic.span.start
    end = diagnostic.span.end.column if diagnostic.span.end.line == start.line else len(diagnostic.excerpt) + 1
    # A long line is shown from a little before the place that matters.
    cut = max(0, start.column - 1 - 60) if len(diagnostic.excerpt) > _LONGEST else 0
    if cut and cut >= len(diagnostic.excerpt):  # the excerpt of a very long line may end before the place
        return
    line = printable(diagnostic.excerpt[cut : cut + _LONGEST])
    before = printable(diagnostic.excerpt[cut : start.column - 1])
    marked = printable(diagnostic.excerpt[start.column - 1 : min(end - 1, cut + _LONGEST)])
    number = str(start.line)
    bar = _paint("|", "34;1", terminal)
    carets = _paint("^" * max(1, _columns(marked)), _STYLES[diagnostic.severity], terminal)
    yield f"{_paint(number, '34;1', terminal)} {bar} {line}"
    yield f"{' ' * len(number)} {bar} {' ' * _columns(before)}{carets}"


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: East Asian wide characters take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def printable(text: str) -> str:
    """Text without characters that would command the terminal: hostile files reach people's screens here."""
    if text.isprintable():
        return text
    return "".join(" " if c == "\t" else c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _paint(text: str, style: str, terminal: Terminal) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if terminal.color else text
