"""Whether the files of an export can be written safely, on any system."""

from collections.abc import Iterator

from frameworkkit.exporting import Artifact, Export

_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{number}" for number in range(10)), *(f"lpt{number}" for number in range(10)))
)
_FORBIDDEN = frozenset('\\:*?"<>|')
_LONGEST = 255
"""In bytes: no usual file system has longer names."""


def problems_of_artifacts(export: Export) -> Iterator[str]:
    """Every reason why the files of an export could not be written, or would overwrite one another."""
    if not export.artifacts:
        yield "it gives no file"
    paths: set[str] = set()
    for artifact in export.artifacts:
        yield from _problems_of(artifact)
        path = str(artifact.path).casefold()
        if path in paths:
            yield f"it gives two files the path {artifact.path!r} (upper and lower case may be the same)"
        paths.add(path)


def _problems_of(artifact: Artifact) -> Iterator[str]:
    content: object = artifact.content
    if not isinstance(content, bytes):
        yield f"the content of {artifact.path!r} is {type(content).__name__}, not bytes"
    if artifact.path.startswith("/"):
        yield f"the path {artifact.path!r} is not relative"
    for name in artifact.path.split("/"):
        reason = _problem_of_name(name)
        if reason:
            yield f"the path {artifact.path[:80]!r} {reason}"


def _problem_of_name(name: str) -> str | None:
    if name in ("", ".", ".."):
        return "has an empty part, or one that stands for a folder"
    if not _FORBIDDEN.isdisjoint(name) or not name.isprintable():
        return "has a character that some systems forbid"
    if name != name.strip() or name.endswith("."):
        return "has a part that begins or ends with a space, or ends with a full stop"
    if name.partition(".")[0].lower() in _RESERVED:
        return "has a part that is the name of a device on Windows"
    if len(name.encode()) > _LONGEST:
        return "has a part that is too long"
    return None
