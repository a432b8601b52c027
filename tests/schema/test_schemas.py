"""What every schema in ``schemas/`` keeps to, so that editors and messages can explain it."""

from collections.abc import Iterator
from graphlib import TopologicalSorter
from re import fullmatch
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from frameworkkit.errors import UnknownNameError
from frameworkkit.schema import boolean_keys, numeric_keys
from frameworkkit.schema.definition import definition
from frameworkkit.schemas import schema_names, schema_text

# What frameworkkit.schema.explain has words for.
EXPLAINED = {
    *("$ref", "type", "enum", "const", "anyOf", "oneOf"),
    *("properties", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties"),
    *("items", "minItems", "maxItems", "uniqueItems"),
    *("pattern", "minLength", "maxLength"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
}
ANNOTATIONS = {
    *("$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default"),
    *("patternErrorMessage", "errorMessage"),  # shown by editors that use the language servers of VS Code
}

pytestmark = pytest.mark.parametrize("name", schema_names())


def nodes(node: Any, path: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every subschema with its JSON pointer."""
    if not isinstance(node, dict):  # true or false
        return
    yield path, node
    for keyword in ("properties", "$defs"):
        for key, part in node.get(keyword, {}).items():
            yield from nodes(part, f"{path}/{keyword}/{key}")
    for keyword in ("items", "additionalProperties", "propertyNames"):
        if keyword in node:
            yield from nodes(node[keyword], f"{path}/{keyword}")
    for keyword in ("anyOf", "oneOf"):
        for position, part in enumerate(node.get(keyword, ())):
            yield from nodes(part, f"{path}/{keyword}/{position}")


def properties(name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every key that the schema describes: where it stands, its name, its node."""
    for path, node in nodes(definition(name)):
        for key, part in node.get("properties", {}).items():
            yield f"{path}/properties/{key}", key, part


def test_it_is_valid_against_the_meta_schema(name: str) -> None:
    Draft202012Validator.check_schema(definition(name))


def test_its_id_tells_its_name(name: str) -> None:
    assert definition(name)["$id"] == f"https://frameworkkit.dev/schemas/{name}.schema.json"


def test_its_keywords_are_those_that_can_be_explained(name: str) -> None:
    unknown = {path: set(node) - EXPLAINED - ANNOTATIONS for path, node in nodes(definition(name))}

    assert {path: keywords for path, keywords in unknown.items() if keywords} == {}


def test_every_key_has_title_description_and_examples(name: str) -> None:
    bare = [path for path, _, node in properties(name) if not {"title", "description", "examples"} <= set(node)]

    assert bare == []


def test_every_map_has_a_title_and_knows_its_keys(name: str) -> None:
    maps = [(path, node) for path, node in nodes(definition(name)) if "properties" in node]

    assert [path for path, node in maps if node.get("additionalProperties") is not False] == []
    assert [path for path, node in maps if not {"title", "description"} <= set(node)] == []


def test_every_map_knows_the_keys_that_it_requires(name: str) -> None:
    maps = [(path, node) for path, node in nodes(definition(name)) if "required" in node]

    assert [path for path, node in maps if not set(node["required"]) <= set(node["properties"])] == []


def test_descriptions_are_sentences(name: str) -> None:
    texts = {path: node["description"] for path, node in nodes(definition(name)) if "description" in node}

    assert [path for path, text in texts.items() if not text.endswith(".") or text != text.strip()] == []


def test_every_example_is_valid(name: str) -> None:
    whole = Draft202012Validator(definition(name))
    for path, node in nodes(definition(name)):
        part = whole.evolve(schema=node)
        for example in [*node.get("examples", ()), *([node["default"]] if "default" in node else ())]:
            assert [error.message for error in part.iter_errors(example)] == [], path


def test_every_pattern_says_in_words_what_it_wants(name: str) -> None:
    patterns = [(path, node) for path, node in nodes(definition(name)) if "pattern" in node]

    assert [path for path, node in patterns if not node.get("patternErrorMessage", "").startswith("Not ")] == []
    assert [path for path, node in patterns if ": write " not in node["patternErrorMessage"]] == []
    assert [path for path, node in patterns if not node["pattern"].startswith("^")] == []
    assert [path for path, node in patterns if not node["pattern"].endswith("$")] == []


def test_closed_lists_have_no_type_beside_them(name: str) -> None:
    """Or one wrong value would have two findings."""
    assert [path for path, node in nodes(definition(name)) if {"enum", "const"} & set(node) and "type" in node] == []


def test_lists_without_repeats_hold_text(name: str) -> None:
    root = definition(name)
    unique = [(path, node) for path, node in nodes(root) if node.get("uniqueItems")]

    assert [path for path, node in unique if resolved(root, node["items"]).get("type") != "string"] == []


def test_beside_a_reference_there_are_only_words(name: str) -> None:
    """What it leads to is all that is looked at."""
    references = [(path, node) for path, node in nodes(definition(name)) if "$ref" in node]

    assert [path for path, node in references if set(node) - ANNOTATIONS - {"$ref"}] == []


def test_only_lists_lead_back_to_what_they_stand_in(name: str) -> None:
    """Such lists are checked entry by entry; any other way back would be checked again at each level."""
    root = definition(name)
    leads_to = {
        f"#/$defs/{key}": {
            part["$ref"] for path, part in nodes(node) if "$ref" in part and part["$ref"] != f"#/$defs/{key}"
        }
        for key, node in root["$defs"].items()
    }
    itself = [
        path
        for key, node in root["$defs"].items()
        for path, part in nodes(node)
        if part.get("$ref") == f"#/$defs/{key}" and fullmatch("#/properties/[a-z_]+/items", path) is None
    ]

    TopologicalSorter(leads_to).prepare()  # raises if anything leads back through something else
    assert itself == []


def test_a_key_is_a_number_everywhere_or_nowhere(name: str) -> None:
    """The reader of YAML knows only the key: plain scalars below it are numbers, truth values or text."""
    root = definition(name)
    plain: dict[str, set[str]] = {}
    for _, key, node in properties(name):
        plain.setdefault(key, set()).update(scalars(root, node))
    numeric = {key for key, kinds in plain.items() if kinds & {"number", "integer"}}
    boolean = {key for key, kinds in plain.items() if "boolean" in kinds}

    assert {key: kinds for key, kinds in plain.items() if key in numeric and not kinds <= {"number", "integer"}} == {}
    assert {key: kinds for key, kinds in plain.items() if key in boolean and kinds != {"boolean"}} == {}
    assert numeric_keys(name) == frozenset(numeric)
    assert boolean_keys(name) == frozenset(boolean)


def test_a_name_that_is_none_is_told(name: str) -> None:
    with pytest.raises(UnknownNameError, match="there is no schema named") as caught:
        schema_text(name + "x")
    assert caught.value.hint == f"did you mean {name!r}?"


def resolved(root: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        part: Any = root
        for step in node["$ref"].removeprefix("#/").split("/"):
            part = part[step]
        node = part
    return node


def scalars(root: dict[str, Any], node: dict[str, Any]) -> set[str]:
    """The types of plain scalars that may stand directly below a key, or in a list below it."""
    node = resolved(root, node)
    if "items" in node:
        return scalars(root, node["items"])
    if "anyOf" in node or "oneOf" in node:
        return {kind for form in (*node.get("anyOf", ()), *node.get("oneOf", ())) for kind in scalars(root, form)}
    if "enum" in node or "const" in node:
        return {"string"}
    types = node["type"] if isinstance(node["type"], list) else [node["type"]]
    return set(types) - {"object", "array"} or {"no scalar"}
