"""Trees and tables through rich, as text."""

from io import StringIO
from typing import TYPE_CHECKING

from frameworkkit.reporting.reporter import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType


def draw(*parts: "RenderableType", terminal: Terminal) -> str:
    """Draw parts below one another for this terminal: with colours, or as plain text."""
    from rich.console import Console

    # `legacy_windows` and the environment are left out of it: what is drawn depends on `terminal` alone.
    console = Console(
        file=StringIO(),
        force_terminal=terminal.color,
        color_system="standard" if terminal.color else None,
        width=terminal.width,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
        _environ={},
    )
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    drawn = captured.get()
    # rich fills lines up with spaces, which would end up in people's files.
    return drawn if terminal.color else "\n".join(line.rstrip() for line in drawn.split("\n"))
