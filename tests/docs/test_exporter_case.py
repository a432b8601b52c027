"""The page of the CASE exporters knows every field, option and relation."""

import re
from pathlib import Path

import pytest
from console import ROOT, reader_of

from frameworkkit.model import field_names
from frameworkkit.registry import load_registry
from frameworkkit_case.version import V1_0, V1_1

PAGE = ROOT / "docs/reference/exporters/case.md"
TEXT = PAGE.read_text("utf-8")
WORDS = set(re.findall(r"`([^`\n]+)`", TEXT))


def test_every_command_prints_what_the_page_shows(tmp_path: Path) -> None:
    assert reader_of(PAGE, tmp_path).follow(TEXT) == TEXT, f"renew it with: python docs/console.py {PAGE}"


def test_every_field_of_the_model_has_a_place_or_is_named_as_lost() -> None:
    names = field_names()
    leaves = {name for name in names if not any(other.startswith(f"{name}.") for other in names)}

    assert sorted(leaf for leaf in leaves if WORDS.isdisjoint(_with_parents(leaf))) == []


def _with_parents(name: str) -> list[str]:
    steps = name.split(".")
    return [".".join(steps[:depth]) for depth in range(1, len(steps) + 1)]


@pytest.mark.parametrize("exporter", ["case-1.1", "case-1.0"])
def test_every_option_is_told(exporter: str) -> None:
    assert {option.name for option in load_registry().exporter(exporter).options} <= WORDS


def test_every_relation_is_told_with_its_words() -> None:
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (.*?) \|$", TEXT, re.MULTILINE))

    for relation, old in V1_0.relations.items():
        assert rows[relation] == f"`{V1_1.relations[relation]}` | `{old}`"
    assert {f"`{word}`" for word in V1_1.relations.values()} <= {f"`{word}`" for word in WORDS}
