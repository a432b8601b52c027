"""``frameworkkit explain``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from frameworkkit.cli.output import terminal_of, write_out
from frameworkkit.errors import UnknownNameError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class CodeName(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.2 on only
    """A diagnostic code or a kind of change."""

    name = "code"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Codes with their titles."""
        from click.shell_completion import CompletionItem

        pages = _pages()
        begin = (incomplete.upper(), incomplete.lower())
        return [CompletionItem(code, help=_title(pages[code])) for code in pages if code.startswith(begin)]


@click.command("explain", short_help="Explain a diagnostic code or a kind of change.")
@click.argument("code", required=False, type=CodeName())
def command(code: str | None) -> None:
    """Explain a diagnostic code or a kind of change; without one, list them.

    \b
    Examples:
      frameworkkit explain FK302
      frameworkkit explain reworded
    """
    pages = _pages()
    if code is None:
        write_out("".join(f"{name:12} {_title(text)}\n" for name, text in pages.items()))
        return
    text = pages.get(code.upper()) or pages.get(code.lower())
    if text is None:
        raise UnknownNameError("code or kind of change", code, tuple(pages), "`frameworkkit explain` lists them")
    terminal = terminal_of(sys.stdout)
    if not terminal.color:
        write_out(text)
        return
    from rich.markdown import Markdown

    from frameworkkit.reporting.drawing import draw

    write_out(draw(Markdown(text), terminal=terminal))


def _pages() -> dict[str, str]:
    """Every page by code: those of the core, of other plugins' rules, and of the kinds of change."""
    from frameworkkit import pages
    from frameworkkit.api import load_registry
    from frameworkkit.diffing import ChangeKind
    from frameworkkit.diffing.pages import page

    found = {code: pages.page(code) or "" for code in pages.codes()}
    for code, provided in load_registry().rules.items():
        found.setdefault(code, provided.value.page or f"# {code}: {provided.value.title}\n")
    return dict(sorted(found.items())) | {kind.value: page(kind) or "" for kind in ChangeKind}


def _title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ").partition(": ")[2] or text.partition("\n")[0].lstrip("# ")
