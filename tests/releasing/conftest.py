"""A workspace of its own for each test, and the commands run in this process."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ONE = """\
# The first edition, as the board adopted it.
format: frameworkkit/1
framework: {id: demo, title: Demo framework, language: en-GB}
edition:
  id: "1.0"
  status: adopted # in March
  issued: "2020"
items:
  - id: plan
    type: outcome
    statement: Plan provision with families and review it.
    children:
      - {id: plan-review, type: indicator, statement: Review the plan each term.}
  - {id: records, type: outcome, statement: Keep records of what was agreed.}
"""
TWO = (
    ONE.replace("The first edition, as the board adopted it", "The second edition")
    .replace('"1.0"', '"1.1"')
    .replace("adopted # in March", "draft")
    .replace('  issued: "2020"\n', "")
    + "  - {id: advise, type: outcome, statement: Advise colleagues on adjustments.}\n"
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with an adopted edition and the draft of the next, as the current folder."""
    folder = tmp_path / "frameworks/demo"
    folder.mkdir(parents=True)
    (tmp_path / "frameworkkit.toml").touch()
    (folder / "1.0.yaml").write_text(ONE)
    (folder / "1.1.yaml").write_text(TWO)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def git(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """A repository in the workspace, and git in it."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in {"NAME": "A", "EMAIL": "a@example.org"}.items():
        for who in ("AUTHOR", "COMMITTER"):
            monkeypatch.setenv(f"GIT_{who}_{name}", value)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def call(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=workspace, capture_output=True, text=True, check=True)
        return done.stdout

    call("init", "--quiet")
    return call
