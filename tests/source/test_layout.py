"""The canonical layout. What holds for the layout of all files is in test_properties."""

import pytest

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.source import parse
from frameworkkit.source.layout import canonical
from frameworkkit.source.ordering import KeyOrder
from frameworkkit.source.writing import Writer, dump

SCHEMA = {
    "properties": {
        "format": {},
        "framework": {"$ref": "#/$defs/framework"},
        "items": {"items": {"$ref": "#/$defs/item"}},
    },
    "$defs": {
        "framework": {"properties": {"id": {}, "title": {}}},
        "item": {
            "properties": {
                "id": {},
                "code": {},
                "title": {},
                "level": {"anyOf": [{}, {"properties": {"a": {}, "b": {}}}]},
            },
            "additionalProperties": {"properties": {"x": {}, "y": {}}},
        },
    },
}

UNTIDY = """\
# yaml-language-server: x


# licence
---
items:   # the items
# about a
-   code:    1.10
    id: a     # the id


    title:   'One' # t

    # about keywords
    keywords: [ one,two , three ] # kw
    extra: {y: 1, # bb
       x: 2 # cc
       # tail of the brackets
       }
    statement: >  # folded
       foo bar
       baz

    # at the end of a
    # and more
  # deeper than the items
- # lead of b
  id: b
  children:
      - id: c

        # inside c
      # end of children
# about the framework
framework:
    # first
    title: "no"
    id: demo
format: x
# the end
"""

TIDY = """\
# yaml-language-server: x

# licence
format: x

# about the framework
framework:
  id: demo
  # first
  title: "no"

items:  # the items
  # about a
  - id: a  # the id
    code: "1.10"

    title: One  # t

    # about keywords
    keywords: [one, two, three]  # kw
    extra:
      x: "2"  # cc
      "y": "1"  # bb
      # tail of the brackets
    statement: |  # folded
      foo bar baz

    # at the end of a
    # and more
  # deeper than the items
  # lead of b
  - id: b
    children:
      - id: c

        # inside c
      # end of children
# the end
"""


def laid_out(text, order=None, name="file.yaml"):
    document = parse(text.encode(), name, numeric=frozenset(["weight"]))
    assert not document.diagnostics
    return canonical(document, order)


def test_everything_at_once():
    assert laid_out(UNTIDY, KeyOrder(SCHEMA)) == TIDY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:   b\n", "a: b\n"),
        ("a: 1.10\nb: 2014-01-01\nc: no\nid: null\n", 'a: "1.10"\n\nb: "2014-01-01"\n\nc: "no"\n\nid: "null"\n'),
        ("weight: 1.50\n", "weight: 1.5\n"),
        ("a:\n", "a: null\n"),
        ("- a\n-   - b\n    - c\n", "- a\n- - b\n  - c\n"),
        ("a: [b, {c: d}]\n", "a: [b, {c: d}]\n"),
        ("a: [b,\n  c]\n", "a: [b, c]\n"),
        ("a: [b, # c\n  d]\n", "a:\n  - b  # c\n  - d\n"),
        ("{a: b}\n", "a: b\n"),
        ("a: &x [b]\nc: *x\n", "a: &x [b]\n\nc: *x\n"),
        ("a: &x\n  b: c\nd: *x\n", "a: &x\n  b: c\n\nd: *x\n"),
        ("&x a: &y\nb: [*x, *y]\n", "&x a: &y null\n\nb: [*x, *y]\n"),
        ("- &x {b: c}\n- *x\n", "- &x {b: c}\n- *x\n"),
        ("a: !!str 5\n", 'a: "5"\n'),
        ("a: |\n  b\n\n\n\n# c\nd: e\n", "a: |\n  b\n\n# c\nd: e\n"),
        ("a: # b\n  c\n", "# b\na: c\n"),
        ("a: # b\n  - c\n", "a:  # b\n  - c\n"),
        ("- # b\n  c: d\n", "# b\n- c: d\n"),
        ("a: b # c\r\n\r\n\r\nd: e\r\n", "a: b  # c\n\nd: e\n"),
        ("a:\n- b\n# c\n", "a:\n  - b\n# c\n"),
        ("a:\n- b\n  # c\n", "a:\n  - b\n  # c\n"),
        ('{"b": 1, "a": [1.50, true]}', '{\n  "b": 1,\n  "a": [\n    1.5,\n    true\n  ]\n}\n'),
    ],
)
def test_details(before, after):
    assert laid_out(before) == after
    assert laid_out(after) == after


def test_keys_stand_in_the_order_of_the_schema():
    order = KeyOrder(SCHEMA)
    before = {"z": 0, "items": [{"x": {"y": "1", "x": "2"}, "level": {"b": "1", "a": "2"}, "id": "i"}], "format": "f"}
    after = {"format": "f", "items": [{"id": "i", "level": {"a": "2", "b": "1"}, "x": {"x": "2", "y": "1"}}], "z": "0"}
    assert laid_out(dump(before), order) == dump(after)


def test_an_anchor_stays_before_its_aliases():
    text = "items: &x []\n\nformat: *x\n"
    assert laid_out(text, KeyOrder(SCHEMA)) == text


def test_json_keeps_its_form():
    text = '{"items": [{"code": 1, "id": "é\\u2028"}], "format": null}'
    wanted = '{\n  "format": null,\n  "items": [\n    {\n      "id": "é\\u2028",\n      "code": 1\n    }\n  ]\n}\n'
    assert laid_out(text, KeyOrder(SCHEMA), "file.json") == wanted


@pytest.mark.parametrize(
    ("text", "code"),
    [("a: [", "FK101"), ("a: b\na: c\n", "FK103"), ("", "FK006")],
)
def test_rather_nothing_than_a_loss(text, code):
    refusal = canonical(parse(text.encode(), "file.yaml"))
    assert isinstance(refusal, Diagnostic)
    assert (refusal.code, refusal.file) == (code, "file.yaml")
    assert refusal.span is not None


@pytest.mark.parametrize("text", ["a: b\n", "a: b # d\n", "a: c # e\n", "a: b # c # d\n", "a: [\n"])
def test_the_result_is_looked_at(text, monkeypatch):
    monkeypatch.setattr(Writer, "write", lambda *_: text)
    refusal = canonical(parse(b"a: b # c\n", "file.yaml"))
    assert isinstance(refusal, Diagnostic)
    assert refusal.code == "FK110"
