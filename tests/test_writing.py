"""Results are written whole or not at all, and never outside the target."""

import os
import stat
from pathlib import Path

import pytest

from frameworkkit.errors import OutputError
from frameworkkit.writing import write_file, write_files


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_below_a_folder(tmp_path: Path) -> None:
    """Folders are made as needed, and no trace of the writing is left."""
    write_files(tmp_path / "new", {"a.json": b"1", "deep/b.json": b"2"})

    assert _tree(tmp_path) == {"new/a.json": b"1", "new/deep/b.json": b"2"}


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", "", "a\\b", "a\0b", ".."])
def test_paths_that_lead_out(tmp_path: Path, path: str) -> None:
    """They are refused before anything is written."""
    with pytest.raises(OutputError):
        write_files(tmp_path / "new", {"fine.json": b"1", path: b"2"})

    assert _tree(tmp_path) == {}


def test_a_link_that_leads_out(tmp_path: Path) -> None:
    """A link in the target is not followed to another place."""
    (tmp_path / "target").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "target/link").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(OutputError, match="through a link"):
        write_files(tmp_path / "target", {"link/x": b"1"})

    assert _tree(tmp_path) == {}


def test_all_or_nothing(tmp_path: Path) -> None:
    """Where one file cannot be written the others stay as they were."""
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").mkdir()

    with pytest.raises(OutputError, match="is a folder"):
        write_files(tmp_path, {"a": b"new", "b": b"new"})

    assert _tree(tmp_path) == {"a": b"old"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_no_permission(tmp_path: Path) -> None:
    """Said in one sentence; the old file still stands."""
    (tmp_path / "a").write_bytes(b"old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="cannot be written"):
            write_file(tmp_path / "a", b"new")
    finally:
        tmp_path.chmod(0o700)

    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_parent_that_is_a_file(tmp_path: Path) -> None:
    """A finding about the target, not a traceback."""
    (tmp_path / "file").write_bytes(b"old")

    with pytest.raises(OutputError, match="file/below cannot be written"):
        write_file(tmp_path / "file/below", b"new")


def test_a_file_keeps_its_mode_and_links(tmp_path: Path) -> None:
    """A link stays a link, and its target keeps its permissions."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")

    write_file(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    """It is no file to be replaced: `-o /dev/stdout` and `-o >(…)` work, and no device is ever lost."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, b"through")
        assert os.read(reader, 100) == b"through"
        with pytest.raises(OutputError, match="not a file"):
            write_files(tmp_path, {"pipe": b"x"})
    finally:
        os.close(reader)

    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no /dev/full")
def test_a_full_device() -> None:
    """Said in one sentence; the device is still one."""
    with pytest.raises(OutputError, match="No space left"):
        write_file(Path("/dev/full"), b"x")

    assert Path("/dev/full").is_char_device()
