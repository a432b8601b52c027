"""``frameworkkit crosswalk``."""

from pathlib import Path

import click

from frameworkkit.api import check_crosswalks, propose_crosswalk, write_file
from frameworkkit.cli.output import (
    edition_or_exit,
    note,
    refuse_second_input,
    render,
    show_findings,
    unreadable,
    write_out,
)
from frameworkkit.cli.parameters import EditionName, format_option, output_option
from frameworkkit.crosswalks import (
    Crosswalk,
    CrosswalkFile,
    Mapping,
    ReadCrosswalk,
    Status,
    cut,
    editions_of,
    read_crosswalk,
    with_ids,
)
from frameworkkit.diagnostics import Severity
from frameworkkit.errors import UsageError
from frameworkkit.model import Edition


@click.group("crosswalk", short_help="Keep a reviewed mapping between two editions.")
def command() -> None:
    """Keep a mapping between two editions: proposed by their texts, decided by people, checked, and exported.

    \b
    Examples:
      frameworkkit crosswalk propose mentoring@2020 mentoring@2026 -o mapping.yaml
      frameworkkit crosswalk review mapping.yaml
      frameworkkit crosswalk check mapping.yaml
      frameworkkit crosswalk export mapping.yaml --format sssom -o mapping.sssom.tsv
    """


@command.command("propose", short_help="Write a crosswalk with a proposal for every item.")
@click.argument("old", type=EditionName())
@click.argument("new", type=EditionName())
@click.option("--similarity", metavar="NAME", help="Weigh in a plugin's measure of likeness.")
@output_option("The file to write. What was decided in it stays; only the rest is proposed anew.")
def propose(old: str, new: str, similarity: str | None, output: str | None) -> None:
    """Write a crosswalk with a proposal for every item of both editions.

    Where the texts suggest a counterpart, the proposal says how sure that is and why; where they leave it open, it
    lists candidates. In a file that is there already, everything stays that somebody has accepted, rejected or
    remarked on.

    \b
    Examples:
      frameworkkit crosswalk propose tta-senco@1998 nasenco@2014
      frameworkkit crosswalk propose draft-1.yaml draft-2.yaml -o mapping.yaml
    """
    refuse_second_input((old, new))
    before, after = edition_or_exit(old), edition_or_exit(new)
    kept = None
    if output and output != "-" and Path(output).is_file():
        read, crosswalk = _read(output)
        kept = _opened(read, crosswalk)
        names = (crosswalk.old, crosswalk.new)
        if names != (before.name, after.name):
            raise UsageError(f"{output} leads from {names[0]} to {names[1]}", "name another file with -o")
    proposed = propose_crosswalk(before, after, kept, similarity=similarity)
    write_out(proposed.text, output)
    waiting = sum(entry.status is Status.PROPOSED for entry in proposed.entries)
    note(f"{waiting} of {len(proposed.entries)} entries are proposed")


@command.command("review", short_help="Decide about the proposals of a crosswalk, one by one.")
@click.argument("file", type=click.Path())
@click.option("--old", metavar="EDITION", type=EditionName(), help="The old edition, if it is not where its name says.")
@click.option("--new", metavar="EDITION", type=EditionName(), help="The new edition, likewise.")
@click.option(
    "--order",
    type=click.Choice(["doubtful", "document"]),
    default="doubtful",
    show_default=True,
    help="What to ask about first.",
)
@click.option(
    "--accept-above", metavar="NUMBER", type=click.FloatRange(0, 1), help="First accept every link that is so sure."
)
def review(file: str, old: str | None, new: str | None, order: str, accept_above: float | None) -> None:
    """Decide about the proposals of a crosswalk, one by one.

    Each is shown with both texts, what differs, and the other candidates. Your answer is saved at once, so you can
    stop at any time and go on later. Entries come again when one of their texts has changed since.

    Without a terminal each answer is a line of standard input.

    \b
    Examples:
      frameworkkit crosswalk review frameworks/nasenco/crosswalks/tta-senco-1998.yaml
      frameworkkit crosswalk review mapping.yaml --accept-above 0.95 --order document
    """
    from frameworkkit.cli.crosswalk_review import Dialogue
    from frameworkkit.crosswalks.reviewing import Review

    if file == "-":
        raise UsageError("standard input cannot be reviewed in place", "name a file")
    read, crosswalk = _read(file)
    before, after = _editions(read, crosswalk, (old, new))
    state = Review(file=_opened(read, crosswalk), old=before, new=after)
    if accept_above is not None:
        state, count = state.accept_above(accept_above)
        if count:
            write_file(Path(file), state.file.text.encode())
        note(f"accepted {count} link{'s' * (count != 1)} of {accept_above:g} or more")
    Dialogue(
        review=state,
        save=lambda text: write_file(Path(file), text.encode()),
        doubtful_first=order == "doubtful",
    ).run()


