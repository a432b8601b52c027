"""Every command but ``validate``, as a person uses it."""

import csv
import io
import json
import re
from pathlib import Path
from uuid import UUID, uuid5

import pytest

from frameworkkit.cli import COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(run, command: str) -> None:
    """Every command explains itself with an example."""
    result = run(command, "--help")

    assert result.code == 0
    assert f"\n  frameworkkit {command}" in result.out.partition("Example")[2].replace("\n    ", "\n  ")
    assert "\\b" not in result.out


def test_an_unknown_command_names_the_nearest(run) -> None:
    """Exit 2, and what was meant."""
    result = run("valdate")

    assert result.code == 2
    assert "did you mean 'validate'?" in result.err


def test_misuse_is_said_as_everything_else(run) -> None:
    """What click finds has the form of our own messages."""
    result = run("show")

    assert result.code == 2
    assert result.err == "error: missing argument 'EDITION'\n  = `frameworkkit show --help` says more\n"


def test_help_is_whole_on_a_terminal_of_80_columns(run) -> None:
    """No command's line ends in dots."""
    for arguments in ((), ("new",), ("plugins",)):
        assert "..." not in run(*arguments, "--help").out.partition("Commands:")[2]


def test_show_json(workspace: Path, run) -> None:
    """Items flat, in document order, with the derived UUIDs the contract describes."""
    shown = json.loads(run("show", "demo@1", "--format", "json").out)

    assert shown["format"] == "frameworkkit-edition/1"
    assert shown["edition"]["id"] == "1"
    assert [(i["id"], i["code"], i["parent"], i["depth"]) for i in shown["items"]] == [
        ("plan", "1.10", None, 0),
        ("plan-review", "1.10.a", "plan", 1),
        ("old", "1.11", None, 0),
    ]
    assert shown["items"][0]["uuid"] == str(uuid5(UUID(shown["framework"]["uuid"]), "plan"))
    assert shown["items"][0]["statement"] == "Plan provision with **families** and review it."


def test_show_text_and_csv(workspace: Path, run) -> None:
    """A tree for people, a table for spreadsheets."""
    tree = run("show", "demo@1").out
    table = list(csv.DictReader(io.StringIO(run("show", "demo@1", "--format", "csv").out)))

    assert "├── 1.10 Planning" in tree
    assert "Demo framework" in tree
    assert [row["code"] for row in table] == ["1.10", "1.10.a", "1.11"]


def test_nothing_shown_turns_the_direction_of_writing(workspace: Path, run) -> None:
    """Marks for that could make a text look other than it is: they are shown as escapes."""
    path = Path("frameworks/demo/1.yaml")
    path.write_text(path.read_text().replace("Keep paper records.", '"Keep \\u202estoor\\u2066 records."'))

    for report in (run("show", "demo@1").out, run("diff", "demo@1", "demo@2").out):
        assert "\\u202estoor\\u2066 records" in report
        assert not any(mark in report for mark in "\u202e\u2066")


def test_show_of_a_broken_edition(workspace: Path, run) -> None:
    """Findings on standard error, nothing on standard output."""
    Path("bad.yaml").write_text("format: frameworkkit/1\nitems: 3\n")

    result = run("show", "bad.yaml")

    assert (result.code, result.out) == (1, "")
    assert "bad.yaml:2:8" in result.err


def test_diff(workspace: Path, run) -> None:
    """Changes, typed; exit codes on request."""
    account = json.loads(run("diff", "demo@1", "demo@2", "--no-text", "--format", "json").out)

    assert account["format"] == "frameworkkit-diff/1"
    assert account["old"] == {"framework": "demo", "edition": "1", "items": 3}
    assert {change["kind"] for change in account["changes"]} == {"reworded", "removed", "added"}
    assert account["unaccounted"] == {"old": [], "new": []}
    assert run("diff", "demo@1", "demo@2").code == 0
    assert run("diff", "demo@1", "demo@2", "--exit-code").code == 1
    assert run("diff", "demo@1", "demo@1", "--exit-code").code == 0
    assert run("diff", "demo@1", "demo@2", "--no-text", "--fail-on", "major").code == 1
    assert run("diff", "demo@1", "demo@2", "--format", "docx-not").code == 2


def test_export(workspace: Path, run) -> None:
    """Files and losses as JSON; several editions into one folder; one to a file or standard output."""
    report = json.loads(run("export", "case-1.1", "demo@1", "demo@2", "-o", "build", "--format", "json").out)

    assert report["format"] == "frameworkkit-export/1"
    assert report["exporter"] == "case-1.1"
    assert [Path(file["path"]).stat().st_size for file in report["files"]] == [f["bytes"] for f in report["files"]]
    package = json.loads(run("export", "case-1.1", "demo@1", "-o", "-").out)
    assert package["CFDocument"]["caseVersion"] == "1.1"
    assert run("export", "case-1.1", "demo@1", "-o", "one.json").code == 0
    assert json.loads(Path("one.json").read_text()) == package


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("case-9", "demo@1", "-o", "b"), "case-9"),
        (("case-1.1", "demo@1"), "-o FOLDER"),
        (("case-1.1", "demo@1", "-o", "b", "--option", "nonsense=1"), "nonsense"),
        (("case-1.1", "demo@1", "-o", "b", "--option", "nonsense"), "KEY=VALUE"),
        (("case-1.1", "demo@1", "demo@2", "-o", "b.json"), "b.json is one file, and 2 are to be written"),
        (("case-1.1", "-", "-", "-o", "b"), "standard input is named twice"),
    ],
)
def test_export_misused(workspace: Path, run, arguments: tuple[str, ...], words: str) -> None:
    """Exit 2 and what is wrong; nothing is written."""
    result = run("export", *arguments)

    assert result.code == 2
    assert words in result.err
    assert not Path("b").exists()


