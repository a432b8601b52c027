"""Lists that packaging and contracts keep by hand equal the tree."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def plugins(root: Path) -> list[str]:
    return sorted(path.parent.name for path in (root / "plugins").glob("*/__init__.py"))


@pytest.fixture(scope="module")
def packages(root: Path, project: dict[str, Any]) -> dict[str, Path]:
    """The folder of each package that is installed."""
    names, folders = (project["tool"]["setuptools"][key] for key in ("packages", "package-dir"))
    return {name: root / folders.get(name, name.replace(".", "/")) for name in names}


def test_every_package_of_the_tree_is_installed(root: Path, packages: dict[str, Path]) -> None:
    tree = {"frameworkkit.schemas": root / "schemas"}
    for base, top in ((root, "frameworkkit"), (root / "plugins", ".")):
        for path in (base / top).rglob("__init__.py"):
            tree[".".join(path.parent.relative_to(base).parts)] = path.parent

    assert packages == tree


def test_every_file_beside_the_code_is_installed(
    root: Path, project: dict[str, Any], packages: dict[str, Path]
) -> None:
    patterns = project["tool"]["setuptools"]["package-data"]
    installed = {
        path
        for name, folder in packages.items()
        for pattern in (*patterns["*"], *patterns.get(name, ()))
        for path in folder.glob(pattern)
    }
    data = {
        path
        for top in ("frameworkkit", "schemas", "plugins")
        for path in (root / top).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    }

    assert data - installed == set()


def test_every_plugin_has_an_entry_point(project: dict[str, Any], plugins: list[str]) -> None:
    points = project["project"]["entry-points"]["frameworkkit"]

    assert sorted(points.values()) == sorted([*plugins, "frameworkkit.builtin"])


def test_every_plugin_is_under_the_contracts_and_checks(project: dict[str, Any], plugins: list[str]) -> None:
    tool = project["tool"]
    contracts = {contract["id"]: contract for contract in tool["importlinter"]["contracts"]}
    roots = ["frameworkkit", *plugins]

    assert sorted(tool["importlinter"]["root_packages"]) == roots
    assert sorted(contracts["core"]["forbidden_modules"]) == plugins
    assert sorted(contracts["plugins"]["source_modules"]) == plugins
    assert sorted(tool["mypy"]["packages"]) == roots
    assert sorted(tool["coverage"]["run"]["source_pkgs"]) == roots
