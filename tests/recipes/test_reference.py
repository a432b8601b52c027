"""The reference of recipes names every key of the schema, every word of the plan, every option and every limit."""

import re
from pathlib import Path

import pytest

from frameworkkit.recipes import TextImporter, account, lines, patterns, reading, tree
from frameworkkit.schema.definition import definition

PAGE = (Path(__file__).parents[2] / "docs/reference/recipes.md").read_text("utf-8")
SCHEMA = definition("recipe-1")
PARTS = [SCHEMA, *(part for part in SCHEMA["$defs"].values() if "properties" in part)]


def rows(heading: str) -> list[str]:
    """The names in the first column of the table below a heading."""
    section = re.split(r"^##", PAGE.partition(f"# {heading}\n")[2], flags=re.MULTILINE)[0]
    firsts = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    return [name for first in firsts for name in re.findall(r"`([^`]+)`", first)]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part["title"])
def test_every_key_is_documented_and_no_other(part: dict[str, dict[str, object]]) -> None:
    assert sorted(rows(str(part["title"]))) == sorted(part["properties"])


def test_every_word_of_the_plan_is_explained() -> None:
    words = {value for name, value in vars(account).items() if name.isupper() and not name.startswith("_")}

    assert words <= set(rows("The plan"))


def test_every_option_is_explained() -> None:
    assert rows("Options") == [option.name for option in TextImporter.options]


def test_limits_are_those_of_the_program() -> None:
    page = PAGE.partition("## Limits")[2]
    sizes = (f"{lines.MAX_BYTES // 1024 // 1024} MB", f"{reading.MAX_BYTES // 1024} KB")
    counts = (f"{lines.MAX_LINES:,}", f"{patterns.MAX_LINE:,}", f"{tree.MAX_DEPTH} levels")

    assert [limit for limit in (*sizes, *counts) if limit not in page] == []
    assert patterns.MAX_STEPS == 5_000_000_000
