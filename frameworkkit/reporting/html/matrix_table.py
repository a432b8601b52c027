"""The change matrix as tables."""

from collections.abc import Iterator

from frameworkkit.diffing import Change
from frameworkkit.reporting.diff_details import KIND_TITLES, label_of
from frameworkkit.reporting.diff_matrix import RESPECTS, Row, by_level, levels_of
from frameworkkit.reporting.elements import Markup, element, joined
from frameworkkit.reporting.html.report import Report, anchor_of, is_unchanged
from frameworkkit.reporting.html.tables import row, table


def matrix_section(report: Report) -> Markup:
    """Item by what happened; where the editions have levels, skill by level as well."""
    levels = levels_of(report.diff)
    return joined((*([_levels(report, levels)] if levels else []), _respects(report)))


def _respects(report: Report) -> Markup:
    respects = [name for name in RESPECTS if any(name in row.respects for row in report.rows)]
    names = ("Item", "Change", *map(str.capitalize, respects), "Impact", "Affects assessment criteria?")
    rows = (
        part
        for branch, rows in report.branches
        if (changed := [each for each in rows if not is_unchanged(each)])
        for part in _of_branch(label_of(branch), changed, respects)
    )
    return table("What happened to each item that changed", names, rows, "matrix scroll")


def _of_branch(name: str, rows: list[Row], respects: list[str]) -> Iterator[Markup]:
    yield element("tr", element("th", name, colspan=str(len(respects) + 4), scope="colgroup"), class_="of-branch")
    yield from (_row(each, respects) for each in rows)


def _row(each: Row, respects: list[str]) -> Markup:
    anchor = anchor_of(each.change)
    names = "; ".join(label_of(item) for item in each.new or each.old)
    return row(
        element("a", names, href=f"#{anchor}"),
        KIND_TITLES[each.change.kind],
        *(each.respects.get(name, "") for name in respects),
        each.change.impact.value,
        element("b", "yes") if each.assessed else "no",
        data_for=anchor,
    )


def _levels(report: Report, levels: dict[str, str]) -> Markup:
    """The form in which boards of frameworks with levels publish what changed."""
    rows = (
        row(_name(report, skill), *(joined(_changes(cells.get(level, []))) for level in levels))
        for skill, cells in by_level(report.diff).items()
    )
    return table("What happened at each level", ("Skill", *levels.values()), rows, "matrix scroll")


def _changes(changes: list[Change]) -> Iterator[Markup]:
    for turn, change in enumerate(changes):
        title = KIND_TITLES.get(change.kind, "–")
        if turn:
            yield Markup(", ")
        yield element("a", title, href=f"#{anchor_of(change)}")


def _name(report: Report, skill: str) -> str:
    edition = report.diff.new if skill in report.diff.new.by_id else report.diff.old
    return label_of(edition.by_id[skill].item)
