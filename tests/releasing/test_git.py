"""What git remembers of a folder, as much of it as can be looked at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from frameworkkit.releasing import git as module
from frameworkkit.releasing.git import history

Git = Callable[..., str]


@pytest.fixture
def three(workspace: Path, git: Git) -> Path:
    """A folder whose file had three states, one of them under another name, beside files that are none of ours."""
    folder = workspace / "frameworks/demo"
    for number in range(3):
        for path in folder.glob("*.yaml"):
            path.unlink()
        (folder / f"{min(number, 1)} é.yaml").write_text(f"state {number}\n")
        (folder / "notes.txt").write_text(f"note {number}")
        (folder / "recipes").mkdir(exist_ok=True)
        (folder / "recipes/a.yaml").write_text(f"recipe {number}")
        git("add", "--all", ".")
        git("commit", "--quiet", "--message", "State")
    return folder


def test_every_state_once_the_latest_first(three: Path) -> None:
    found = history(three, (".yaml",))

    assert found.states == (b"state 2\n", b"state 1\n", b"state 0\n")
    assert found.note is None


def test_a_long_history_is_looked_at_as_far_as_agreed(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 2)
    few = history(three, (".yaml",))
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    fewer = history(three, (".yaml",))

    assert few.states == (b"state 2\n", b"state 1\n")
    assert few.note == "of 3 committed states only the latest 2 were checked"
    assert fewer.states == (b"state 2\n",)


def test_a_shallow_clone_says_so(three: Path, git: Git, tmp_path: Path) -> None:
    git("clone", "--quiet", "--depth", "1", f"file://{tmp_path}", str(tmp_path / "clone"))

    found = history(tmp_path / "clone/frameworks/demo", (".yaml",))

    assert found.states == (b"state 2\n",)
    assert "a part of the history" in (found.note or "")


def test_without_commits_without_repository_without_git(
    workspace: Path, git: Git, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    for folder in (workspace, outside):
        assert "no git history" in (history(folder, (".yaml",)).note or "")
    monkeypatch.setenv("PATH", str(outside))
    assert "no git history" in (history(workspace, (".yaml",)).note or "")
