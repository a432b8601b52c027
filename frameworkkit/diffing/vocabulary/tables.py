"""The shape of a vocabulary."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from frameworkkit.diffing.vocabulary.expressions import Expressions

Words = Mapping[str, float]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Vocabulary:
    """Expressions of one language in small letters, words apart by one space.

    ``obligations`` have a strength from 1 (may) to 3 (must); what forbids has it below zero, and a bare *not* is 0.
    ``verbs``, inflected, and ``nouns`` (*knowledge of*) have the level of what they demand, from 1 (know) to 6
    (create); verbs that are ``ambiguous`` count only where a verb is expected, after one of ``before_verbs`` say, and
    none counts after one of ``subordinating`` expressions (*how to*) or, if it is ``showing`` (*demonstrate*), before
    such a noun. ``scope`` is 1 for what widens, -1 for what
    limits, 0 for what gives examples. ``numbers`` are written out, ``frequencies`` times a year; ``floors`` and
    ``ceilings`` stand before a limit, ``numbered`` before a number that only names something.
    ``conjunctions`` join the items of a list, ``ordering`` words tell that their order matters; a list may begin
    after one of ``openings``, and ``pronouns`` tie its items together.
    """

    obligations: Words = field(default_factory=dict)
    verbs: Words = field(default_factory=dict)
    nouns: Words = field(default_factory=dict)
    ambiguous: frozenset[str] = frozenset()
    before_verbs: frozenset[str] = frozenset()
    subordinating: frozenset[str] = frozenset()
    showing: frozenset[str] = frozenset()
    scope: Words = field(default_factory=dict)
    numbers: Words = field(default_factory=dict)
    frequencies: Words = field(default_factory=dict)
    floors: frozenset[str] = frozenset()
    ceilings: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    ordering: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()

    def expressions(self, field: str) -> Expressions:
        """Those of one field, made ready when first asked for."""
        ready = self._ready
        if field not in ready:
            ready[field] = Expressions(getattr(self, field))
        return ready[field]

    @cached_property
    def _ready(self) -> dict[str, Expressions]:
        return {}


def table(levels: Mapping[float, str]) -> dict[str, float]:
    """A table from lists of expressions, one a line or several between commas."""
    return {
        expression.strip(): level
        for level, listed in levels.items()
        for expression in re.split(r"[,\n]", listed)
        if expression.strip()
    }


def words(listed: str) -> frozenset[str]:
    """A set of expressions listed in the same way."""
    return frozenset(table({0: listed}))
