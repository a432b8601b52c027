"""The how-to guides, followed in a checkout."""

from pathlib import Path

import pytest
from console import ROOT, reader_of


@pytest.mark.slow
@pytest.mark.parametrize("document", sorted((ROOT / "docs/how-to").glob("*.md")), ids=lambda path: path.name)
def test_every_command_does_what_the_guide_says(document: Path, tmp_path: Path) -> None:
    text = document.read_text("utf-8")

    assert reader_of(document, tmp_path).follow(text) == text, f"renew it with: python docs/console.py {document}"
