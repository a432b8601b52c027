"""What ships in the core, registered through its entry point like any plugin."""

from typing import TYPE_CHECKING

from frameworkkit import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frameworkkit.importing import Importer
    from frameworkkit.reporting import Reporter
    from frameworkkit.rules import Rule


@hookimpl
def frameworkkit_rules() -> "Iterable[Rule]":
    """The rules of references and structure."""
    from frameworkkit.rules.catalogue import RULES

    return RULES


@hookimpl
def frameworkkit_importers() -> "Iterable[Importer]":
    """Text with a recipe."""
    from frameworkkit.recipes import TextImporter

    return (TextImporter(),)


@hookimpl
def frameworkkit_reporters() -> "Iterable[Reporter]":
    """Every output format of the core."""
    from frameworkkit.reporting.catalogue import REPORTERS

    return REPORTERS
