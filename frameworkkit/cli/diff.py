"""``frameworkkit diff``."""

import click

from frameworkkit.cli.comparing import How, sides_of
from frameworkkit.cli.gate import Gate
from frameworkkit.cli.output import note, refuse_second_input, render, reporter
from frameworkkit.cli.parameters import EditionName, OfferName, format_option, output_option
from frameworkkit.diffing import PRECEDENCE, ChangeKind, Filter, Impact, filtered
from frameworkkit.errors import UnknownNameError, UsageError
from frameworkkit.reporting.diff_details import filter_note

IMPACTS = ("major", "minor", "patch")
SAY_SO = ("text", "markdown", "summary", "json", "html")
"""Reports that tell themselves what they hide."""


@click.command("diff", short_help="Say what changed from one edition to another, or over several.")
@click.argument("names", metavar="OLD NEW [NEWER]...", nargs=-1, type=EditionName())
@format_option(
    "diff", "text|json|markdown|summary|html|csv|sssom|…", "How to report; `summary` is Markdown for a pull request."
)
@click.option("--only", metavar="KIND[,KIND]", multiple=True, help="Show only changes of these kinds.")
@click.option("--impact", type=click.Choice(IMPACTS), help="Show only changes of this impact or more.")
@click.option("--branch", metavar="ID|CODE", help="Show only changes of this item and of those below it.")
@click.option("--crosswalk", metavar="FILE", type=click.Path(), help="Which items are the same, as people decided it.")
@click.option("--no-crosswalk", is_flag=True, help="Heed no crosswalk, not even the one that the workspace keeps.")
@click.option("--no-text", is_flag=True, help="Match no items by their texts.")
@click.option("--similarity", metavar="NAME", type=OfferName("similarities"), help="A plugin's measure of likeness.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything changed.")
@click.option(
    "--fail-on", type=click.Choice(IMPACTS), help="Exit with 1 from this impact on, but for what is approved."
)
@click.option("--approve", metavar="FINGERPRINT|all", multiple=True, help="Approve a change, or all that are shown.")
@click.option("--reason", metavar="TEXT", help="Why, for --approve.")
@click.option("--approvals", metavar="FILE", type=click.Path(), help="Where approvals are kept.")
@output_option("Write there instead of to standard output.")
def command(
    names: tuple[str, ...],
    format_: str,
    only: tuple[str, ...],
    impact: str | None,
    branch: str | None,
    crosswalk: str | None,
    no_crosswalk: bool,  # noqa: FBT001 - a flag of the command line, as those below
    no_text: bool,  # noqa: FBT001
    similarity: str | None,
    exit_code: bool,  # noqa: FBT001
    fail_on: str | None,
    approve: tuple[str, ...],
    reason: str | None,
    approvals: str | None,
    output: str | None,
) -> int:
    """Say what changed from one edition to another: every item of both is accounted for.

    Two folders are compared edition by edition. Of three editions or more each item's history is told. Items are the
    same by id, by what a crosswalk or `replaces` says, and else by their texts. Filters hide changes from the report;
    the exit code heeds them all the same.

    \b
    Examples:
      frameworkkit diff HEAD:frameworks/nasenco/2014.yaml frameworks/nasenco/2014.yaml
      frameworkkit diff tta-senco@1998 nasenco@2014 --format markdown -o changes.md
      frameworkkit diff tta-senco@1998 tda-senco-training@2008 nasenco@2014 --only removed,merged
      frameworkkit diff main:frameworks frameworks --format summary --fail-on major
      frameworkkit diff old.yaml new.yaml --approve 3fa9c1d2e4b5 --reason "Agreed by the board"
    """
    if len(names) < 2:
        raise UsageError("name two editions at least, the older first", "as frameworkkit diff old.yaml new.yaml")
    for first, second, both in (
        ("--crosswalk", "--no-crosswalk", crosswalk and no_crosswalk),
        ("--similarity", "--no-text", similarity and no_text),
    ):
        if both:
            raise UsageError(f"{first} and {second} contradict each other", "leave one out")
    if reason and not approve:
        raise UsageError("--reason says why a change is approved", "name the change: --approve FINGERPRINT")
    refuse_second_input((*names, crosswalk))
    chosen = _filter(only, impact, branch)
    gate = Gate.of(fail_on, approvals, approving=bool(approve))
    sides = sides_of(names)
    how = How.of(crosswalk=crosswalk, no_crosswalk=no_crosswalk, by_text=not no_text, similarity=similarity)
    reporter(sides.kind, format_)  # what cannot be shown is not to be approved either
    diffs = gate.marked(how.diffs(sides))
    shown = filtered(diffs, chosen)
    if approve:
        gate.approve(shown, sides, approve, reason)
        shown = filtered(gate.marked(diffs), chosen)
    render(sides.joined(shown), sides.kind, format_, output)
    if chosen and format_ not in SAY_SO:
        note(filter_note(shown))
    stopped = gate.stops(shown, sides)
    return int(stopped or (exit_code and sides.differ(shown)))


def _filter(only: tuple[str, ...], impact: str | None, branch: str | None) -> Filter:
    kinds = [kind for value in only for kind in value.split(",") if kind]
    for kind in kinds:
        if kind not in PRECEDENCE:
            raise UnknownNameError("kind of change", kind, tuple(known.value for known in PRECEDENCE))
    return Filter(
        kinds=tuple(ChangeKind(kind) for kind in kinds), impact=Impact(impact) if impact else None, branch=branch
    )
