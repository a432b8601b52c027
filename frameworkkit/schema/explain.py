"""One violation of a schema to findings that say what is wrong with this value and what to do."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Pointer
from frameworkkit.schema.definition import Node
from frameworkkit.schema.wording import kind_of, kinds, listed, place, shown, suggestion
from frameworkkit.values import value

_FEW = 100
"""Up to so many unknown keys of one map are compared with those it has."""


@value
class Violation:
    """``value`` at ``pointer`` breaks ``keyword`` of the schema's ``node``.

    ``names`` are the keys that are missing or unknown; ``on_key`` says that ``value`` is itself a key.
    """

    keyword: str
    node: Node
    pointer: Pointer
    value: Any
    names: tuple[str, ...] = ()
    on_key: bool = False

    @property
    def limit(self) -> Any:  # noqa: ANN401 - what the schema says for the keyword
        """What the schema asks for."""
        return self.node.get(self.keyword)


def explain(violation: Violation) -> Iterator[Diagnostic]:
    """Findings for a violation: one, but one each for several unknown keys or repeated entries."""
    return _EXPLANATIONS.get(violation.keyword, _form)(violation)


def _finding(violation: Violation, code: str, message: str, hint: str | None = None) -> Diagnostic:
    return Diagnostic(code=code, message=message, hint=hint, pointer=violation.pointer, on_key=violation.on_key)


def _missing(violation: Violation) -> Iterator[Diagnostic]:
    for name in violation.names:
        node = violation.node.get("properties", {}).get(name, {})
        example = next((e for e in node.get("examples", ()) if isinstance(e, str | int | float)), None)
        hint = f"add it, as {name}: {example}" if example is not None else f"add {name}: {_first_sentence(node)}"
        yield _finding(violation, "FK201", f"{_thing(violation.node)} lacks the key {name!r}", hint)


def _unknown(violation: Violation) -> Iterator[Diagnostic]:
    known = violation.node.get("properties", {})
    few = len(violation.names) <= _FEW  # or it is no slip, and to look for what was meant takes long
    meant = {name: suggestion(name, known) if few else None for name in violation.names}
    for name, near in meant.items():
        # Only where one key is meant by one slip, and does not stand there already.
        alone = near is not None and near not in violation.value and list(meant.values()).count(near) == 1
        yield Diagnostic(
            code="FK202",
            message=f"{_thing(violation.node)} has no key {shown(name)}",
            hint=f"did you mean {near!r}?" if near else f"its keys are {listed(known)}",
            pointer=(*violation.pointer, name),
            on_key=True,
            fix=near if alone else None,
        )


def _type(violation: Violation) -> Iterator[Diagnostic]:
    value, expected = violation.value, violation.limit
    if value is None:
        yield _nothing(violation, kinds(expected))
    elif isinstance(expected, list):
        yield from _form(violation, _conversion(violation.node, value, *expected))
    elif isinstance(value, str) and expected in ("number", "integer"):
        yield _finding(violation, "FK203", f"{shown(value)} is not {kinds(expected)}", "write digits, as 12")
    elif isinstance(value, float) and expected == "integer":
        yield _finding(violation, "FK203", f"{shown(value)} is not {kinds(expected)}", "leave the fraction out")
    else:
        message = f"{place(violation.pointer)} takes {kinds(expected)}, this is {kind_of(value)}"
        yield _finding(violation, "FK203", message, _conversion(violation.node, value, expected))


def _conversion(node: Node, value: Any, *expected: str) -> str | None:  # noqa: ANN401
    """How a value of the wrong kind becomes one of the right kind."""
    if "string" in expected and not isinstance(value, list | dict):
        return f'put it in quotes: "{shown(value)}"'
    if expected == ("array",):
        return f"write it as a list: [{shown(value)}]" if isinstance(value, str) else "begin each entry with a hyphen"
    if expected == ("object",):
        keys = listed(node.get("required") or node.get("properties", ()))
        return f"write keys with their values below it{f': {keys}' if keys else ''}"
    return None


def _choice(violation: Violation) -> Iterator[Diagnostic]:
    value, options = violation.value, [str(option) for option in violation.limit]
    if value is None:
        yield _nothing(violation, f"one of {listed(options)}")
        return
    near = suggestion(value, options) if isinstance(value, str) else None
    hint = _advice(violation.node) or f"write one of {listed(options)}"
    message = f"{place(violation.pointer)} cannot be {shown(value)}"
    found = _finding(violation, "FK204", message, f"did you mean {near!r}? {hint}" if near else hint)
    yield replace(found, fix=near)


def _constant(violation: Violation) -> Iterator[Diagnostic]:
    value, only = violation.value, violation.limit
    if value is None:
        yield _nothing(violation, str(only))
    elif violation.pointer == ("format",):
        message = f"this program reads the format {only!r}, this file says {shown(value)}"
        hint = "upgrade frameworkkit to read it" if _newer(value, only) else f"write format: {only}"
        yield _finding(violation, "FK210", message, hint)
    else:
        yield _finding(violation, "FK204", f"{place(violation.pointer)} cannot be {shown(value)}", f"write {only}")


def _newer(value: Any, only: str) -> bool:  # noqa: ANN401
    family, _, number = only.rpartition("/")
    theirs, _, their_number = str(value).rpartition("/")
    return theirs == family and their_number.isdecimal() and len(their_number) < 10 and int(their_number) > int(number)


def _pattern(violation: Violation) -> Iterator[Diagnostic]:
    rule: str = violation.node.get("patternErrorMessage", "not as it has to be written")
    what, _, advice = rule.partition(": ")
    yield _finding(violation, "FK205", f"{shown(violation.value)} is {what[0].lower()}{what[1:]}", advice or None)


def _size(violation: Violation) -> Iterator[Diagnostic]:
    size, limit, where = len(violation.value), violation.limit, place(violation.pointer)
    unit = "characters" if isinstance(violation.value, str) else "entries"
    if size == 0:
        yield _finding(violation, "FK206", f"{where} is empty", "write something, or leave it out")
    elif size > limit:
        yield _finding(violation, "FK206", f"{where} has {size:,} {unit}, at most {limit:,} are allowed", "shorten it")
    else:
        yield _finding(violation, "FK206", f"{where} has {size:,} {unit}, at least {limit:,} are needed", "add to it")


def _bounds(violation: Violation) -> Iterator[Diagnostic]:
    bound = {
        "minimum": "at least",
        "maximum": "at most",
        "exclusiveMinimum": "more than",
        "exclusiveMaximum": "less than",
    }[violation.keyword]
    where = place(violation.pointer)
    message = f"{where} is {shown(violation.value)}, it has to be {bound} {violation.limit}"
    low, high = violation.node.get("minimum"), violation.node.get("maximum")
    hint = f"write a number from {low} to {high}" if low is not None and high is not None else None
    yield _finding(violation, "FK207", message, hint)


def _repeated(violation: Violation) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for position, entry in enumerate(violation.value):
        if not isinstance(entry, str):  # which is wrong already: such lists hold text
            continue
        if entry in seen:
            message = f"{shown(entry)} stands twice in {place(violation.pointer)}"
            pointer = (*violation.pointer, position)
            yield Diagnostic(code="FK208", message=message, hint="keep one of them", pointer=pointer)
        seen.add(entry)


def _form(violation: Violation, hint: str | None = None) -> Iterator[Diagnostic]:
    """None of several forms fits, or something that this module has no better words for."""
    if violation.value is None:
        yield _nothing(violation, "a value")
        return
    message = f"{place(violation.pointer)} cannot be {shown(violation.value)}"
    advice = hint or _advice(violation.node) or _first_sentence(violation.node)
    yield _finding(violation, "FK209", message, advice or None)


def _nothing(violation: Violation, expected: str) -> Diagnostic:
    way_out = ", or leave the key out where it is not needed" if violation.pointer else ""
    return _finding(violation, "FK203", "nothing is written here", f"write {expected}{way_out}")


def _advice(node: Node) -> str | None:
    """What the schema itself advises, for editors as for us: a sentence."""
    advice: str = node.get("errorMessage", "")
    return f"{advice[0].lower()}{advice[1:].removesuffix('.')}" if advice else None


def _thing(node: Node) -> str:
    return f"this {node.get('title', 'map').lower()}"


def _first_sentence(node: Node) -> str:
    description: str = node.get("description", "")
    return description.partition(". ")[0].removesuffix(".")


_EXPLANATIONS: dict[str, Callable[[Violation], Iterator[Diagnostic]]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "type": _type,
    "enum": _choice,
    "const": _constant,
    "pattern": _pattern,
    "minLength": _size,
    "maxLength": _size,
    "minItems": _size,
    "maxItems": _size,
    "minProperties": _size,
    "maxProperties": _size,
    "minimum": _bounds,
    "maximum": _bounds,
    "exclusiveMinimum": _bounds,
    "exclusiveMaximum": _bounds,
    "uniqueItems": _repeated,
}
