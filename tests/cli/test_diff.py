"""What `frameworkkit diff` compares and shows: crosswalks, texts, filters, folders, histories, settings."""

import csv
import io
import json
import os
import subprocess
from pathlib import Path

import pytest

GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org")


def commit() -> None:
    for command in (["init", "-q"], ["add", "."], [*WHO, "commit", "-qm", "all"]):
        subprocess.run(["git", *command], check=True, env=os.environ | GIT)


def account(run, *arguments: str) -> dict:
    result = run("diff", *arguments, "--format", "json")
    assert result.code in (0, 1), result.err
    return json.loads(result.out)


# --- which items are the same -----------------------------------------------------------------------------------------

SAME_TEXT = "Keep a record of every agreement made with families."


@pytest.fixture
def renamed(workspace: Path) -> Path:
    """Two editions of one framework, where an item changed its id and kept its text."""
    for number, id_ in (("1", "record"), ("2", "agreement")):
        path = Path(f"frameworks/demo/{number}.yaml")
        path.write_text(path.read_text() + f"  - {{id: {id_}, type: outcome, statement: {SAME_TEXT}}}\n")
    return workspace


def test_texts_are_matched_unless_that_is_declined(renamed: Path, run) -> None:
    by_text = account(run, "demo@1", "demo@2")
    by_id = account(run, "demo@1", "demo@2", "--no-text")

    assert {"old": "record", "new": "agreement", "relation": "exact", "evidence": "text"}.items() <= next(
        link for link in by_text["links"] if link["old"] == "record"
    ).items()
    assert by_text["summary"]["recoded"] == 1
    assert "recoded" not in by_id["summary"]
    assert "matched by text" in run("diff", "demo@1", "demo@2").out


def test_a_measure_of_likeness_that_is_not_installed(renamed: Path, run) -> None:
    result = run("diff", "demo@1", "demo@2", "--similarity", "nonesuch")

    assert result.code == 2
    assert "there is no similarity named 'nonesuch'" in result.err
    both = run("diff", "demo@1", "demo@2", "--similarity", "nonesuch", "--no-text")
    assert "--similarity and --no-text contradict each other" in both.err


CROSSWALK = """\
format: frameworkkit-crosswalk/1
old: demo@1
new: demo@2
entries:
  - {old: old, new: share}
"""


def test_the_kept_crosswalk_is_heeded_and_named(workspace: Path, run) -> None:
    folder = Path("frameworks/demo/crosswalks")
    folder.mkdir()
    (folder / "1-2.yaml").write_text(CROSSWALK)

    kept = run("diff", "demo@1", "demo@2", "--no-text", "--format", "json")

    assert kept.err == "demo@1 → demo@2 by the crosswalk frameworks/demo/crosswalks/1-2.yaml\n"
    assert "crosswalk" in {link["evidence"] for link in json.loads(kept.out)["links"]}
    declined = run("diff", "demo@1", "demo@2", "--no-text", "--format", "json", "--no-crosswalk")
    assert (declined.err, "removed" in json.loads(declined.out)["summary"]) == ("", True)


def test_a_crosswalk_by_path(workspace: Path, run) -> None:
    Path("mine.yaml").write_text(CROSSWALK)

    assert "removed" not in account(run, "demo@1", "demo@2", "--crosswalk", "mine.yaml")["summary"]
    assert run("diff", "demo@1", "demo@2", "--crosswalk", "mine.yaml", "--no-crosswalk").code == 2
    assert "more are compared" in run("diff", "demo@1", "demo@2", "demo@1", "--crosswalk", "mine.yaml").err
    assert run("diff", "demo@1", "demo@2", "--crosswalk", "none.yaml").code == 2


