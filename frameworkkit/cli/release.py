"""``frameworkkit release``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from frameworkkit.api import find_workspace, plan_release, tag_release, write_release
from frameworkkit.cli.output import note, render, show_findings, unreadable
from frameworkkit.cli.parameters import EditionName, format_option, output_option
from frameworkkit.errors import UsageError

if TYPE_CHECKING:
    from frameworkkit.releasing import Release


@click.command("release", short_help="Freeze an edition: check it, lock it, tell its changelog.")
@click.argument("edition", type=EditionName())
@click.option(
    "--plan", is_flag=True, help="Only show what would be written; exit with 1 if something stands in the way."
)
@click.option("--adopt", is_flag=True, help="Make the edition `status: adopted` with the release.")
@click.option("--issued", metavar="DATE", help="Write the date of issue into the edition: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option("--supersede", is_flag=True, help="Make the edition before `status: superseded`, replaced by this one.")
@click.option(
    "--previous",
    metavar="EDITION",
    type=EditionName(),
    help="The edition that it follows. Without it, the latest one that it `replaces`, or the latest released.",
)
@click.option("--tag", is_flag=True, help="Tag the current commit, once all that the release wrote is committed.")
@format_option("release", "text|json", "How to show the plan.")
@output_option("Write the plan there instead of to standard output.")
def command(
    edition: str,
    plan: bool,  # noqa: FBT001 - a flag of the command line
    adopt: bool,  # noqa: FBT001 - a flag of the command line
    issued: str | None,
    supersede: bool,  # noqa: FBT001 - a flag of the command line
    previous: str | None,
    tag: bool,  # noqa: FBT001 - a flag of the command line
    format_: str,
    output: str | None,
) -> int:
    """Freeze an edition: check it, lock it, and tell in the framework's changelog what changed.

    Checked are the file itself, status and dates, the version beside what changed, and the ids beside all that was
    public before. Then its digest goes into `frameworkkit.lock`, and from then on `validate` reports edits of it.

    \b
    Examples:
      frameworkkit release mentoring@2026 --plan
      frameworkkit release mentoring@2026 --adopt --issued 2026-01-31 --supersede
      frameworkkit release mentoring@2026 --tag
    """
    if not plan and (format_ != "text" or output):
        raise UsageError("--format and -o are for the plan", "add --plan")
    workspace = find_workspace()
    release = plan_release(
        edition, workspace=workspace, adopt=adopt, issued=issued, supersede=supersede, previous=previous
    )
    if plan:
        render(release, "release", format_, output)
        return _code(release)
    show_findings(release.findings)
    if not release.ready:
        note(f"{release.name} was not released: nothing was written")
        return _code(release)
    if tag and release.files:
        raise UsageError(
            f"{release.name} is to be released first, and what that writes committed",
            "run this without --tag, commit, and run it again with --tag",
        )
    write_release(release, workspace=workspace)
    for text in (*release.notes, *(f"wrote {file.path}" for file in release.files)):
        note(text)
    if tag:
        name, new = tag_release(release, workspace=workspace)
        note(f"tagged the current commit {name}" if new else f"the current commit has the tag {name}")
    elif release.released:
        note(f"{release.name} was released before, and is as it was")
    else:
        note(f"released {release.name}", f"next: commit that, and frameworkkit release {release.name} --tag")
    return 0


def _code(release: Release) -> int:
    return 2 if unreadable(release.findings) else int(not release.ready)
