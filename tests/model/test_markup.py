"""Markdown inline text, and what is left without its markup."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.model import has_markup, plain_text

MARKED = {
    "*a*": "a",
    "_a_": "a",
    "**a**": "a",
    "__a__": "a",
    "***a***": "a",
    "**a *b* c**": "a b c",
    "a **b** *c* d": "a b c d",
    "`a * b`": "a * b",
    "[a](https://example.org/b_c_d)": "a",
    "[*a*](x) and [b](y)": "a and b",
    "![a](b.png)": "a",
    "**a \\* b**": "a * b",
    "*two\nlines*": "two\nlines",
}
PLAIN = [
    "",
    "a",
    "2 * 3 * 4",
    "snake_case_name",
    "* a",
    "a *",
    "**a",
    "a**",
    "** a **",
    "[a]",
    "[a] (b)",
    "f(x)",
    "`a",
    "5 \u00d7 4",
]
ESCAPED = {"\\*a\\*": "*a*", "\\_a\\_": "_a_", "\\[a](b)": "[a](b)", "C:\\\\x": "C:\\x", "\\a": "\\a"}


@pytest.mark.parametrize(("text", "plain"), MARKED.items())
def test_markup_goes_and_words_stay(text, plain):
    assert has_markup(text)
    assert plain_text(text) == plain


@pytest.mark.parametrize("text", PLAIN)
def test_what_only_looks_like_markup_stays(text):
    assert not has_markup(text)
    assert plain_text(text) == text


@pytest.mark.parametrize(("text", "plain"), ESCAPED.items())
def test_an_escaped_delimiter_is_a_character(text, plain):
    assert not has_markup(text)
    assert plain_text(text) == plain


@given(st.text(alphabet="ab *_`[]()\\\n!"))
def test_words_are_never_lost(text):
    words = [character for character in text if character in "ab"]
    kept = [character for character in plain_text(text) if character in "ab"]

    # Only the address of a link goes with its markup.
    assert kept == words or "](" in text


@pytest.mark.parametrize("piece", ["*a", "**a ", "[", "_a ", "`a", "\\", "**a* ", "[a](", "![", "*a **b "])
def test_time_grows_with_the_text_and_no_faster(piece):
    def seconds(times):
        text = piece * times
        start = time.process_time()
        plain_text(text)
        return time.process_time() - start

    assert seconds(100_000) < 2
