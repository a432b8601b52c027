"""JSON is read as JSON readers read it, and stricter."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.source import parse

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
values = st.recursive(scalars, lambda parts: st.lists(parts) | st.dictionaries(st.text(), parts), max_leaves=20)
layouts = st.fixed_dictionaries(
    {
        "indent": st.none() | st.integers(0, 3) | st.just("\t"),
        "ensure_ascii": st.booleans(),
        "separators": st.sampled_from([(",", ":"), (" , ", " :\t"), (", ", ": ")]),
    }
)


def read(text, name="file.json"):
    return parse(text.encode("utf-8", "surrogatepass"), name)


def has_control(text):
    return any(
        ord(c) in (*range(9), 11, 12, *range(14, 32), *range(127, 133), *range(134, 160), 0xFFFE, 0xFFFF) for c in text
    )


@given(values, layouts)
def test_what_json_writes_is_read_alike(value, layout):
    text = json.dumps(value, **layout)
    document = read(text)
    assert document.value == value
    assert json.dumps(document.value) == json.dumps(value), "of the same types"
    assert bool(document.diagnostics) == has_control("".join(texts(value)))


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def pointers(value, pointer=()):
    yield pointer
    if isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from pointers(part, (*pointer, step))


@given(values, layouts)
def test_every_value_and_key_stands_where_it_says(value, layout):
    document = read(json.dumps(value, **layout))
    for pointer in pointers(value):
        start, end = document.offsets(pointer)
        found = value
        for step in pointer:
            found = found[step]
        assert json.loads(document.text[start:end]) == found
        if pointer and isinstance(pointer[-1], str):
            start, end = document.offsets(pointer, key=True)
            assert json.loads(document.text[start:end]) == pointer[-1]


@given(st.text(alphabet='[]{},:"\\0123.eE+-tfn u\n\t', max_size=12))
def test_what_json_refuses_is_refused(text):
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    document = read(text)
    if value is None and text.strip() != "null":
        assert document.value is None
        assert document.diagnostics
    elif "Infinity" not in text and str(value).find("inf") < 0:
        assert document.value == value or document.diagnostics


@pytest.mark.parametrize(
    "text", ['{"a": 1} ,', "[1,,2]", "[,]", '{"a":}', "[}", '{"a" "b"}', "NaN", "[Infinity]", "01", "1.", "-", "+1"]
)
def test_near_misses(text):
    assert [finding.code for finding in read(text).diagnostics] == ["FK101"]


def test_a_yaml_file_may_hold_json():
    document = read('{"code": 1.10, "ok": true, "emoji": "\\ud83d\\ude00"}', "file.yaml")
    assert document.json
    assert document.value == {"code": 1.1, "ok": True, "emoji": "😀"}


def test_a_json_file_may_not_hold_yaml():
    assert read("{code: 1.10}").diagnostics
    assert read("{code: 1.10}", "file.yaml").value == {"code": "1.10"}


def test_a_line_may_be_as_long_as_it_needs_to_be():
    document = read(json.dumps([{"id": f"i{number}", "text": "x" * 500} for number in range(10_000)]), "-")
    assert len(document.value) == 10_000
    assert not document.diagnostics
