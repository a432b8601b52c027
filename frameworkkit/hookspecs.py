"""The hooks. A plugin is a module (or object) under the entry-point group ``frameworkkit`` that implements some.

Every hook returns values; nothing is registered by side effect. Each is called at most once in a run, when
the command first needs what it offers, so a plugin imports its heavy libraries inside the hook or later.
"""

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click

    from frameworkkit.diffing import Similarity
    from frameworkkit.exporting import Exporter
    from frameworkkit.importing import Importer
    from frameworkkit.reporting import Reporter
    from frameworkkit.rules import Rule

PROJECT = "frameworkkit"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def frameworkkit_exporters() -> "Iterable[Exporter]":  # type: ignore[empty-body]
    """Offer exporters. Called when a command first exports, or lists what there is."""


@hookspec
def frameworkkit_importers() -> "Iterable[Importer]":  # type: ignore[empty-body]
    """Offer importers. Called when a command first imports, or lists what there is."""


@hookspec
def frameworkkit_rules() -> "Iterable[Rule]":  # type: ignore[empty-body]
    """Offer rules of validation. Called by every ``validate``: keep the import light."""


@hookspec
def frameworkkit_similarity() -> "Iterable[Similarity]":  # type: ignore[empty-body]
    """Offer measures of how alike texts are. Called when a comparison asks for one by name."""


@hookspec
def frameworkkit_reporters() -> "Iterable[Reporter]":  # type: ignore[empty-body]
    """Offer output formats for reports and diffs. Called when ``--format`` names one."""


@hookspec
def frameworkkit_commands(cli: "click.Group") -> None:
    """Add commands to ``frameworkkit``. Called only where the command asked for is not a built-in one."""
