"""The items of an edition in the making, and which of them are open."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from frameworkkit.recipes.templates import Template

MAX_DEPTH = 50
"""No item may stand deeper: the shape of an edition is a matter of a few levels."""

_COUNT = "\0"

Fields = dict[str, Any]


class DuplicateIdError(Exception):
    """There is an item of this id already; the message is the id."""


class TooDeepError(Exception):
    """The item would stand deeper than :data:`MAX_DEPTH`; the message is its id."""


@dataclass(slots=True, eq=False)
class Node:
    """An item: its fields, the rule that made it (none for one written in the recipe), and its line.

    ``more`` are texts for its fields that came later, as further paragraphs.
    """

    fields: Fields
    parent: "Node | None" = None
    rule: str | None = None
    line: int | None = None
    children: "list[Node]" = field(default_factory=list)
    more: dict[str, list[str]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The item's id."""
        return str(self.fields["id"])


class Tree:
    """Items as they are made. Open are the one made last and all those above it."""

    def __init__(self, items: Iterable[Mapping[str, Any]] = ()) -> None:
        self.roots: list[Node] = []
        self._by_id: dict[str, Node] = {}
        self._counts: Counter[str] = Counter()
        self._path: list[Node] = []
        self._written(items, None)

    def _written(self, items: Iterable[Mapping[str, Any]], parent: Node | None) -> None:
        for item in items:
            fields = {key: value for key, value in item.items() if key != "children"}
            self._written(item.get("children", ()), self.add(fields, parent))

    def get(self, item: str) -> Node | None:
        """The item with an id."""
        return self._by_id.get(item)

    def open(self, rules: Iterable[str]) -> Node | None:
        """The innermost open item that one of these rules made."""
        wanted = frozenset(rules)
        return next((node for node in reversed(self._path) if node.rule in wanted), None)

    def open_ids(self) -> dict[str, str]:
        """The ids of the items that are open, by the rule that made them; the innermost where there are several."""
        return {node.rule: node.id for node in self._path if node.rule}

    def numbered(self, template: Template, values: Mapping[str, str]) -> str:
        """Fill a template of an id; ``{n}`` counts how often the rest has been the same."""
        filled = template.fill({**values, "n": _COUNT})
        if _COUNT not in filled:
            return filled
        self._counts[filled] += 1
        return filled.replace(_COUNT, str(self._counts[filled]))

    def add(self, fields: Fields, parent: Node | None, *, rule: str | None = None, line: int | None = None) -> Node:
        """Make an item, which is open then. Raises :class:`DuplicateIdError` and :class:`TooDeepError`."""
        node = Node(fields, parent, rule, line)
        if node.id in self._by_id:
            raise DuplicateIdError(node.id)
        path = [*_above(parent), node]
        if len(path) > MAX_DEPTH:
            raise TooDeepError(node.id)
        self._path = path
        self._by_id[node.id] = node
        (parent.children if parent else self.roots).append(node)
        return node

    def reopen(self, node: Node) -> None:
        """Open an item again, with the last item in it, the last in that, and so on."""
        self._path = _above(node)
        while self._path[-1].children:
            self._path.append(self._path[-1].children[-1])

    def plain(self, *, numbered: bool = False) -> list[Fields]:
        """The items as in an edition file, ``numbered`` each with its line of the source."""
        return [_plain(node, numbered=numbered) for node in self.roots]

    def at(self, pointer: Sequence[str | int]) -> Node | None:
        """The innermost item on the way that a pointer into :meth:`plain` takes."""
        node, nodes = None, self.roots
        for step in pointer:
            if isinstance(step, int):
                node = nodes[step]
                nodes = node.children
            elif step != "children":
                break
        return node


def _above(node: Node | None) -> list[Node]:
    """An item with all those above it, the top one first."""
    return list(_upwards(node))[::-1]


def _upwards(node: Node | None) -> Iterator[Node]:
    while node:
        yield node
        node = node.parent


def _plain(node: Node, *, numbered: bool) -> Fields:
    item = dict(node.fields)
    for name, more in node.more.items():
        item[name] = "\n\n".join(filter(None, (item.get(name), *more)))
    if numbered and node.line is not None:
        item["source"] = {**item.get("source", {}), "line": node.line}
    if node.children:
        item["children"] = [_plain(child, numbered=numbered) for child in node.children]
    return item
