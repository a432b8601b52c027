"""The files that a release writes beside the edition, each before and after. None of them is written here."""

import os
from collections.abc import Iterator
from pathlib import Path

from frameworkkit.diffing import Diff
from frameworkkit.errors import FrameworkkitError, UsageError
from frameworkkit.loading import Loaded
from frameworkkit.locking import Entry, Lock, lock_text
from frameworkkit.model import Edition
from frameworkkit.releasing.changelog import CHANGELOG, with_section
from frameworkkit.releasing.imprint import superseded
from frameworkkit.releasing.release import Wishes, Written
from frameworkkit.reporting.release_markdown import render_section
from frameworkkit.workspace import Workspace


def previous_file(previous: Loaded | None, edition: Edition, workspace: Workspace, wishes: Wishes) -> Iterator[Written]:
    """The file of the edition before, superseded if that is wanted. One that is withdrawn stays so."""
    if not wishes.supersede:
        return
    if previous is None or previous.edition is None:
        raise UsageError(f"there is no edition before {edition.name} that could be superseded")
    path = Path(previous.name)
    if not path.is_file() or not path.resolve().is_relative_to(workspace.root.resolve()):
        raise UsageError(f"{previous.name} is no file of this workspace, so it cannot be made superseded")
    if previous.edition.imprint.status != "withdrawn":
        data = path.read_bytes()
        yield Written(path=inside(path, workspace), before=data, after=superseded(data, edition.name))


def changelog_file(edition: Edition, account: Diff | None, folder: Path, workspace: Workspace) -> Written:
    """The framework's changelog with the section of this edition."""
    path = folder / CHANGELOG
    before = bytes_of(path)
    try:
        text = (before or b"").decode("utf-8")
    except UnicodeDecodeError:
        raise FrameworkkitError(
            f"{os.path.relpath(path)} is not UTF-8", "save it as UTF-8, and release again"
        ) from None
    title = f"Changelog: {edition.framework.title.value or edition.framework.id}"
    after = with_section(text, edition.name, render_section(edition, account), title)
    return Written(path=inside(path, workspace), before=before, after=after.encode())


def lock_file(entry: Entry, lock: Lock, workspace: Workspace) -> Written:
    """The lock with an entry more."""
    return Written(
        path=inside(workspace.lock, workspace),
        before=bytes_of(workspace.lock),
        after=lock_text(lock.including(entry)).encode(),
    )


def bytes_of(path: Path) -> bytes | None:
    """What a file holds; None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FrameworkkitError(f"{os.path.relpath(path)} cannot be read: {error.strerror}") from None


def inside(path: Path, workspace: Workspace) -> str:
    """The path from the workspace."""
    return os.path.relpath(path.parent.resolve() / path.name, workspace.root.resolve()).replace(os.sep, "/")
