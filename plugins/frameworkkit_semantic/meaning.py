"""How alike texts are in meaning: the cosine of their vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from frameworkkit_semantic.model import Model, Vector

PLACES = 4
# So many rows are in memory at a time.
BLOCK = 64


class Meaning:
    """Vectors by text, each computed once, however many editions it stands in."""

    def __init__(self) -> None:
        self._model: Model | None = None
        self._vectors: dict[str, Vector] = {}

    def rows(self, old: Sequence[str], new: Sequence[str]) -> Iterator[list[float]]:
        """For each old text its likeness to every new one, from 0 to 1."""
        self._learn({*old, *new} - self._vectors.keys())
        return _rows([self._vectors[text] for text in old], [self._vectors[text] for text in new])

    def _learn(self, texts: set[str]) -> None:
        if not texts:
            return
        from frameworkkit_semantic.model import Model

        self._model = self._model or Model()
        self._vectors.update(self._model.vectors(sorted(texts)))


def _rows(old: Sequence[Vector], new: Sequence[Vector]) -> Iterator[list[float]]:
    if not new:
        yield from ([] for _ in old)
        return
    import numpy as np

    against = np.stack(new).astype(float).T
    for start in range(0, len(old), BLOCK):
        likeness = np.stack(old[start : start + BLOCK]).astype(float) @ against
        yield from likeness.clip(0, 1).round(PLACES).tolist()
