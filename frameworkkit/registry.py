"""Entry points to one immutable registry of everything plugins offer."""

import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from frameworkkit.discovery import EntryPoint, entry_points
from frameworkkit.errors import PluginError, UnknownNameError

if TYPE_CHECKING:
    import click
    import pluggy

    from frameworkkit.diffing import Similarity
    from frameworkkit.exporting import Exporter
    from frameworkkit.importing import Importer
    from frameworkkit.reporting import Reporter
    from frameworkkit.rules import Rule

T = TypeVar("T")


class PluginWarning(UserWarning):
    """A plugin could not be loaded; the rest goes on without it."""


class Provided(NamedTuple, Generic[T]):
    """Something a plugin offers, with who offers it."""

    value: T
    package: str
    version: str


class Registry:
    """What the plugins of one :class:`pluggy.PluginManager` offer, each kind asked for once, when first needed."""

    def __init__(self, plugins: "pluggy.PluginManager", points: Mapping[str, EntryPoint]) -> None:
        self._plugins = plugins
        self.points = points

    @cached_property
    def exporters(self) -> "Mapping[str, Provided[Exporter]]":
        """Exporters by name, in name order."""
        return self._collect("frameworkkit_exporters", "exporter", lambda exporter: exporter.name)

    @cached_property
    def importers(self) -> "Mapping[str, Provided[Importer]]":
        """Importers by name, in name order."""
        return self._collect("frameworkkit_importers", "importer", lambda importer: importer.name)

    @cached_property
    def rules(self) -> "Mapping[str, Provided[Rule]]":
        """Rules by code, in code order."""
        return self._collect("frameworkkit_rules", "rule", lambda rule: rule.code)

    @cached_property
    def reporters(self) -> "Mapping[str, Provided[Reporter]]":
        """Reporters by ``result/name``, as ``diff/json``."""
        return self._collect(
            "frameworkkit_reporters", "reporter", lambda reporter: f"{reporter.result}/{reporter.name}"
        )

    @cached_property
    def similarities(self) -> "Mapping[str, Provided[Similarity]]":
        """Measures of likeness by name, in name order."""
        return self._collect("frameworkkit_similarity", "similarity", lambda similarity: similarity.name)

    def exporter(self, name: str) -> "Exporter":
        """The exporter of this name; :class:`UnknownNameError` names the nearest."""
        return _get(self.exporters, "exporter", name)

    def importer(self, name: str) -> "Importer":
        """The importer of this name; :class:`UnknownNameError` names the nearest."""
        return _get(self.importers, "importer", name)

    def similarity(self, name: str) -> "Similarity":
        """The measure of likeness of this name; :class:`UnknownNameError` names the nearest."""
        return _get(self.similarities, "similarity", name)

    def add_commands(self, cli: "click.Group") -> None:
        """Let plugins add their commands to ``cli``."""
        self._plugins.hook.frameworkkit_commands(cli=cli)

    def _collect(self, hook: str, kind: str, key: "Callable[[T], str]") -> "Mapping[str, Provided[T]]":
        offers: dict[str, Provided[T]] = {}
        for plugin in getattr(self._plugins.hook, hook).get_hookimpls():
            point = self.points[plugin.plugin_name]
            for name, value in _asked(plugin.function, point, key):
                if name in offers:
                    raise PluginError(
                        f"two plugins offer the {kind} {name!r}: {offers[name].package} and {point.package}",
                        "uninstall one of them",
                    )
                offers[name] = Provided(value, point.package, point.version)
        return dict(sorted(offers.items()))


def load_registry(points: Iterable[EntryPoint] | None = None) -> Registry:
    """Load every plugin (or just ``points``), one by one in name order. One that fails costs a warning naming it."""
    import pluggy

    from frameworkkit import hookspecs

    plugins = pluggy.PluginManager(hookspecs.PROJECT)
    plugins.add_hookspecs(hookspecs)
    loaded: dict[str, EntryPoint] = {}
    for point in entry_points() if points is None else points:
        name = f"{point.package}:{point.name}"
        try:
            module, _, attribute = point.value.partition(":")
            plugin = import_module(module)
            plugins.register(getattr(plugin, attribute) if attribute else plugin, name)
            plugins.check_pending()
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a stranger's package raises must not end the run
            plugins.unregister(name=name) if plugins.has_plugin(name) else None
            _leave_out(point, error)
        else:
            loaded[name] = point
    return Registry(plugins, loaded)


def _asked(
    hook: "Callable[[], Iterable[T] | None]", point: EntryPoint, key: "Callable[[T], str]"
) -> list[tuple[str, T]]:
    """What one plugin offers, by name; nothing but a warning where it fails."""
    try:
        return [(key(value), value) for value in hook() or ()]
    except (Exception, SystemExit) as error:  # noqa: BLE001 - as above
        _leave_out(point, error)
        return []


def _leave_out(point: EntryPoint, error: BaseException) -> None:
    warnings.warn(
        f"the plugin {point.name!r} of {point.package} {point.version} does not work and is left out: "
        f"{type(error).__name__}: {error}",
        PluginWarning,
        stacklevel=3,
    )


def _get(offers: "Mapping[str, Provided[T]]", kind: str, name: str) -> T:
    if name not in offers:
        hint = "`frameworkkit plugins` lists what is installed"
        raise UnknownNameError(kind, name, tuple(offers), None if offers else hint)
    return offers[name].value
