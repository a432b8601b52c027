"""The filters over the changes. The page's script shows and works them; without it there are none."""

from collections.abc import Collection, Iterable, Mapping

from frameworkkit.diffing import ChangeKind, Evidence, Impact
from frameworkkit.reporting.diff_details import KIND_TITLES, label_of
from frameworkkit.reporting.elements import Markup, element, joined
from frameworkkit.reporting.html.report import Report

_KINDS = {kind.value: title for kind, title in KIND_TITLES.items()} | {ChangeKind.UNCHANGED.value: "Unchanged"}
_EVIDENCE = {
    Evidence.ID.value: "same id",
    Evidence.CROSSWALK.value: "crosswalk",
    Evidence.TEXT.value: "texts",
    "doubtful": "doubtful",
}


def toolbar(report: Report) -> Markup:
    """A search over everything, and one group of choices for each respect in which there is a choice."""
    kinds = {row.change.kind for row in report.rows}
    impacts = {row.change.impact for row in report.rows if row.change.kind is not ChangeKind.UNCHANGED}
    evidence = {word for row in report.rows for word in report.evidence_of(row.change).split()}
    return element(
        "form",
        element("div", *_search(), class_="search"),
        element(
            "details",
            element("summary", "Filters"),
            _choices("kind", "Change", _KINDS, kinds),
            _choices("impact", "Impact", {impact: impact.value for impact in Impact}, impacts),
            _choices("evidence", "Linked by", _EVIDENCE, evidence),
            _branches(report),
            class_="filters",
            open=True,
        ),
        id="toolbar",
        role="search",
        hidden=True,
    )


def _search() -> Iterable[Markup]:
    yield element("label", "Search", class_="hidden", for_="query")
    yield element(
        "input",
        type="search",
        id="query",
        placeholder="Search codes and wording",
        autocomplete="off",
        spellcheck="false",
    )
    yield element("p", id="count", role="status", aria_live="polite")
    for id_, title, name in (
        ("reset", "Show everything", "Show all"),
        ("unfold", "Open or fold all unchanged items", "Unfold all"),
        ("theme", "Light or dark", "Theme"),
        ("ask", "What the keyboard does", "Keys"),
    ):
        yield element("button", name, type="button", id=id_, title=title)


def _choices(name: str, title: str, labels: Mapping[str, str], there: Collection[str]) -> Markup:
    """Boxes to tick; with fewer than two there is nothing to choose."""
    if len(there) < 2:
        return Markup()
    boxes = (_choice(name, value, label) for value, label in labels.items() if value in there)
    return element("fieldset", element("legend", title), element("div", *boxes, class_="choices"))


def _choice(name: str, value: str, label: str) -> Markup:
    box = element("input", type="checkbox", name=name, value=value)
    return element("label", box, element("span", joined((label, " ", element("b", class_="count")))), class_="choice")


def _branches(report: Report) -> Markup:
    if len(report.branches) < 2:
        return Markup()
    options = (element("option", label_of(branch), value=branch.id) for branch, _ in report.branches)
    chooser = element("select", element("option", "everywhere", value=""), *options, name="branch", id="branch")
    return element("div", element("label", "Area ", for_="branch"), chooser, class_="branch-choice")
