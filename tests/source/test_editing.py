"""Edits that leave every other byte alone. What holds for all edits of all files is in test_properties."""

import pytest

from frameworkkit.errors import UsageError
from frameworkkit.source import parse
from frameworkkit.source.editing import Edit, add_entry, add_key, apply, remove, set_value

TEXT = """\
# The licence of this file.
format: frameworkkit/1   # keep
items:
    - id: one
      code: 1.10
      title: 'One'
      statement: >   # folded
          Plan provision
          with families.
      keywords: [a, b]   # words
      notes:
      # about the source
      source: {page: 1}   # of the book
      # below the source

    # about two
    # and more
    - {id: two, title: "Two"}   # behind two
    - id: three
"""


def edited(text, edit, *arguments, name="file.yaml", **options):
    """The text after an edit, of which the value is checked to be what the new text says."""
    document = parse(text.encode(), name, numeric=frozenset(["weight"]))
    assert not document.diagnostics
    after = apply(document.text, edit(document, *arguments, **options))
    assert not parse(after.encode(), name).diagnostics
    return after


def changed(before, after):
    """What was taken out and what was put in, by lines."""
    before, after = before.splitlines(), after.splitlines()
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    return before, after


@pytest.mark.parametrize(
    ("pointer", "value", "lines"),
    [
        (("format",), "frameworkkit/2", ["format: frameworkkit/2   # keep"]),
        (("items", 0, "code"), "1.20", ["      code: 1.20"]),
        (("items", 0, "code"), "", ['      code: ""']),
        (("items", 0, "id"), "null", ["    - id: null"]),
        (("items", 0, "title"), "It's", ["      title: 'It''s'"]),
        (("items", 0, "title"), "One\ttwo", ['      title: "One\\ttwo"']),
        (("items", 0, "title"), "null", ["      title: 'null'"]),
        (("items", 0, "keywords", 1), "c, d", ['      keywords: [a, "c, d"]   # words']),
        (("items", 0, "keywords"), [], ["      keywords: []   # words"]),
        (("items", 0, "keywords"), ["x", "y: z"], ['      keywords: [x, "y: z"]   # words']),
        (("items", 0, "notes"), "Note", ["      notes: Note"]),
        (("items", 0, "notes"), ["Note"], ["        - Note"]),
        (("items", 0, "source", "page"), None, ["      source: {page: null}   # of the book"]),
        (("items", 1, "title"), 'Say "two"', ['    - {id: two, title: "Say \\"two\\""}   # behind two']),
        (("items", 2), {"id": "3", "type": "area"}, ['    - id: "3"', "      type: area"]),
        (("items", 2, "id"), "a\nb", ["    - id: |-", "        a", "        b"]),
    ],
)
def test_a_value_is_replaced_in_its_style(pointer, value, lines):
    assert changed(TEXT, edited(TEXT, set_value, pointer, value))[1] == lines


def test_a_folded_text_stays_folded_with_its_comment_and_margin():
    before, after = changed(TEXT, edited(TEXT, set_value, ("items", 0, "statement"), "Review " * 20 + "it."))
    assert len(before) == 3
    assert after[0] == "      statement: >- # folded"
    assert [line[:10] for line in after[1:]] == [" " * 10] * 2
    assert " ".join(line.strip() for line in after[1:]) == "Review " * 20 + "it."


def test_a_list_below_its_key_moves_up_to_it():
    text = "keywords: # some\n  # about a\n  - a # last\nlevel: x\n"
    assert edited(text, set_value, ("keywords",), []) == "keywords: [] # some\n  # about a # last\nlevel: x\n"


def test_an_equal_value_is_no_edit():
    document = parse(b"weight: 1\ntitle: a\n", "file.yaml", numeric=frozenset(["weight"]))
    assert set_value(document, ("title",), "a") == ()
    assert set_value(document, ("weight",), 1) == ()
    assert set_value(document, ("weight",), "1") != ()


@pytest.mark.parametrize(
    ("pointer", "key", "value", "after", "lines"),
    [
        ((), "awards", [{"id": "a"}], None, ["awards:", "  - id: a"]),
        ((), "edition", "x", "format", ["edition: x"]),
        (("items", 0), "status", "deprecated", "code", ["      status: deprecated"]),
        (("items", 0), "level", "x", "statement", ["      level: x"]),
        (("items", 0), "level", "x", None, ["      level: x"]),
        (("items", 1), "code", "2", None, ['    - {id: two, title: "Two", code: "2"}   # behind two']),
        (("items", 1), "code", "2", "id", ['    - {id: two, code: "2", title: "Two"}   # behind two']),
        (("items", 0, "source"), "line", 5, None, ["      source: {page: 1, line: 5}   # of the book"]),
    ],
)
def test_a_key_is_added(pointer, key, value, after, lines):
    assert changed(TEXT, edited(TEXT, add_key, pointer, key, value, after=after))[1] == lines


