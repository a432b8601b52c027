"""What holds for any value and any text: nothing is lost between a value, its text, and the text after an edit."""

import io

from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from frameworkkit.source import parse
from frameworkkit.source.writing import dump

NUMERIC = frozenset(("number", "weight"))
BOOLEAN = frozenset(("flag",))
KEYS = ("id", "code", "title", "statement", "children", "keywords", "level", "<<", "no", "2014", "on", "a: b", "#", "")

_WORDS = (
    *("yes", "no", "on", "off", "y", "n", "true", "False", "null", "Null", "~", "", "NaN", ".nan", ".inf", "-.INF"),
    *("1.10", "2014", "1e3", "0o7", "0x1F", "0b1", "1_000", "12:30", "+1", "-1", ".5", "5.", "1,5", "=", "<<", "1e5x"),
    *("2026-01-31", "2026-01-31T10:00:00Z", "2014-2015", "---", "...", "- a", "-a", "? a", "?a", ": a", ":a", "a:"),
    *("a: b", "a #b", "a#b", "#a", "**bold** text", "*a", "&a", "!a", "%a", "@a", "`a`", "[a]", "{a}", "a, b", "'a'"),
    *(
        '"a"',
        "it's",
        'say "a"',
        "a\\b",
        "\\",
        " a",
        "a ",
        "\ta",
        "a\t",
        "a\nb",
        "a\n",
        "\na",
        "a\n\nb\n",
        "a\n b",
        "a \nb",
    ),
    *(
        "é",
        "\xa0a",
        "a\x85b",
        "a\u2028b",
        "\ufeffa",
        "a\ufeffb",
        "😀",
        "\x00",
        "\x1b",
        "\x7f",
        "a\rb",
        "a\r\nb",
        "why?",
    ),
    *(
        "https://example.org/a?b=c#d",
        "|",
        ">",
        "> a",
        "a | b",
        "- a\n- b",
        "key: value\nother: value",
        "# a\nb",
        "\\x00",
    ),
)

texts = st.one_of(
    st.sampled_from(_WORDS),
    st.text(alphabet=st.sampled_from("ab: #-?,[]{}&*!|>'\"%@`~=<\\\n\t 01.e"), max_size=12),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12),
    st.lists(
        st.sampled_from([*"abc", "word", "longerword", "#", "-", ":", "a:", "", "é"]), min_size=30, max_size=60
    ).map(" ".join),
)
keys = st.sampled_from(KEYS) | texts
numbers = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)


def _collections(parts):
    return st.lists(parts, max_size=4) | st.dictionaries(keys, parts, max_size=4).map(_typed)


def _typed(mapping):
    """Numbers and truth values stand only under the keys that have them; a text there is never one."""
    return {key: value for key, value in mapping.items() if key not in NUMERIC | BOOLEAN}


typed_mappings = st.fixed_dictionaries(
    {}, optional={"number": numbers, "weight": numbers | st.none(), "flag": st.booleans(), "title": texts, "id": texts}
)
values = st.recursive(texts | st.none() | typed_mappings, _collections, max_leaves=12)
"""What a file may hold: texts, null, and numbers and truth values under their keys."""

text_values = st.recursive(
    texts, lambda parts: st.lists(parts, max_size=4) | st.dictionaries(texts, parts, max_size=4), max_leaves=12
)
"""Texts and collections of them, which every reader of YAML takes alike."""


def read(text):
    return parse(text.encode(), "file.yaml", numeric=NUMERIC, boolean=BOOLEAN).value


@given(values)
def test_what_is_written_is_read_again(value):
    assert read(dump(value)) == value


@given(text_values)
def test_others_read_what_is_written(value):
    assert YAML(typ="safe", pure=True).load(io.StringIO(dump(value))) == value
