"""Whatever the source or the recipe holds: findings or an edition, never an exception, and soon."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.importing import Import
from frameworkkit.recipes.lines import MAX_BYTES, MAX_LINES
from frameworkkit.recipes.patterns import MAX_LINE

Run = Callable[..., Import]

SECONDS = 20
"""Far more than any of these takes; what is looked for is a search that does not end."""

RECIPE: dict[str, Any] = {
    "clean": {
        "drop": [r"^Page \d+$"],
        "remove": [r"\[\d+\]"],
        "split": [{"in": "^The ", "at": r" (?=[a-e]\. )"}, {"at": r"(?<=\.) (?=Note )"}],
        "join": [{"end": "[a-z,]$", "start": "^[a-z]"}],
    },
    "sections": {
        "introduction": {"front_matter": "Introduction", "links": [{"search": r"(?P<code>PS\d+)"}]},
        "table": {
            "after": "\t",
            "columns": ["one", "two"],
            "rules": {
                "row": {"column": "one", "match": r"^(?P<code>\d)", "id": "r{n}"},
                "cell": {"column": "two", "match": "^- (?P<statement>.+)$", "under": "row", "id": "{row}-{n}"},
                "rest": {"match": "^(?P<notes>.+)$", "fill": "row"},
            },
        },
        "list": {
            "from": "^List",
            "rules": {
                "again": {"match": r"^(?P<code>\d)\. .*continued$", "reopen": "i{code}"},
                "item": {"match": r"^(?P<code>\d+)\. (?P<statement>.+?)(?: see #(?P<page>\d))?$", "id": "i{n}"},
                "point": {"match": "^- (?P<statement>.+)$", "under": ["point", "item"], "id": "{parent}.{n}"},
                "person": {"match": "^By (?P<name>.+)$", "contributor": "author"},
            },
        },
    },
}


def codes(result: Import) -> set[str]:
    return {finding.code for finding in result.diagnostics}


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"", "FK006"),
        (b"\n \n\t\r\n", "FK006"),
        ("1. Plan.".encode("utf-16"), "FK007"),
        ("1. Café.".encode("cp1252"), "FK007"),
        (b"%PDF-1.7\x00\x01\x02", "FK008"),
        (b"PK\x03\x04\x00\x00", "FK008"),
        (b"a" * (MAX_LINE + 1), "FK411"),
        (b"a\n" * (MAX_LINES + 1), "FK411"),
        (b"a\n" * (MAX_BYTES // 2 + 1), "FK411"),
    ],
    ids=["empty", "blank", "utf-16", "cp1252", "pdf", "zip", "long line", "many lines", "large"],
)
def test_a_source_that_is_no_text(source: bytes, code: str, run: Run) -> None:
    result = run(source, RECIPE)

    assert (result.edition, result.plan, codes(result)) == (None, (), {code})
    assert all("frameworkkit new" not in (finding.hint or "") for finding in result.diagnostics)


def test_control_characters_go_and_are_told_once(run: Run) -> None:
    rules = {"title": {"match": "^List$", "skip": "title"}, **ITEM}
    result = run("\ufeffList\r\n\f1. Pl\x07an\x08.\r\n", {"sections": {"list": {"rules": rules}}})

    assert codes(result) == {"FK412"}
    assert result.diagnostics[0].span is not None
    assert (result.diagnostics[0].span.start.line, result.diagnostics[0].span.start.column) == (2, 7)
    assert result.edition is not None
    assert [item.statement.value for item in result.edition.items] == ["Plan."]


ITEM = {"item": {"match": r"^(?P<code>\d)\. (?P<statement>.+)$", "id": "i{code}"}}


def test_a_recipe_that_is_too_large(run: Run) -> None:
    rules = {f"r{n}": {"match": f"^{n}(?P<title>.+)$", "id": f"i{n}"} for n in range(20_000)}
    result = run("1. Plan.\n", {"sections": {"all": {"rules": rules}}})

    assert codes(result) == {"FK411"}


NO_RECIPES = {
    "empty": b"",
    "binary": b"\x00\x01",
    "a list": b"- a\n",
    "text": b"just text\n",
    "null": b"null\n",
    "a beginning": b'{"format": "frameworkkit-recipe/1"}',
    "no UTF-8": b"\xff\xfea",
}


@pytest.mark.parametrize("recipe", NO_RECIPES.values(), ids=NO_RECIPES.keys())
def test_a_recipe_that_is_none(recipe: bytes, run: Run) -> None:
    result = run("1. Plan.\n", recipe)

    assert result.edition is None
    assert result.diagnostics


LONG = 19_990

ADVERSARIES = {
    "spaces": " " * LONG,
    "letters": "a" * LONG,
    "bullets": "•" * LONG,
    "tabs": "\t" * LONG,
    "open brackets": "<" * LONG,
    "tags": "<a " * (LONG // 3),
    "lists": "<ul><li>" * (LONG // 8),
    "emphasis": "<b>" * (LONG // 3),
    "entities": "&amp" * (LONG // 4),
    "comments": "<!--" * (LONG // 4),
    "roles": "- a in" + " an in" * (LONG // 6),
    "letters and tabs": "\ta" * (LONG // 2),
    "references": "1. see #" + "1 see #" * (LONG // 7),
}


@pytest.mark.parametrize("line", ADVERSARIES.values(), ids=ADVERSARIES.keys())
def test_long_lines_of_all_kinds_end_soon(line: str, run: Run) -> None:
    begin = time.process_time()
    for lines in ([line] * 20, ["x\ty", *[line] * 20], ["x\ty", *["\t" + line] * 20], ["List", *[line] * 20]):
        result = run("\n".join(lines), RECIPE)
        assert len(result.plan) == len(lines) or codes(result) == {"FK006"}
    assert time.process_time() - begin < SECONDS


@pytest.mark.parametrize("pattern", [".*.*.*x", "a*a*a*a*b", "(?=.*.*y).*.*z", "^(?:.*,){12}x", r"\w+\s*\w+\s*\w+!"])
def test_what_is_slow_in_a_way_that_shows_only_on_a_long_line_is_stopped(pattern: str, run: Run) -> None:
    begin = time.process_time()
    recipe = {"sections": {"all": {"rules": {"item": {"match": pattern, "id": "i{n}"}}}}}
    result = run("\n".join(["a" * LONG] * 50), recipe)

    assert codes(result) <= {"FK402", "FK425", "FK426"}
    assert time.process_time() - begin < SECONDS


def test_a_text_that_never_ends_growing_is_bounded(run: Run) -> None:
    """Every line joins the one before, every line fills the same item, every row goes on with the one above."""
    begin = time.process_time()
    rules = {**ITEM, "more": {"match": "^(?P<notes>.+)$", "fill": "item"}}
    joined = run("1. a\n" + "b\n" * 20_000, {"clean": RECIPE["clean"], "sections": {"list": {"rules": ITEM}}})
    filled = run("1. A\n" + "B\n" * 20_000, {"sections": {"list": {"rules": rules}}})
    rows = "x\ty\n1\t<li>a</li>\n" + "\t<li>B</li>\n" * 20_000
    table = run(rows, {"sections": {"table": RECIPE["sections"]["table"]}})

    assert [len(result.plan) for result in (joined, filled, table)] == [20_001, 20_001, 20_002]
    assert filled.edition is not None
    assert time.process_time() - begin < SECONDS


PLAIN = (
    "",
    "List",
    "Page 3",
    "1. Plan, see #1",
    "2. Review and",
    "the rest",
    "- point",
    "1. Plan continued",
    "By Ada",
    "[3]",
)
TABULAR = ("x\ty", "\t<ul> • a • b", "1\t<ul><li>• a</li></ul>\tc", "---\t---", "<p>2</p>\t<p><b>x</b> y</p>")
LINES = st.text(max_size=30) | st.sampled_from((*PLAIN, *TABULAR, "The aim: a. b b. c"))


@given(lines=st.lists(LINES, max_size=20))
def test_the_plan_accounts_for_every_line_once(lines: list[str], run: Run) -> None:
    text = "\n".join(lines)
    result = run(text.encode("utf-8", "replace"), RECIPE)

    if result.plan:
        assert [line.line for line in result.plan] == list(range(1, len(result.plan) + 1))
        assert codes(result) <= {"FK412", "FK421", "FK422", "FK427", "FK425", "FK426", "FK205"}
    else:
        assert codes(result) <= {"FK006", "FK008"}
        assert codes(result)


@given(source=st.binary(max_size=200))
def test_any_bytes_as_source(source: bytes, run: Run) -> None:
    result = run(source, RECIPE)

    assert result.plan or result.diagnostics


@given(recipe=st.binary(max_size=200))
def test_any_bytes_as_recipe(recipe: bytes, run: Run) -> None:
    assert run("1. Plan.\n", recipe).edition is None


KEYS = st.sampled_from(["match", "id", "rules", "from", "a"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@given(
    clean=VALUES,
    sections=VALUES | st.dictionaries(st.text(max_size=3), VALUES | st.dictionaries(st.just("rules"), VALUES)),
)
def test_any_values_as_recipe(clean: object, sections: object, run: Run) -> None:
    result = run("1. Plan.\n", {"clean": clean, "sections": sections})

    assert result.diagnostics or result.edition


@given(source=st.lists(LINES, max_size=20))
def test_the_same_source_gives_the_same_import(source: list[str], run: Run) -> None:
    text = "\n".join(source).encode("utf-8", "replace")

    assert run(text, RECIPE) == run(text, RECIPE)
