"""The contents, and every change and unchanged item where it stands."""

from collections.abc import Iterator
from itertools import groupby

from frameworkkit.model import Item
from frameworkkit.reporting.diff_details import key_of, label_of
from frameworkkit.reporting.diff_matrix import Row
from frameworkkit.reporting.elements import Markup, element, joined
from frameworkkit.reporting.flow.streams import counted
from frameworkkit.reporting.html.entries import entry
from frameworkkit.reporting.html.report import Report, is_unchanged
from frameworkkit.reporting.html.wording import told


def contents(report: Report) -> Markup:
    """Links to the sections and branches, with counts that follow the filter."""
    branches = (
        element(
            "li",
            element("a", label_of(branch), href=f"#{_branch_anchor(turn)}"),
            " ",
            element("span", str(sum(not is_unchanged(row) for row in rows)), class_="count", data_count=branch.id),
        )
        for turn, (branch, rows) in enumerate(report.branches)
    )
    sections = (
        ("summary", "Summary"),
        ("flow", "Where the items went"),
        ("changes", "Changes"),
        ("matrix", "Change matrix"),
        *((("around", "Around the items"),) if report.diff.edition_changes else ()),
    )
    return element(
        "ol",
        *(
            element(
                "li", element("a", title, href=f"#{anchor}"), element("ol", *branches) if anchor == "changes" else ""
            )
            for anchor, title in sections
        ),
    )


def branches(report: Report) -> Markup:
    """Every change and every unchanged item where it stands."""
    return joined(_branch(report, turn, branch, rows) for turn, (branch, rows) in enumerate(report.branches))


def _branch(report: Report, turn: int, branch: Item, rows: list[Row]) -> Markup:
    anchor = _branch_anchor(turn)
    parts: list[Markup] = []
    for unchanged, run in groupby(rows, is_unchanged):
        together = list(run)
        parts += [_unchanged(report, together)] if unchanged else [entry(report, row) for row in together]
    return element(
        "section",
        element("h3", *_branch_name(report, branch), id=f"{anchor}.name"),
        *parts,
        class_="branch",
        id=anchor,
        aria_labelledby=f"{anchor}.name",
    )


def _branch_name(report: Report, branch: Item) -> Iterator[Markup]:
    """What an area is called, and that it is no more where that is so."""
    place = report.diff.new.by_id.get(branch.id)
    lives_on = place is not None and place.item is branch
    edition = report.diff.new if lives_on else report.diff.old
    yield element("bdi", label_of(branch), lang=edition.language)
    if not lives_on:
        yield element("small", f"only in {report.names[0]}")


def _unchanged(report: Report, rows: list[Row]) -> Markup:
    """Items in a row to which nothing happened, folded."""
    return element(
        "details",
        element("summary", f"{counted(len(rows))} unchanged"),
        element("ul", *(_unchanged_item(report, row) for row in rows)),
        class_="unchanged",
    )


def _unchanged_item(report: Report, row: Row) -> Markup:
    item, edition = row.new[0], report.diff.new
    said = (text.value for text in (item.title, item.statement, item.lead_in) if text.value)
    parts = [element("span", told(text), class_="said", lang=edition.language, dir="auto") for text in said]
    return element(
        "li",
        element("span", key_of(item), class_="code"),
        *(part for each in parts for part in (" ", each)),
        class_="entry",
        id=f"new-{item.id}",
        data_kind="unchanged",
        data_evidence=report.evidence_of(row.change),
        data_branch=row.branch.id,
    )


def _branch_anchor(turn: int) -> str:
    return f"branch-{turn + 1}"
