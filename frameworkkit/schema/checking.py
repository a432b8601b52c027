"""A plain value against a schema, with all that is wrong with it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.positions import Pointer
from frameworkkit.schema.explain import explain
from frameworkkit.schema.violations import violations

MOST = 10_000
"""How many findings one file may have before the rest is summed up."""

_ITEM_LISTS = ("items", "children")


def check(value: Any, schema_name: str = "framework-1") -> Iterator[Diagnostic]:  # noqa: ANN401 - anything
    """All findings on the shape of ``value``: plain, with text as keys, nested as deep as a file may be."""
    findings = chain.from_iterable(explain(violation) for violation in violations(schema_name, value))
    for finding in islice(findings, MOST):
        yield replace(finding, item=_item(value, finding.pointer))
    if next(findings, None):
        message = f"there are more findings, only the first {MOST:,} are listed"
        yield Diagnostic(code="FK211", severity=Severity.INFO, message=message, hint="mend these and validate again")


def _item(document: Any, pointer: Pointer) -> str | None:  # noqa: ANN401
    """The id of the innermost item around a place."""
    found = None
    for container, step in zip(("", *pointer), pointer, strict=False):
        document = document[step]
        if container in _ITEM_LISTS and isinstance(document, dict) and isinstance(document.get("id"), str):
            found = document["id"]
    return found
