"""The heading of a change: where the items stand, what they are called, what became of them."""

from collections.abc import Iterable, Iterator

from frameworkkit.model import Edition, Item
from frameworkkit.reporting.diff_details import KIND_TITLES, key_of, label_of, phrase_of
from frameworkkit.reporting.diff_matrix import Row
from frameworkkit.reporting.elements import Markup, element, joined
from frameworkkit.reporting.html.report import Report, anchor_of
from frameworkkit.reporting.html.wording import told

_MOST_ABOVE = 3


def heading(report: Report, row: Row) -> Iterator[Markup]:
    """Where the items stand, what they are called, and what became of them."""
    anchor = anchor_of(row.change)
    edition, items = (report.diff.new, row.new) if row.new else (report.diff.old, row.old)
    path = _path(edition, items[0])
    if path:
        yield element("p", path, class_="path", **language(edition))
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
    """The items by code and title; of a split or merger the codes of all."""
    arrow = element("span", " → ", class_="arrow")
    (first, *more_old), (last, *more_new) = row.old or row.new, row.new or row.old
    if more_old or more_new:
        yield from (*_listed(row.old), arrow, *_listed(row.new))
        return
    if first.code and last.code and first.code != last.code:
        yield from (key(first), arrow)
    yield name(report.diff.new if row.new else report.diff.old, last)


def _listed(items: Iterable[Item]) -> Iterator[Markup]:
    for turn, item in enumerate(items):
        yield joined((", " if turn else "", key(item) or element("bdi", told(item.title.value))))


def name(edition: Edition, item: Item) -> Markup:
    """What one item is called: code and title, or code and type."""
    if item.title.value:
        return joined((key(item), " ", element("bdi", told(item.title.value), **language(edition))))
    return joined((key(item), " ", element("span", edition.type_label(item), class_="type")))


def key(item: Item) -> Markup:
    """The code; the id only where there is nothing else to know the item by."""
    return element("span", key_of(item), class_="code") if item.code or not item.title.value else Markup()


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


def language(edition: Edition, translated: str = "") -> dict[str, str]:
    """Each edition in its own language or that of a translation, and right to left where its letters are."""
    return {"lang": translated or edition.language, "dir": "auto"}
