"""``frameworkkit import``."""

import json
import sys

import click

from frameworkkit.api import dump, import_, load_registry
from frameworkkit.cli.output import note, refuse_second_input, show_findings, terminal_of, unreadable, write_out
from frameworkkit.cli.parameters import OfferName, options_option, output_option
from frameworkkit.importing import Import, ImportSource
from frameworkkit.source import Unreadable, read_bytes


@click.command("import")
@click.argument("name", type=OfferName("importers"))
@click.argument("source", type=click.Path())
@click.option("--recipe", metavar="FILE", type=click.Path(), help="How the source becomes items.")
@click.option("--plan", is_flag=True, help="Say line by line what the source would become; write nothing.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to plan."
)
@options_option()
@output_option("The edition to write, as YAML; standard output without it.")
def command(
    name: str,
    source: str,
    recipe: str | None,
    plan: bool,  # noqa: FBT001 - a flag of the command line
    format_: str,
    options: dict[str, str],
    output: str | None,
) -> int:
    """Make an edition from a document in another format.

    \b
    Examples:
      frameworkkit import text award.txt --recipe frameworks/nasenco/recipes/2014.yaml --plan
      frameworkkit import text award.txt --recipe frameworks/nasenco/recipes/2014.yaml -o 2014.yaml
    """
    refuse_second_input((source, recipe))
    importer = load_registry().importer(name)
    try:
        document = ImportSource(name=source, content=read_bytes(source))
        steps = ImportSource(name=recipe, content=read_bytes(recipe)) if recipe else None
    except Unreadable as stop:
        show_findings((stop.diagnostic,))
        return 2
    result = import_(importer, document, recipe=steps, options=options)
    show_findings(result.diagnostics)
    if plan:
        write_out(_plan_json(result) if format_ == "json" else _plan_text(result), output)
    elif result.edition is not None:
        write_out(dump(result.edition), output)
        if output and output != "-":
            note(f"wrote {output}: {result.edition.name}, {len(result.edition.places)} items")
    if unreadable(result.diagnostics):
        return 2
    return int(result.edition is None)


def _plan_text(result: Import) -> str:
    """What each line became, and at the end the lines that were used nowhere."""
    width = terminal_of(sys.stdout).width
    lines = []
    for step in result.plan:
        became = f"{step.became} {step.target or ''}".strip() or "(used nowhere)"
        lines.append(f"{step.line:>6}  {became:<28} {step.text[: max(20, width - 38)]}".rstrip())
    unused = [step for step in result.plan if not step.became]
    lines.append("")
    total = len(result.plan)
    count = "1 line" if total == 1 else f"{total} lines"
    lines.append(f"{count}, {len(unused)} used nowhere" + (":" if unused else ""))
    lines += [f"{step.line:>6}  {step.text[: max(20, width - 8)]}" for step in unused]
    return "\n".join(lines) + "\n"


def _plan_json(result: Import) -> str:
    lines = [{"line": s.line, "text": s.text, "became": s.became, "target": s.target} for s in result.plan]
    return json.dumps({"format": "frameworkkit-plan/1", "lines": lines}, ensure_ascii=False, indent=2) + "\n"
