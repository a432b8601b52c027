"""A plugin made by ``frameworkkit new plugin``, and the example of a stranger's, work as they are."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import frameworkkit
from frameworkkit.discovery import EntryPoint
from frameworkkit.registry import load_registry
from frameworkkit.templates import render_plugin
from frameworkkit.testing import check_exporter
from frameworkkit.testing.checks import check_one

EXAMPLE = Path(__file__).parents[1] / "example_plugin"


def written(name, folder):
    for path, text in render_plugin(name).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def exporters_of(folder, monkeypatch):
    """What a package offers once it is installed."""
    project = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]
    monkeypatch.syspath_prepend(folder / "src")
    points = [
        EntryPoint(name=name, value=value, package=project["name"], version=project["version"])
        for name, value in project["entry-points"]["frameworkkit"].items()
    ]
    return {name: provided.value for name, provided in load_registry(points).exporters.items()}


@pytest.mark.parametrize("name", ["json", "frameworkkit-import", "class", "x2"])
def test_a_new_plugin_may_have_any_name(name, tmp_path, monkeypatch):
    exporters = exporters_of(written(name, tmp_path), monkeypatch)

    assert list(exporters) == [name.removeprefix("frameworkkit-")]
    assert check_one(exporters.popitem()[1], "described").passed


def test_a_new_plugin_passes_its_conformance_run_unedited(tmp_path, monkeypatch):
    (exporter,) = exporters_of(written("my-outline", tmp_path), monkeypatch).values()

    assert [check for check in check_exporter(exporter) if not check.passed] == []


def test_the_tests_of_a_new_plugin_pass_unedited(tmp_path):
    written("my-outline", tmp_path)
    path = os.pathsep.join([str(Path(frameworkkit.__file__).parents[1]), *filter(None, sys.path)])

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path, "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_new_plugin_depends_on_the_version_that_made_it():
    project = tomllib.loads(render_plugin("my-outline")["pyproject.toml"])["project"]

    assert project["dependencies"] == [f"frameworkkit>={frameworkkit.__version__}"]


def test_no_gap_of_the_templates_is_left_open():
    assert [path for path, text in render_plugin("my-outline").items() if "${" in path + text] == []


def test_the_example_plugin_keeps_every_promise(monkeypatch):
    exporters = exporters_of(EXAMPLE, monkeypatch)

    assert list(exporters) == ["example-outline"]
    assert [check for check in check_exporter(exporters["example-outline"]) if not check.passed] == []


def test_the_example_plugin_is_as_small_as_promised():
    code = (EXAMPLE / "src/frameworkkit_example_outline.py").read_text("utf-8")
    tests = (EXAMPLE / "tests/test_outline.py").read_text("utf-8")

    assert len(code.splitlines()) <= 35
    assert len(tests.splitlines()) <= 32
