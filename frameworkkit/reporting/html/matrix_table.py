"""The change matrix as tables."""

from collections.abc import Iterator

from frameworkkit.diffing import Change
from frameworkkit.reporting.diff_details import KIND_TITLES, label_of
from frameworkkit.reporting.diff_matrix import RESPECTS, Row, by_level, levels_of
from frameworkkit.reporting.elements import Markup, element, joined
from frameworkkit.reporting.html.report import Report, anchor_of, is_unchanged


def matrix_section(report: Report) -> Markup:
    """Item by what happened; where the editions have levels, skill by level as well."""
    levels = levels_of(report.diff)
    return joined((*([_levels(report, levels)] if levels else []), _respects(report)))


def _respects(report: Report) -> Markup:
    respects = [name for name in RESPECTS if any(name in row.respects for row in report.rows)]
    names = ("Item", "Change", *map(str.capitalize, respects), "Impact", "Affects assessment criteria?")
    head = element("tr", *(element("th", name, scope="col") for name in names))
    rows = (
        part
        for branch, rows in report.branches
        if (changed := [row for row in rows if not is_unchanged(row)])
        for part in _of_branch(label_of(branch), changed, respects)
    )
    return _table("What happened to each item that changed", head, rows)


def _of_branch(name: str, rows: list[Row], respects: list[str]) -> Iterator[Markup]:
    yield element("tr", element("th", name, colspan=str(len(respects) + 4), scope="colgroup"), class_="of-branch")
    yield from (_row(row, respects) for row in rows)


def _row(row: Row, respects: list[str]) -> Markup:
    anchor = anchor_of(row.change)
    names = "; ".join(label_of(item) for item in row.new or row.old)
    cells = (
        KIND_TITLES[row.change.kind],
        *(row.respects.get(name, "") for name in respects),
        row.change.impact.value,
        element("b", "yes") if row.assessed else "no",
    )
    return element(
        "tr",
        element("th", element("a", names, href=f"#{anchor}"), scope="row"),
        *(element("td", cell) for cell in cells),
        data_for=anchor,
    )


def _levels(report: Report, levels: dict[str, str]) -> Markup:
    """The form in which boards of frameworks with levels publish what changed."""
    head = element("tr", *(element("th", name, scope="col") for name in ("Skill", *levels.values())))
    cells = by_level(report.diff)
    rows = (
        element(
            "tr",
            element("th", _name(report, skill), scope="row"),
            *(element("td", *_changes(by_level_.get(level, []))) for level in levels),
        )
        for skill, by_level_ in cells.items()
    )
    return _table("What happened at each level", head, rows)


def _changes(changes: list[Change]) -> Iterator[Markup]:
    for turn, change in enumerate(changes):
        title = KIND_TITLES.get(change.kind, "–")
        if turn:
            yield Markup(", ")
        yield element("a", title, href=f"#{anchor_of(change)}")


def _name(report: Report, skill: str) -> str:
    edition = report.diff.new if skill in report.diff.new.by_id else report.diff.old
    return label_of(edition.by_id[skill].item)


def _table(caption: str, head: Markup, rows: Iterator[Markup]) -> Markup:
    table = element("table", element("caption", caption), element("thead", head), element("tbody", *rows))
    return element("div", table, class_="matrix scroll", tabindex="0", role="group", aria_label=caption)
