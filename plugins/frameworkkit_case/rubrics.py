"""CFRubrics: criteria by the levels of a scale."""

from frameworkkit.model import Criterion, Descriptor, Level, Rubric
from frameworkkit_case.json_text import Node
from frameworkkit_case.package import Package
from frameworkkit_case.version import one_line


def cf_rubrics(package: Package) -> list[Node]:
    """Every rubric with its criteria and their levels."""
    return [_cf_rubric(package, rubric) for rubric in package.edition.rubrics]


def _cf_rubric(package: Package, rubric: Rubric) -> Node:
    own = f"rubric:{rubric.id}"
    scale = next((scale for scale in package.edition.scales if scale.id == rubric.scale), None)
    levels = {level.id: (position, level) for position, level in enumerate(scale.levels if scale else (), 1)}
    node = _identified(package, "CFRubrics", own)
    node["title"] = one_line(rubric.title.value)
    if rubric.description.value:
        node["description"] = package.version.prose(rubric.description.value)
    node["lastChangeDateTime"] = package.dates.last_change
    node["CFRubricCriteria"] = [
        _cf_criterion(package, own, criterion, position, levels)
        for position, criterion in enumerate(rubric.criteria, 1)
    ]
    return node


def _cf_criterion(
    package: Package, rubric: str, criterion: Criterion, position: int, levels: dict[str, tuple[int, Level]]
) -> Node:
    own = f"{rubric}:{criterion.id}"
    node = _identified(package, "CFRubricCriteria", own)
    node["category"] = one_line(criterion.title.value)
    if criterion.description.value:
        node["description"] = package.version.prose(criterion.description.value)
    if criterion.item and criterion.item in package.item_links:
        node["CFItemURI"] = package.item_links[criterion.item]
    if criterion.weight is not None:
        node["weight"] = criterion.weight
    node["position"] = position
    node["rubricId"] = package.of_edition(rubric)
    node["lastChangeDateTime"] = package.dates.last_change
    node["CFRubricCriterionLevels"] = [
        _cf_level(package, own, descriptor, levels.get(descriptor.level)) for descriptor in criterion.levels
    ]
    return node


def _cf_level(package: Package, criterion: str, descriptor: Descriptor, found: tuple[int, Level] | None) -> Node:
    position, level = found or (None, None)
    node = _identified(package, "CFRubricCriterionLevels", f"{criterion}:{descriptor.level}")
    node["description"] = package.version.prose(descriptor.text.value)
    node["quality"] = one_line(level.label.value) if level else descriptor.level
    score = descriptor.points if descriptor.points is not None or level is None else level.value
    if score is not None:
        node["score"] = score
    if position is not None:
        node["position"] = position
    node["rubricCriterionId"] = package.of_edition(criterion)
    node["lastChangeDateTime"] = package.dates.last_change
    return node


def _identified(package: Package, kind: str, name: str) -> Node:
    identifier = package.of_edition(name)
    return {"identifier": identifier, "uri": package.addresses.uri(kind, identifier)}
