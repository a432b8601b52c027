"""Findings as JSON: ``frameworkkit-report/1``."""

import json
from typing import Any

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.reporting.reporter import Terminal
from frameworkkit.validation import Report


def render_report(report: Report, _terminal: Terminal) -> str:
    """The whole report in one object, with the keys the contract fixes."""
    return (
        json.dumps(
            {
                "format": "frameworkkit-report/1",
                "files": list(report.files),
                "diagnostics": [diagnostic_json(diagnostic) for diagnostic in report.diagnostics],
                "summary": report.summary,
                "skipped": list(report.skipped),
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def diagnostic_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """One finding; without a place its line and column are null."""
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "file": diagnostic.file,
        "line": span.start.line if span else None,
        "column": span.start.column if span else None,
        "end_line": span.end.line if span else None,
        "end_column": span.end.column if span else None,
        "item": diagnostic.item,
        "fixable": diagnostic.fixable,
    }