def test_an_entry_is_added():
    assert edited(TEXT, add_entry, ("items",), {"id": "four"}) == TEXT + "    - id: four\n"
    assert changed(TEXT, edited(TEXT, add_entry, ("items", 0, "keywords"), "c: d"))[1] == [
        '      keywords: [a, b, "c: d"]   # words'
    ]
    assert edited("a: []\n", add_entry, ("a",), ["b"]) == "a:\n  - - b\n"


@pytest.mark.parametrize(
    ("pointer", "before", "after"),
    [
        (("format",), ["format: frameworkkit/1   # keep"], []),
        (("items", 0, "id"), ["    - id: one", "      code: 1.10"], ["    - code: 1.10"]),
        (("items", 0, "notes"), ["      notes:"], []),
        (("items", 0, "source"), ["      # about the source", "      source: {page: 1}   # of the book"], []),
        (("items", 0, "keywords", 0), ["      keywords: [a, b]   # words"], ["      keywords: [b]   # words"]),
        (("items", 0, "keywords", 1), ["      keywords: [a, b]   # words"], ["      keywords: [a]   # words"]),
        (
            ("items", 0, "source", "page"),
            ["      source: {page: 1}   # of the book"],
            ["      source: {}   # of the book"],
        ),
        (("items", 1, "id"), ['    - {id: two, title: "Two"}   # behind two'], ['    - {title: "Two"}   # behind two']),
        (("items", 1), ["    # about two", "    # and more", '    - {id: two, title: "Two"}   # behind two'], []),
        (("items", 2, "id"), ["    - id: three"], ["    - {}"]),
        (("items", 2), ["    - id: three"], []),
    ],
)
def test_an_entry_is_removed_with_its_comments(pointer, before, after):
    assert changed(TEXT, edited(TEXT, remove, pointer)) == (before, after)


def test_the_lines_of_a_file_keep_their_ends():
    text = TEXT.replace("\n", "\r\n")
    after = edited(text, add_key, ("items", 2), "evidence", ["a", "b"])
    assert after == text + "      evidence:\r\n        - a\r\n        - b\r\n"
    after = edited(text, set_value, ("items", 2, "id"), "a\nb")
    assert after.endswith("    - id: |-\r\n        a\r\n        b\r\n")


def test_a_file_without_a_last_line_end():
    assert edited("a: b", add_key, (), "c", "d") == "a: b\nc: d\n"
    assert edited("a: |\n  b", add_key, (), "c", "d") == "a: |-\n  b\nc: d\n"
    assert edited("a: |+\n  b\n\n", add_key, (), "c", "d") == "a: |+\n  b\n\nc: d\n"
    assert edited("a: b", set_value, ("a",), "b\nc\n") == "a: |\n  b\n  c\n"


def test_json_stays_json():
    text = '{\n  "id": "a",\n  "n": 1,\n  "list": ["x"]\n}\n'
    assert edited(text, set_value, ("n",), 2, name="a.json") == text.replace("1", "2")
    assert edited(text, set_value, ("id",), 'é"', name="a.json") == text.replace('"a"', '"é\\""')
    assert edited(text, add_key, (), "new", 2.5, name="a.json") == text.replace('["x"]', '["x"],\n  "new": 2.5')
    assert edited(text, add_key, (), "new", None, name="a.json", after="id") == text.replace(
        '"a"', '"a",\n  "new": null'
    )
    assert edited(text, add_entry, ("list",), 1, name="a.json") == text.replace('["x"]', '["x", 1]')
    assert edited(text, remove, ("n",), name="a.json") == text.replace('  "n": 1,\n', "")
    assert edited(text, remove, ("list",), name="a.json") == text.replace(',\n  "list": ["x"]', "")


ALIASES = "a: &a {b: [1, 2]}\nc: *a\nd: {e: &e x}\nf: [*e]\ng: h\n"


