"""What an exporter is: a pure function from an edition to artifacts and losses.

No clock, no random numbers, no disk, no network: the same edition and options give the same bytes.
"""

from collections.abc import Collection, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Protocol, runtime_checkable

from frameworkkit.model import Edition, used_fields
from frameworkkit.values import value


@value
class Option:
    """A setting of an exporter or importer, given as ``--option NAME=VALUE``. ``choices`` empty allows any text."""

    name: str
    description: str
    default: str = ""
    choices: tuple[str, ...] = ()


@value
class Artifact:
    """A file to be written: a relative path with forward slashes, and its bytes."""

    path: str
    content: bytes = field(repr=False)


@value
class Loss:
    """Something the format cannot carry: the field of the model, the ids of the items concerned, and why.

    ``items`` is empty where the edition as a whole is concerned.
    """

    field: str
    items: tuple[str, ...] = ()
    reason: str


@value
class Export:
    """The result of exporting one edition."""

    artifacts: tuple[Artifact, ...]
    losses: tuple[Loss, ...] = ()


@value
class ExportContext:
    """What an exporter may look at besides the edition: its options, complete and checked."""

    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@runtime_checkable
class Exporter(Protocol):
    """A plugin that writes a format. Register it by returning it from ``frameworkkit_exporters``."""

    @property
    def name(self) -> str:
        """The name on the command line, as ``case-1.1``."""

    @property
    def title(self) -> str:
        """One line for people: format and version."""

    @property
    def options(self) -> tuple[Option, ...]:
        """Every option that :meth:`export` reads."""

    def export(self, edition: Edition, context: ExportContext) -> Export:
        """Write the edition. Everything that is not carried over is named in the losses."""


def losses_except(
    edition: Edition, carried: Collection[str], reason: str, reasons: Mapping[str, str] = MappingProxyType({})
) -> tuple[Loss, ...]:
    """A loss for every field that the edition uses, but for those ``carried`` (with all that is in them).

    Fields go by the names of :func:`frameworkkit.model.used_fields`. What belongs together is one loss, so
    ``glossary`` stands for all of a glossary unless something of it is carried. ``reasons`` are by name; a part
    without one has that of what it belongs to, and ``reason`` is for all others.
    """
    kept = frozenset(carried)
    opened = {_above(name, depth) for name in kept for depth in range(1, name.count(".") + 1)}
    lost: dict[str, dict[str, None]] = {}
    for used, items in used_fields(edition, kept).items():
        names = [_above(used, depth) for depth in range(1, used.count(".") + 2)]
        name = next((name for name in names if name not in opened), used)
        lost.setdefault(name, {}).update(dict.fromkeys(items))
    return tuple(
        Loss(field=name, items=tuple(items), reason=_reason(name, reasons, reason)) for name, items in lost.items()
    )


def _above(name: str, depth: int) -> str:
    """The first ``depth`` steps of a dotted name."""
    return ".".join(name.split(".")[:depth])


def _reason(name: str, reasons: Mapping[str, str], otherwise: str) -> str:
    while name and name not in reasons:
        name = name.rpartition(".")[0]
    return reasons.get(name, otherwise)


__all__ = ["Artifact", "Export", "ExportContext", "Exporter", "Loss", "Option", "losses_except"]
