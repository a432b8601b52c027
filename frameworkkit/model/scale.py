"""Scales, their levels, and rubrics over them."""

from frameworkkit.model.text import NO_TEXT, Text
from frameworkkit.values import value


@value
class Level:
    """One step of a scale. ``value`` is its number where steps are counted."""

    id: str
    label: Text
    description: Text = NO_TEXT
    value: float | None = None


@value
class Scale:
    """An ordered set of levels, lowest first."""

    id: str
    title: Text
    description: Text = NO_TEXT
    levels: tuple[Level, ...]


@value
class Descriptor:
    """What meeting a criterion at one level looks like."""

    level: str
    text: Text
    points: float | None = None


@value
class Criterion:
    """One row of a rubric, over ``item`` where it judges one."""

    id: str
    title: Text
    description: Text = NO_TEXT
    item: str | None = None
    weight: float | None = None
    levels: tuple[Descriptor, ...] = ()


@value
class Rubric:
    """Criteria by levels of ``scale``."""

    id: str
    title: Text
    description: Text = NO_TEXT
    scale: str
    criteria: tuple[Criterion, ...] = ()
