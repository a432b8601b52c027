"""Editions made of a few items."""

from collections.abc import Callable
from typing import Any

import pytest

from frameworkkit.model import Edition, edition_from_plain

Build = Callable[..., Edition]


def build(items: list[Any], framework: str = "demo", id_: str = "1", *, language: str = "en", **rest: Any) -> Edition:
    """An edition of these items; their type is ``outcome`` unless they say otherwise."""
    head = {
        "framework": {"id": framework, "title": "Demo", "language": language},
        "edition": {"id": id_, "status": "draft"},
    }
    return edition_from_plain({**head, **rest, "items": [_typed(item) for item in items]})


def _typed(item: dict[str, Any]) -> dict[str, Any]:
    below = {"children": [_typed(child) for child in item["children"]]} if "children" in item else {}
    return {"type": "outcome", **item, **below}


@pytest.fixture(scope="session", name="build")
def build_() -> Build:
    """:func:`build`."""
    return build
