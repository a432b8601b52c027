"""Schemas as values: parsed once, and what other rooms ask of them."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from frameworkkit.positions import Pointer

Node = dict[str, Any]


@cache
def definition(name: str) -> Node:
    """The parsed schema called ``name``. Callers share it and leave it as it is."""
    import json

    from frameworkkit.schemas import schema_text

    root: Node = json.loads(schema_text(name))
    return root


@cache
def numeric_keys(name: str) -> frozenset[str]:
    """The keys whose values are numbers, wherever they stand: the YAML reader reads them as such."""
    return _keys_of_type(name, {"number", "integer"})


@cache
def boolean_keys(name: str) -> frozenset[str]:
    """The keys whose values are true or false, wherever they stand."""
    return _keys_of_type(name, {"boolean"})


def subschema(root: Node, path: Sequence[str | int]) -> Node:
    """The part of a schema at ``path``."""
    part: Any = root
    for step in path:
        part = part[step]
    node: Node = part
    return node


@cache
def target(name: str, path: Pointer) -> Pointer:
    """Where in a schema stands what the reference at ``path`` leads to, or ``path`` itself where there is none."""
    while reference := subschema(definition(name), path).get("$ref"):
        path = tuple(reference.removeprefix("#/").split("/"))
    return path


def _keys_of_type(name: str, types: set[str]) -> frozenset[str]:
    return frozenset(key for key, written in _types_by_key(name) if types.issuperset(written))


@cache
def _types_by_key(name: str) -> tuple[tuple[str, list[str]], ...]:
    root = definition(name)
    return tuple((key, _types(_resolved(root, node))) for key, node in _properties(root))


def _types(node: Node) -> list[str]:
    types = node.get("type", "any")
    return types if isinstance(types, list) else [types]


def _properties(part: Any) -> Iterator[tuple[str, Node]]:  # noqa: ANN401 - a schema, or anything in one
    """Every key that a schema describes, with its node."""
    if isinstance(part, list):
        for entry in part:
            yield from _properties(entry)
    elif isinstance(part, dict):
        properties = part.get("properties")
        if isinstance(properties, dict):
            yield from properties.items()
        for entry in part.values():
            yield from _properties(entry)


def _resolved(root: Node, node: Node) -> Node:
    while "$ref" in node:
        node = subschema(root, node["$ref"].removeprefix("#/").split("/"))
    return node
