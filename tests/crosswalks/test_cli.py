"""The four commands, as people and scripts use them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frameworkkit.cli import main

Run = Callable[..., Any]

KEPT = "frameworks/mentoring/crosswalks/2020-2026.yaml"
PROPOSED = """\
format: frameworkkit-crosswalk/1
old: mentoring@2020
new: mentoring@2026
entries:
  - {old: hear, new: listen, status: proposed, confidence: 0.97}
  - {old: ask, new: open, status: proposed, confidence: 0.5, candidates: [{new: quiet, confidence: 0.3}]}
  - {old: paper, status: proposed}
  - {old: refer, new: help, status: proposed, confidence: 1}
  - {new: quiet, status: proposed}
  - {new: online, status: proposed}
"""


@pytest.fixture
def proposed(workspace: Path) -> Path:
    path = workspace / "mapping.yaml"
    path.write_text(PROPOSED)
    return path


def test_what_is_proposed_is_complete_and_passes_the_check(run: Run, workspace: Path) -> None:
    done = run("propose", "mentoring@2020", "mentoring@2026", "-o", "new.yaml")
    checked = run("check", "new.yaml", "--format", "json")

    assert (done.code, done.out) == (0, "")
    assert done.err.endswith("entries are proposed\n")
    assert [each["code"] for each in json.loads(checked.out)["diagnostics"]] == ["FK509"]
    assert checked.code == 0
    assert run("check", "new.yaml", "--fail-on", "info").code == 1


def test_without_a_file_the_proposal_goes_to_standard_output(run: Run, workspace: Path) -> None:
    assert run("propose", "mentoring@2020", "mentoring@2026").out.startswith("# yaml-language-server: $schema=https")


def test_a_crosswalk_of_other_editions_is_not_written_over(run: Run, workspace: Path) -> None:
    done = run("propose", "mentoring@2026", "mentoring@2020", "-o", KEPT)

    assert done.code == 2
    assert "leads from mentoring@2020 to mentoring@2026" in done.err


def test_answers_may_come_as_lines(run: Run, proposed: Path) -> None:
    done = run("review", str(proposed), stdin="1\nn\nTwo questions.\na\na\nq\n")

    assert (done.code, done.err) == (0, "2 decided, 4 left\n")
    assert done.out.count("Ask questions that open.") == 3  # asked, with the other candidate, with the note
    assert "note: Two questions." in done.out
    text = proposed.read_text()
    assert "new: quiet  # “Wait for the answer to a question.”" in text


def test_every_key_does_what_the_help_says(run: Run, proposed: Path) -> None:
    answers = [
        "?", "9", "e", "nothing", "e", "close", "r",  # hear > listen: rejected; then hear is open
        "c", "LISTEN end", "n", "By ear.", "a",  # hear > listen: chosen, and accepted with a note
        "s",  # ask > open
        "r", "a",  # paper has no link to reject; it was removed
        "m", "zzz", "a",  # refer > help
        "c", "advice more", "1 2", "u", "x",  # quiet comes from two, or rather from none
        "1", "c", "", "x",  # online
    ]  # fmt: skip
    done = run("review", str(proposed), "--order", "document", stdin="\n".join(answers) + "\n")

    assert done.code == 0, done.err
    assert "accept, it is as proposed" in done.out
    for said in ("no candidate 9", "that is no relation", "no link to reject", "no item was found"):
        assert said in done.err
    checked = run("check", str(proposed), "--format", "json")
    assert [each["code"] for each in json.loads(checked.out)["diagnostics"]] == ["FK503", "FK509"]


def test_undo_goes_back_to_the_file_as_it_was(run: Run, proposed: Path) -> None:
    done = run("review", str(proposed), stdin="a\nx\nr\nu\nu\nu\nu\nq\n")

    assert "there is nothing to undo" in done.err
    assert "0 decided, 6 left" in done.err
    assert proposed.read_text() == PROPOSED


def test_the_end_of_the_input_is_the_end_of_the_review(run: Run, proposed: Path) -> None:
    assert run("review", str(proposed), stdin="a\n").err == "1 decided, 5 left\n"
    assert run("review", str(proposed), stdin="").err == "0 decided, 5 left\n"


def test_the_sure_links_are_accepted_at_once(run: Run, proposed: Path) -> None:
    done = run("review", str(proposed), "--accept-above", "0.95", stdin="q\n")

    assert done.err.startswith("accepted 2 links of 0.95 or more\n")
    assert proposed.read_text().count("seen: ") == 2


def test_a_mapping_in_a_table_is_checked_with_its_lines(run: Run, workspace: Path) -> None:
    Path("m.csv").write_text("old,new\n1,A\n2,B;C\n3,\n4,Z\n,D\n")
    named = ("--old", "mentoring@2020", "--new", "mentoring@2026")
    done = run("check", "m.csv", *named)

    assert done.code == 1
    assert "m.csv:5:3: error[FK501]: mentoring@2026 has no item 'Z'" in done.out
    assert "m.csv:1:1: error[FK502]: the new item 'help' has no origin" in done.out
    assert run("check", "m.csv").code == 2
    assert run("review", "m.csv", *named).code == 2


def test_without_a_file_every_crosswalk_that_is_kept_is_checked(run: Run, workspace: Path) -> None:
    Path("frameworks/mentoring/crosswalks/back.json").write_text(
        '{"format":"frameworkkit-crosswalk/1","old":"mentoring@2026","new":"mentoring@2020","entries":[]}'
    )
    files = json.loads(run("check", "--format", "json").out)["files"]

    assert [Path(file).name for file in files] == ["2020-2026.yaml", "back.json"]


def test_a_whole_crosswalk_makes_the_comparison_certain(workspace: Path, capsysbinary: Any) -> None:
    outs = []
    for pair in (("mentoring@2020", "mentoring@2026"), ("mentoring@2026", "mentoring@2020")):
        with pytest.raises(SystemExit):
            main(["diff", *pair, "--format", "json"])
        outs.append(json.loads(capsysbinary.readouterr().out))

    assert {link["evidence"] for each in outs for link in each["links"]} == {"crosswalk"}
    assert [each["candidates"] for each in outs] == [[], []]
    assert [len(each["links"]) for each in outs] == [4, 4]


@pytest.mark.parametrize("format_", ["sssom", "csv", "case"])
def test_every_export_has_what_was_accepted(run: Run, workspace: Path, format_: str) -> None:
    done = run("export", KEPT, "--format", format_)

    assert done.code == 0
    assert done.out.count("Listen to the end") == 1
    assert run("export", KEPT, "--format", format_).out == done.out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", 2),
        ("format: frameworkkit-crosswalk/1\n", 1),
        ("format: frameworkkit-crosswalk/1\nold: nowhere@1\nnew: mentoring@2026\nentries: []\n", 1),
        ("\x00\x01", 2),
    ],
)
def test_what_is_wrong_with_a_file_is_said_and_it_stays(run: Run, workspace: Path, content: str, code: int) -> None:
    path = Path("wrong.yaml")
    path.write_text(content)

    for command in ("check", "review", "export"):
        done = run(command, str(path))
        assert done.code == code, command
        assert "wrong.yaml" in done.out + done.err
    assert path.read_text() == content


def test_validate_reads_crosswalks_too(workspace: Path, capsysbinary: Any) -> None:
    Path(KEPT).write_text(Path(KEPT).read_text() + "  - {new: help}\n")
    with pytest.raises(SystemExit) as ended:
        main(["validate", "--no-cache", "--format", "json"])
    found = json.loads(capsysbinary.readouterr().out)

    assert ended.value.code == 1
    assert [(each["code"], each["file"], each["line"]) for each in found["diagnostics"]] == [("FK503", KEPT, 11)]
