"""Two small editions of which nobody knows yet what became of what, and crosswalks between them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from frameworkkit.api import load_bytes
from frameworkkit.crosswalks import CrosswalkFile, ReadCrosswalk, cut, read_crosswalk_bytes
from frameworkkit.model import Edition

OLD = """\
format: frameworkkit/1
framework: {id: mentoring, title: Mentoring, language: en-GB}
edition: {id: "2020", status: adopted, issued: "2020"}
items:
  - {id: hear, code: "1", type: ability, statement: Hear somebody out before giving advice.}
  - {id: ask, code: "2", type: ability, statement: Ask questions that open.}
  - {id: paper, code: "3", type: ability, statement: Keep paper records of each meeting.}
  - {id: refer, code: "4", type: ability, statement: Tell where to find more help.}
"""
NEW = """\
format: frameworkkit/1
framework: {id: mentoring, title: Mentoring, language: en-GB}
edition: {id: "2026", status: adopted, issued: "2026"}
items:
  - {id: listen, code: A, type: ability, statement: Listen to the end before you advise.}
  - {id: open, code: B, type: ability, statement: Ask open questions.}
  - {id: quiet, code: C, type: ability, statement: Wait for the answer to a question.}
  - {id: online, code: D, type: ability, statement: Meet online where that helps.}
  - {id: help, code: E, type: ability, statement: Tell where to find more help.}
"""
HEAD = """\
format: frameworkkit-crosswalk/1
old: mentoring@2020
new: mentoring@2026
"""
WHOLE = """\
entries:
  - {old: hear, new: listen, relation: close}
  - {old: ask, new: [open, quiet]}
  - old: paper  # Anna asked the board
    note: Records are no longer asked for.
  - {old: refer, new: help, relation: exact}
  - {new: online}
"""

Read = Callable[..., ReadCrosswalk]
Open = Callable[..., CrosswalkFile]


def edition_of(text: str) -> Edition:
    edition = load_bytes(text.encode(), "edition.yaml").edition
    assert edition is not None
    return edition


@pytest.fixture(scope="session")
def old() -> Edition:
    return edition_of(OLD)


@pytest.fixture(scope="session")
def new() -> Edition:
    return edition_of(NEW)


def _read(entries: str, head: str = HEAD) -> ReadCrosswalk:
    return read_crosswalk_bytes((head + entries).encode(), "mapping.yaml")


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a crosswalk of these entries."""
    return _read


@pytest.fixture(scope="session")
def opened() -> Open:
    """The same, ready for changes."""

    def open_(entries: str, head: str = HEAD) -> CrosswalkFile:
        found = _read(entries, head)
        assert found.crosswalk is not None, found.diagnostics
        assert found.document is not None
        return cut(found.crosswalk, found.document)

    return open_


@pytest.fixture(scope="session")
def whole() -> str:
    """Entries for every item of both editions."""
    return WHOLE


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with both editions and the whole crosswalk, as the current folder."""
    folder = tmp_path / "frameworks/mentoring"
    (folder / "crosswalks").mkdir(parents=True)
    (folder / "2020.yaml").write_text(OLD)
    (folder / "2026.yaml").write_text(NEW)
    (folder / "crosswalks/2020-2026.yaml").write_text(HEAD + WHOLE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


@pytest.fixture(name="run")
def run_crosswalk(run: Callable[..., Any]) -> Callable[..., Any]:
    """Run ``frameworkkit crosswalk`` with these arguments and this standard input."""
    return partial(run, "crosswalk")
