"""``frameworkkit plugins``."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from frameworkkit.api import load_registry
from frameworkkit.cli.output import terminal_of, write_out
from frameworkkit.cli.parameters import OfferName
from frameworkkit.registry import Registry

KINDS = ("exporters", "importers", "reporters", "rules")


@click.group("plugins", invoke_without_command=True)
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to list."
)
@click.pass_context
def command(ctx: click.Context, format_: str) -> None:
    r"""List what plugins offer, or check an exporter for conformance.

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
    for kind in KINDS:
        for name, provided in getattr(registry, kind).items():
            yield {
                "kind": kind.removesuffix("s"),
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
            choices = f" ({', '.join(option['choices'])})" if option["choices"] else ""
            table.add_row("", f"  {option['name']}={option['default']}", f"{option['description']}{choices}", "")
    return draw(table, terminal=terminal_of(sys.stdout))


@command.command("check")
@click.argument("name", type=OfferName("exporters"))
def check(name: str) -> int:
    r"""Run the conformance kit on an exporter: pure, deterministic, honest about losses, hard to break.

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
