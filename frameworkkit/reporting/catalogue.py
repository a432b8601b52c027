"""The output formats that ship with frameworkkit. Each is imported when it is asked for, not before."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from frameworkkit.reporting.reporter import Reporter, Terminal


def _lazy(module: str, function: str) -> Callable[[Any, Terminal], str]:
    def render(result: Any, terminal: Terminal) -> str:  # noqa: ANN401 - each kind of result has its reporters
        text: str = getattr(import_module(f"frameworkkit.reporting.{module}"), function)(result, terminal)
        return text

    return render


def _reporter(result: str, name: str, title: str, module: str, function: str) -> Reporter:
    return Reporter(name=name, result=result, title=title, render=_lazy(module, function))


REPORTERS = (
    _reporter("report", "text", "findings with the source line and a caret", "report_text", "render_report"),
    _reporter("report", "json", "frameworkkit-report/1", "report_json", "render_report"),
    _reporter("report", "github", "annotations in GitHub workflows", "report_ci", "render_github"),
    _reporter("report", "sarif", "SARIF 2.1.0", "report_ci", "render_sarif"),
    _reporter("report", "junit", "JUnit XML", "report_ci", "render_junit"),
    _reporter("edition", "text", "a tree", "edition_text", "render_edition"),
    _reporter("edition", "json", "frameworkkit-edition/1", "edition_data", "render_json"),
    _reporter("edition", "csv", "a row for each item", "edition_data", "render_csv"),
    _reporter("diff", "text", "changes in the order of the edition, word by word", "diff_text", "render_diff"),
    _reporter("diff", "json", "frameworkkit-diff/1", "diff_json", "render_diff"),
    _reporter("diff", "markdown", "release notes", "diff_markdown", "render_diff"),
    _reporter("diff", "csv", "a row for each change", "diff_csv", "render_diff"),
    _reporter("diff", "html", "a page to read, search, filter and print", "html", "render_diff"),
    _reporter("diff", "matrix", "what happened to each item, as CSV", "matrix_csv", "render_diff"),
    _reporter("diff", "flow", "old areas to new areas, as SVG", "flow", "render_diff"),
    _reporter("diff", "sssom", "SSSOM 1.0: the links as a mapping set", "sssom", "render_diff"),
    _reporter("diff", "summary", "Markdown for a comment on a pull request", "pull_request", "render_diff"),
    _reporter("folders", "text", "a section for each edition that changed", "folders", "render_text"),
    _reporter("folders", "json", "frameworkkit-diffs/1", "folders", "render_json"),
    _reporter("folders", "markdown", "release notes", "folders", "render_markdown"),
    _reporter("folders", "csv", "a row for each change", "folders", "render_csv"),
    _reporter("folders", "summary", "Markdown for a comment on a pull request", "pull_request", "render_folders"),
    _reporter("history", "text", "what happened to each item at each step", "histories", "render_text"),
    _reporter("history", "json", "frameworkkit-history/1", "histories", "render_json"),
    _reporter("history", "markdown", "a table with a column for each step", "histories", "render_markdown"),
    _reporter("history", "csv", "a row for each item", "histories", "render_csv"),
    _reporter("release", "text", "what a release would write, line by line", "release_text", "render_release"),
    _reporter("release", "json", "frameworkkit-release/1", "release_json", "render_release"),
    _reporter("crosswalk", "sssom", "SSSOM 1.0: every link", "crosswalk_formats", "render_sssom"),
    _reporter("crosswalk", "csv", "a row for each entry", "crosswalk_formats", "render_csv"),
    _reporter("crosswalk", "case", "CASE 1.1 associations", "crosswalk_formats", "render_case"),
)
