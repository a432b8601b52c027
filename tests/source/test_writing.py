"""Canonical YAML of plain values. That it is read again as it was is in test_properties."""

import pytest

from frameworkkit.source import parse
from frameworkkit.source.styles import WIDTH
from frameworkkit.source.writing import dump

PROSE = " ".join(["Plan provision with families and review it each term."] * 5)

TAKEN_FOR_SOMETHING_ELSE = """
1 -1 1.10 1e3 0x1F 0o7 0b1 1_000 .5 .inf -.INF .nan 12:30 2014 2026-01-31 2026-01-31T10:00:00Z
yes No ON off y N true False null Null ~ = << --- ...
@a `a` *a &a !a %a |a >a [a {a ]a }a ,a #a 'a "a -a ?a :a a:
"""


def test_a_whole_edition():
    value = {
        "format": "frameworkkit/1",
        "edition": {"id": "2026", "status": "draft", "issued": "2026-01-31"},
        "items": [
            {"id": "plan", "code": "1.10", "keywords": ["a", "no"], "source": {"line": 12}, "children": []},
            {"id": "two", "statement": "Two\n\nlines.", "title": {"en": "Two", "no": "To"}},
        ],
    }
    assert dump(value, schema="framework-1.schema.json") == (
        """\
# yaml-language-server: $schema=framework-1.schema.json
format: frameworkkit/1

edition:
  id: "2026"
  status: draft
  issued: "2026-01-31"

items:
  - id: plan
    code: "1.10"
    keywords:
      - a
      - "no"
    source:
      line: 12
    children: []
  - id: two
    statement: |-
      Two

      lines.
    title:
      en: Two
      "no": To
"""
    )


@pytest.mark.parametrize("text", TAKEN_FOR_SOMETHING_ELSE.split())
def test_what_some_reader_takes_for_something_else_is_quoted(text):
    assert dump([text])[2] in "'\""


@pytest.mark.parametrize("text", ["a", "A.1.10", "1.10.a", "a#b", "a:b", "it's", "2014-2015", "1st", "é", "a - b"])
def test_other_texts_are_plain(text):
    assert dump({"a": text}) == f"a: {text}\n"


def test_long_texts_are_folded():
    lines = dump({"a": PROSE}).splitlines()
    assert lines[0] == "a: >-"
    assert max(map(len, lines)) <= WIDTH
    assert min(map(len, lines[1:-1])) > WIDTH - 12
    word = "x" * 2 * WIDTH
    assert dump([word]) == f"- {word}\n"
    assert dump([f"{word} {word} a"]).splitlines() == ["- >-", f"  {word}", f"  {word}", "  a"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\nb", "|-\n  a\n  b"),
        ("a\nb\n", "|\n  a\n  b"),
        ("a\n  b", "|-\n  a\n    b"),
        ("a\n\n# b", "|-\n  a\n\n  # b"),
        ("a\nb\n\n", '"a\\nb\\n\\n"'),
        ("\na", '"\\na"'),
        (" a\nb", '" a\\nb"'),
        ("a \nb", '"a \\nb"'),
        ("a\tb", '"a\\tb"'),
        ("a\rb", '"a\\rb"'),
        ("\x00\x1f\x7f\x85\u2028\ufeff", '"\\x00\\x1f\\x7f\\u0085\\u2028\\ufeff"'),
        ("half a pair: \ud83d", '"half a pair: \ufffd"'),
    ],
)
def test_lines_and_what_nobody_sees(text, written):
    assert dump([text]) == f"- {written}\n"


def test_a_key_too_long_for_a_line_of_its_own():
    value = {"x" * 1100: {"a": ["b"]}, "c": "d"}
    assert parse(dump(value).encode(), "file.yaml").value == value


def test_values_that_are_no_collections():
    assert [dump(value) for value in ("a", "1", None, 1, 1.5, True, [], {})] == [
        "a\n",
        '"1"\n',
        "null\n",
        "1\n",
        "1.5\n",
        "true\n",
        "[]\n",
        "{}\n",
    ]
