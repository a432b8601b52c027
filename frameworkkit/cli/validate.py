"""``frameworkkit validate``."""

import sys

import click

from frameworkkit.api import find_workspace, fix_files, validate
from frameworkkit.cli.output import note, refuse_second_input, terminal_of, write_out
from frameworkkit.cli.parameters import EditionName, output_option
from frameworkkit.cli.progress import progress
from frameworkkit.diagnostics import Severity
from frameworkkit.reporting import Terminal
from frameworkkit.reporting.catalogue import REPORTERS


def _codes(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for value in values for code in value.split(",") if code)


@click.command("validate", short_help="Check editions: syntax, shape, references and structure.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=EditionName())
@click.option(
    "--select", metavar="CODES", multiple=True, callback=_codes, help="Report only codes that start so: FK2,FK301."
)
@click.option("--ignore", metavar="CODES", multiple=True, callback=_codes, help="Do not report codes that start so.")
@click.option("--fail-on", type=click.Choice([s.value for s in Severity]), help="Exit with 1 from this severity on.")
@click.option(
    "--format",
    "format_",
    type=click.Choice([reporter.name for reporter in REPORTERS if reporter.result == "report"]),
    default="text",
    show_default=True,
    help="How to report.",
)
@click.option("--fix", is_flag=True, help="First mend what is safe to mend, as misspelt keys.")
@click.option("--jobs", type=click.IntRange(1), help="Processes to share many files among.")
@click.option("--no-cache", is_flag=True, help="Check every file, also those that have not changed.")
@output_option("Write the report there instead of to standard output.")
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    format_: str,
    fix: bool,  # noqa: FBT001 - a flag of the command line
    jobs: int | None,
    no_cache: bool,  # noqa: FBT001 - a flag of the command line
    output: str | None,
) -> int:
    """Check editions: syntax, shape, references and structure, and whether released ones were edited.

    PATH is a file, a folder, `-`, or framework@edition; without one everything under `frameworks/` is checked.

    \b
    Examples:
      frameworkkit validate
      frameworkkit validate frameworks/nasenco/2014.yaml --ignore FK302
      frameworkkit validate --fix drafts/
      frameworkkit validate --format sarif -o build/report.sarif
    """
    refuse_second_input(paths)
    workspace = find_workspace()
    if fix:
        for path, count in fix_files(paths, workspace=workspace).items():
            note(f"mended {count} in {path}")
    with progress("Validating") as advance:
        report = validate(
            paths,
            workspace=workspace,
            select=select,
            ignore=ignore,
            jobs=jobs,
            remember=not no_cache,
            progress=advance,
        )
    chosen = next(r for r in REPORTERS if (r.result, r.name) == ("report", format_))
    terminal = terminal_of(sys.stdout) if output in (None, "-") else Terminal()
    write_out(chosen.render(report, terminal), output)
    if report.skipped and format_ == "text":
        note(f"passed over, as neither editions, recipes nor crosswalks: {', '.join(_few(report.skipped))}")
    if report.unreadable:
        return 2
    return int(report.reaches(Severity(fail_on or workspace.settings.fail_on)))


def _few(names: tuple[str, ...]) -> list[str]:
    shown = list(names[:3])
    return [*shown, f"and {len(names) - 3} more"] if len(names) > 3 else shown
