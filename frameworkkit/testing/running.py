"""Run an exporter the way a command does, and note what it does besides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from frameworkkit.errors import FrameworkkitError
from frameworkkit.exporting import Export, ExportContext, Exporter
from frameworkkit.model import Edition
from frameworkkit.values import value


@dataclass(frozen=True, slots=True)
class RecordingOptions(Mapping[str, str]):
    """Options with the names that were asked for and are not there."""

    values_by_name: Mapping[str, str]
    undeclared: set[str] = field(default_factory=set)

    def __getitem__(self, name: str) -> str:
        if name not in self.values_by_name:
            self.undeclared.add(name)
        return self.values_by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_by_name)

    def __len__(self) -> int:
        return len(self.values_by_name)


@value
class Run:
    """What came of one run: an export, or the problem that prevented it."""

    export: Export | None = None
    problem: str | None = None
    refused: bool = False


def defaults(exporter: Exporter) -> dict[str, str]:
    """Every option with its default, as a command passes them."""
    return {option.name: option.default for option in exporter.options}


def run(exporter: Exporter, edition: Edition, options: Mapping[str, str] | None = None) -> Run:
    """Export an edition. Whatever is raised becomes the problem; a :class:`FrameworkkitError` is a refusal."""
    context = ExportContext(options=defaults(exporter) if options is None else options)
    try:
        export: object = exporter.export(edition, context)
    except FrameworkkitError as error:
        return Run(problem=f"it refuses with {error.message!r}", refused=True)
    except Exception as error:  # noqa: BLE001 - what a stranger's exporter raises is the finding
        return Run(problem=f"it raises {type(error).__name__}: {error}")
    if not isinstance(export, Export):
        return Run(problem=f"it returns {type(export).__name__}, not an Export")
    return Run(export=export)
