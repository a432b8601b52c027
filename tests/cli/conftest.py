"""Run commands in this process, in a workspace of their own."""

from pathlib import Path

import pytest

ONE = """\
# yaml-language-server: $schema=framework-1.schema.json
format: frameworkkit/1
framework: {id: demo, title: Demo framework, language: en-GB}
edition: {id: "1", status: adopted, issued: "2020"}
items:
  - id: plan # the first
    code: "1.10"
    type: outcome
    title: Planning
    statement: Plan provision with **families** and review it.
    children:
      - {id: plan-review, code: 1.10.a, type: indicator, statement: Review the plan each term.}
  - id: old
    code: "1.11"
    type: outcome
    statement: Keep paper records.
"""
TWO = (
    ONE.replace('id: "1", status: adopted, issued: "2020"', 'id: "2", status: draft')
    .replace("Review the plan each term", "Review the plan every half term")
    .replace("id: old\n", "id: share\n")
    .replace("Keep paper records", "Share records with partners")
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A marked workspace with two editions of one framework, as the current folder."""
    folder = tmp_path / "frameworks/demo"
    folder.mkdir(parents=True)
    (folder / "1.yaml").write_text(ONE)
    (folder / "2.yaml").write_text(TWO)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path
