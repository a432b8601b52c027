"""The page put together from its template, style and script."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from string import Template

from frameworkkit.diffing import Diff
from frameworkkit.reporting.elements import Markup, element, escaped, joined
from frameworkkit.reporting.html import sections
from frameworkkit.reporting.html.branches import branches, contents
from frameworkkit.reporting.html.matrix_table import matrix_section
from frameworkkit.reporting.html.report import Report, report_of
from frameworkkit.reporting.html.toolbar import toolbar
from frameworkkit.reporting.reporter import Terminal


def render_diff(diff: Diff, _terminal: Terminal) -> str:
    """One file that works from a disk as from a server, with scripts or without, on paper as on a screen."""
    style, script = _asset("style.css"), _asset("script.js")
    parts = {"style": style, "script": script, "policy": _policy(style, script), **_parts(report_of(diff))}
    return Template(_asset("page.html")).substitute(parts)


def _parts(report: Report) -> dict[str, str]:
    diff, names = report.diff, report.names
    titles = tuple(dict.fromkeys((diff.old.title, diff.new.title)))
    return {
        "language": escaped(_own_language(diff.new.language)),
        "title": escaped(f"{' → '.join(titles)}: {names[0]} → {names[1]}"),
        "heading": joined(element("span", title, class_="title", dir="auto") for title in titles),
        "cards": joined(map(sections.edition_card, names, (diff.old, diff.new))),
        "contents": contents(report),
        "verdict": escaped(sections.verdict(report)),
        "tables": sections.summary_table(report) + sections.account_table(report),
        "flow": sections.flow_section(report),
        "toolbar": toolbar(report),
        "branches": branches(report),
        "matrix": matrix_section(report),
        "around": _around(report),
        "credits": joined(sections.credits_(report)),
    }


def _around(report: Report) -> Markup:
    if not report.diff.edition_changes:
        return Markup()
    heading = element("h2", "Around the items", id="around-name")
    return element("section", heading, sections.around(report), id="around", aria_labelledby="around-name")


def _own_language(language: str) -> str:
    """The page's own words are English, of whichever kind the edition is; its texts say what they are in."""
    return language if language.partition("-")[0] == "en" else "en"


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded, sent or run but this page's own style and script."""
    return (
        f"default-src 'none'; img-src data:; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _asset(name: str) -> str:
    return (files("frameworkkit.reporting.html") / name).read_text("utf-8")
