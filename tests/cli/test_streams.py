"""Standard streams that are closed, full or no longer read: a sentence at most, and never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")
COMMANDS = ("show demo@1", "diff demo@1 demo@2 --format json", "validate", "export case-1.1 demo@1 -o -", "--help")


def _shell(line: str) -> subprocess.CompletedProcess[str]:
    command = line.replace("fk", f"'{sys.executable}' -m frameworkkit", 1)
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.skipif(not FULL.is_char_device(), reason="there is no /dev/full")
def test_a_full_disk(workspace: Path, command: str) -> None:
    """Exit 2 and why; what was lost must not look done."""
    done = _shell(f"fk {command} > /dev/full")

    assert done.returncode == 2
    assert "error: standard output cannot be written: No space left" in done.stderr
    assert "Traceback" not in done.stderr


def test_closed_output(workspace: Path) -> None:
    """Exit 2 and why."""
    done = _shell("fk show demo@1 >&-")

    assert done.returncode == 2
    assert done.stderr.startswith("error: standard output is closed")


@pytest.mark.parametrize("where", ["&-", "/dev/full"])
@pytest.mark.parametrize("command", ["validate missing.yaml", "shw", "show missing.yaml"])
def test_nobody_to_complain_to(workspace: Path, command: str, where: str) -> None:
    """The exit code still tells."""
    assert _shell(f"fk {command} 2>{where}").returncode == 2


def test_interrupted_while_it_starts(tmp_path: Path) -> None:
    """No traceback, whatever was being loaded."""
    (tmp_path / "click.py").write_text("raise KeyboardInterrupt")
    command = [sys.executable, "-m", "frameworkkit", "--version"]

    done = subprocess.run(command, capture_output=True, env=os.environ | {"PYTHONPATH": str(tmp_path)}, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_a_reader_that_has_seen_enough(workspace: Path) -> None:
    """A closed pipe ends the command quietly."""
    done = _shell("fk explain | head -1; exit ${PIPESTATUS[0]}")

    assert (done.returncode, done.stderr) == (0, "")
