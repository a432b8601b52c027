"""The tag of a released edition."""

import os

from frameworkkit.errors import UsageError
from frameworkkit.releasing.changelog import CHANGELOG
from frameworkkit.releasing.git import tag, uncommitted
from frameworkkit.releasing.release import Release
from frameworkkit.workspace import Workspace


def tag_release(release: Release, workspace: Workspace) -> tuple[str, bool]:
    """Tag the current commit with the name of a released edition; the tag, and whether it is new.

    A tag names a commit: it would be wrong as long as the edition, the changelog and the lock are not in that commit
    as they are on disk. :class:`UsageError` then, and for a tag that another commit bears.
    """
    edition = release.edition
    if edition is None or not release.released:
        raise UsageError(f"{release.name} is not released yet, and so there is nothing to tag", _ORDER)
    path = workspace.path_of(edition.framework.id, edition.id)
    paths = [path, path.parent / CHANGELOG, workspace.lock]
    missing = uncommitted(workspace.root, [os.path.relpath(each, workspace.root) for each in paths if each.exists()])
    if missing:
        raise UsageError(f"not committed yet: {', '.join(missing)}", _ORDER)
    name = workspace.settings.release.tag.replace("{framework}", edition.framework.id)
    name = name.replace("{edition}", edition.id)
    return name, tag(workspace.root, name, f"{edition.title} ({edition.name})")


_ORDER = "release it, commit what was written, and run the same again with --tag"
