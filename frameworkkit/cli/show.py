"""``frameworkkit show``."""

import click

from frameworkkit.cli.output import edition_or_exit, render
from frameworkkit.cli.parameters import EditionName, format_option, output_option


@click.command("show")
@click.argument("edition", type=EditionName())
@format_option("edition", "text|json|csv", "How to show it.")
@output_option("Write there instead of to standard output.")
def command(edition: str, format_: str, output: str | None) -> None:
    """Show an edition: its items as a tree, or as data.

    \b
    Examples:
      frameworkkit show nasenco@2014
      frameworkkit show HEAD~1:frameworks/nasenco/2014.yaml --format json
    """
    render(edition_or_exit(edition), "edition", format_, output)
