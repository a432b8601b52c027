"""Whatever stands in the files, a release says what is wrong and writes nothing."""

import json
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
EDITIONS = sorted(path for path in CORPUS.glob("*/*") if path.suffix in {".yaml", ".json"})
EDITION = "frameworks/demo/1.0.yaml"


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.name)
def test_any_file_of_the_corpus_is_released_or_refused(path: Path, workspace: Path, run) -> None:
    Path(EDITION).unlink()
    target = Path(EDITION).with_suffix(path.suffix)
    target.write_bytes(path.read_bytes())

    done = run("release", str(target), "--adopt", "--issued", "2026")

    assert done.code in {0, 1, 2}
    if done.code:
        assert target.read_bytes() == path.read_bytes()
        assert not Path("frameworkkit.lock").exists()
        assert "Traceback" not in done.err


@pytest.mark.parametrize("date", ["2026-13", "today", "2026-02-30", "1", ""])
def test_a_date_that_is_none(date: str, workspace: Path, run) -> None:
    before = Path(EDITION).read_bytes()
    done = run("release", "demo@1.0", "--issued", date)

    assert (done.code, Path(EDITION).read_bytes()) == (1, before)


@pytest.mark.parametrize(
    "name", ["-", "", "HEAD:frameworks/demo/1.0.yaml", "frameworks", "frameworks/demo", "demo@", "@", "a@b"]
)
def test_what_is_no_edition_of_the_workspace(name: str, workspace: Path, run) -> None:
    done = run("release", name)

    assert done.code == 2
    assert done.err.startswith("error: ")


def test_flow_style_and_json_are_adopted_in_place(workspace: Path, run) -> None:
    text = Path("frameworks/demo/1.1.yaml").read_text()
    flow = text.replace('  id: "1.1"\n  status: draft\n', '  {id: "1.1", status: draft} # mine\n')
    assert flow != text
    Path("frameworks/demo/1.1.yaml").write_text(flow)
    assert run("release", "demo@1.1", "--adopt", "--issued", "2026").code == 0
    assert '{id: "1.1", status: adopted, issued: "2026"} # mine' in Path("frameworks/demo/1.1.yaml").read_text()

    plain = {"format": "frameworkkit/1", "framework": {"id": "other", "title": "O"}, "items": []}
    Path("frameworks/other").mkdir()
    path = Path("frameworks/other/1.json")
    path.write_text(json.dumps({**plain, "edition": {"id": "1", "status": "draft"}}, indent=2))
    assert run("release", "other@1", "--adopt", "--issued", "2026").code == 0
    assert json.loads(path.read_text())["edition"] == {"id": "1", "status": "adopted", "issued": "2026"}


def test_a_changelog_that_is_no_text(workspace: Path, run) -> None:
    Path("frameworks/demo/CHANGELOG.md").write_bytes(b"\xff\xfe")
    done = run("release", "demo@1.0")

    assert done.code == 2
    assert "is not UTF-8" in done.err
    assert not Path("frameworkkit.lock").exists()


def test_a_file_that_cannot_be_written_leaves_all_others(workspace: Path, run) -> None:
    Path("frameworks/demo/CHANGELOG.md").mkdir()
    before = Path("frameworks/demo/1.1.yaml").read_bytes()

    assert run("release", "demo@1.1", "--adopt", "--issued", "2026").code == 2
    assert Path("frameworks/demo/1.1.yaml").read_bytes() == before
    assert not Path("frameworkkit.lock").exists()


def test_what_somebody_wrote_meanwhile_is_not_lost(workspace: Path) -> None:
    from frameworkkit.api import plan_release, write_release
    from frameworkkit.errors import UsageError

    first, second = plan_release("demo@1.0"), plan_release("demo@1.1", adopt=True, issued="2026")
    write_release(first)
    lock = Path("frameworkkit.lock").read_bytes()

    with pytest.raises(UsageError, match="was changed while"):
        write_release(second)
    assert Path("frameworkkit.lock").read_bytes() == lock
