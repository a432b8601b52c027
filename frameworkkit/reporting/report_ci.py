"""Findings for machines that watch a repository: GitHub annotations, SARIF 2.1.0 and JUnit XML."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from frameworkkit import __version__
from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal
from frameworkkit.validation import Report

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render_github(report: Report, _terminal: Terminal) -> str:
    """Workflow commands, a line each, that GitHub shows as annotations at the lines concerned."""
    return "".join(f"{_annotation(diagnostic)}\n" for diagnostic in report.diagnostics)


def _annotation(diagnostic: Diagnostic) -> str:
    where = f"file={_property(diagnostic.file)}"
    if span := diagnostic.span:
        where += f",line={span.start.line},endLine={span.end.line},col={span.start.column},endColumn={span.end.column}"
    text = diagnostic.message + (f"\n{diagnostic.hint}" if diagnostic.hint else "")
    return f"::{_GITHUB[diagnostic.severity]} {where},title={diagnostic.code}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render_sarif(report: Report, _terminal: Terminal) -> str:
    """One SARIF run; columns count Unicode code points."""
    codes = sorted({diagnostic.code for diagnostic in report.diagnostics})
    run = {
        "tool": {
            "driver": {
                "name": "frameworkkit",
                "version": __version__,
                "rules": [{"id": code} for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, codes) for diagnostic in report.diagnostics],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _result(diagnostic: Diagnostic, codes: list[str]) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(diagnostic.file.replace("\\", "/"))}}
    if span := diagnostic.span:
        location["region"] = {
            "startLine": span.start.line,
            "startColumn": span.start.column,
            "endLine": span.end.line,
            "endColumn": span.end.column,
        }
    text = diagnostic.message + (f" ({diagnostic.hint})" if diagnostic.hint else "")
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": _SARIF[diagnostic.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }


def render_junit(report: Report, _terminal: Terminal) -> str:
    """A test case for each file; each of its errors and warnings is a failure."""
    return "\n".join(_suite(report)) + "\n"


def _suite(report: Report) -> Iterator[str]:
    found = {file: list(group) for file, group in groupby(report.diagnostics, key=lambda d: d.file)}
    failures = sum(1 for d in report.diagnostics if d.severity is not Severity.INFO)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuite name="frameworkkit" tests="{len(report.files)}" failures="{failures}">'
    for file in report.files:
        yield f'  <testcase classname="validate" name={quoteattr(printable(file))}>'
        for diagnostic in found.get(file, ()):
            place = f"{diagnostic.span.start.line}:{diagnostic.span.start.column}: " if diagnostic.span else ""
            text = escape(printable(f"{place}{diagnostic.message}"))
            if diagnostic.severity is Severity.INFO:
                yield f"    <system-out>{diagnostic.code} {text}</system-out>"
            else:
                message = quoteattr(printable(diagnostic.message))
                yield f'    <failure type="{diagnostic.code}" message={message}>{text}</failure>'
        yield "  </testcase>"
    yield "</testsuite>"
