"""``frameworkkit export``."""

import json
import sys
from collections.abc import Iterable
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from textwrap import fill

import click

from frameworkkit.api import Exported, export, load_registry, write_file, write_files
from frameworkkit.cli.output import edition_or_exit, note, refuse_second_input, terminal_of, write_out
from frameworkkit.cli.parameters import EditionName, OfferName, options_option, output_option
from frameworkkit.errors import UsageError
from frameworkkit.exporting import Loss

FEW = 3
"""Of up to this many items the ids are named."""


@click.command("export")
@click.argument("name", type=OfferName("exporters"))
@click.argument("editions", nargs=-1, required=True, type=EditionName())
@output_option("The folder to write to, or the file if one file is made; `-` is standard output.")
@options_option()
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to report."
)
def command(name: str, editions: tuple[str, ...], output: str | None, options: dict[str, str], format_: str) -> None:
    """Write editions in another format. What the format cannot carry is reported, never lost in silence.

    \b
    Examples:
      frameworkkit export case-1.1 nasenco@2014 -o build/
      frameworkkit export case-1.1 frameworks/*/*.yaml -o build/case --format json
    `frameworkkit plugins` lists the exporters and their options.
    """
    if output is None:
        raise UsageError("say where to: -o FOLDER, or -o - for standard output")
    if output == "-" and format_ == "json":
        raise UsageError("the export and its report cannot both go to standard output", "give -o a folder")
    refuse_second_input(editions)
    exporter = load_registry().exporter(name)
    exported = export(exporter, (edition_or_exit(edition) for edition in editions), options)
    paths = _write(exported, output)
    if format_ == "json":
        write_out(_json(exported, paths))
    else:
        _say(exported, paths)


def _write(exported: Exported, output: str) -> list[str]:
    """Write everything or nothing; the paths written."""
    contents = {artifact.path: artifact.content for artifact in exported.artifacts}
    one = len(contents) == 1
    if output == "-":
        if not one:
            raise UsageError(f"{len(contents)} files cannot go to standard output", "give -o a folder")
        write_out(next(iter(contents.values())))
        return []
    target = Path(output)
    names_file = target.suffix != "" and not target.is_dir() and not output.endswith(("/", "\\"))
    if one and (names_file or (target.exists() and not target.is_dir())):
        write_file(target, next(iter(contents.values())))
        return [output]
    if names_file:
        raise UsageError(f"{output} is one file, and {len(contents)} are to be written", f"name a folder: -o {output}/")
    write_files(target, contents)
    return [str(target / path) for path in contents]


def _say(exported: Exported, paths: Iterable[str]) -> None:
    for path in paths:
        note(f"wrote {path}")
    width = terminal_of(sys.stderr).width
    if exported.losses:
        note(f"\n{exported.exporter} cannot carry everything (--format json lists it item by item):")
    for edition, losses in groupby(exported.losses, key=itemgetter(0)):
        note(f"  {edition}")
        by_reason: dict[str, list[str]] = {}
        for _edition, loss in losses:
            by_reason.setdefault(loss.reason, []).append(_field(loss))
        for reason, fields in by_reason.items():
            note(fill(f"{', '.join(fields)}: {reason}", width, initial_indent="    - ", subsequent_indent="      "))


def _field(loss: Loss) -> str:
    """The field, and of which items: their ids if they are few, or how many there are."""
    if not loss.items:
        return loss.field
    return f"{loss.field} ({', '.join(loss.items) if len(loss.items) <= FEW else f'{len(loss.items)} items'})"


def _json(exported: Exported, paths: list[str]) -> str:
    files = [
        {"path": path, "sha256": sha256(artifact.content).hexdigest(), "bytes": len(artifact.content)}
        for path, artifact in zip(paths, exported.artifacts, strict=True)
    ]
    losses = [
        {"field": loss.field, "items": list(loss.items), "reason": loss.reason, "edition": edition}
        for edition, loss in exported.losses
    ]
    report = {"format": "frameworkkit-export/1", "exporter": exported.exporter, "files": files, "losses": losses}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
