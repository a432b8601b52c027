"""``frameworkkit plugins``."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import click

from frameworkkit.api import load_registry
from frameworkkit.cli.output import terminal_of, write_out
from frameworkkit.cli.parameters import OfferName
from frameworkkit.registry import Registry

NARROWEST = 90
KINDS = {
    "exporter": "exporters",
    "importer": "importers",
    "reporter": "reporters",
    "rule": "rules",
    "similarity": "similarities",
}


@click.group("plugins", invoke_without_command=True, short_help="List what plugins offer, or check an exporter.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to list."
)
@click.pass_context
def command(ctx: click.Context, format_: str) -> None:
    """List what plugins offer, or check an exporter for conformance.

    \b
    Examples:
      frameworkkit plugins
      frameworkkit plugins --format json
      frameworkkit plugins check case-1.1
    """
    if ctx.invoked_subcommand is None:
        registry = load_registry()
        write_out(_json(registry) if format_ == "json" else _table(registry))


def _offers(registry: Registry) -> Iterator[dict[str, Any]]:
    for kind, offers in KINDS.items():
        for name, provided in getattr(registry, offers).items():
            yield {
                "kind": kind,
                "name": name,
                "title": provided.value.title,
                "package": provided.package,
                "version": provided.version,
                "options": [
                    {"name": o.name, "default": o.default, "choices": list(o.choices), "description": o.description}
                    for o in getattr(provided.value, "options", ())
                ],
            }


def _json(registry: Registry) -> str:
    return json.dumps({"format": "frameworkkit-plugins/1", "plugins": list(_offers(registry))}, indent=2) + "\n"


def _table(registry: Registry) -> str:
    from rich.table import Table

    from frameworkkit.reporting.drawing import draw

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("kind", "name", "what it is", "provided by"):
        table.add_column(heading, no_wrap=heading in ("kind", "name"))
    for offer in _offers(registry):
        table.add_row(offer["kind"], offer["name"], offer["title"], f"{offer['package']} {offer['version']}")
        for option in offer["options"]:
            choices = f" ({', '.join(map(_visible, option['choices']))})" if option["choices"] else ""
            table.add_row(
                "", f"  {option['name']}={_visible(option['default'])}", f"{option['description']}{choices}", ""
            )
    terminal = terminal_of(sys.stdout)
    # Four columns need room; a narrow terminal had better wrap the lines than have a letter in each.
    return draw(table, terminal=replace(terminal, width=max(NARROWEST, terminal.width)))


def _visible(text: str) -> str:
    """A value as it stands, in quotes where one would not see it."""
    return text if text.isprintable() and text.strip() == text != "" else json.dumps(text)


@command.command("list")
@click.pass_context
def list_(ctx: click.Context) -> None:
    """List what plugins offer, as `frameworkkit plugins` alone does.

    \b
    Example:
      frameworkkit plugins list
    """
    assert ctx.parent is not None  # noqa: S101 - a subcommand has one
    registry = load_registry()
    write_out(_json(registry) if ctx.parent.params["format_"] == "json" else _table(registry))


@command.command("check", short_help="Run the conformance kit on an exporter.")
@click.argument("name", type=OfferName("exporters"))
def check(name: str) -> int:
    """Run the conformance kit on an exporter: pure, deterministic, honest about losses, hard to break.

    \b
    Example:
      frameworkkit plugins check case-1.1
    """
    from frameworkkit.testing import check_exporter

    checks = check_exporter(load_registry().exporter(name))
    color = terminal_of(sys.stdout).color
    for done in checks:
        mark = click.style("ok  ", fg="green") if done.passed else click.style("FAIL", fg="red")
        line = f"{mark} {done.name}" + (f": {done.message}" if done.message else "")
        write_out((line if color else click.unstyle(line)) + "\n")
    failed = sum(not done.passed for done in checks)
    write_out(f"{name}: {len(checks) - failed} of {len(checks)} checks passed\n")
    return int(failed > 0)
