"""YAML events to plain values, with the offsets of every key and value.

One loop over the events of libyaml (the fastest way there is to have positions): keys and values are numbered
in document order, and two packed arrays hold where each starts and ends.
"""

import re
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from frameworkkit.diagnostics import Diagnostic

MAX_DEPTH = 200
MAX_ALIASED = 100_000
"""How many values all aliases together may stand for: a bound on what a small file can unfold to."""

_INTEGER = re.compile(r"[-+]?[0-9]+", re.ASCII)
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
_BOOLEAN = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_DIGITS = 300


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding with its character offsets."""

    start: int
    end: int
    diagnostic: Diagnostic


@dataclass(frozen=True, slots=True)
class Parsed:
    """The plain value and, by node number, where its keys and values stand."""

    value: Any
    starts: "array[int]"
    ends: "array[int]"
    aliases: frozenset[int]


class _Stop(Exception):  # noqa: N818 - ends the loop, carries the finding
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def problem(code: str, message: str, hint: str | None, start: int, end: int) -> Problem:
    """A finding of the syntax, with its offsets."""
    return Problem(start, max(end, start + 1), Diagnostic(code=code, message=message, hint=hint))


def parse_text(text: str, numeric: frozenset[str], boolean: frozenset[str]) -> tuple[Parsed | None, list[Problem]]:
    """Parse one YAML document. With a syntax error there is no value, only the problems up to it."""
    from yaml import YAMLError
    from yaml._yaml import CParser

    from frameworkkit.source.syntax_errors import explain

    problems: list[Problem] = []
    try:
        return _build(CParser(text).get_event, text, numeric, boolean, problems), problems
    except _Stop as stop:
        problems.append(stop.problem)
    except YAMLError as error:
        problems.append(explain(error, text))
    return None, problems


def _build(  # noqa: C901, PLR0912, PLR0915 - the one hot loop of the program: a call per event would double it
    next_event: Callable[[], Any],
    text: str,
    numeric: frozenset[str],
    boolean: frozenset[str],
    problems: list[Problem],
) -> Parsed:
    from yaml.events import (
        AliasEvent,
        DocumentStartEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceStartEvent,
        StreamEndEvent,
    )

    starts, ends = array("I"), array("I")
    add_start, add_end = starts.append, ends.append
    typed = numeric | boolean
    aliases: set[int] = set()
    anchors: dict[str, tuple[Any, int]] = {}
    aliased = 0
    stack: list[tuple[Any, Any, int, str | None]] = []
    container: Any = None  # the open dict or list; None at the top
    mapping = False  # whether it is a dict
    key: Any = None  # its key that waits for a value
    own = 0  # its node number
    anchor: str | None = None  # its anchor
    root: Any = None
    documents = 0

    while True:
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            start = event.start_mark.index
            end = event.end_mark.index
            value: Any = event.value
            if mapping and key is None:
                add_start(start)
                add_end(end)
                if value in container:
                    problems.append(_duplicate(value, start, end))
                    value = _free_name(value, container)
                key = value
                if event.tag is not None or event.anchor is not None:
                    problems.extend(_decorated(event, text))
                continue
            if event.implicit[0]:  # plain: neither quoted nor tagged
                if key in typed:
                    value = _number(value) if key in numeric else _BOOLEAN.get(value, value)
                if value in _NULL and key != "id" and key != "code" or value == "":
                    value = None
            elif event.tag is not None:
                problems.extend(_decorated(event, text))
            if event.anchor is not None:
                anchors[event.anchor] = value, 1
            add_start(start)
            add_end(end)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if mapping and key is None:
                raise _Stop(problem("FK108", "a key must be text", "write the key as a word", event.start_mark.index, event.end_mark.index))
            if event.tag is not None:
                problems.extend(_decorated(event, text))
            if len(stack) >= MAX_DEPTH:
                raise _Stop(problem("FK106", f"nested deeper than {MAX_DEPTH} levels", "flatten the hierarchy", event.start_mark.index, event.end_mark.index))
            stack.append((container, key, own, anchor))
            own = len(starts)
            anchor = event.anchor
            mapping = kind is MappingStartEvent
            container = {} if mapping else []
            key = None
            add_start(event.start_mark.index)
            add_end(0)
            continue
        elif kind is AliasEvent:
            start, end = event.start_mark.index, event.end_mark.index
            if event.anchor not in anchors:
                raise _Stop(problem("FK105", f"the alias *{event.anchor} stands for nothing", f"define &{event.anchor} before it, or quote the text", start, end))
            value, size = anchors[event.anchor]
            aliased += size
            if aliased > MAX_ALIASED:
                raise _Stop(problem("FK105", f"aliases stand for more than {MAX_ALIASED} values", "write the values out", start, end))
            if mapping and key is None:
                raise _Stop(problem("FK108", "a key must be text, not an alias", "write the key out", start, end))
            aliases.add(len(starts))
            add_start(start)
            add_end(end)
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise _Stop(problem("FK107", "a second document starts here", "keep one edition in a file; remove the `---`", event.start_mark.index, event.end_mark.index))
            continue
        elif kind is StreamEndEvent:
            break
        elif container is None:  # the start of the stream, the end of the document
            continue
        else:  # the end of a mapping or sequence
            ends[own] = event.end_mark.index
            value = container
            if anchor is not None:
                size = len(starts) - own + sum(anchors.get("", (0, 0))[1:])
                anchors[anchor] = value, size
            container, key, own, anchor = stack.pop()
            mapping = container.__class__ is dict

        if mapping:
            container[key] = value
            key = None
        elif container is None:
            root = value
        else:
            container.append(value)
    return Parsed(root, starts, ends, frozenset(aliases))


def _number(text: str) -> int | float | str:
    if len(text) > _DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def _duplicate(key: str, start: int, end: int) -> Problem:
    return problem("FK103", f"the key {key!r} stands twice here", "keep one; the second would hide the first", start, end)


def _free_name(key: str, container: dict[str, Any]) -> str:
    """A name under which the second value of a duplicate key is kept, so that node numbers stay right."""
    number = 2
    while f"{key} ({number})" in container:
        number += 1
    return f"{key} ({number})"


def _decorated(event: Any, text: str) -> list[Problem]:  # noqa: ANN401 - libyaml's events have no common type
    """Tags change what a value is; the format has no use for any but the plain ones."""
    if event.tag is None or event.tag in ("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"):
        return []
    start = event.start_mark.index
    written = text[start : start + 60].split(maxsplit=1)[0] if text[start : start + 60].split() else str(event.tag)
    return [problem("FK104", f"the tag {written} means nothing here", "remove the tag; quote the text to keep it text", start, start + len(written))]