# --- filters ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "kinds", "words"),
    [
        (("--only", "removed"), {"removed"}, "only removed"),
        (("--only", "removed,added"), {"removed", "added"}, "only removed, added"),
        (("--only", "removed", "--only", "added"), {"removed", "added"}, "only removed, added"),
        (("--impact", "minor", "--only", "added"), {"added"}, "only added; impact minor or more"),
        (("--impact", "major", "--only", "added"), set(), "only added; impact major"),
        (("--branch", "plan"), {"reworded"}, "branch plan"),
        (("--branch", "1.10"), {"reworded"}, "branch 1.10"),
        (("--branch", "old"), {"removed"}, "branch old"),
        (("--branch", "share", "--only", "removed"), set(), "only removed; branch share"),
    ],
)
def test_filters_hide_and_say_so(workspace: Path, run, options: tuple[str, ...], kinds: set[str], words: str) -> None:
    """The rest of the account stays whole: the summary counts everything, and nothing is unaccounted for."""
    whole = account(run, "demo@1", "demo@2", "--no-text")

    filtered = account(run, "demo@1", "demo@2", "--no-text", *options)

    assert {change["kind"] for change in filtered["changes"]} == kinds
    hidden = filtered.pop("filter")
    assert hidden["shown"] + hidden["hidden"] == len(whole["changes"])
    assert {**filtered, "changes": whole["changes"]} == whole
    for format_ in ("text", "markdown", "summary"):
        said = " ".join(run("diff", "demo@1", "demo@2", "--no-text", *options, "--format", format_).out.split())
        assert f"Filtered ({words}): {hidden['shown']} of 3 changes shown, {hidden['hidden']} hidden." in said
    table = run("diff", "demo@1", "demo@2", "--no-text", *options, "--format", "csv")
    assert {row["kind"] for row in csv.DictReader(io.StringIO(table.out))} == kinds
    assert f"{hidden['hidden']} hidden" in table.err


def test_no_filter_reaches_the_exit_code(workspace: Path, run) -> None:
    command = ("diff", "demo@1", "demo@2", "--no-text", "--only", "added")

    assert run(*command).code == 0
    assert run(*command, "--exit-code").code == 1
    gate = run(*command, "--fail-on", "major")
    assert gate.code == 1
    assert "removed: 1.11 Keep paper records." in gate.err


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--only", "removd", "did you mean 'removed'?"),
        ("--only", "unchanged", "there is no kind of change named 'unchanged'"),
        ("--branch", "plna", "did you mean 'plan'?"),
        ("--impact", "huge", "huge"),
    ],
)
def test_a_filter_that_means_nothing(workspace: Path, run, option: str, value: str, words: str) -> None:
    result = run("diff", "demo@1", "demo@2", option, value)

    assert (result.code, result.out) == (2, "")
    assert words in result.err


# --- settings ---------------------------------------------------------------------------------------------------------


def test_impacts_of_a_project(workspace: Path, run) -> None:
    assert account(run, "demo@1", "demo@2", "--only", "added", "--no-text")["changes"][0]["impact"] == "minor"

    Path("frameworkkit.toml").write_text('[diff]\nimpacts = {added = "major"}\nfail-on = "major"\n')

    assert account(run, "demo@1", "demo@2", "--only", "added", "--no-text")["changes"][0]["impact"] == "major"
    assert run("diff", "demo@1", "demo@2").code == 1
    assert run("diff", "demo@1", "demo@1").code == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('impacts = {rewordd = "major"}', "did you mean 'reworded'?"),
        ('impacts = {reworded = "huge"}', "set it to one of: major, minor, patch"),
        ('impacts = "major"', "must be a table"),
        ('fail-on = "error"', "set it to one of: major, minor, patch"),
        ('similarity = ""', "must be a text"),
        ('similarity = "nonesuch"', "nonesuch"),
        ('fail_on = "major"', "no setting"),
    ],
)
def test_settings_that_mean_nothing(workspace: Path, run, text: str, words: str) -> None:
    Path("frameworkkit.toml").write_text(f"[diff]\n{text}\n")

    result = run("diff", "demo@1", "demo@2")

    assert (result.code, result.out) == (2, "")
    assert words in result.err


