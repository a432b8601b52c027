"""After a release ``validate`` watches over what was released."""

import json
from pathlib import Path

import pytest

LOCK = Path("frameworkkit.lock")
FIRST = Path("frameworks/demo/1.0.yaml")


@pytest.fixture
def released(workspace: Path, run) -> Path:
    """The workspace with its first edition released."""
    assert run("release", "demo@1.0").code == 0
    assert run("validate").code == 0
    return workspace


def _found(run, *arguments: str) -> list[tuple[str, str, int]]:
    report = json.loads(run("validate", "--format", "json", *arguments).out)
    assert {finding["file"] for finding in report["diagnostics"]} <= set(report["files"])
    return [(finding["code"], finding["file"], finding["line"]) for finding in report["diagnostics"]]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("Keep records", "Keep all records", 14, "1 item changed (records)"),
        ("each term", "every term", 13, "1 item changed (plan-review)"),
        (
            "  - {id: records, type: outcome, statement: Keep records of what was agreed.}\n",
            "",
            5,
            "1 item removed (records)",
        ),
        ("{id: records", "{id: notes", 14, "1 item added (notes), 1 item removed (records)"),
        ("title: Demo framework", "title: Demonstration", 5, "what stands around its items"),
        ("statement: ", "statement: Always ", 9, "3 items changed (plan, plan-review, records)"),
        ("status: adopted", "status: draft", 6, "cannot be a draft again"),
        ('id: "1.0"', 'id: "1.0.1"', 5, "now calls itself demo@1.0.1"),
    ],
)
def test_an_edit_is_found_where_it_is(released: Path, run, old: str, new: str, *, line: int, said: str) -> None:
    text = FIRST.read_text()
    assert old in text
    FIRST.write_text(text.replace(old, new))

    assert _found(run) == [("FK901", str(FIRST), line)]
    assert _found(run, str(FIRST)) == [("FK901", str(FIRST), line)]
    assert _found(run, "demo@1.0", "--no-cache") == [("FK901", str(FIRST), line)]
    assert said in run("validate").out
    FIRST.write_text(text)
    assert _found(run) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# The first edition, as the board adopted it.", "# Mine."),
        ("status: adopted", "status: withdrawn\n  reason: A law was repealed."),
        ("status: adopted", "status: superseded\n  replaced_by: [demo@1.1]"),
        ("{id: records, type: outcome,", "{type: outcome, id: records, replaced_by: ['demo@2#notes'],"),
        ("\n", "\r\n"),
    ],
)
def test_layout_and_what_is_learnt_later_are_no_edits(released: Path, run, old: str, new: str) -> None:
    FIRST.write_bytes(FIRST.read_text().replace(old, new).encode())

    assert _found(run) == []


def test_the_canonical_layout_is_no_edit(released: Path, run) -> None:
    run("fmt")

    assert _found(run) == []


def test_items_in_another_order(released: Path, run) -> None:
    lines = FIRST.read_text().splitlines(keepends=True)
    FIRST.write_text("".join([*lines[:8], lines[13], *lines[8:13]]))

    assert "the order of its items" in run("validate").out


def test_a_file_that_is_gone_is_missed_where_it_was(released: Path, run) -> None:
    FIRST.unlink()

    assert _found(run) == [("FK902", "frameworkkit.lock", 4)]
    assert _found(run, "frameworks") == _found(run, "frameworks/demo") == _found(run)
    assert _found(run, "frameworks/demo/1.1.yaml") == []
    FIRST.with_suffix(".json").write_text(json.dumps({"format": "frameworkkit/1"}))
    assert "FK902" not in run("validate").out


def test_a_changed_lock_is_noticed_by_what_is_remembered(released: Path, run) -> None:
    """Each file is unchanged and remembered as sound; what the lock says of it is not what it said."""
    text = LOCK.read_text()
    digest = text.partition("sha256:")[2][:64]
    LOCK.write_text(text.replace(digest, 64 * "0"))
    assert [code for code, _, _ in _found(run)] == ["FK901"]
    LOCK.unlink()
    assert _found(run) == []
    LOCK.write_text(text)
    assert _found(run) == []


def test_a_broken_lock_is_a_finding_wherever_one_asks(released: Path, run) -> None:
    LOCK.write_text(LOCK.read_text() + "<<<<<<< HEAD\n")
    line = len(LOCK.read_text().splitlines())

    assert _found(run) == _found(run, str(FIRST)) == [("FK903", "frameworkkit.lock", line)]
    assert run("validate").code == 1
    assert run("release", "demo@1.1").code == 1
    LOCK.unlink()
    LOCK.mkdir()
    assert run("validate").code == 2
    assert run("release", "demo@1.1").code == 2


def test_a_file_below_another_folder_is_none_that_was_released(released: Path, run) -> None:
    Path("drafts/demo").mkdir(parents=True)
    Path("drafts/demo/1.0.yaml").write_text(FIRST.read_text().replace("Keep records", "Keep notes"))

    assert _found(run, "drafts") == []


def test_from_another_folder(released: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    FIRST.write_text(FIRST.read_text().replace("Keep records", "Keep notes"))
    monkeypatch.chdir("frameworks/demo")

    assert _found(run, "1.0.yaml") == [("FK901", "1.0.yaml", 14)]


def test_many_files_are_shared_among_processes_with_their_entries(released: Path, run) -> None:
    FIRST.write_text(FIRST.read_text().replace("Keep records", "Keep notes"))
    for number in range(40):
        text = Path("frameworks/demo/1.1.yaml").read_text().replace('"1.1"', f'"2.{number}"')
        Path(f"frameworks/demo/2.{number}.yaml").write_text(text)

    assert _found(run, "--jobs", "2", "--no-cache") == [("FK901", str(FIRST), 14)]