@command.command("check", short_help="Check crosswalks against both editions.")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path())
@click.option("--old", metavar="EDITION", type=EditionName(), help="The old edition; a table does not name it.")
@click.option("--new", metavar="EDITION", type=EditionName(), help="The new edition; a table does not name it.")
@click.option(
    "--fail-on",
    type=click.Choice([s.value for s in Severity]),
    default="error",
    show_default=True,
    help="Exit with 1 from this severity on.",
)
@format_option("report", "text|json|github|sarif|junit", "How to report.")
@output_option("Write the report there instead of to standard output.")
def check(
    files: tuple[str, ...], old: str | None, new: str | None, fail_on: str, format_: str, output: str | None
) -> int:
    """Check crosswalks: complete, without contradiction, and in agreement with the texts of both editions.

    FILE is a crosswalk, or a mapping in a table (.csv, .tsv) with columns old and new, and if you like relation, status
    and note; several items stand in a cell with semicolons between them, by id or code. Without one, all crosswalks
    that the workspace keeps are checked.

    \b
    Examples:
      frameworkkit crosswalk check
      frameworkkit crosswalk check frameworks/nasenco/crosswalks/tta-senco-1998.yaml
      frameworkkit crosswalk check mapping.csv --old tta-senco@1998 --new nasenco@2014
    """
    refuse_second_input((*files, old, new))
    report = check_crosswalks(files, old=old, new=new)
    render(report, "report", format_, output)
    return 2 if report.unreadable else int(report.reaches(Severity(fail_on)))


@command.command("export", short_help="Write a crosswalk as SSSOM, CSV or CASE associations.")
@click.argument("file", type=click.Path())
@click.option("--old", metavar="EDITION", type=EditionName(), help="The old edition, if it is not where its name says.")
@click.option("--new", metavar="EDITION", type=EditionName(), help="The new edition, likewise.")
@click.option("--proposals", is_flag=True, help="Export what is only proposed, too.")
@format_option("crosswalk", "sssom|csv|case", "What to write.", default="sssom")
@output_option("Write there instead of to standard output.")
def export(
    file: str,
    old: str | None,
    new: str | None,
    proposals: bool,  # noqa: FBT001 - a flag of the command line
    format_: str,
    output: str | None,
) -> None:
    """Write a crosswalk as SSSOM (links as a mapping set), CSV (every entry), or CASE associations (JSON).

    \b
    Examples:
      frameworkkit crosswalk export frameworks/nasenco/crosswalks/tta-senco-1998.yaml
      frameworkkit crosswalk export mapping.yaml --format case -o associations.json
    """
    read, crosswalk = _read(file)
    before, after = _editions(read, crosswalk, (old, new))
    if read.document is None:
        crosswalk = with_ids(crosswalk, before, after)
    render(Mapping(crosswalk=crosswalk, old=before, new=after, proposals=proposals), "crosswalk", format_, output)


def _read(path: str) -> tuple[ReadCrosswalk, Crosswalk]:
    """A crosswalk that is right in shape; where it is not say why and end the command."""
    read = read_crosswalk(path)
    if read.crosswalk is None:
        show_findings(read.diagnostics)
        raise click.exceptions.Exit(2 if unreadable(read.diagnostics) else 1)
    return read, read.crosswalk


def _opened(read: ReadCrosswalk, crosswalk: Crosswalk) -> CrosswalkFile:
    if read.document is None:
        raise UsageError(
            f"{read.name} is a table, which can be checked and exported, but not reviewed",
            "begin a crosswalk with `frameworkkit crosswalk propose`",
        )
    return cut(crosswalk, read.document)


def _editions(
    read: ReadCrosswalk, crosswalk: Crosswalk, named: tuple[str | None, str | None]
) -> tuple[Edition, Edition]:
    """The editions of a crosswalk; where one is missing say so and end the command."""
    editions, findings = editions_of(read, crosswalk, named)
    if editions is None:
        show_findings(findings)
        raise click.exceptions.Exit(1)
    return editions
