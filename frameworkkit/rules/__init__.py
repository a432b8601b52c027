"""Rules: pure generators of findings over an edition."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.model import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: a stable code, a short title, how much it matters, and the finder.

    ``find`` yields diagnostics with ``pointer`` set (see :mod:`frameworkkit.rules.pointers`); position and
    file are added by the engine.
    """

    code: str
    title: str
    severity: Severity
    find: Callable[[Edition], Iterator[Diagnostic]]


__all__ = ["Rule"]
