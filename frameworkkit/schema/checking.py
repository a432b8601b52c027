"""A plain value against a schema, with all that is wrong with it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain, islice
from re import fullmatch
from typing import TYPE_CHECKING, Any

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.positions import Pointer
from frameworkkit.schema.definition import Node, definition, subschema
from frameworkkit.schema.explain import Violation, explain

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator, ValidationError

MOST = 10_000
"""How many findings one file may have before the rest is summed up."""

_ITEM_LISTS = ("items", "children")


def check(value: Any, schema_name: str = "framework-1") -> Iterator[Diagnostic]:  # noqa: ANN401 - anything
    """All findings on the shape of ``value``: plain, with text as keys, nested as deep as a file may be."""
    root = definition(schema_name)
    errors = _validator(schema_name).iter_errors(value)
    violations = chain.from_iterable(_violations(error, root, value) for error in errors)
    findings = chain.from_iterable(explain(violation) for violation in violations)
    for finding in islice(findings, MOST):
        yield replace(finding, item=_item(value, finding.pointer))
    if next(findings, None):
        message = f"there are more findings, only the first {MOST:,} are listed"
        yield Diagnostic(code="FK211", severity=Severity.INFO, message=message, hint="mend these and validate again")


@cache
def _validator(schema_name: str) -> "Draft202012Validator":
    from jsonschema_rs import Draft202012Validator

    # The mask keeps the library from writing whole items into messages that nobody reads.
    return Draft202012Validator(definition(schema_name), mask="value")


def _violations(error: "ValidationError", root: Node, document: Any) -> Iterator[Violation]:  # noqa: ANN401
    kind: Any = error.kind  # its attributes depend on its name
    if kind.name in ("anyOf", "oneOf") and (meant := _meant(kind.context, error.instance_path)):
        for part in meant:
            yield from _violations(part, root, document)
        return
    pointer = _pointer(error, document)
    if kind.name == "propertyNames":
        name = kind.error.instance
        yield _violation(kind.error, root, pointer=(*pointer, name), value=name, on_key=True)
    else:
        yield _violation(error, root, pointer=pointer, value=_at(document, pointer))


def _violation(
    error: "ValidationError",
    root: Node,
    *,
    pointer: Pointer,
    value: Any,  # noqa: ANN401 - any plain value
    on_key: bool = False,
) -> Violation:
    kind: Any = error.kind
    names = (kind.property,) if kind.name == "required" else getattr(kind, "unexpected", ())
    node = subschema(root, error.schema_path[:-1])
    return Violation(keyword=kind.name, node=node, pointer=pointer, value=value, names=tuple(names), on_key=on_key)


def _meant(forms: "list[list[ValidationError]]", path: list[str | int]) -> "list[ValidationError]":
    """The errors of the form that was probably meant: of the right type, a closed list before a pattern."""
    fitting = [form for form in forms if not any(e.kind.name == "type" and e.instance_path == path for e in form)]
    listed = [form for form in fitting if any(e.kind.name == "enum" for e in form)]
    return min(listed or fitting, key=len, default=[])


def _pointer(error: "ValidationError", document: Any) -> Pointer:  # noqa: ANN401
    """Where an error is. The library's paths leave empty keys out and have keys of digits as numbers."""
    pointer: list[str | int] = []
    # After the last step there may be empty keys still: the value tells.
    for step in (*error.instance_path, None):
        while isinstance(document, dict) and "" in document and _left_out(error, document, step):
            pointer.append("")
            document = document[""]
        found = _key(document, step) if isinstance(document, dict) else step
        if found is None or not isinstance(document, dict | list):
            break
        pointer.append(found)
        document = document[found]
    return tuple(pointer)


def _left_out(error: "ValidationError", document: dict[str, Any], step: str | int | None) -> bool:
    return bool(document != error.instance) if step is None else _key(document, step) is None


def _key(document: dict[str, Any], step: str | int | None) -> str | None:
    """The key that a step of a path stands for: 7 may be ``7``, ``07`` or ``+7``."""
    if isinstance(step, int):
        return next((key for key in document if fullmatch(rf"\+?0*{step}", key)), None)
    return step if step in document else None


def _at(document: Any, pointer: Pointer) -> Any:  # noqa: ANN401
    for step in pointer:
        document = document[step]
    return document


def _item(document: Any, pointer: Pointer) -> str | None:  # noqa: ANN401
    """The id of the innermost item around a place."""
    found = None
    for container, step in zip(("", *pointer), pointer, strict=False):
        document = document[step]
        if container in _ITEM_LISTS and isinstance(document, dict) and isinstance(document.get("id"), str):
            found = document["id"]
    return found
