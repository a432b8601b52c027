"""From an edition's name to the whole of its release: what was found, and what is to be written. Writes nothing."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from frameworkkit.diffing import Decisions, Diff
from frameworkkit.errors import UsageError
from frameworkkit.loading import Loaded, load_bytes
from frameworkkit.locking import Entry, digests_of
from frameworkkit.model import Edition
from frameworkkit.releasing.files import bytes_of, changelog_file, inside, lock_file, previous_file
from frameworkkit.releasing.imprint import adopted
from frameworkkit.releasing.judging import judged
from frameworkkit.releasing.release import Release, Wishes, Written, stops
from frameworkkit.releasing.surroundings import Surroundings, look_around, place_of, previous_of
from frameworkkit.releasing.versions import Policy
from frameworkkit.source import Unreadable, read_bytes
from frameworkkit.validation.check import check_bytes
from frameworkkit.workspace import Workspace, load
from frameworkkit.writing import write_files

Compare = Callable[[Edition, Edition], tuple[Diff, Decisions | None]]
"""How two editions are compared (by no text: a guess is nothing to publish), and what a crosswalk has settled."""


def plan(name: str, workspace: Workspace, wishes: Wishes, compare: Compare) -> Release:
    """What releasing an edition comes to.

    First its file has to be without errors; then come status and dates, the version and the ids. Raises
    :class:`UsageError` where it is no edition of the workspace.
    """
    path = place_of(name, workspace)
    before, after, loaded = _opened(path, wishes)
    edition = loaded.edition
    if edition is None:
        return Release(name=name, findings=loaded.diagnostics)
    _refuse_other_name(edition, path)
    around = look_around(edition, path, workspace)
    lock = around.guard.lock
    released = lock.entries.get(edition.name)
    sound = (*around.diagnostics, *check_bytes(after, str(path), released))
    if stops(sound):
        return Release(name=edition.name, edition=edition, findings=sound, released=released is not None)
    previous = _previous(edition, around, wishes, workspace)
    files = [Written(path=inside(path, workspace), before=before, after=after)]
    files += previous_file(previous, edition, workspace, wishes)
    if released:
        return Release(
            name=edition.name, edition=edition, findings=sound, entry=released, released=True, files=_changed(files)
        )
    account, decisions = compare(previous.edition, edition) if previous and previous.edition else (None, None)
    entry = _entry(edition, account)
    files += [changelog_file(edition, account, path.parent, workspace), lock_file(entry, lock, workspace)]
    return Release(
        name=edition.name,
        edition=edition,
        account=account,
        entry=entry,
        findings=(*sound, *judged(loaded, around, account, decisions, Policy(workspace.settings.release.policy))),
        notes=tuple(_notes(around, account)),
        files=_changed(files),
    )


def _opened(path: Path, wishes: Wishes) -> tuple[bytes, bytes, Loaded]:
    """What a file holds, what it would with all that is wanted, and the edition that it then is."""
    try:
        before = read_bytes(path)
    except Unreadable as stop:
        return b"", b"", Loaded(name=str(path), edition=None, document=None, diagnostics=(stop.diagnostic,))
    loaded = load_bytes(before, str(path))
    if loaded.edition is None:
        return before, before, loaded
    after = adopted(before, adopt=wishes.adopt, issued=wishes.issued)
    return before, after, loaded if after == before else load_bytes(after, str(path))


def write(release: Release, workspace: Workspace) -> None:
    """Write the files of a release: all beside their places first, then each moved there, the lock last.

    Interrupted, it can be run again and comes to the same: until the lock is there, everything before it is made
    anew, and what is as it should be is not written. Raises :class:`UsageError` where something stands in its way, or
    where somebody has written to one of the files since the release was planned.
    """
    if not release.ready:
        raise UsageError(f"{release.name} cannot be released as it is", "look at the findings")
    for file in release.files:
        if bytes_of(workspace.root / file.path) != file.before:
            raise UsageError(f"{file.path} was changed while the release was planned", "run it again")
    write_files(workspace.root, {file.path: file.after for file in release.files})


def _changed(files: Iterable[Written]) -> tuple[Written, ...]:
    return tuple(file for file in files if file.before != file.after)


def _refuse_other_name(edition: Edition, path: Path) -> None:
    if edition.name != f"{path.parent.resolve().name}@{path.stem}":
        raise UsageError(
            f"{path} holds the edition {edition.name}, which is not what its place says",
            f"it belongs into frameworks/{edition.framework.id}/{edition.id}{path.suffix}",
        )


def _previous(edition: Edition, around: Surroundings, wishes: Wishes, workspace: Workspace) -> Loaded | None:
    """The edition that this one follows."""
    name = wishes.previous or previous_of(edition, around)
    if name is None:
        return None
    loaded = around.named(name) or load(name, workspace)
    if loaded.edition is None:
        raise UsageError(
            f"{name} has errors, and so nothing can be compared with it", f"`frameworkkit validate {name}`"
        )
    if loaded.edition.name == edition.name:
        raise UsageError(f"{name} is what is to be released", "name the edition that it follows")
    return loaded


def _entry(edition: Edition, account: Diff | None) -> Entry:
    digests = digests_of(edition)
    return Entry(
        name=edition.name,
        digest=digests.edition,
        issued=edition.imprint.issued,
        previous=account.old.name if account else None,
        impact=account.impact if account else None,
        items=tuple(digests.items.items()),
    )


def _notes(around: Surroundings, account: Diff | None) -> Iterator[str]:
    yield from around.notes
    if account and account.old.name not in around.guard.lock.entries:
        yield f"{account.old.name} is not in the lock: if it was published, release it first"