# --- folders ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def changed(workspace: Path) -> Path:
    """Under git, a workspace in which since the last commit an edition was edited, one removed and one added."""
    other = Path("frameworks/other")
    other.mkdir()
    text = Path("frameworks/demo/1.yaml").read_text().replace("id: demo", "id: other")
    (other / "1.yaml").write_text(text)
    (other / "notes.yaml").write_text("nothing: of ours\n")
    commit()
    Path("frameworks/demo/2.yaml").unlink()
    path = Path("frameworks/demo/1.yaml")
    path.write_text(path.read_text().replace("Keep paper records", "Keep all records on paper"))
    (other / "1.yaml").write_text(text.replace('id: "1"', "id: renamed"))
    third = Path("frameworks/third")
    third.mkdir()
    (third / "1.yaml").write_text(text.replace("id: other", "id: third"))
    return workspace


def test_a_folder_with_what_it_was(changed: Path, run) -> None:
    """By framework and edition, then a framework's only edition; what one side lacks is named."""
    compared = account(run, "HEAD:frameworks", "frameworks")

    assert compared["format"] == "frameworkkit-diffs/1"
    assert [
        (each["old"]["edition"], each["new"]["framework"], each["new"]["edition"]) for each in compared["diffs"]
    ] == [
        ("1", "demo", "1"),
        ("1", "other", "renamed"),
    ]
    assert compared["only_old"] == [{"framework": "demo", "edition": "2", "items": 3}]
    assert compared["only_new"] == [{"framework": "third", "edition": "1", "items": 3}]
    alone = account(run, "HEAD:frameworks/demo/1.yaml", "frameworks/demo/1.yaml")
    assert compared["diffs"][0] == alone


@pytest.mark.parametrize("format_", ["text", "markdown", "summary", "csv"])
def test_the_report_on_folders(changed: Path, run, format_: str) -> None:
    report = run("diff", "HEAD:frameworks", "frameworks", "--format", format_).out

    assert all(name in report for name in ("demo@2", "third@1", "demo@1"))
    assert "renamed" in report or format_ == "csv"
    assert "Keep" in report


def test_folders_from_within(changed: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("frameworks/demo")

    assert account(run, "HEAD:../demo", ".")["only_old"] == [{"framework": "demo", "edition": "2", "items": 3}]
    assert account(run, "HEAD:.", ".")["only_old"] == [{"framework": "demo", "edition": "2", "items": 3}]


def test_an_edition_that_is_gone_stops_at_the_gate(changed: Path, run) -> None:
    result = run("diff", "HEAD:frameworks", "frameworks", "--fail-on", "major")

    assert result.code == 1
    assert "removed: all of demo@2" in result.err
    approving = (
        "diff",
        "HEAD:frameworks",
        "frameworks",
        "--fail-on",
        "major",
        "--approve",
        "all",
        "--reason",
        "Merged",
    )
    assert run(*approving).code == 0
    assert run("diff", "HEAD:frameworks", "frameworks", "--fail-on", "major").code == 0
    assert run("diff", "HEAD:frameworks", "frameworks", "--exit-code").code == 1


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("frameworks", "demo@1", "one side is a folder, and demo@1 is none"),
        ("frameworks", "empty", "no edition in the folder empty"),
        ("HEAD:nothing", "frameworks", "git does not have it"),
        ("frameworks", "twice", "two files of one folder are the edition demo@1"),
    ],
)
def test_folders_that_cannot_be_compared(workspace: Path, run, old: str, new: str, words: str) -> None:
    Path("empty").mkdir()
    Path("twice").mkdir()
    for name in ("a", "b"):
        Path(f"twice/{name}.yaml").write_text(Path("frameworks/demo/1.yaml").read_text())
    commit()

    result = run("diff", old, new)

    assert (result.code, result.out) == (2, "")
    assert words in result.err


@pytest.mark.parametrize("folder", [".", "./", "..", "../", "../demo", "../../frameworks/./demo"])
def test_a_folder_of_git_is_found_from_any_folder(workspace: Path, run, monkeypatch, folder: str) -> None:
    commit()
    monkeypatch.chdir("frameworks/demo")

    result = run("diff", f"HEAD:{folder}", folder)

    assert (result.code, result.err) == (0, "")
    assert "2 compared, 0 changed" in result.out


