"""One change on the page: a heading, what it is, and both editions side by side."""

from collections.abc import Iterable, Iterator

from frameworkkit.diffing import TextChange
from frameworkkit.model import Edition, Item, plain_text
from frameworkkit.reporting.diff_details import Detail, details_of, texts_of
from frameworkkit.reporting.diff_matrix import Row
from frameworkkit.reporting.elements import Markup, element, escaped, joined
from frameworkkit.reporting.html.headings import heading, language, name
from frameworkkit.reporting.html.reasons import nearest, why
from frameworkkit.reporting.html.report import Report, anchor_of
from frameworkkit.reporting.html.wording import compared, compared_parts, told

_WORDING = ("title", "statement", "lead_in")


def entry(report: Report, row: Row) -> Markup:
    """The ``article`` of one change."""
    anchor = anchor_of(row.change)
    return element(
        "article",
        element("header", *heading(report, row)),
        element("div", *_body(report, row), class_="body"),
        *_notes(report, row),
        class_="entry change",
        id=anchor,
        tabindex="-1",
        aria_labelledby=f"{anchor}.name",
        data_kind=row.change.kind.value,
        data_impact=row.change.impact.value,
        data_evidence=report.evidence_of(row.change),
        data_branch=row.branch.id,
    )


def _body(report: Report, row: Row) -> Iterator[Markup]:
    if len(row.old) == len(row.new) == 1:
        yield from _pair(report, row)
    else:
        yield _parts(report, row)


def _pair(report: Report, row: Row) -> Iterator[Markup]:
    """What says something else side by side, what says the same once, then the other details."""
    texts = {text.field: text for text in texts_of(row.change)}
    for field in dict.fromkeys((*_WORDING, *texts)):
        if field in texts:
            yield _text(report, texts[field])
        elif field != "title" and (value := getattr(row.new[0], field).value):
            yield element("div", _said(report.diff.new, told(value)), class_="same")
    details = [_detail(detail) for detail in details_of(report.diff, row.change)]
    if details:
        yield element("dl", *details, class_="details")


def _text(report: Report, text: TextChange) -> Markup:
    old, new = compared(text.old, text.new)
    only_emphasis = plain_text(text.old) == plain_text(text.new)
    translated = text.field.partition(".")[2]
    return _side_by_side(
        report,
        _said(report.diff.old, old, translated),
        _said(report.diff.new, new, translated),
        field="Other emphasis" if only_emphasis else "" if text.field == "statement" else _readable(text.field),
    )


def _detail(detail: Detail) -> Markup:
    """One of the smaller fields in a line; what is too big to show has just changed."""
    if detail.old == detail.new:
        told_values = [escaped("changed")]
    else:
        told_values = [
            element("span", element("bdi", detail.old or "none"), class_="was"),
            element("span", " → ", class_="arrow"),
            element("span", element("bdi", detail.new or "none"), class_="is"),
        ]
    return element("div", element("dt", _readable(detail.field)), element("dd", *told_values))


def _parts(report: Report, row: Row) -> Markup:
    """All items of a split or merger on both sides, what no part kept and what none had marked."""
    diff = report.diff
    if not row.old or not row.new:
        return _alone(report, row)
    olds = {id_: turn for turn, id_ in enumerate(row.change.old)}
    news = {id_: turn for turn, id_ in enumerate(row.change.new)}
    pairs = [(olds[link.old], news[link.new]) for link in report.links_of(row.change)]
    before, after = compared_parts(tuple(map(_below_title, row.old)), tuple(map(_below_title, row.new)), pairs)
    return _side_by_side(report, _listing(diff.old, row.old, before), _listing(diff.new, row.new, after))


def _alone(report: Report, row: Row) -> Markup:
    """What is new or removed, and an empty place where the other side would stand."""
    (item,) = row.new or row.old
    text = told(_below_title(item) or item.title.value)
    old_name, new_name = report.names
    if row.new:
        return _side_by_side(report, _absent(old_name), _said(report.diff.new, text))
    return _side_by_side(report, _said(report.diff.old, text), _absent(new_name))


def _below_title(item: Item) -> str:
    return " ".join(text.value for text in (item.statement, item.lead_in) if text.value)


def _listing(edition: Edition, items: Iterable[Item], texts: Iterable[Markup]) -> Markup:
    return joined(
        element(
            "div",
            element("p", name(edition, item), class_="part-name"),
            _said(edition, text) if text else "",
            class_="part",
        )
        for item, text in zip(items, texts, strict=True)
    )


def _absent(name: str) -> Markup:
    return element("p", f"Not in {name}", class_="absent")


def _side_by_side(report: Report, old: Markup, new: Markup, field: str = "") -> Markup:
    sides = (
        element("div", element("span", name, class_="edition"), content, class_=f"side {side}")
        for side, name, content in zip(("old", "new"), report.names, (old, new), strict=True)
    )
    return element("div", element("p", field, class_="field") if field else "", *sides, class_="pair")


def _said(edition: Edition, text: Markup, translated: str = "") -> Markup:
    if not text:
        return element("p", "none", class_="absent")
    return element("p", text, class_="said", **language(edition, translated))


def _notes(report: Report, row: Row) -> Iterator[Markup]:
    change = row.change
    if change.reason:
        yield element("p", "Reason given: ", element("q", told(change.reason)), class_="note")
    if change.approved:
        yield element("p", "Approved: ", element("q", change.approved), class_="note")
    yield from why(report, report.links_of(change))
    yield from nearest(report, change)


def _readable(field: str) -> str:
    return field.replace("_", " ")
