"""Lists that packaging and contracts keep by hand equal the tree."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def plugins(root: Path) -> list[str]:
    return sorted(path.parent.name for path in (root / "plugins").glob("*/__init__.py"))


def test_every_package_of_the_tree_is_installed(root: Path, project: dict[str, Any]) -> None:
    tree = {"frameworkkit.schemas": root / "schemas"}
    for base, top in ((root, "frameworkkit"), (root / "plugins", ".")):
        for path in (base / top).rglob("__init__.py"):
            tree[".".join(path.parent.relative_to(base).parts)] = path.parent
    packages, folders = (project["tool"]["setuptools"][key] for key in ("packages", "package-dir"))

    assert {name: root / folders.get(name, name.replace(".", "/")) for name in packages} == tree


def test_every_file_beside_the_code_is_installed(root: Path, project: dict[str, Any]) -> None:
    patterns = project["tool"]["setuptools"]["package-data"]["*"]
    left_out = [
        path.relative_to(root).as_posix()
        for top in ("frameworkkit", "schemas", "plugins")
        for path in (root / top).rglob("*")
        if path.is_file()
        and path.suffix not in (".py", ".pyc")
        and not any(path.match(pattern) for pattern in patterns)
    ]

    assert left_out == []


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
