"""The schema of edition files and the model say the same."""

import re
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

import pytest

from frameworkkit import model
from frameworkkit.model import FORMAT, NO_TEXT, Edition, text_hash
from frameworkkit.schema.definition import definition

ROOT = definition("framework-1")
FILE_ONLY = {"$schema"}


# A text is a string or a map of languages, a place is derived: neither is written with its fields as keys.
APART = {model.Text, model.Translation, model.Place}
CLASSES = [cls for cls in vars(model).values() if isinstance(cls, type) and is_dataclass(cls) and cls not in APART]


def schema_of(cls: type) -> dict[str, Any]:
    if cls is Edition:
        return ROOT
    node: dict[str, Any] = ROOT["$defs"][re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()]
    return node


def key(field: Field[Any]) -> str:
    return str(field.metadata.get("key", field.name))


@pytest.mark.parametrize("cls", CLASSES)
def test_the_same_keys_in_the_same_order(cls: type) -> None:
    assert [key for key in schema_of(cls)["properties"] if key not in FILE_ONLY] == [key(f) for f in fields(cls)]


@pytest.mark.parametrize("cls", CLASSES)
def test_what_has_no_default_is_required(cls: type) -> None:
    needed = {key(f) for f in fields(cls) if f.default is MISSING or "always" in f.metadata}

    assert set(schema_of(cls).get("required", ())) == needed


@pytest.mark.parametrize("cls", CLASSES)
def test_the_same_defaults(cls: type) -> None:
    """A default that an editor shows is the one that holds. Empty ones go without saying."""
    silent = (MISSING, None, (), NO_TEXT, FORMAT)
    defaults = {key(f): f.default for f in fields(cls) if f.default not in silent}
    shown = {name: node["default"] for name, node in schema_of(cls)["properties"].items() if "default" in node}

    assert shown == defaults


def test_every_map_of_the_schema_has_a_class() -> None:
    maps = [node["title"] for name, node in ROOT["$defs"].items() if node.get("type") == "object"]

    assert sorted(maps) == sorted(schema_of(cls)["title"] for cls in CLASSES if cls is not Edition)


def test_the_example_of_a_hash_is_one() -> None:
    translated = ROOT["$defs"]["item"]["properties"]["statement"]["examples"][1]

    assert translated["cy"]["of"] == text_hash(translated["en-GB"])
