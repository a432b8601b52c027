"""The tutorials, typed by a newcomer who has nothing but an empty folder."""

from pathlib import Path

import pytest
from console import ROOT, reader_of


@pytest.mark.parametrize("document", sorted((ROOT / "docs/tutorial").glob("*.md")), ids=lambda path: path.name)
def test_every_command_prints_what_the_tutorial_shows(document: Path, tmp_path: Path) -> None:
    text = document.read_text("utf-8")

    assert reader_of(document, tmp_path).follow(text) == text, f"renew it with: python docs/console.py {document}"
