"""``frameworkkit fmt``."""

from pathlib import Path

import click

from frameworkkit.api import find_workspace, format_file, write_file
from frameworkkit.cli.output import note, show_findings, write_out
from frameworkkit.cli.parameters import EditionName
from frameworkkit.workspace import find_files


@click.command("fmt", short_help="Put files in canonical layout; comments and values stay.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=EditionName())
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file is not in canonical layout.")
def command(paths: tuple[str, ...], check: bool) -> int:  # noqa: FBT001 - a flag of the command line
    """Put files in canonical layout: order of keys, indentation, quotes. Comments and values stay.

    PATH is a file, a folder, framework@edition, or `-` for standard input to standard output; without one
    everything under `frameworks/` is formatted.

    \b
    Examples:
      frameworkkit fmt
      frameworkkit fmt --check frameworks
      frameworkkit fmt - < draft.yaml > tidy.yaml
    """
    changed, unreadable, broken = 0, False, False
    files = find_files(paths, find_workspace()).files
    for file in files:
        formatted = format_file(file)
        if formatted.after is None:
            show_findings(formatted.diagnostics)
            broken = True
            unreadable |= any(finding.code.startswith("FK0") for finding in formatted.diagnostics)
        elif file == "-" and not check:
            write_out(formatted.after)
        elif formatted.changed:
            changed += 1
            note(f"{'would format' if check else 'formatted'} {file}")
            if not check:
                write_file(Path(file), formatted.after)
    if unreadable:
        return 2
    if files != ("-",):
        state = "changed" if not check else "needs formatting" if changed == 1 else "need formatting"
        note(f"{changed} of {len(files)} file{'s' * (len(files) != 1)} {state}")
    return int(broken or (check and changed > 0))
