"""What an importer is: a pure function from the bytes of a source document to an edition."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Protocol, runtime_checkable

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.exporting import Option
from frameworkkit.model import Edition
from frameworkkit.values import value


@value
class ImportSource:
    """A source document: its file name for messages, and its bytes."""

    name: str
    content: bytes = field(repr=False)


@value
class ImportContext:
    """What an importer is told: its options, complete and checked, and the recipe file where it takes one."""

    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    recipe: ImportSource | None = None


@value
class PlanLine:
    """What one line (or other part, counted from 1) of the source became.

    ``became`` is a word as ``item``, ``statement``, ``furniture``, ``front matter``, or empty where it was used
    nowhere; ``target`` the id of the item or section concerned.
    """

    line: int
    text: str
    became: str
    target: str | None = None


@value
class Import:
    """The result: an edition unless the findings forbid one, and the account of the source, line by line."""

    edition: Edition | None
    diagnostics: tuple[Diagnostic, ...] = ()
    plan: tuple[PlanLine, ...] = ()


@runtime_checkable
class Importer(Protocol):
    """A plugin that reads a format. Register it by returning it from ``frameworkkit_importers``."""

    @property
    def name(self) -> str:
        """The name on the command line, as ``text``."""

    @property
    def title(self) -> str:
        """One line for people: what it reads."""

    @property
    def options(self) -> tuple[Option, ...]:
        """Every option that :meth:`read` looks at."""

    def read(self, source: ImportSource, context: ImportContext) -> Import:
        """Make an edition of the source. Bad input gives diagnostics, never an exception."""


__all__ = ["Import", "ImportContext", "ImportSource", "Importer", "PlanLine"]
