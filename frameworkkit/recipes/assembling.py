"""From a finished draft to an edition, or to what forbids one."""

from collections.abc import Iterator
from typing import Any

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.loading import EDITION_SCHEMA
from frameworkkit.model import FORMAT
from frameworkkit.recipes.drafting import Draft
from frameworkkit.recipes.recipe import Recipe
from frameworkkit.schema import check

Plain = dict[str, Any]


def assemble(recipe: Recipe, draft: Draft, digest: str, *, numbered: bool) -> Plain:
    """The edition as plain values: the blocks of the recipe, and to each what the source gave."""
    written = recipe.edition
    declared = {role["id"] for role in written.get("roles", ())}
    found = {
        "contributors": draft.contributors,
        "front_matter": draft.front_matter,
        "roles": [{"id": role, "label": label} for role, label in draft.roles.items() if role not in declared],
        "alignments": draft.alignments,
    }
    plain: Plain = {"format": FORMAT, **written}
    for key, values in found.items():
        if values:
            plain[key] = [*written.get(key, ()), *values]
    if "source" in written:
        plain["source"] = {**written["source"], "digest": digest}
    plain["items"] = draft.tree.plain(numbered=numbered)
    return plain


def errors(plain: Plain, draft: Draft) -> Iterator[Diagnostic]:
    """What forbids the edition, each finding at the line of the source that it comes from."""
    yield from draft.findings
    for node, target in draft.links:
        if draft.tree.get(target) is None:
            message = f"{node.id!r} refers to {target!r}, which is no item"
            finding = Diagnostic(code="FK423", message=message, hint="look at the target of the link in the recipe")
            yield draft.lines.at(finding, node.line or 1)
    for finding in check(plain, EDITION_SCHEMA):
        item = draft.tree.at(finding.pointer[1:]) if finding.pointer[:1] == ("items",) else None
        yield draft.lines.at(finding, (item and item.line) or 1)
