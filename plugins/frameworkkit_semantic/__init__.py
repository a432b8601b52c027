"""Likeness in meaning: sentence vectors of all-MiniLM-L6-v2, computed offline on the machine that compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frameworkkit import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frameworkkit.diffing import Similarity


@hookimpl
def frameworkkit_similarity() -> Iterable[Similarity]:
    """Offer ``minilm``. That its packages are missing is said when it is used, not to everybody."""
    from frameworkkit.diffing import Similarity
    from frameworkkit_semantic.meaning import Meaning

    return (Similarity(name="minilm", title="meaning of English sentences, by MiniLM-L6", rows=Meaning().rows),)
