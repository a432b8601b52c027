"""What a command may import before it does anything: every module here would be paid for by each run of it."""

import re
import subprocess
import sys
from pathlib import Path

NEVER = {"docx", "importlib.metadata", "jsonschema", "lxml", "numpy", "rich", "ruamel"}
HEAVY = NEVER | {"jsonschema_rs", "pluggy", "yaml"}
# Nothing that only faults, other formats or many files call for.
UNASKED = NEVER | {"concurrent.futures", "difflib", "hashlib", "importlib.resources", "tomllib"}
SOUND = """\
format: frameworkkit/1
framework: {id: demo, title: Demo}
edition: {id: "1", status: draft}
items: []
"""


def _imported(*arguments: str) -> set[str]:
    command = [sys.executable, "-X", "importtime", "-m", "frameworkkit", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    imported = set(re.findall(r"^import time:.*\| +(\S+)$", done.stderr, re.MULTILINE))
    assert "frameworkkit.cli" in imported, "the listing of imports was not understood"
    return imported


def _among(imported: set[str], unwanted: set[str]) -> list[str]:
    return sorted(name for name in imported if any(f"{name}.".startswith(f"{heavy}.") for heavy in unwanted))


def test_version_imports_nothing_heavy() -> None:
    assert _among(_imported("--version"), HEAVY) == []


def test_a_sound_file_is_validated_with_what_that_takes(tmp_path: Path) -> None:
    path = tmp_path / "sound.yaml"
    path.write_text(
        'format: frameworkkit/1\nframework: {id: a, title: A}\nedition: {id: "1", status: draft}\nitems: []\n'
    )

    assert _among(_imported("validate", "--no-cache", str(path)), UNASKED) == []
