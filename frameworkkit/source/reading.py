"""From the bytes of a file to a document, whatever they hold."""

import re
from contextlib import suppress
from dataclasses import replace

from frameworkkit.source.decoding import decode, refuse_endless_line
from frameworkkit.source.document import Document
from frameworkkit.source.files import Unreadable
from frameworkkit.source.nodes import Parsed
from frameworkkit.source.problems import Problem
from frameworkkit.source.recovery import read_yaml
from frameworkkit.source.scalars import TypedKeys

_LIKE_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[)")

_TOO_MUCH = ("FK005", "FK106")  # of values, of levels: as YAML it would be as much


def parse(
    data: bytes, name: str, *, numeric: frozenset[str] = frozenset(), boolean: frozenset[str] = frozenset()
) -> Document:
    """Read YAML 1.2 or JSON into a document. Never raises for what is in ``data``.

    Plain scalars of YAML are text, but under a key of ``numeric`` they are numbers and under one of ``boolean``
    truth values where they look like one: so ``code: 1.10`` stays as printed, whatever YAML's own rules say.

    A file is JSON if it is called so, or if it begins with a brace or bracket and is without fault as JSON. In
    JSON, what is not in quotes is no text.
    """
    typed = TypedKeys(numeric, boolean)
    try:
        text = decode(data, name)
        json, parsed, problems = _read(text, name, typed)
    except Unreadable as stop:
        return Document(name=name, text="", diagnostics=(stop.diagnostic,))
    bare = Document(name=name, text=text)
    placed = (replace(problem.diagnostic, span=bare.span_of(problem.start, problem.end)) for problem in problems)
    return Document(name=name, text=text, parsed=parsed, diagnostics=tuple(bare.place(placed)), json=json, typed=typed)


def _read(text: str, name: str, typed: TypedKeys) -> tuple[bool, Parsed | None, list[Problem]]:
    """Whether it is JSON, then what came of it."""
    called_json = name.lower().endswith(".json")
    if called_json or _LIKE_JSON.match(text):
        from frameworkkit.source.json_text import read_json  # most files are YAML

        parsed, problems = read_json(text)
        if parsed or called_json or any(problem.diagnostic.code in _TOO_MUCH for problem in problems):
            return True, parsed, problems
        with suppress(Unreadable):
            refuse_endless_line(text, name)
            parsed, others = read_yaml(text, typed)
            if parsed:
                return False, parsed, others
        return True, None, problems
    refuse_endless_line(text, name)
    return False, *read_yaml(text, typed)
