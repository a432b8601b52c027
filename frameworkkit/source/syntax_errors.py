"""Words for YAML syntax errors: what is wrong at this place, and what to do."""

import re
from typing import Any

from frameworkkit.source.events import Problem, problem

_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_HINTS = (
    ("mapping values are not allowed", "a colon inside a text: quote the text, or indent the key"),
    ("did not find expected key", "look at the indentation here and of the line before"),
    ("did not find expected '-' indicator", "look at the indentation: the items of a list start in one column"),
    ("could not find expected ':'", "a key needs a colon and a space after it"),
    ("block sequence entries are not allowed", "start the list on a line of its own, under its key"),
    ("while scanning a quoted scalar", "the text has no closing quote"),
    ("undefined tag handle", "remove the tag, or quote the text if the `!` belongs to it"),
)


def explain(error: Any, text: str) -> Problem:  # noqa: ANN401 - PyYAML's errors are untyped
    """Turn an error of the parser into a finding with the offsets where the trouble shows."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        found = _CONTROL.search(text)
        at = found.start() if found else 0
        shown = f"U+{ord(text[at]):04X}" if found else str(error)
        return problem("FK109", f"the control character {shown} may not stand in a file", "remove it", at, at + 1)
    at = min(mark.index, max(len(text) - 1, 0))
    what = error.problem or str(error)
    if "\t" in text[at : at + 1] or "tab" in what:
        return problem("FK102", "a tab is used for indentation", "use spaces", at, at + 1)
    context = f"{error.context or ''} {what}"
    hint = next((words for part, words in _HINTS if part in context), None)
    return problem("FK101", f"this is not valid YAML: {what}", hint, at, at + 1)
