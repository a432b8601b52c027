"""Where values and keys stand."""

import pytest

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Position, Span
from frameworkkit.source import parse

TEXT = """\
format: frameworkkit/1
items:
  - id: one  # a comment
    keywords: [a, "b c",
      {d: e}]
    statement: |
      Two
      lines.

    # a comment at the end

  - {id: two, source: {page: 1}}
last:
"""


def read(text, name="file.yaml"):
    return parse(text.encode(), name)


DOCUMENT = read(TEXT)
PLACES = {
    (
        "items",
    ): '- id: one  # a comment\n    keywords: [a, "b c",\n      {d: e}]\n    statement: |\n      Two\n      lines.\n\n'
    "    # a comment at the end\n\n  - {id: two, source: {page: 1}}",
    (
        "items",
        0,
    ): 'id: one  # a comment\n    keywords: [a, "b c",\n      {d: e}]\n    statement: |\n      Two\n      lines.',
    ("items", 0, "id"): "one",
    ("items", 0, "keywords"): '[a, "b c",\n      {d: e}]',
    ("items", 0, "keywords", 1): '"b c"',
    ("items", 0, "keywords", 2, "d"): "e",
    ("items", 0, "statement"): "|\n      Two\n      lines.",
    ("items", 1, "source", "page"): "1",
    ("last",): "",
}


@pytest.mark.parametrize("pointer", PLACES)
def test_values_end_where_they_end(pointer):
    start, end = DOCUMENT.offsets(pointer)
    assert TEXT[start:end] == PLACES[pointer]


def test_keys():
    start, end = DOCUMENT.offsets(("items", 1, "source"), key=True)
    assert TEXT[start:end] == "source"
    assert DOCUMENT.offsets(("items", 0), key=True) == DOCUMENT.offsets(("items", 0)), "an entry of a list has no key"


def test_what_is_not_there():
    assert DOCUMENT.offsets(("items", 2)) is None
    assert DOCUMENT.offsets(("items", "one")) is None
    assert DOCUMENT.offsets(("format", "x")) is None
    assert read("a: [").offsets(()) is None


def test_duplicates_shift_nothing():
    document = read("a: 1\na: [x, y, {z: 1}]\nb: {c: 1, c: [2, 3], d: 4}\ne: 5\n")
    assert document.value == {"a": "1", "b": {"c": "1", "d": "4"}, "e": "5"}
    for pointer, text in ((("b", "d"), "4"), (("e",), "5")):
        start, end = document.offsets(pointer)
        assert document.text[start:end] == text


def test_what_stands_behind_an_alias_is_shown_at_the_alias():
    document = read("a: &a {b: {c: 1}}\nd: *a\ne: 2\n")
    assert document.span(("d", "b", "c")) == document.span(("d",)) == Span(Position(2, 4), Position(2, 6))
    assert document.span(("e",)) == Span(Position(3, 4), Position(3, 5))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_editors(newline):
    document = parse(newline.join(["\ufeffa: 1", "b: é\u3000\u2002x", "c: 😀 y", "d: 2"]).encode(), "file.yaml")
    assert document.span(("a",)) == Span(Position(1, 4), Position(1, 5))
    assert document.span(("c",)) == Span(Position(3, 4), Position(3, 7))
    assert document.span(("d",)) == Span(Position(4, 4), Position(4, 5))
    assert [document.line(number) for number in range(6)] == ["", "a: 1", "b: é\u3000\u2002x", "c: 😀 y", "d: 2", ""]


def test_findings_are_placed():
    deep, missing, block, known = DOCUMENT.place(
        [
            Diagnostic(code="FK202", message="", pointer=("items", 1, "source"), on_key=True),
            Diagnostic(code="FK201", message="", pointer=("items", 1, "nothing", 5)),
            Diagnostic(code="FK201", message="", pointer=("items", 0)),
            Diagnostic(code="FK101", message="", span=Span(Position(1, 2), Position(1, 3))),
        ]
    )
    assert deep.span == Span(Position(12, 15), Position(12, 21))
    assert missing.span == Span(Position(12, 5), Position(12, 33)), "the nearest that is there"
    assert block.span == Span(Position(3, 5), Position(3, 25)), "the first line of a block"
    assert known.span == Span(Position(1, 2), Position(1, 3))
    assert {found.file for found in (deep, missing, block)} == {"file.yaml"}
