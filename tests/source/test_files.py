"""Whatever stands in the way of a file is a finding."""

import io
import os
import sys
from pathlib import Path

import pytest

from frameworkkit.loading import load_edition
from frameworkkit.source import MAX_BYTES, Unreadable, read_bytes


def finding(path, **limit):
    with pytest.raises(Unreadable) as stop:
        read_bytes(path, **limit)
    return stop.value.diagnostic


def link(path, target):
    try:
        path.symlink_to(target)
    except OSError as error:
        pytest.skip(f"no links here: {error}")
    return path


def test_a_missing_file_and_its_like(tmp_path):
    (tmp_path / "2014.yaml").touch()
    found = finding(tmp_path / "2041.yaml")
    assert found.code == "FK001"
    assert "2014.yaml" in found.hint
    assert finding(tmp_path / "nowhere" / "2041.yaml").hint is None


def test_a_folder(tmp_path):
    assert finding(tmp_path).code == "FK002"


def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "secret.yaml"
    path.write_text("a: b")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert finding(path).code == "FK003"


def test_a_refusal_of_the_system(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert finding(tmp_path / "any.yaml").code == "FK003"


def test_links(tmp_path):
    broken = finding(link(tmp_path / "broken.yaml", tmp_path / "gone.yaml"))
    assert broken.code == "FK001"
    assert "gone.yaml" in broken.message
    loop = finding(link(tmp_path / "loop.yaml", tmp_path / "loop.yaml"))
    assert (loop.code, loop.message) == ("FK004", "this link leads back to itself")
    (tmp_path / "real.yaml").write_text("a: b")
    assert read_bytes(link(tmp_path / "link.yaml", tmp_path / "real.yaml")) == b"a: b"


@pytest.mark.parametrize("name", ["\0", "a" * 5000, "a\0b.yaml"])
def test_names_that_are_none(name):
    assert finding(name).code == "FK004"


def test_a_device_without_end():
    if not Path("/dev/zero").exists():
        pytest.skip("there are no devices here")
    assert finding("/dev/zero").code == "FK004"


def test_too_large(tmp_path):
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: b")
    assert read_bytes(path, limit=4) == b"a: b"
    assert finding(path, limit=3).code == "FK005"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert finding(path).code == "FK005"


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfa: b")))
    assert load_edition("-").document.value == {"a": "b"}
    monkeypatch.setattr(sys, "stdin", None)
    assert finding("-").code == "FK004"


def test_loading_turns_it_into_findings(tmp_path):
    loaded = load_edition(tmp_path / "gone.yaml")
    assert loaded.edition is None
    assert loaded.document is None
    assert [found.code for found in loaded.diagnostics] == ["FK001"]
