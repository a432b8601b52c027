"""Parameters that complete themselves in the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.shell_completion import CompletionItem


class EditionName(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.2 on only
    """A path, ``framework@edition`` or ``REVISION:path``; completes the editions of the workspace, and files."""

    name = "edition"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Editions by name first, then files."""
        from click.shell_completion import CompletionItem

        from frameworkkit.api import find_workspace

        names = [name for name in find_workspace().names() if name.startswith(incomplete)]
        return [*map(CompletionItem, names), CompletionItem(incomplete, type="file")]


class OfferName(click.ParamType):  # type: ignore[type-arg]
    """The name of something plugins offer: ``exporters``, ``importers`` or ``similarities``."""

    def __init__(self, kind: str) -> None:
        self.name = kind.replace("ies", "ys").removesuffix("s")
        self.kind = kind

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Names with what they are."""
        from click.shell_completion import CompletionItem

        from frameworkkit.api import load_registry

        offers = getattr(load_registry(), self.kind)
        return [CompletionItem(name, help=offers[name].value.title) for name in offers if name.startswith(incomplete)]


class FormatName(click.ParamType):  # type: ignore[type-arg]
    """The format of a reporter for one kind of result."""

    name = "format"

    def __init__(self, result: str) -> None:
        self.result = result

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Formats with what they are."""
        from click.shell_completion import CompletionItem

        from frameworkkit.api import load_registry

        found = [provided.value for provided in load_registry().reporters.values()]
        return [
            CompletionItem(reporter.name, help=reporter.title)
            for reporter in found
            if reporter.result == self.result and reporter.name.startswith(incomplete)
        ]


def _pairs(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for value in values:
        key, sign, text = value.partition("=")
        if not sign or not key:
            raise click.BadParameter(f"{value!r} is not KEY=VALUE")
        pairs[key] = text
    return pairs


def options_option() -> Callable[[Any], Any]:
    """``--option KEY=VALUE``, any number of times, as a dict."""
    return click.option(
        "--option", "options", metavar="KEY=VALUE", multiple=True, callback=_pairs, help="A setting of the plugin."
    )


def format_option(result: str, formats: str, text: str, *, default: str = "text") -> Callable[[Any], Any]:
    """``--format NAME`` of the reporters for one kind of result; ``formats`` are those that the help names."""
    return click.option(
        "--format",
        "format_",
        metavar=formats,
        type=FormatName(result),
        default=default,
        show_default=True,
        help=text,
    )


def output_option(text: str) -> Callable[[Any], Any]:
    """``-o PATH``."""
    return click.option("-o", "--output", metavar="PATH", type=click.Path(), help=text)
