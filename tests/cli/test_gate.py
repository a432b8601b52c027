"""The gate of `frameworkkit diff`, and the approvals that let single changes pass it."""

import json
import re
from pathlib import Path

import pytest

FILE = Path("frameworkkit-approvals.yaml")
COMPARE = ("diff", "demo@1", "demo@2", "--no-text")
GATE = (*COMPARE, "--fail-on", "minor")


def fingerprints(run) -> dict[str, str]:
    changes = json.loads(run(*COMPARE, "--format", "json").out)["changes"]
    return {change["kind"]: change["fingerprint"] for change in changes}


def test_a_single_change_is_approved(workspace: Path, run) -> None:
    """The others still stop at the gate; the report says who passes and why."""
    removed = fingerprints(run)["removed"]

    assert run(*COMPARE, "--approve", removed, "--reason", "Agreed on 3 March").code == 0

    result = run(*GATE)
    assert result.code == 1
    assert "not approved: 2 changes of impact minor or more\n" in result.err
    assert removed not in result.err
    assert "approved: Agreed on 3 March" in result.out
    changes = json.loads(run(*COMPARE, "--format", "json").out)["changes"]
    assert {c["kind"]: c["approved"] for c in changes} == {
        "removed": "Agreed on 3 March",
        "added": None,
        "reworded": None,
    }


def test_the_file_says_what_was_approved(workspace: Path, run) -> None:
    """Sorted, in words, and the same however often and in whatever order it is written."""
    prints = fingerprints(run)
    run(*COMPARE, "--approve", prints["removed"], "--reason", "One")
    run(*COMPARE, "--approve", prints["added"], "--reason", "Two")
    once = FILE.read_text()
    FILE.unlink()
    run(*COMPARE, "--approve", prints["added"], "--reason", "Two")
    run(*COMPARE, "--approve", prints["removed"], "--reason", "One")

    assert FILE.read_text() == once
    assert 'change: "removed: 1.11 Keep paper records."' in once
    assert re.findall(r"fingerprint: (\S+)", once) == sorted([prints["removed"], prints["added"]])
    run(*COMPARE, "--approve", prints["removed"], "--reason", "Better")
    assert "reason: Better" in FILE.read_text()
    assert "reason: One" not in FILE.read_text()


def test_all_are_those_shown_that_would_stop(workspace: Path, run) -> None:
    assert run(*GATE, "--only", "removed", "--approve", "all", "--reason", "Fine").code == 1
    assert FILE.read_text().count("fingerprint") == 1

    assert run(*GATE, "--approve", "all", "--reason", "Fine").code == 0
    assert FILE.read_text().count("fingerprint") == 3
    assert run(*GATE).code == 0
    assert run(*GATE, "--exit-code").code == 1


def test_approvals_carry_over_until_the_change_is_another(workspace: Path, run) -> None:
    """Changes elsewhere do not matter. What is approved no more is named, and what is left over as well."""
    run(*GATE, "--approve", "all", "--reason", "Fine")
    path = Path("frameworks/demo/2.yaml")
    path.write_text(path.read_text().replace("status: draft", "status: consultation, issued: 2026-01-01"))
    assert run(*GATE).code == 0

    path.write_text(path.read_text().replace("Share records with partners", "Share all records with partners"))
    result = run(*GATE)

    assert result.code == 1
    assert "not approved: 1 change of impact minor or more\n" in result.err
    assert "Share all records with partners" in result.err
    assert f"in {FILE}, of changes that are there no more: 1 approval" in result.err
    assert "added: 1.11 Share records with partners." in result.err
    elsewhere = Path("frameworks/demo/1.yaml").read_text()
    Path("frameworks/demo/3.yaml").write_text(elsewhere.replace('id: "1"', 'id: "3"'))
    assert run("diff", "demo@1", "demo@3", "--fail-on", "patch").err == ""


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--approve", "all"), "an approval needs a reason"),
        (("--approve", "all", "--reason", " "), "an approval needs a reason"),
        (
            ("--approve", "000000000000", "--reason", "x"),
            "there is no change with the fingerprint named '000000000000'",
        ),
        (("--reason", "x"), "--reason says why a change is approved"),
    ],
)
def test_approving_nothing(workspace: Path, run, options: tuple[str, ...], words: str) -> None:
    result = run(*COMPARE, *options)

    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert not FILE.exists()


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("", 2, "FK006"),
        ("format: frameworkkit-approvals/1\napprovals: {}\n", 1, "frameworkkit-approvals.yaml:2:12"),
        ("format: frameworkkit-approvals/1\napprovals: [{fingerprint: abc}]\n", 1, "write the 12 digits and letters"),
        ("format: frameworkkit-approvals/2\napprovals: []\n", 1, "frameworkkit-approvals/1"),
        ("approvals: [\n", 2, "FK1"),
    ],
)
def test_a_file_that_is_no_list_of_approvals(workspace: Path, run, text: str, code: int, words: str) -> None:
    """Its findings are shown with their place, and nothing passes unseen."""
    FILE.write_text(text)

    result = run(*GATE)

    assert result.code in (1, code)
    assert result.out == ""
    assert words in result.err


def test_approvals_are_validated_as_such(workspace: Path, run) -> None:
    run(*GATE, "--approve", "all", "--reason", "Fine")
    assert run("validate", ".", "--fail-on", "info").code == 0

    FILE.write_text(FILE.read_text().replace("reason:", "resaon:", 1))

    result = run("validate", ".")
    assert result.code == 1
    assert f"{FILE}:9:5: error[FK202]: this approval has no key 'resaon'" in result.err + result.out


def test_nothing_to_approve(workspace: Path, run) -> None:
    result = run("diff", "demo@1", "demo@1", "--approve", "all", "--reason", "Fine")

    assert (result.code, result.err) == (0, "there is nothing to approve\n")
    assert not FILE.exists()


def test_another_file(workspace: Path, run) -> None:
    """By option, or by settings from the workspace."""
    Path("frameworkkit.toml").write_text('[diff]\napprovals = "reviews/passed.yaml"\n')
    run(*GATE, "--approve", "all", "--reason", "Fine", "--approvals", "mine.yaml")

    assert run(*GATE).code == 1
    assert run(*GATE, "--approvals", "mine.yaml").code == 0
    missing = run(*GATE, "--approvals", "mien.yaml")
    assert (missing.code, "did you mean mine.yaml?" in missing.err) == (2, True)
    run(*GATE, "--approve", "all", "--reason", "Fine")
    assert Path("reviews/passed.yaml").read_text() == Path("mine.yaml").read_text()
    assert run(*GATE).code == 0
