"""What ``frameworkkit --version`` may import: every library here would be paid for by each command and completion."""

import re
import subprocess
import sys

import frameworkkit

HEAVY = {
    "docx",
    "importlib.metadata",
    "jsonschema",
    "jsonschema_rs",
    "lxml",
    "numpy",
    "pluggy",
    "rich",
    "ruamel",
    "yaml",
}


def test_version_imports_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "frameworkkit", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(re.findall(r"^import time:.*\| +(\S+)$", done.stderr, re.MULTILINE))

    assert frameworkkit.__version__ in done.stdout
    assert "frameworkkit.cli" in imported, "the listing of imports was not understood"
    assert [name for name in sorted(imported) if any(f"{name}.".startswith(f"{heavy}.") for heavy in HEAVY)] == []
