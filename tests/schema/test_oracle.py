"""Two validators, one opinion: whatever is done to a document, ``jsonschema`` finds it wrong where we do."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from frameworkkit.positions import Pointer
from frameworkkit.schema import check
from frameworkkit.schema.definition import definition
from frameworkkit.testing.strategies import plain_editions

ORACLE = Draft202012Validator(definition("framework-1"))
VALUES: list[Any] = [
    *(None, True, 0, -1, 1.0, 1.5, 10**30, "", "x", "a b", "2026-13", "ext:x", "demo@1", "draft", [], {}),
    *([None], ["a", "a"], [["a"], ["a"]], {"en": ""}, {"EN_gb": "x"}, {"cy": {"text": "x"}}, {"id": "x", "type": "y"}),
]
REPEATED = "FK208"  # told of each entry, not of the list
KEYS = ["id", "type", "title", "text", "of", "items", "children", "statment", "en", "no such key", "", "7", "07", "+7"]


def containers(value: Any) -> list[Any]:
    """All maps and lists of a value that have anything in them."""
    if not isinstance(value, dict | list) or not value:
        return []
    parts = value.values() if isinstance(value, dict) else value
    return [value, *(found for part in parts for found in containers(part))]


@st.composite
def damaged(draw: st.DrawFn) -> Any:
    """An edition with one to four things done to it."""
    document = draw(plain_editions())
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.sampled_from(containers(document) or [document]))
        steps = list(place) if isinstance(place, dict) else list(range(len(place)))
        step = draw(st.sampled_from(steps or ["id"]))
        deed = draw(st.sampled_from(["replace", "remove", "add"]))
        value = deepcopy(draw(st.sampled_from(VALUES)))
        if deed == "replace":
            place[step] = value
        elif deed == "remove":
            place.pop(step, None) if isinstance(place, dict) else place.pop(step)
        elif isinstance(place, dict):
            place[draw(st.sampled_from(KEYS))] = value
        else:
            place.append(draw(st.sampled_from([value, deepcopy(place[step])])))
    return document


@settings(max_examples=20, deadline=None)
@given(damaged())
def test_both_find_the_same_places_wrong(document: Any) -> None:
    compare(document)


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(damaged())
def test_both_find_the_same_places_wrong_at_length(document: Any) -> None:
    compare(document)


def compare(document: Any) -> None:
    ours = {finding.pointer for finding in check(document) if finding.code != REPEATED}
    theirs = {
        place for error in ORACLE.iter_errors(document) if error.validator != "uniqueItems" for place in places(error)
    }

    assert ours == theirs


def places(error: ValidationError) -> list[Pointer]:
    """Where an error is: with keys that are wrong as the last step of their place."""
    place = tuple(error.absolute_path)
    if "propertyNames" in error.absolute_schema_path:
        return [(*place, error.instance)]
    if error.validator == "additionalProperties":
        return [(*place, key) for key in error.instance if key not in error.schema["properties"]]
    return [place]


@settings(max_examples=30, deadline=None)
@given(
    st.recursive(st.sampled_from(VALUES), lambda part: st.lists(part) | st.dictionaries(st.sampled_from(KEYS), part))
)
def test_anything_can_be_checked(document: Any) -> None:
    assert list(check(document))
