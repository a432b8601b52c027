"""How much a change asks of those who rely on the framework: a table of rules that a project may override."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from types import MappingProxyType

from frameworkkit.diffing.aspects import Aspect
from frameworkkit.diffing.kinds import Impact
from frameworkkit.errors import UnknownNameError

#: Impact by kind of change; a name after the dot narrows the kind (see :class:`~.aspects.Aspect`).
IMPACTS: Mapping[str, Impact] = MappingProxyType(
    {
        "split": Impact.MAJOR,
        "merged": Impact.MAJOR,
        "removed": Impact.MAJOR,
        "removed.retired": Impact.MINOR,  # its end had been announced
        "added": Impact.MINOR,
        "deprecated": Impact.MINOR,
        "restored": Impact.MINOR,
        "retyped": Impact.MAJOR,
        "relevelled": Impact.MAJOR,
        "reworded": Impact.MINOR,
        "reworded.obligation": Impact.MAJOR,
        "reworded.demand": Impact.MAJOR,
        "reworded.quantity": Impact.MAJOR,
        "reworded.scope": Impact.MINOR,
        "moved": Impact.MINOR,
        "moved.order": Impact.PATCH,
        "recoded": Impact.MINOR,
        "editorial": Impact.PATCH,
        "metadata": Impact.PATCH,
    }
)


def impact_rules(overrides: Mapping[str, Impact] | None = None) -> Mapping[str, Impact]:
    """The table with a project's own entries over it; :class:`UnknownNameError` for a rule that is none."""
    for name in overrides or ():
        if name not in IMPACTS:
            raise UnknownNameError("impact rule", name, tuple(IMPACTS))
    return {**IMPACTS, **(overrides or {})}


def impact(aspects: Iterable[Aspect], rules: Mapping[str, Impact]) -> Impact:
    """The greatest impact of anything that happened to the items of one change."""
    return min((rules[rule] for aspect in aspects for rule in aspect.rules), key=attrgetter("rank"))
