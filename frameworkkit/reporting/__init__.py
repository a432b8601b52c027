"""Reporters: findings, changes and trees turned into output."""

from dataclasses import dataclass
from typing import Any
from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """One output format of one kind of result. ``render`` gives the whole text for standard output."""

    name: str
    result: str
    title: str
    render: Callable[[Any], str]


__all__ = ["Reporter"]
