"""The bundled editions, and the source documents they were made from where those are at hand."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def seeds() -> tuple[Path, ...]:
    """The source documents as text. They are not part of the project, so a test that needs them may be skipped."""
    folder = Path(os.environ.get("FRAMEWORKKIT_SHARED", ROOT.parent / "shared")) / "seeds"
    found = tuple(sorted(folder.glob("*.txt")))
    if not found:
        pytest.skip(f"the source documents are not in {folder}")
    return found
