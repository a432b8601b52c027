"""What git knows of a folder: every committed state of the files in it, what is not committed, and tags."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from frameworkkit.errors import FrameworkkitError, UsageError
from frameworkkit.values import value

MOST_FILES = 500
MOST_BYTES = 64 * 1024 * 1024
"""No more than so much of a history is read, the latest first."""

_PATIENCE = 60


@value
class History:
    """Committed states of files, the latest first, each once; ``note`` says what is missing of the history."""

    states: tuple[bytes, ...] = ()
    note: str | None = None


def history(folder: Path, suffixes: tuple[str, ...]) -> History:
    """The states of the files in ``folder`` that led to the current commit."""
    try:
        listed = _run(folder, "rev-list", "--objects", "HEAD", "--", ".")
        found = _blobs(listed, folder, suffixes)
        shallow = _run(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
        states = tuple(_contents(folder, found[:MOST_FILES]))
    except (OSError, FrameworkkitError, subprocess.TimeoutExpired):
        return History(note="there is no git history to look into: earlier states of the files were not checked")
    if shallow:
        return History(states=states, note="this clone has but a part of the history: only that was checked")
    if len(states) < len(found):
        return History(
            states=states, note=f"of {len(found)} committed states only the latest {len(states)} were checked"
        )
    return History(states=states)


def _blobs(listed: bytes, folder: Path, suffixes: tuple[str, ...]) -> list[str]:
    prefix = _run(folder, "rev-parse", "--show-prefix").strip()
    found: dict[str, None] = {}
    for line in listed.splitlines():
        name, _, path = line.partition(b" ")
        inside = path.removeprefix(prefix)
        if path.startswith(prefix) and b"/" not in inside and inside.endswith(tuple(s.encode() for s in suffixes)):
            found[name.decode("ascii")] = None
    return list(found)


def _contents(folder: Path, names: list[str]) -> Iterator[bytes]:
    """The contents of objects, one after the other, until they are too much."""
    told = _run(folder, "cat-file", "--batch-check=%(objecttype) %(objectsize)", given="\n".join(names).encode())
    wanted, total = [], 0
    for name, line in zip(names, told.splitlines(), strict=False):
        kind, _, size = line.partition(b" ")
        if kind == b"blob":
            total += int(size)
            if total > MOST_BYTES:
                break
            wanted.append(name)
    if not wanted:
        return
    data = _run(folder, "cat-file", "--batch=%(objectsize)", given="\n".join(wanted).encode())
    start = 0
    while start < len(data):
        head = data.index(b"\n", start)
        stop = head + 1 + int(data[start:head])
        yield data[head + 1 : stop]
        start = stop + 1


def uncommitted(root: Path, paths: list[str]) -> list[str]:
    """Those of the paths that are not in the current commit as they are on disk."""
    return [path for path in paths if _differs(root, path)]


def _differs(root: Path, path: str) -> bool:
    try:
        _run(root, "ls-files", "--error-unmatch", "--", path)
        return bool(_run(root, "diff", "--name-only", "HEAD", "--", path).strip())
    except FrameworkkitError:
        return True


def tag(root: Path, name: str, message: str) -> bool:
    """Make an annotated tag on the current commit; False where it is there already.

    Raises :class:`UsageError` for a name that another commit bears.
    """
    try:
        head = _run(root, "rev-parse", "HEAD")
    except OSError:
        raise UsageError("git is not installed, and so nothing can be tagged") from None
    try:
        known = _run(root, "rev-parse", "--verify", "--quiet", f"refs/tags/{name}^{{commit}}")
    except FrameworkkitError:
        _run(root, "check-ref-format", f"refs/tags/{name}")
        _run(root, "tag", "--annotate", f"--message={message}", "--", name)
        return True
    if known != head:
        where = known.decode().strip()[:12]
        raise UsageError(f"the tag {name} is taken by the commit {where}", "a tag, too, names one thing for ever")
    return False


def _run(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """The output of a git command; :class:`UsageError` with what git said where it failed."""
    command = ["git", "--no-pager", "--literal-pathspecs", "-c", "core.quotePath=off", *arguments]
    quiet = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}  # what is not here stays where it is
    done = subprocess.run(  # noqa: S603 - git, and our own arguments
        command, cwd=folder, env=quiet, input=given, capture_output=True, check=False, timeout=_PATIENCE
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").removeprefix("error: ")
        raise UsageError(f"git {arguments[0]}: {said or f'ended with {done.returncode}'}")
    return done.stdout
