"""``frameworkkit diff``."""

import click

from frameworkkit.api import diff
from frameworkkit.cli.output import edition_or_exit, refuse_second_input, render
from frameworkkit.cli.parameters import EditionName, FormatName, output_option

IMPACTS = ("major", "minor", "patch")


@click.command("diff", short_help="Say what changed from one edition to another.")
@click.argument("old", type=EditionName())
@click.argument("new", type=EditionName())
@click.option(
    "--format",
    "format_",
    metavar="text|json|markdown|csv",
    type=FormatName("diff"),
    default="text",
    show_default=True,
    help="How to report.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything changed.")
@click.option("--fail-on", type=click.Choice(IMPACTS), help="Exit with 1 if a change has this impact or more.")
@output_option("Write there instead of to standard output.")
def command(
    old: str,
    new: str,
    format_: str,
    exit_code: bool,  # noqa: FBT001 - a flag of the command line
    fail_on: str | None,
    output: str | None,
) -> int:
    """Say what changed from one edition to another: every item of both is accounted for.

    \b
    Examples:
      frameworkkit diff HEAD:frameworks/nasenco/2014.yaml frameworks/nasenco/2014.yaml
      frameworkkit diff tta-senco@1998 nasenco@2014 --format markdown -o changes.md
      frameworkkit diff old.yaml new.yaml --fail-on major
    """
    refuse_second_input((old, new))
    account = diff(edition_or_exit(old), edition_or_exit(new))
    render(account, "diff", format_, output)
    if fail_on:
        return int(any(IMPACTS.index(change.impact) <= IMPACTS.index(fail_on) for change in account.changes))
    return int(exit_code and not account.empty)
