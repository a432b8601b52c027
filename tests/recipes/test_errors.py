"""What is wrong with a recipe or a source is said with its place, all at once, and no edition comes of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.errors import UsageError
from frameworkkit.importing import Import, ImportContext, ImportSource
from frameworkkit.recipes import TextImporter
from frameworkkit.source import parse

Run = Callable[..., Import]

ERRORS = parse((Path(__file__).parent / "errors.yaml").read_bytes(), "errors.yaml").value


@pytest.mark.parametrize("case", ERRORS, ids=lambda case: case["what"])
def test_what_is_wrong_with_a_recipe(case: dict[str, Any], run: Run) -> None:
    result = run("1. Plan.\n", case["recipe"])

    assert result.edition is None
    found = [(place(finding, "recipe.yaml"), f"{finding.message}; {finding.hint}") for finding in result.diagnostics]
    expected = [tuple(line.split(" ", 2)) for line in case["findings"]]
    assert sorted(where for where, _ in found) == sorted(f"{code} {at}" for code, at, _ in expected)
    unsaid = [
        (at, words) for code, at, words in expected if not any(f"{code} {at}" == w and words in t for w, t in found)
    ]
    assert unsaid == []


def place(finding: Diagnostic, file: str) -> str:
    assert finding.file == file
    assert finding.span is not None
    return f"{finding.code} {finding.span.start.line}:{finding.span.start.column}"


def test_without_a_recipe_it_is_a_matter_of_use() -> None:
    with pytest.raises(UsageError, match="recipe"):
        TextImporter().read(ImportSource(name="a.txt", content=b"a"), ImportContext())


RULES = {"outcome": {"match": r"^(?P<code>\d)\. (?P<statement>.+)$", "id": "o{code}"}}


def only(result: Import) -> Diagnostic:
    (finding,) = result.diagnostics
    return finding


def test_two_items_of_one_id_are_told_at_the_line_of_the_second(run: Run) -> None:
    result = run("1. Plan.\n2. Review.\n1. Share.\n", {"sections": {"all": {"rules": RULES}}})

    assert result.edition is None
    assert place(only(result), "source.txt") == "FK422 3:1"
    assert [line.became for line in result.plan] == ["item"] * 3


def test_a_link_that_leads_nowhere_is_told_at_its_line(run: Run) -> None:
    rule = {**RULES["outcome"], "links": [{"search": r"see (?P<number>\d)", "target": "o{number}"}]}
    result = run("1. Plan.\n2. Review, see 7.\n", {"sections": {"all": {"rules": {"outcome": rule}}}})

    assert place(only(result), "source.txt") == "FK423 2:1"


def test_an_id_that_is_none_is_told_at_its_line(run: Run) -> None:
    rule = {"match": "^(?P<title>.+)$", "id": "{title}"}
    result = run("plan\nto plan\n", {"sections": {"all": {"rules": {"part": rule}}}})

    assert place(only(result), "source.txt") == "FK205 2:1"


def test_a_section_that_does_not_begin_is_told_in_the_recipe(run: Run) -> None:
    sections = {
        "one": {"skip": "x"},
        "two": {"after": "^Outcomes$", "rules": RULES},
        "three": {"from": "^1", "rules": RULES},
    }
    result = run("Outcome\n1. Plan.\n", {"sections": sections})

    assert result.edition is None
    assert only(result).code == "FK421"
    assert only(result).pointer == ("sections", "two", "after")
    assert [line.became for line in result.plan] == ["x", "item"]


def test_items_without_end_are_refused(run: Run) -> None:
    rules = {"first": {"match": "^0", "id": "a"}, "next": {"match": "^.", "under": ["next", "first"], "id": "b{n}"}}
    result = run("0\n" + "1\n" * 60, {"sections": {"all": {"rules": rules}}})

    assert result.edition is None
    assert place(result.diagnostics[0], "source.txt") == "FK427 51:1"


def test_another_document_is_a_warning_and_the_edition_says_which_it_was(run: Run) -> None:
    edition = {
        "framework": {"id": "demo", "title": "Demo"},
        "edition": {"id": "1", "status": "draft"},
        "source": {"title": "Demo", "digest": "sha256:" + 64 * "0"},
    }
    result = run("1. Plan.\n", {"edition": edition, "sections": {"all": {"rules": RULES}}})

    assert only(result).code == "FK424"
    assert only(result).severity is Severity.WARNING
    assert result.edition is not None
    assert result.edition.source is not None
    assert result.edition.source.digest == "sha256:3dfa58aa4638e42230b4be1af2cc4a6fbccf13561b28da96a7aef8ddd7a6d6b0"


def test_a_pattern_that_never_matches_is_a_warning(run: Run) -> None:
    recipe = {"clean": {"drop": ["^Page"]}, "sections": {"all": {"rules": RULES}}}
    result = run("1. Plan.\n", recipe)

    assert only(result).code == "FK425"
    assert only(result).pointer == ("clean", "drop", 0)
    assert result.edition is not None