def test_a_failed_export_leaves_what_was(workspace: Path, run) -> None:
    """The second edition is broken: the first is not written either."""
    Path("bad.yaml").write_text("format: frameworkkit/1\n")

    assert run("export", "case-1.1", "demo@1", "bad.yaml", "-o", "build").code == 1
    assert not Path("build").exists()


def test_plugins(run) -> None:
    """What there is, from whom, with its options."""
    listed = json.loads(run("plugins", "--format", "json").out)["plugins"]

    assert {"exporter", "importer", "reporter", "rule", "similarity"} == {offer["kind"] for offer in listed}
    assert {"case-1.0", "case-1.1", "minilm"} <= {offer["name"] for offer in listed}
    table = run("plugins").out
    assert "case-1.1" in table
    assert not any(line.endswith(" ") for line in table.splitlines())
    assert run("plugins", "list").out == table


def test_explain(run) -> None:
    """A page for a code or a kind of change; the list without one."""
    assert run("explain", "FK302").out.startswith("# FK302")
    assert "reworded" in run("explain", "reworded").out
    assert {"FK001", "FK301", "moved"} <= {line.partition(" ")[0] for line in run("explain").out.splitlines()}
    unknown = run("explain", "nothing")
    assert unknown.code == 2
    assert "`frameworkkit explain` lists them" in unknown.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(run, shell: str) -> None:
    """A script for each shell, for both names."""
    script = run("completion", shell).out

    assert "_FRAMEWORKKIT_COMPLETE" in script
    assert re.search(r"\bfk\b", script)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("frameworkkit show de", "demo@1"),
        ("frameworkkit export case", "case-1.1"),
        ("frameworkkit explain fk30", "FK301"),
        ("frameworkkit explain rew", "reworded"),
        ("frameworkkit diff a b --format m", "markdown"),
    ],
)
def test_what_is_completed(workspace: Path, run, monkeypatch: pytest.MonkeyPatch, words: str, offered: str) -> None:
    """Editions, exporters, codes and formats."""
    monkeypatch.setenv("_FRAMEWORKKIT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))

    assert f"plain,{offered}" in run().out.splitlines()


def test_version(run) -> None:
    """Name and version."""
    assert run("--version").out.startswith("frameworkkit ")


def test_new_workspace_framework_and_edition(workspace: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    """From nothing to a second edition, valid at each step."""
    assert run("new", "workspace", "mine").code == 0
    monkeypatch.chdir("mine")
    assert run("new", "framework", "mentoring", "--title", "Mentoring: standards").code == 0
    assert run("validate", "--fail-on", "info").code == 0
    path = Path("frameworks/mentoring/1.yaml")
    path.write_text(
        "# kept\n" + path.read_text().replace("status: draft", "status: adopted\n  issued: 2026-01-31 # since")
    )

    assert run("new", "edition", "mentoring@1", "2").code == 0

    text = Path("frameworks/mentoring/2.yaml").read_text()
    assert text.startswith("# kept\n")
    assert "issued" not in text
    assert "mentoring@1" in text
    assert run("validate", "--fail-on", "info").code == 0
    assert json.loads(run("diff", "mentoring@1", "mentoring@2", "--format", "json").out)["changes"] == []


def test_new_award_and_checklist(workspace: Path, run) -> None:
    """They are added to the edition; the rest of the file stays as it was."""
    before = Path("frameworks/demo/1.yaml").read_text()

    assert run("new", "award", "demo@1", "first", "--title", "First").code == 0
    assert run("new", "award", "demo@1", "second").code == 0
    assert run("new", "checklist", "demo@1", "review").code == 0

    assert Path("frameworks/demo/1.yaml").read_text().startswith(before)
    assert run("validate", "demo@1", "--fail-on", "info").code == 0
    assert run("new", "award", "demo@1", "first").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("framework", "demo"),
        ("framework", "../up"),
        ("edition", "demo@1", "2"),
        ("edition", "demo@1", "../../up"),
        ("workspace", "frameworks/../frameworks/demo/1.yaml"),
        ("plugin", "Not A Name"),
        ("award", "-", "mentor"),
    ],
)
def test_new_never_writes_over_or_outside(workspace: Path, run, arguments: tuple[str, ...]) -> None:
    """What exists stays; names that lead elsewhere are refused."""
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}

    assert run("new", *arguments).code == 2
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before


def test_fmt(workspace: Path, run) -> None:
    """Canonical layout, comments kept; once formatted, nothing changes any more."""
    path = Path("frameworks/demo/1.yaml")
    shown = run("show", "demo@1", "--format", "json").out

    assert run("fmt", "--check", "demo@1").code == 1
    assert path.read_text().startswith("# yaml-language-server")
    assert run("fmt", "demo@1").code == 0
    assert "# the first" in path.read_text()
    assert run("show", "demo@1", "--format", "json").out == shown
    assert run("fmt", "--check", "demo@1").code == 0
    Path("bad.yaml").write_text("a: b: c\n")
    assert run("fmt", "bad.yaml").code == 1
    assert run("fmt", "missing.yaml").code == 2


def test_the_bundled_frameworks_are_formatted(run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What we ship is in the layout we recommend."""
    monkeypatch.chdir(Path(__file__).parents[2])

    assert run("fmt", "--check").code == 0
