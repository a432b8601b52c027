"""Awards: badge definitions over items."""

from frameworkkit.model.text import NO_TEXT, Text
from frameworkkit.values import value


@value
class AwardRule:
    """What has to be shown: ``require`` ``all`` or ``any`` of ``items`` and ``parts``, or ``points`` over them.

    ``count`` is how many for ``any``, ``points`` how many points are enough; ``level`` is the least level at
    which an item counts; ``items`` are ids, each standing for itself and everything below it.
    """

    require: str = "all"
    items: tuple[str, ...] = ()
    parts: tuple["AwardRule", ...] = ()
    count: int | None = None
    points: float | None = None
    level: str | None = None
    narrative: Text = NO_TEXT


@value
class Award:
    """A badge definition. ``type`` is an achievement type of Open Badges 3.0, ``requires`` other awards' ids."""

    id: str
    title: Text
    description: Text = NO_TEXT
    type: str = "Achievement"
    criteria: AwardRule
    evidence: tuple[Text, ...] = ()
    requires: tuple[str, ...] = ()
    education_level: tuple[str, ...] = ()
    credits: float | None = None
    code: str | None = None
    keywords: tuple[str, ...] = ()
    image: str | None = None
