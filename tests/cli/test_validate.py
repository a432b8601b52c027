"""``frameworkkit validate``."""

import json
from pathlib import Path

import pytest

BROKEN = """\
format: frameworkkit/1
framework: {id: demo, title: Demo}
edition: {id: "1", status: drafft}
items:
  - id: a
    type: outcome
    statment: Plan.
  - id: a
    type: outcome
    title: A
"""


def test_clean(workspace: Path, run) -> None:
    """Nothing to report, exit 0, a line that says so."""
    result = run("validate")

    assert (result.code, result.out) == (0, "2 files checked, nothing to report\n")


def test_text(workspace: Path, run) -> None:
    """Place, message, source line with a caret, and what to do; slips in the shape do not hide the rest."""
    Path("bad.yaml").write_text(BROKEN)

    result = run("validate", "bad.yaml")

    assert result.code == 1
    assert "bad.yaml:3:28: error[FK204]" in result.out
    assert '3 | edition: {id: "1", status: drafft}\n  |                            ^^^^^^\n' in result.out
    assert "draft" in result.out
    assert "bad.yaml:7:5: error[FK202]" in result.out
    assert "statement" in result.out
    assert "bad.yaml:8:9: error[FK301]" in result.out
    assert result.out.endswith("3 errors in 1 of 1 file\n")


def test_json(workspace: Path, run) -> None:
    """The shape the contract fixes."""
    Path("bad.yaml").write_text(BROKEN)

    report = json.loads(run("validate", "bad.yaml", "--format", "json").out)

    assert report["format"] == "frameworkkit-report/1"
    assert report["files"] == ["bad.yaml"]
    assert report["summary"] == {"error": 3, "warning": 0, "info": 0}
    assert {
        key: report["diagnostics"][0][key] for key in ("code", "file", "line", "column", "end_line", "end_column")
    } == {
        "code": "FK204",
        "file": "bad.yaml",
        "line": 3,
        "column": 28,
        "end_line": 3,
        "end_column": 34,
    }
    assert report["diagnostics"][0].keys() >= {"severity", "message", "hint", "item", "fixable"}


def test_standard_input_and_json_input(workspace: Path, run) -> None:
    """`-` is standard input, and JSON is accepted where YAML is."""
    edition = {
        "format": "frameworkkit/1",
        "framework": {"id": "d", "title": "D"},
        "edition": {"id": "1", "status": "draft"},
        "items": [],
    }

    assert run("validate", "-", stdin=json.dumps(edition, indent="\t")).code == 0
    assert run("validate", "-", stdin=BROKEN).code == 1


def test_select_ignore_and_fail_on(workspace: Path, run) -> None:
    """Codes by prefix; a code that does not exist is a usage error."""
    Path("bad.yaml").write_text(
        BROKEN.replace("drafft", "superseded")
        .replace("statment", "statement")
        .replace("- id: a\n    type: outcome\n    title", "- id: b\n    type: outcome\n    title")
    )

    assert run("validate", "bad.yaml").code == 0
    assert run("validate", "bad.yaml", "--fail-on", "warning").code == 1
    assert run("validate", "bad.yaml", "--fail-on", "warning", "--ignore", "FK308").code == 0
    assert run("validate", "bad.yaml", "--fail-on", "warning", "--select", "FK2").code == 0
    wrong = run("validate", "bad.yaml", "--ignore", "FK999")
    assert wrong.code == 2
    assert "FK999" in wrong.err


@pytest.mark.parametrize("name", ["missing.yaml", "frameworks/demo/1.yml"])
def test_unreadable(workspace: Path, run, name: str) -> None:
    """What cannot be read is a finding and exit 2."""
    result = run("validate", name)

    assert result.code == 2
    assert "error[FK001]" in result.out


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fix(workspace: Path, run, end: str) -> None:
    """Misspelt keys and words are mended where they stand; every other byte stays, and so does what is doubtful."""
    text = BROKEN.replace("statment: Plan.", "statment: Plan. # draft\n    colour: red").replace("\n", end)
    Path("bad.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode())

    result = run("validate", "bad.yaml", "--fix")

    mended = text.replace("drafft", "draft").replace("statment", "statement")
    assert Path("bad.yaml").read_bytes() == b"\xef\xbb\xbf" + mended.encode()
    assert result.code == 1
    assert "mended 2 in bad.yaml" in result.err
    assert "colour" in result.out
    assert "2 errors in 1 of 1 file" in result.out


def test_fix_of_json(workspace: Path, run) -> None:
    """Quotes are kept where JSON needs them."""
    edition = (
        '{"format": "frameworkkit/1", "framework": {"id": "d", "titel": "D"},\n'
        ' "edition": {"id": "1", "status": "drafft"}, "items": []}'
    )
    Path("bad.json").write_text(edition)

    assert run("validate", "bad.json", "--fix").code == 0
    assert Path("bad.json").read_text() == edition.replace("titel", "title").replace("drafft", "draft")


def test_machine_formats(workspace: Path, run) -> None:
    """SARIF, GitHub annotations and JUnit say the same."""
    from lxml import etree

    Path("bad.yaml").write_text(BROKEN)

    sarif = json.loads(run("validate", "bad.yaml", "--format", "sarif").out)
    github = run("validate", "bad.yaml", "--format", "github").out
    junit = etree.fromstring(run("validate", "bad.yaml", "--format", "junit").out.encode())

    assert [r["ruleId"] for r in sarif["runs"][0]["results"]] == ["FK204", "FK202", "FK301"]
    assert github.startswith("::error file=bad.yaml,line=3,endLine=3,col=28,endColumn=34,title=FK204::")
    assert junit.get("failures") == "3"


def test_output_to_a_file(workspace: Path, run) -> None:
    """-o writes the report, and nothing goes to standard output."""
    result = run("validate", "--format", "json", "-o", "report.json")

    assert (result.code, result.out) == (0, "")
    assert json.loads(Path("report.json").read_text())["summary"]["error"] == 0


def test_hostile_text_cannot_command_the_terminal(workspace: Path, run) -> None:
    """Escape sequences in values and file names are shown, not obeyed."""
    Path("x\x1b[2J.yaml").write_text(BROKEN.replace("drafft", '"\\e[31mx"'))

    assert "\x1b" not in run("validate", "x\x1b[2J.yaml").out
