"""Hypothesis strategies: arbitrary editions, for properties that an exporter or a rule has to keep.

Importing this module needs the extra ``testing``; nothing else of the package imports it. The shapes are drawn
from the JSON Schema itself, so whatever a file may hold will turn up: several languages, notes without a
statement, awards made of parts.
"""

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from frameworkkit.model import Edition, edition_from_plain
from frameworkkit.schema.definition import Node, definition, subschema

if TYPE_CHECKING:
    from collections.abc import Callable

Plain = dict[str, Any]
Strategy = SearchStrategy[Any]

_LANGUAGES = ("en", "en-GB", "cy", "de", "zh-Hant-HK")
_MOST_ITEMS = 8
_MOST_ENTRIES = 3


def editions() -> SearchStrategy[Edition]:
    """Editions of any valid shape. Ids of items are unique; what they refer to need not be there."""
    return plain_editions().map(edition_from_plain)


def plain_editions() -> SearchStrategy[Plain]:
    """The same as plain values, as a file holds them."""
    root = definition("framework-1")
    shapes = _Shapes(root)
    heads = shapes.of(_without(root, "items"))
    rows = st.lists(shapes.of(_without(root["$defs"]["item"], "children")), max_size=_MOST_ITEMS, unique_by=_id)

    @st.composite
    def trees(draw: DrawFn) -> Plain:
        items = draw(rows)
        top: list[Plain] = []
        for position, item in enumerate(items):
            parent = draw(st.sampled_from([None, *items[:position]]))
            (top if parent is None else parent.setdefault("children", [])).append(item)
        return {**draw(heads), "items": top}

    return trees()


class _Shapes:
    """Values that satisfy the nodes of a schema."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.named: dict[str, Strategy] = {}  # what has a name may hold itself
        self.by_type: dict[str, Callable[[Node], Strategy]] = {
            "object": self.map,
            "array": self.list,
            "string": self.text,
            "integer": self.number,
            "number": self.number,
            "boolean": self.flag,
        }

    def of(self, node: Node) -> Strategy:
        if "$ref" in node:
            return self.reference(node["$ref"].removeprefix("#/"))
        if "anyOf" in node:
            return st.one_of([self.of(form) for form in node["anyOf"]])
        if "type" not in node:
            return st.sampled_from(node.get("enum") or [node["const"]])
        types = node["type"] if isinstance(node["type"], list) else [node["type"]]
        return st.one_of([self.by_type[name](node) for name in types])

    def reference(self, path: str) -> Strategy:
        if path not in self.named:
            self.named[path] = st.deferred(lambda: self.of(subschema(self.root, path.split("/"))))
        return self.named[path]

    def map(self, node: Node) -> Strategy:
        if "properties" not in node:
            return st.dictionaries(st.sampled_from(_LANGUAGES), self.of(node["additionalProperties"]), min_size=1)
        keys = {key: self.of(part) for key, part in node["properties"].items()}
        needed = {key: keys.pop(key) for key in node.get("required", ())}
        return st.fixed_dictionaries(needed, optional=keys)

    def list(self, node: Node) -> Strategy:
        least, unique = node.get("minItems", 0), node.get("uniqueItems", False)
        return st.lists(self.of(node["items"]), min_size=least, max_size=_MOST_ENTRIES, unique=unique)

    def text(self, node: Node) -> Strategy:
        if node.get("title") == "Language tag":
            return st.sampled_from(_LANGUAGES)
        if "pattern" in node:
            longest = node.get("maxLength", 200)
            return st.from_regex(node["pattern"], fullmatch=True).filter(lambda text: len(text) <= longest)
        # What a file can hold: no control characters but the end of a line.
        printable = st.characters(codec="utf-8", exclude_categories=("Cc", "Cn"), include_characters="\n")
        return st.text(printable, min_size=1, max_size=20)

    def number(self, node: Node) -> Strategy:
        low, high = node.get("minimum", -1000), node.get("maximum", 1000)
        return st.integers(low, high) | (st.nothing() if node["type"] == "integer" else st.floats(low, high))

    def flag(self, _node: Node) -> Strategy:
        return st.booleans()


def _without(node: Node, key: str) -> Node:
    properties = {name: part for name, part in node["properties"].items() if name != key}
    return {**node, "properties": properties, "required": [name for name in node["required"] if name != key]}


def _id(item: Plain) -> str:
    name: str = item["id"]
    return name
