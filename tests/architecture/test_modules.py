"""Small rooms, each with a sign on the door."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

LONGEST = 400
MEDIAN = 120

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def test_no_module_is_long(root: Path, modules: Mapping[Path, ast.Module]) -> None:
    lengths = {str(path): len((root / path).read_bytes().splitlines()) for path in modules}

    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}
    assert median(lengths.values()) <= MEDIAN


def test_every_public_name_says_what_it_is(modules: Mapping[Path, ast.Module]) -> None:
    silent = [
        f"{path}:{getattr(node, 'lineno', 1)} {getattr(node, 'name', 'module')}"
        for path, module in modules.items()
        for node in (module, *_public(module))
        if not (ast.get_docstring(node) or "").strip()
    ]

    assert silent == []


def _public(parent: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    for node in parent.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)
