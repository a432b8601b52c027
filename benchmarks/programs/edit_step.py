"""``edit_step.py FILE``: one statement changed, by us and by ruamel.yaml's round trip, each from file to file."""

import sys
from pathlib import Path

from ruamel.yaml import YAML
from stopwatch import Stopwatch

from frameworkkit.source import parse, read_bytes
from frameworkkit.source.editing import apply, set_value
from frameworkkit.writing import write_file

STATEMENT = "Say it in other words."
source = Path(sys.argv[1])
target = source.with_suffix(".edited.yaml")


def edit() -> None:
    """Read, parse, edit, write."""
    document = parse(read_bytes(source), source.name)
    middle = len(document.value["items"]) // 2
    edits = set_value(document, ("items", middle, "children", 5, "children", 5, "statement"), STATEMENT)
    write_file(target, apply(document.text, edits).encode())


def round_trip() -> None:
    """Load, set, dump."""
    yaml = YAML()
    with source.open("rb") as file:
        value = yaml.load(file)
    middle = len(value["items"]) // 2
    value["items"][middle]["children"][5]["children"][5]["statement"] = STATEMENT
    with target.open("wb") as file:
        yaml.dump(value, file)


def refuse_other_changes(before: list[bytes], after: list[bytes]) -> None:
    """One line has to differ, in its statement, and no other byte."""
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1, changed
    assert changed[0][1].strip() == f"statement: {STATEMENT}".encode(), changed


watch = Stopwatch()
watch.time("edit", edit)
refuse_other_changes(source.read_bytes().splitlines(), target.read_bytes().splitlines())
watch.time("round trip", round_trip)
watch.report()
