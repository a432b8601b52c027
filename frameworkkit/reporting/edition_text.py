"""An edition as a tree."""

from typing import TYPE_CHECKING

from frameworkkit.model import Edition, Item
from frameworkkit.reporting.drawing import draw
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal

if TYPE_CHECKING:
    from rich.text import Text


def render_edition(edition: Edition, terminal: Terminal) -> str:
    """Title and imprint, then every item: code, title and statement, with its type and id."""
    from rich.text import Text
    from rich.tree import Tree

    imprint = edition.imprint
    facts = [edition.name, imprint.status, imprint.issued, _count(len(edition.places))]
    if imprint.wording != "official":
        facts.append(f"wording {imprint.wording}")
    known = " · ".join(fact for fact in facts if fact)
    label = Text.assemble((_shown(edition.title), "bold"), "\n", (_shown(known), "dim"))
    tree = Tree(label, guide_style="dim")
    branches: dict[int, Tree] = {}
    for place in edition.places:
        parent = tree if place.parent is None else branches[id(place.parent)]
        branches[id(place.item)] = parent.add(_label(place.item))
    return draw(tree, terminal=terminal)


def _count(items: int) -> str:
    return "1 item" if items == 1 else f"{items} items"


def _label(item: Item) -> "Text":
    from rich.text import Text

    label = Text()
    if item.code:
        label.append(f"{_shown(item.code)} ", "cyan bold")
    if item.title:
        label.append(_shown(item.title.value), "bold")
        label.append(" — " if item.statement else "")
    label.append_text(_emphasis(_shown(item.statement.value)))
    if item.lead_in:
        label.append_text(Text(" ") if label else Text())
        label.append_text(Text.assemble((_shown(item.lead_in.value), "italic")))
    label.append(_shown(f"  {item.type} {item.id}"), "dim")
    if item.status in ("deprecated", "withdrawn"):
        label.append(f" {item.status}", "yellow")
    return label


def _shown(text: str) -> str:
    return printable(text.replace("\n", " "))


def _emphasis(markdown: str) -> "Text":
    """Inline Markdown with ``**`` shown as bold; anything else as it stands."""
    from rich.text import Text

    text = Text()
    for position, part in enumerate(markdown.split("**")):
        text.append(part, "bold" if position % 2 else "")
    return text
