"""Where things live, and what an edition's name stands for."""

import os
import subprocess
from pathlib import Path

import pytest

from frameworkkit.errors import UnknownNameError, UsageError
from frameworkkit.workspace import find_files, find_workspace, load

EDITION = "format: frameworkkit/1\nframework: {id: demo, title: Demo}\nedition: {id: '1', status: draft}\nitems: []\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one edition, as the current folder."""
    (tmp_path / "frameworks/demo/recipes").mkdir(parents=True)
    (tmp_path / "frameworks/demo/1.yaml").write_text(EDITION)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_by_name_from_anywhere_inside(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest folder that holds `frameworks` is the workspace."""
    monkeypatch.chdir(workspace / "frameworks/demo/recipes")

    loaded = load("demo@1")

    assert loaded.edition is not None
    assert Path(loaded.name) == Path("../1.yaml")


def test_an_unknown_edition_names_the_nearest(workspace: Path) -> None:
    """Also where the framework is right and the edition is not."""
    with pytest.raises(UnknownNameError) as caught:
        load("demo@2")

    assert caught.value.hint == "did you mean 'demo@1'?"


def test_a_file_that_looks_like_a_name_comes_first(workspace: Path) -> None:
    """No file is out of reach."""
    Path("demo@1").write_text(EDITION.replace("'1'", "'other'"))

    loaded = load("demo@1")

    assert loaded.edition is not None
    assert loaded.edition.id == "other"


def test_a_revision_of_git(workspace: Path) -> None:
    """REVISION:path reads what was committed, not what lies there now."""
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "first"]):
        subprocess.run(["git", *command], check=True, env=environment)
    Path("frameworks/demo/1.yaml").write_text("broken: [")

    loaded = load("HEAD:frameworks/demo/1.yaml")

    assert loaded.edition is not None
    assert loaded.name == "HEAD:frameworks/demo/1.yaml"
    with pytest.raises(UsageError, match="git does not have it"):
        load("HEAD:frameworks/none.yaml")
    with pytest.raises(UsageError, match="not a revision"):
        load("--output=x:frameworks/demo/1.yaml")


def test_git_is_asked_outside_of_a_repository(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.parent))

    with pytest.raises(UsageError) as caught:
        load("HEAD:frameworks/demo/1.yaml")

    assert caught.value.hint == "change to a folder that git looks after"


def test_a_folder_is_walked_for_files_of_ours(workspace: Path) -> None:
    """Editions and recipes; other YAML is passed over and named; hidden folders and links are not entered."""
    Path("frameworks/compose.yaml").write_text("services: {}\n")
    Path("frameworks/demo/recipes").mkdir(exist_ok=True)
    Path("frameworks/demo/recipes/1.yaml").write_text(
        "format: frameworkkit-recipe/1\nedition:\n  framework: {id: demo}\n"
    )
    Path("frameworks/.hidden").mkdir()
    Path("frameworks/.hidden/x.yaml").write_text(EDITION)
    Path("frameworks/loop").symlink_to(workspace / "frameworks")

    found = find_files(("frameworks",), find_workspace())

    assert found.files == ("frameworks/demo/1.yaml", "frameworks/demo/recipes/1.yaml")
    assert found.skipped == ("frameworks/compose.yaml",)


def test_a_folder_with_nothing_of_ours(workspace: Path) -> None:
    """That is said: nothing checked is not all well."""
    Path("empty").mkdir()

    with pytest.raises(UsageError, match="no edition, recipe or crosswalk in the folder empty"):
        find_files(("empty",), find_workspace())


@pytest.mark.parametrize("content", [b"", b" \n", EDITION.encode("utf-16"), b"\0\1\2"])
def test_a_file_that_lost_its_text_is_not_passed_over(workspace: Path, content: bytes) -> None:
    """An edition that was cut off or saved in another encoding has nothing to be known by, and is reported."""
    Path("frameworks/demo/2.yaml").write_bytes(content)

    assert "frameworks/demo/2.yaml" in find_files((), find_workspace()).files


def test_a_pipe_in_a_folder_is_left_alone(workspace: Path) -> None:
    """Reading it would wait for ever for somebody to write."""
    os.mkfifo("frameworks/demo/pipe.yaml")
    Path("frameworks/demo/broken.yaml").symlink_to("nowhere")

    files = find_files((), find_workspace()).files

    assert "frameworks/demo/pipe.yaml" not in files
    assert "frameworks/demo/broken.yaml" in files


def test_without_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing to validate is said, not passed."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match="no `frameworks` folder"):
        find_files((), find_workspace())


def test_settings(workspace: Path) -> None:
    """They are read from frameworkkit.toml or pyproject.toml."""
    Path("pyproject.toml").write_text('[tool.frameworkkit.validate]\nignore = ["FK308"]\nfail-on = "warning"\n')
    assert find_workspace().settings.ignore == ("FK308",)

    Path("frameworkkit.toml").write_text('[validate]\nselect = ["FK3"]\n')
    assert find_workspace().settings.select == ("FK3",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[validate]\nselct = ["FK3"]\n', "selct"),
        ('[validate]\nselect = "FK3"\n', "list of rule codes"),
        ('[validate]\nfail-on = "never"\n', "never"),
        ("[validate", "cannot be read"),
        ('validate = "x"\n', "validate"),
        ("[other]\n", "other"),
    ],
)
def test_settings_that_mean_nothing(workspace: Path, text: str, words: str) -> None:
    """They are refused with what is wrong."""
    Path("frameworkkit.toml").write_text(text)

    with pytest.raises(UsageError, match=words):
        find_workspace()
