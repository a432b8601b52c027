"""The reference: generated where it can be, executed where it shows examples, complete where it lists names."""

import re
from pathlib import Path

import generate
import pytest
from console import ROOT, reader_of

from frameworkkit import api

REFERENCE = ROOT / "docs/reference"
WRITTEN = [path for path in sorted(REFERENCE.glob("*.md")) if path not in generate.documents()]


@pytest.mark.parametrize("path", generate.documents(), ids=lambda path: path.name)
def test_what_is_generated_is_up_to_date(path: Path) -> None:
    # Word by word: other releases of click break the lines of help texts elsewhere.
    assert path.read_text("utf-8").split() == generate.documents()[path].split(), "run python docs/generate.py"


@pytest.mark.slow
@pytest.mark.parametrize("document", WRITTEN, ids=lambda path: path.name)
def test_every_command_prints_what_the_reference_shows(document: Path, tmp_path: Path) -> None:
    text = document.read_text("utf-8")

    assert reader_of(document, tmp_path).follow(text) == text, f"renew it with: python docs/console.py {document}"


def test_the_examples_of_the_python_api_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (REFERENCE / "python-api.md").read_text("utf-8")
    monkeypatch.chdir(reader_of(REFERENCE, tmp_path).folder)

    exec("\n".join(re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)), {})  # noqa: S102 - our own


def test_the_python_api_lists_every_name() -> None:
    table = (REFERENCE / "python-api.md").read_text("utf-8").partition("## Names")[2].partition("##")[0]
    cells = " ".join(re.findall(r"^\|(.*?)\|", table, re.MULTILINE))

    assert sorted(re.findall(r"`(\w+)`", cells)) == sorted(api.__all__)
