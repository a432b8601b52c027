"""Golden files: kept, compared, written anew."""

import pytest

from frameworkkit.exporting import Artifact, Export, Loss
from frameworkkit.testing import golden_files

EXPORT = Export(
    artifacts=(Artifact(path="a.txt", content=b"one\ntwo\n"), Artifact(path="sub/b.txt", content=b"three")),
    losses=(Loss(field="notes", items=("a",), reason="no place"),),
)


@pytest.fixture(name="kept")
def _kept(tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMEWORKKIT_UPDATE_GOLDEN", "1")
    golden_files(tmp_path / "kept", EXPORT)
    monkeypatch.delenv("FRAMEWORKKIT_UPDATE_GOLDEN")
    return tmp_path / "kept"


def test_files_written_anew_are_those_of_the_export(kept):
    assert (kept / "a.txt").read_bytes() == b"one\ntwo\n"
    assert (kept / "sub" / "b.txt").read_bytes() == b"three"
    assert '"field": "notes"' in (kept / "losses.json").read_text()
    assert golden_files(kept, EXPORT) == ()


def test_without_files_everything_is_new(tmp_path):
    found = golden_files(tmp_path / "nothing", EXPORT)

    assert [line.partition(" ")[0] for line in found] == ["a.txt", "losses.json", "sub/b.txt"]
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize(
    ("artifacts", "losses", "message"),
    [
        ((("a.txt", b"one\nTWO\n"), ("sub/b.txt", b"three")), EXPORT.losses, "a.txt differs in line 2: b'two' became"),
        ((("a.txt", b"one\ntwo\n\n"), ("sub/b.txt", b"three")), EXPORT.losses, "a.txt differs in length: 8 bytes"),
        ((("a.txt", b"one\ntwo\n"),), EXPORT.losses, "sub/b.txt is no longer written"),
        ((("a.txt", b"one\ntwo\n"), ("sub/b.txt", b"three")), (), "losses.json differs in line 1"),
    ],
)
def test_differences_are_told(kept, artifacts, losses, message):
    export = Export(artifacts=tuple(Artifact(path=path, content=content) for path, content in artifacts), losses=losses)

    (found,) = golden_files(kept, export)

    assert found.startswith(message)


def test_writing_anew_removes_what_is_no_longer_written(kept, monkeypatch):
    monkeypatch.setenv("FRAMEWORKKIT_UPDATE_GOLDEN", "1")

    golden_files(kept, Export(artifacts=EXPORT.artifacts[:1]))

    assert sorted(path.name for path in kept.rglob("*") if path.is_file()) == ["a.txt", "losses.json"]
