"""The examples on the pages of the policies give what the pages say."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from frameworkkit import pages
from frameworkkit.api import plan_release, validate
from frameworkkit.loading import load_bytes

CODES = [code for code in pages.codes() if code.startswith(("FK91", "FK92"))]


def _example(code: str, kind: str) -> str:
    found = re.findall(rf"^```\w+ {kind}\n(.*?)^```$", pages.page(code) or "", re.MULTILINE | re.DOTALL)
    assert len(found) <= 1
    return found[0] if found else ""


@pytest.fixture
def save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Save an edition at its place in a workspace of its own; its name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "frameworkkit.toml").touch()

    def write(text: str) -> str:
        edition = load_bytes(text.encode(), "example.yaml").edition
        assert edition is not None
        path = tmp_path / f"frameworks/{edition.framework.id}/{edition.id}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return edition.name

    return write


@pytest.mark.parametrize("code", CODES)
def test_what_is_not_ready_gives_this_code_and_no_other(code: str, save: Callable[[str], str]) -> None:
    if old := _example(code, "old"):
        save(old)

    release = plan_release(save(_example(code, "unready")))

    assert {finding.code for finding in release.findings} == {code}
    assert not release.ready


@pytest.mark.parametrize("code", [code for code in CODES if _example(code, "good")])
def test_what_is_good_can_be_released(code: str, save: Callable[[str], str]) -> None:
    assert plan_release(save(_example(code, "good"))).findings == ()


def test_a_lock_with_a_conflict(save: Callable[[str], str]) -> None:
    save(_example("FK911", "good"))
    Path("frameworkkit.lock").write_text(_example("FK903", "lock"))

    assert [finding.code for finding in validate().diagnostics] == ["FK903"]
