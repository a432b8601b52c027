"""Scales, their levels, and rubrics over them."""

from dataclasses import dataclass

from frameworkkit.model.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One step of a scale. ``value`` is its number where steps are counted."""

    id: str
    label: Text
    description: Text = NO_TEXT
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """An ordered set of levels, lowest first."""

    id: str
    title: Text
    description: Text = NO_TEXT
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """What meeting a criterion at one level looks like."""

    level: str
    text: Text
    points: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One row of a rubric, over ``item`` where it judges one."""

    id: str
    title: Text
    description: Text = NO_TEXT
    item: str | None = None
    weight: float | None = None
    levels: tuple[Descriptor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """Criteria by levels of ``scale``."""

    id: str
    title: Text
    description: Text = NO_TEXT
    scale: str
    criteria: tuple[Criterion, ...] = ()
