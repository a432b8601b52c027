"""Characters that nobody sees and that no text should have."""

import re
from bisect import bisect_right

from frameworkkit.source.nodes import Parsed
from frameworkkit.source.problems import Problems
from frameworkkit.source.scalars import content_start

# As PyYAML writes it, which then finds it compiled.
CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.2 does not allow in a file; neither do we, not even by an escape."""

_HALF_BREAKS = "\x85\u2028\u2029"
_HALF_BREAK = re.compile(f"[{_HALF_BREAKS}]")
# An odd number of backslashes makes an escape; the letters are those that stand for a control character.
_ESCAPE = (
    r"(?<!\\)(?:\\\\)*(\\(?:[0abevf]|(?:x|u00|U000000)(?:0[0-8bceBCEfF]|1[0-9a-fA-F]|7[fF]|8[0-46-9a-fA-F]|9[0-9a-fA-F])"
    r"|(?:u|U0000)[fF]{3}[eEfF]))"
)


def note_controls(text: str, problems: Problems) -> None:
    """Note each control character that stands in the text."""
    for match in CONTROL.finditer(text):
        message = f"the control character U+{ord(match[0]):04X} may not stand in a file"
        problems.add("FK109", message, "remove it", match.start())


def without_controls(text: str, problems: Problems) -> str:
    """The text with a blank for each control character, which is noted."""
    note_controls(text, problems)
    return CONTROL.sub(" ", text)


def without_half_breaks(text: str, problems: Problems) -> str:
    """The text with a blank for each character that some readers take for the end of a line, which is noted."""
    if not any(character in text for character in _HALF_BREAKS):
        return text
    for match in _HALF_BREAK.finditer(text):
        message = f"readers disagree whether a line ends at U+{ord(match[0]):04X}"
        problems.add("FK109", message, "write a space, or start a new line", match.start())
    return _HALF_BREAK.sub(" ", text)


def note_escapes(text: str, parsed: Parsed, problems: Problems) -> None:
    """Note each escape in a quoted text that stands for a control character."""
    if "\\" not in text:
        return
    for match in re.finditer(_ESCAPE, text):
        start, end = match.span(1)
        node = bisect_right(parsed.starts, start) - 1
        if node >= 0 and start < parsed.ends[node] and text[content_start(text, parsed.starts[node])] == '"':
            message = f"the escape {match[1]} makes a control character, which no text may have"
            problems.add("FK109", message, "remove it", start, end)
