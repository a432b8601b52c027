"""Plugins: found, loaded one by one, and told apart."""

import sys
from pathlib import Path

import pytest

from frameworkkit.api import export, load_bytes
from frameworkkit.discovery import EntryPoint, entry_points
from frameworkkit.errors import PluginError, UnknownNameError
from frameworkkit.registry import PluginWarning, load_registry

EXPORTER = """
from frameworkkit import hookimpl
from frameworkkit.exporting import Export

class Mine:
    name = "mine"
    title = "Mine"
    options = ()

    def export(self, edition, context):
        return Export(artifacts=())

@hookimpl
def frameworkkit_exporters():
    return [Mine()]
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Install a module as a package's plugin, the way pip leaves it."""
    monkeypatch.syspath_prepend(tmp_path)

    def put(package: str, module: str, code: str) -> None:
        (tmp_path / f"{module}.py").write_text(code)
        info = tmp_path / f"{package.replace('-', '_')}-1.2.dist-info"
        info.mkdir()
        (info / "entry_points.txt").write_text(
            f"[console_scripts]\nx = x:y\n\n[frameworkkit]\n{module} = {module}\n\n[other]\nz = z\n"
        )
        monkeypatch.delitem(sys.modules, module, raising=False)

    return put


def test_what_ships_is_found_like_any_plugin() -> None:
    """The core and CASE come through our own entry points."""
    names = {(point.name, point.package) for point in entry_points()}

    assert {("core", "frameworkkit"), ("case", "frameworkkit")} <= names


def test_importlib_agrees() -> None:
    """Our own reading of the entry points finds what the standard library finds."""
    from importlib.metadata import entry_points as standard

    theirs = {(point.name, point.value) for point in standard(group="frameworkkit")}

    assert {(point.name, point.value) for point in entry_points()} == theirs


def test_a_plugin_is_found_and_its_provider_named(install) -> None:
    """A stranger's exporter is offered with package and version."""
    install("strange-outline", "strange_one", EXPORTER)

    provided = load_registry().exporters["mine"]

    assert (provided.value.name, provided.package, provided.version) == ("mine", "strange-outline", "1.2")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("raise RuntimeError('no luck')", "RuntimeError: no luck"),
        ("import nothing_of_this_name", "nothing_of_this_name"),
        (
            "from frameworkkit import hookimpl\n@hookimpl\ndef frameworkkit_exporterz(): return ()",
            "frameworkkit_exporterz",
        ),
        ("from frameworkkit import hookimpl\n@hookimpl\ndef frameworkkit_exporters(wrong): return ()", "wrong"),
        ("def (", "SyntaxError"),
        ("raise SystemExit(3)", "SystemExit: 3"),
    ],
)
def test_a_broken_plugin_costs_one_warning(install, code: str, words: str) -> None:
    """It is left out, its package is named, and the rest is there."""
    install("broken-one", "broken_one", code)

    with pytest.warns(PluginWarning) as caught:
        registry = load_registry()

    assert len(caught) == 1
    assert "broken-one 1.2" in str(caught[0].message)
    assert words in str(caught[0].message)
    assert "FK301" in registry.rules


def test_a_plugin_that_fails_when_asked_costs_one_warning(install) -> None:
    """A hook that raises takes nothing else with it."""
    install("late-one", "late_one", EXPORTER.replace("return [Mine()]", "raise ValueError('late')"))

    with pytest.warns(PluginWarning, match="late-one 1.2.*ValueError: late"):
        assert "case-1.1" in load_registry().exporters


def test_what_a_plugin_raises_at_work_is_its_own(install) -> None:
    """One sentence names the exporter and what to do; the cause is there for programs."""
    install("weak-one", "weak_one", EXPORTER.replace("return Export(artifacts=())", "raise ValueError('weak')"))
    edition = load_bytes(
        b"format: frameworkkit/1\nframework: {id: a, title: A}\nedition: {id: '1', status: draft}\n"
        b"items: [{id: i, type: t, title: T}]\n",
        "a.yaml",
    ).edition

    with pytest.raises(PluginError, match="the exporter 'mine' failed: ValueError: weak") as caught:
        export(load_registry().exporter("mine"), [edition])

    assert isinstance(caught.value.__cause__, ValueError)


def test_two_providers_of_one_name(install) -> None:
    """An error names both."""
    install("first-one", "first_one", EXPORTER)
    install("second-one", "second_one", EXPORTER)

    with pytest.raises(PluginError, match="'mine': first-one and second-one"):
        _ = load_registry().exporters


def test_an_unknown_name_says_which_is_near() -> None:
    """A slip of the pen is met with the right name."""
    with pytest.raises(UnknownNameError) as caught:
        load_registry().exporter("case-1.2")

    assert caught.value.hint is not None
    assert "case-1.1" in caught.value.hint or "case-1.0" in caught.value.hint


def test_points_can_be_given() -> None:
    """A registry of one plugin, for tests."""
    registry = load_registry([EntryPoint("core", "frameworkkit.builtin", "frameworkkit", "0")])

    assert list(registry.importers) == ["text"]
    assert not registry.exporters
