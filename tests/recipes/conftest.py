"""Recipes and sources, as these tests run them."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from frameworkkit.importing import Import, ImportContext, ImportSource
from frameworkkit.recipes import TextImporter

ROOT = Path(__file__).parents[2]

EDITION = {
    "framework": {"id": "demo", "title": "Demo framework", "language": "en-GB"},
    "edition": {"id": "2026", "status": "draft"},
}

Run = Callable[..., Import]


def run_recipe(source: str | bytes, recipe: str | bytes | Mapping[str, Any], **options: str) -> Import:
    """Import a source. A recipe given as a mapping may leave out its format and the edition."""
    if isinstance(recipe, Mapping):
        recipe = json.dumps({"format": "frameworkkit-recipe/1", "edition": EDITION, **recipe})
    context = ImportContext(
        options={"lines": "no"} | options,
        recipe=ImportSource(name="recipe.yaml", content=recipe.encode() if isinstance(recipe, str) else recipe),
    )
    content = source.encode() if isinstance(source, str) else source
    return TextImporter().read(ImportSource(name="source.txt", content=content), context)


@pytest.fixture(scope="session")
def run() -> Run:
    """Imports a source by a recipe."""
    return run_recipe


@pytest.fixture(scope="session")
def seeds() -> Mapping[str, Path]:
    """The source documents as text, by number. They are no part of the project, so a test may be skipped."""
    folder = Path(os.environ.get("FRAMEWORKKIT_SHARED", ROOT.parent / "shared")) / "seeds"
    found = {path.name[:3]: path for path in sorted(folder.glob("*.txt"))}
    if not found:
        pytest.skip(f"the source documents are not in {folder}")
    return found
