"""Stopped at any point, a release is as if it had not begun, or is completed by running it again."""

import os
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from frameworkkit.api import plan_release, validate, write_release
from frameworkkit.errors import OutputError

RELEASE = ("release", "demo@1.1", "--adopt", "--issued", "2026-01-31", "--supersede")
WRITTEN = ("frameworks/demo/1.1.yaml", "frameworks/demo/1.0.yaml", "frameworks/demo/CHANGELOG.md", "frameworkkit.lock")

# Ends like the power: at the n-th call of one of the functions that change the disk, before or after what it does.
KILLED = """
import os, sys, tempfile
name, stop, after = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "after"
module, _, function = name.partition(".")
real = getattr(sys.modules[module], function)
calls = 0

def deadly(*arguments, **options):
    global calls
    calls += 1
    if calls == stop and not after:
        os._exit(137)
    result = real(*arguments, **options)
    if calls == stop:
        os._exit(137)
    return result

setattr(sys.modules[module], function, deadly)
from frameworkkit.cli import main
main(sys.argv[4:])
"""


def _tree() -> dict[str, bytes]:
    """Every file that is anybody's business; what was written beside its place has a name of its own."""
    paths = (path for path in Path().rglob("*") if path.is_file() and ".frameworkkit_cache" not in path.parts)
    return {str(path): path.read_bytes() for path in paths if not path.name.endswith(".part")}


@pytest.fixture
def whole(workspace: Path, run) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The workspace before and after a release that nobody stopped; it is now as before."""
    assert run("release", "demo@1.0").code == 0
    before = _tree()
    assert run(*RELEASE).code == 0
    after = _tree()
    assert {path for path in after if after[path] != before.get(path)} == set(WRITTEN)
    _put(before, after)
    return before, after


def _put(files: dict[str, bytes], instead_of: dict[str, bytes]) -> None:
    for path in instead_of.keys() - files.keys():
        Path(path).unlink()
    for path, content in files.items():
        Path(path).write_bytes(content)


def _is_on_the_way(before: dict[str, bytes], after: dict[str, bytes]) -> bool:
    """Whether every file is old or new, those new that are written first."""
    now = _tree()
    assert now.keys() <= after.keys()
    done = [now.get(path) == after[path] for path in WRITTEN]
    assert all(now.get(path) in (before.get(path), after[path]) for path in after)
    return done == sorted(done, reverse=True)


def test_a_failure_at_any_step_leaves_what_running_it_again_completes(
    whole: tuple[dict[str, bytes], dict[str, bytes]], monkeypatch: pytest.MonkeyPatch, run
) -> None:
    before, after = whole
    real = os.replace
    for step in range(len(WRITTEN)):
        left = iter(range(step))

        def replace(*paths: str, left=left) -> None:
            if next(left, None) is None:
                raise OSError(28, "No space left on device")
            real(*paths)

        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", replace)
            with pytest.raises(OutputError, match="No space left"):
                write_release(plan_release("demo@1.1", adopt=True, issued="2026-01-31", supersede=True))
        assert _is_on_the_way(before, after)
        assert list(Path().rglob("*.part")) == []
        assert validate().diagnostics == ()
        assert run(*RELEASE).code == 0
        assert _tree() == after
        _put(before, after)


@pytest.mark.slow
@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("function", ["os.replace", "tempfile.mkstemp", "os.chmod"])
def test_killed_at_any_step_it_is_completed_by_running_it_again(
    whole: tuple[dict[str, bytes], dict[str, bytes]], run, function: str, moment: str
) -> None:
    before, after = whole
    for step in count(1):
        command = [sys.executable, "-c", KILLED, function, str(step), moment, *RELEASE]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode == 0:
            assert step == len(WRITTEN) + 1, "each file is one step"
            break
        assert done.returncode == 137, done.stderr
        assert _is_on_the_way(before, after)
        assert validate().diagnostics == ()
        assert run(*RELEASE).code == 0
        assert _tree() == after
        _put(before, after)