@pytest.mark.parametrize(
    ("edit", "arguments"),
    [
        (set_value, (("c", "b"), "x")),
        (set_value, (("a", "b", 0), "x")),
        (set_value, (("a",), "x")),
        (set_value, (("d",), "x")),
        (add_key, (("c",), "x", "y")),
        (add_key, (("a",), "x", "y")),
        (add_entry, (("a", "b"), "y")),
        (remove, (("d", "e"),)),
        (remove, (("a", "b", 1),)),
    ],
)
def test_what_stands_in_several_places_is_left_alone(edit, arguments):
    with pytest.raises(UsageError, match="several places"):
        edited(ALIASES, edit, *arguments)


def test_an_alias_itself_can_be_replaced():
    assert edited(ALIASES, set_value, ("c",), "x") == ALIASES.replace("*a", "x")
    assert edited(ALIASES, remove, ("f",)) == ALIASES.replace("f: [*e]\n", "")
    assert edited(ALIASES, add_key, ("d",), "x", "z") == ALIASES.replace("&e x", "&e x, x: z")


@pytest.mark.parametrize(
    ("edit", "arguments"),
    [
        (set_value, (("x",), "y")),
        (set_value, (("items", 3), "y")),
        (add_key, (("items",), "x", "y")),
        (add_key, ((), "format", "y")),
        (add_entry, ((), "y")),
        (remove, ((),)),
        (remove, (("items", "x"),)),
    ],
)
def test_there_is_nothing_to_edit(edit, arguments):
    with pytest.raises(UsageError):
        edited(TEXT, edit, *arguments)


def test_edits_of_one_document_go_together():
    document = parse(TEXT.encode(), "file.yaml")
    edits = [
        *set_value(document, ("items", 1, "title"), "2"),
        *add_key(document, ("items", 1), "code", "2"),
        *remove(document, ("items", 0)),
    ]
    after = parse(apply(TEXT, edits).encode(), "file.yaml")
    assert after.value["items"] == [{"id": "two", "title": "2", "code": "2"}, {"id": "three"}]


def test_edits_that_meet_are_refused():
    assert apply("abc", [Edit(1, 2, "x"), Edit(1, 1, "<"), Edit(2, 2, ">")]) == "a<x>c"
    for edits in ([Edit(0, 2, ""), Edit(1, 3, "")], [Edit(2, 1, "")], [Edit(3, 4, "")]):
        with pytest.raises(ValueError, match="the edit at"):
            apply("abc", edits)


@pytest.mark.parametrize(
    ("before", "pointer", "value", "after"),
    [
        ("- a\n-\n- b\n", (1,), {"c": ["d"]}, "- a\n- c:\n    - d\n- b\n"),
        ("- a\n- # c\n  b\n", (1,), ["d", "e"], "- a\n- # c\n  - d\n  - e\n"),
        ("--- a\n", (), {"b": "c"}, "--- {b: c}\n"),
        ("a: # b\n  c\n", ("a",), ["d"], "a: # b\n  [d]\n"),
        ("a: | # b\n  c\n", ("a",), ["d"], "a: [d] # b\n"),
        ("a: {b, c}\n", ("a", "b"), "x", "a: {b: x, c}\n"),
        ("a: {b: , c}\n", ("a", "b"), "x", "a: {b: x , c}\n"),
        ("a:\n- b\nc: d\n", ("a",), {"e": "f"}, "a:\n  e: f\nc: d\n"),
        ("a: b\n      \nc: d\n", ("a",), "x\ny", 'a: "x\\ny"\n      \nc: d\n'),
    ],
)
def test_odd_places(before, pointer, value, after):
    assert edited(before, set_value, pointer, value) == after


def test_a_key_without_a_colon_takes_no_value():
    with pytest.raises(UsageError, match="has no colon"):
        edited("? a\n? b\n", set_value, ("a",), "x")


def test_brackets_over_several_lines():
    text = "a: {\n  b: 1, # one\n  # about c\n  c: 2, # two\n}\n"
    assert edited(text, remove, ("a", "b")) == "a: {\n  # about c\n  c: 2, # two\n}\n"
    assert edited(text, remove, ("a", "c")) == "a: {\n  b: 1, # one\n}\n"
    assert edited(text, add_key, ("a",), "d", "x") == text.replace("2,", "2,\n  d: x")
    text = "a: [b, # one\n  c, d # two\n]\n"
    assert edited(text, remove, ("a", 0)) == "a: [ # one\n  c, d # two\n]\n"
    assert edited(text, remove, ("a", 1)) == "a: [b, # one\n  d # two\n]\n"
    assert edited(text, remove, ("a", 2)) == "a: [b, # one\n  c # two\n]\n"
    text = "a: [b, # one\n  c # two\n]\n"
    assert edited(text, remove, ("a", 1)) == "a: [b, # one\n   # two\n]\n"
