"""What one file may ask of us. With files as large as that: test_hostile."""

import pytest

from frameworkkit.source import parse
from frameworkkit.source.decoding import MAX_LINE
from frameworkkit.source.problems import MAX_DEPTH, MAX_PROBLEMS


def codes(text, name="file.yaml"):
    return [finding.code for finding in parse(text.encode(), name).diagnostics]


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n"])
def test_a_line(newline):
    lines = [f"a{number}: {'b' * 1000}" for number in range(1000)]
    line = "b: " + "c " * (MAX_LINE // 2 - 2)
    assert codes(newline.join([*lines, line, *lines[:2]]))[0] == "FK103", "of a line that is just short enough"
    document = parse(newline.join([*lines, line + "too long", "d: e"]).encode(), "file.yaml")
    assert [(found.code, found.span.start.line) for found in document.diagnostics] == [("FK009", 1001)]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a": ', "}")])
@pytest.mark.parametrize("name", ["file.yaml", "file.json"])
def test_levels(opening, closing, name):
    assert codes(opening * MAX_DEPTH + "1" + closing * MAX_DEPTH, name) == []
    assert codes(opening * (MAX_DEPTH + 1) + "1" + closing * (MAX_DEPTH + 1), name) == ["FK106"]


def test_findings():
    document = parse(("a: 1\n" * 5000).encode(), "file.yaml")
    assert len(document.diagnostics) == MAX_PROBLEMS + 1
    assert document.diagnostics[-1].message == "there are more than 1,000 such findings"


@pytest.mark.parametrize("name", ["file.yaml", "file.json"])
def test_keys_and_values(name, monkeypatch):
    for module in ("events", "json_text"):
        monkeypatch.setattr(f"frameworkkit.source.{module}.MAX_NODES", 100)
    assert codes('["a", "b"]', name) == []
    assert codes("[" + ", ".join(['"a"'] * 200) + "]", name) == ["FK005"]


def test_what_aliases_stand_for():
    text = "a: &a [" + "x, " * 999 + "]\n"
    assert codes(text + "b: [" + "*a, " * 100 + "]\n") == []
    assert codes(text + "b: &b [" + "*a, " * 49 + "]\nc: [*b]\n") == []
    assert codes(text + "b: &b [" + "*a, " * 49 + "]\nc: [*b, *b]\n") == ["FK105"]


def test_digits():
    numeric = frozenset(["n"])
    assert parse(b"n: " + b"9" * 300, "file.yaml", numeric=numeric).value == {"n": int("9" * 300)}
    assert parse(b"n: " + b"9" * 301, "file.yaml", numeric=numeric).value == {"n": "9" * 301}
    assert parse(b"n: 1e999", "file.yaml", numeric=numeric).value == {"n": "1e999"}
    assert codes("[" + "9" * 301 + "]", "file.json") == ["FK101"]
    assert codes("[1e999]", "file.json") == ["FK101"]
