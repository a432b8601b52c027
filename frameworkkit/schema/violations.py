"""What in a value breaks a schema, found part by part.

The validator copies the value of each error that it lists: with errors within errors, or thousands about one map, that
takes memory without bound. So it only says which parts are valid, which copies nothing, and lists errors about one
part at a time, of which it is shown as little as it needs.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from frameworkkit.positions import Pointer
from frameworkkit.schema.definition import Node, definition, subschema, target
from frameworkkit.schema.explain import Violation

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

_ABOUT_PARTS = {"$defs", "anyOf", "properties", "additionalProperties", "propertyNames", "items"}
_COUNTING = {"minProperties", "maxProperties"}


def violations(schema: str, value: Any, path: Pointer = (), pointer: Pointer = ()) -> Iterator[Violation]:  # noqa: ANN401
    """All in the value at ``pointer`` that breaks the part of a schema at ``path``, found as it is asked for."""
    path = target(schema, path)
    if not _looked_into(schema, path, value) and _whole(schema, path).is_valid(value):
        return
    node = subschema(definition(schema), path)
    yield from _own(schema, path, value, pointer)
    if "anyOf" in node:
        yield from _of_forms(schema, path, value, pointer)
    if "propertyNames" in node and isinstance(value, dict):
        for key in value:
            of_key = violations(schema, key, (*path, "propertyNames"), (*pointer, key))
            yield from (replace(violation, on_key=True) for violation in of_key)
    for keywords, step, part in _parts(node, value):
        yield from violations(schema, part, (*path, *keywords), (*pointer, step))


def _looked_into(schema: str, path: Pointer, value: Any) -> bool:  # noqa: ANN401
    """Whether a value may hold others like it: were they validated with it and again alone, depth would cost time."""
    return isinstance(value, list) or (isinstance(value, dict) and not _nested(schema, path).isdisjoint(value))


def _own(schema: str, path: Pointer, value: Any, pointer: Pointer) -> Iterator[Violation]:  # noqa: ANN401
    """What is wrong with a value apart from its parts: no more than the schema has keywords for it."""
    node = subschema(definition(schema), path)
    bare = value
    if isinstance(value, dict):
        known = node.get("properties", ())
        unknown = tuple(key for key in value if key not in known)
        bare = {key: None for key in value if key in known or not _COUNTING.isdisjoint(node)}
        if unknown and node.get("additionalProperties") is False:
            yield Violation(keyword="additionalProperties", node=node, pointer=pointer, value=value, names=unknown)
    for error in _apart(schema, path).iter_errors(bare):
        kind: Any = error.kind  # its attributes depend on its name
        names = (kind.property,) if kind.name == "required" else ()
        yield Violation(keyword=kind.name, node=node, pointer=pointer, value=value, names=names)


def _of_forms(schema: str, path: Pointer, value: Any, pointer: Pointer) -> Iterator[Violation]:  # noqa: ANN401
    """What breaks the form that was probably meant: one of the right type, a closed list before a pattern."""
    node = subschema(definition(schema), path)
    forms = [target(schema, (*path, "anyOf", number)) for number in range(len(node["anyOf"]))]
    broken = {form: {violation.keyword for violation in _own(schema, form, value, pointer)} for form in forms}
    fitting = [form for form in forms if "type" not in broken[form]]
    if fitting:
        meant = min(fitting, key=lambda form: "enum" not in broken[form])
        yield from violations(schema, value, meant, pointer)
    else:
        yield Violation(keyword="anyOf", node=node, pointer=pointer, value=value)


def _parts(node: Node, value: Any) -> Iterator[tuple[Pointer, str | int, Any]]:  # noqa: ANN401
    """What a value holds that the schema says something about: below which keywords, under which step, what."""
    if isinstance(value, list) and "items" in node:
        for position, part in enumerate(value):
            yield ("items",), position, part
    elif isinstance(value, dict):
        known, others = node.get("properties", {}), node.get("additionalProperties")
        for key, part in value.items():
            if key in known:
                yield ("properties", key), key, part
            elif isinstance(others, dict):
                yield ("additionalProperties",), key, part


@cache
def _nested(schema: str, path: Pointer) -> frozenset[str]:
    """The keys of a map under which there are lists of maps like it."""
    node, like_it = subschema(definition(schema), path), {"$ref": f"#/{'/'.join(map(str, path))}"}
    return frozenset(key for key, part in node.get("properties", {}).items() if part.get("items") == like_it)


@cache
def _whole(schema: str, path: Pointer) -> "Draft202012Validator":
    root = definition(schema)
    return _compiled({**subschema(root, path), "$defs": root["$defs"]})


@cache
def _apart(schema: str, path: Pointer) -> "Draft202012Validator":
    node = subschema(definition(schema), path)
    return _compiled({keyword: limit for keyword, limit in node.items() if keyword not in _ABOUT_PARTS})


def _compiled(node: Node) -> "Draft202012Validator":
    from jsonschema_rs import Draft202012Validator

    # The mask keeps the library from writing whole items into messages that nobody reads.
    return Draft202012Validator(node, mask="value")
