"""One change on the page: a heading, what it is, and both editions side by side."""

from collections.abc import Iterable, Iterator

from frameworkkit.diffing import TextChange
from frameworkkit.model import Edition, Item, plain_text
from frameworkkit.reporting.diff_details import (
    KIND_TITLES,
    Detail,
    details_of,
    key_of,
    label_of,
    phrase_of,
    texts_of,
)
from frameworkkit.reporting.diff_matrix import Row
from frameworkkit.reporting.elements import Markup, element, escaped, joined
from frameworkkit.reporting.html.reasons import nearest, why
from frameworkkit.reporting.html.report import Report, anchor_of
from frameworkkit.reporting.html.wording import compared, compared_parts, told

_WORDING = ("title", "statement", "lead_in")
_MOST_ABOVE = 3


def entry(report: Report, row: Row) -> Markup:
    """The ``article`` of one change."""
    anchor = anchor_of(row.change)
    return element(
        "article",
        element("header", *_heading(report, row, anchor)),
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


def _heading(report: Report, row: Row, anchor: str) -> Iterator[Markup]:
    edition, items = (report.diff.new, row.new) if row.new else (report.diff.old, row.old)
    path = _path(edition, items[0])
    if path:
        yield element("p", path, class_="path", **_language(edition))
    yield element("h4", joined(_names(report, row)), id=f"{anchor}.name")
    change = row.change
    badges = [
        element("li", KIND_TITLES[change.kind], class_="badge kind"),
        element("li", change.impact.value, class_=f"badge impact {change.impact.value}"),
        *(element("li", phrase_of(shift), class_="badge shift") for shift in change.shifts),
    ]
    yield element("ul", *badges, class_="badges")
    yield element("a", "#", class_="anchor", href=f"#{anchor}", aria_label=f"Link to {label_of(items[0])}")


def _names(report: Report, row: Row) -> Iterator[Markup]:
    """The items by code; both sides where they go by different ones."""
    old, new = row.old, row.new
    if len(old) == len(new) == 1:
        item = new[0]
        if old[0].code and item.code and old[0].code != item.code:
            yield joined((_key(old[0]), element("span", " → ", class_="arrow")))
        yield _key(item)
        yield from _title(report.diff.new, item)
    elif old and new:
        yield joined(_listed(old))
        yield element("span", " → ", class_="arrow")
        yield joined(_listed(new))
    else:
        edition = report.diff.new if new else report.diff.old
        item = (new or old)[0]
        yield _key(item)
        yield from _title(edition, item)


def _listed(items: Iterable[Item]) -> Iterator[Markup]:
    for turn, item in enumerate(items):
        name = _key(item) or element("bdi", told(item.title.value))
        yield joined((", " if turn else "", name))


def _key(item: Item) -> Markup:
    """The code; the id only where there is nothing else to know the item by."""
    return element("span", key_of(item), class_="code") if item.code or not item.title.value else Markup()


def _title(edition: Edition, item: Item) -> Iterator[Markup]:
    if item.title.value:
        yield joined((" ", element("bdi", told(item.title.value), **_language(edition))))
    else:
        yield joined((" ", element("span", edition.type_label(item), class_="type")))


def _path(edition: Edition, item: Item) -> str:
    """The nearest items between this one and its area."""
    above: list[str] = []
    parent = edition.by_id[item.id].parent
    while parent is not None and (further := edition.by_id[parent.id].parent) is not None:
        if len(above) == _MOST_ABOVE:
            above.append("…")
            break
        above.append(label_of(parent))
        parent = further
    return " › ".join(reversed(above))


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
    return _side_by_side(
        report,
        _said(report.diff.old, old),
        _said(report.diff.new, new),
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
            element("p", joined((_key(item), *_title(edition, item))), class_="part-name"),
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


def _said(edition: Edition, text: Markup) -> Markup:
    return element("p", text, class_="said", **_language(edition)) if text else element("p", "none", class_="absent")


def _language(edition: Edition) -> dict[str, str]:
    """Each edition in its own language, and right to left where its letters are."""
    return {"lang": edition.language, "dir": "auto"}


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