def test_a_broken_edition_in_a_folder(workspace: Path, run) -> None:
    """All that are broken are named, and nothing is reported on the others."""
    commit()
    for name in ("1", "2"):
        Path(f"frameworks/demo/{name}.yaml").write_text("format: frameworkkit/1\nitems: 3\n")

    result = run("diff", "HEAD:frameworks", "frameworks")

    assert (result.code, result.out) == (1, "")
    assert "frameworks/demo/1.yaml:2:8" in result.err
    assert "frameworks/demo/2.yaml:2:8" in result.err


def test_links_in_a_folder_of_git_are_not_followed(workspace: Path, run) -> None:
    Path("frameworks/demo/3.yaml").symlink_to("/etc/passwd")
    commit()

    assert len(account(run, "HEAD:frameworks", "HEAD:frameworks")["diffs"]) == 2


# --- histories --------------------------------------------------------------------------------------------------------


@pytest.fixture
def three(workspace: Path) -> Path:
    text = Path("frameworks/demo/2.yaml").read_text()
    Path("frameworks/demo/3.yaml").write_text(
        text.replace('id: "2"', 'id: "3"')
        .replace("half term", "week")
        .replace("Share records with partners", "Share records")
    )
    return workspace


def test_the_history_of_each_item(three: Path, run) -> None:
    """Every item of every edition stands in one row, with what happened to it at each step."""
    history = account(run, "demo@1", "demo@2", "demo@3", "--no-text")

    assert history["format"] == "frameworkkit-history/1"
    assert [edition["edition"] for edition in history["editions"]] == ["1", "2", "3"]
    rows = {
        tuple(map(tuple, row["items"])): [[c["kind"] for c in step] for step in row["steps"]] for row in history["rows"]
    }
    assert rows == {
        (("plan",), ("plan",), ("plan",)): [[], []],
        (("plan-review",), ("plan-review",), ("plan-review",)): [["reworded"], ["reworded"]],
        (("old",), (), ()): [["removed"], []],
        ((), ("share",), ("share",)): [["added"], ["reworded"]],
    }
    assert history["summary"][0] == account(run, "demo@1", "demo@2", "--no-text")["summary"]


@pytest.mark.parametrize(
    ("format_", "words"),
    [
        ("text", ("1 → 2  reworded", "2 → 3  reworded", "Unchanged in all editions: 1.")),
        ("markdown", ("| Item | 1 → 2 | 2 → 3 |", "| 1.11 Keep paper records. | removed (major) |  |")),
        (
            "csv",
            ("1.11 Keep paper records.,old,,,removed (major),", "1.10 Planning,plan,plan,plan,unchanged,unchanged"),
        ),
    ],
)
def test_the_report_on_histories(three: Path, run, format_: str, words: tuple[str, ...]) -> None:
    report = run("diff", "demo@1", "demo@2", "demo@3", "--no-text", "--format", format_).out

    assert [each for each in words if each not in report] == []


def test_filters_and_the_gate_of_histories(three: Path, run) -> None:
    """A row is shown if anything in it is; the gate looks at every step."""
    filtered = account(run, "demo@1", "demo@2", "demo@3", "--no-text", "--only", "added")

    assert [row["items"] for row in filtered["rows"] if any(row["steps"])] == [[[], ["share"], ["share"]]]
    assert run("diff", "demo@3", "demo@2", "demo@1", "--no-text", "--only", "added", "--fail-on", "major").code == 1


@pytest.mark.parametrize("names", [(), ("demo@1",)])
def test_one_edition_is_too_few(workspace: Path, run, names: tuple[str, ...]) -> None:
    result = run("diff", *names)

    assert result.code == 2
    assert "name two editions at least" in result.err


def test_a_format_that_histories_do_not_have(three: Path, run) -> None:
    result = run("diff", "demo@1", "demo@2", "demo@3", "--format", "sssom")

    assert result.code == 2
    assert "for more than two editions 'sssom' is not one of: " in result.err


def test_nothing_is_approved_that_cannot_be_shown(workspace: Path, run) -> None:
    result = run("diff", "demo@1", "demo@2", "--approve", "all", "--reason", "Agreed", "--format", "nonsense")

    assert result.code == 2
    assert not Path("frameworkkit-approvals.yaml").exists()
