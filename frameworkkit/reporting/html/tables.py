"""Tables that a screen reader announces and a keyboard can scroll."""

from collections.abc import Iterable

from frameworkkit.reporting.elements import Markup, element


def table(caption: str, columns: Iterable[str], rows: Iterable[Markup], class_: str = "scroll") -> Markup:
    """A table within something that scrolls where there is not enough room."""
    head = element("tr", *(element("th", name, scope="col") for name in columns))
    body = element("table", element("caption", caption), element("thead", head), element("tbody", *rows))
    return element("div", body, class_=class_, tabindex="0", role="group", aria_label=caption)


def row(name: str, *cells: str, data_for: str | None = None) -> Markup:
    """A row under the name of what it is about."""
    columns = (element("td", cell) for cell in cells)
    return element("tr", element("th", name, scope="row"), *columns, data_for=data_for)
