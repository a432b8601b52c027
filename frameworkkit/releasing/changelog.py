"""A framework's own changelog: a section for each release, between marks; all other text is its authors'."""

import re

from frameworkkit.errors import FrameworkkitError

CHANGELOG = "CHANGELOG.md"

_BEGIN = "<!-- {name}: written by frameworkkit release -->"
_END = "<!-- end of {name} -->"
_ANY_BEGIN = re.compile(r"^<!-- \S+@\S+: written by frameworkkit release -->[ \t]*\r?$", re.MULTILINE)
_HEADING = re.compile(r"^## (?!\[?unreleased\b)", re.MULTILINE | re.IGNORECASE)


def with_section(text: str, name: str, section: str, title: str) -> str:
    """The changelog with the section of the edition ``name``.

    A section that stands there already, as an interrupted release leaves one, is written anew; a new one goes above
    the others, or above the first second-level heading. A changelog that is empty begins with ``title``.
    """
    if not text.strip():
        text = f"# {title}\n"
    end = "\r\n" if "\r\n" in text else "\n"
    begins, ends = _BEGIN.format(name=name), _END.format(name=name)
    block = end.join([begins, "", *section.strip("\n").split("\n"), "", ends])
    start = _line(text, begins)
    if start >= 0:
        stop = _line(text, ends, start)
        if stop < 0:
            raise FrameworkkitError(
                f"the changelog has no line {ends} below {begins}",
                "put it back at the end of the section, or remove the section with both lines",
            )
        return text[:start] + block + text[stop + len(ends) :]
    place = _ANY_BEGIN.search(text) or _HEADING.search(text)
    if place:
        return text[: place.start()] + block + end + end + text[place.start() :]
    return f"{text}{end * (2 - _ends(text))}{block}{end}"


def _line(text: str, line: str, start: int = 0) -> int:
    found = re.compile(rf"^{re.escape(line)}(?=[ \t]*\r?$)", re.MULTILINE).search(text, start)
    return found.start() if found else -1


def _ends(text: str) -> int:
    """How many line ends stand at the end, 2 at most."""
    tail = text.replace("\r\n", "\n")
    return min(2, len(tail) - len(tail.rstrip("\n")))
