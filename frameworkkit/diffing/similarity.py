"""What a plugin offers to the matching of texts: how alike two texts are in meaning."""

from collections.abc import Callable, Iterable, Sequence

from frameworkkit.values import value


@value
class Similarity:
    """A measure of likeness (``name``), as a model of a language gives it.

    ``rows`` takes the old texts and the new ones, and gives for each old text its likeness to every new one, from 0
    to 1. It must work offline, and give the same numbers for the same texts.
    """

    name: str
    title: str
    rows: Callable[[Sequence[str], Sequence[str]], Iterable[Sequence[float]]]
