"""Results remembered from run to run: the same as found anew, and found anew whenever anything could differ."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.validation import fingerprint, validate_files

SOUND = """\
format: frameworkkit/1
framework: {id: demo, title: Demo framework, language: en-GB}
edition: {id: "1", status: draft}
items:
  - {id: plan, type: outcome, statement: Plan provision with families.}
"""
FAULTY = {
    "shape": SOUND.replace("statement:", "statment:"),
    "rule": SOUND.replace("type: outcome,", "type: outcome, associations: [{target: plann}],"),
    "syntax": SOUND.replace("{id: plan", "{id: plan, id: plan"),
    "encoding": SOUND.replace("families", "fam\udce9lies"),
}
MEMORY = Path(".frameworkkit_cache/validate.json")

Validate = Callable[[], tuple[Diagnostic, ...]]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """A file of each kind, in the current folder."""
    monkeypatch.chdir(tmp_path)
    paths = {name: Path(f"{name}.yaml") for name in ("sound", *FAULTY)}
    for name, text in {"sound": SOUND, **FAULTY}.items():
        paths[name].write_bytes(text.encode("utf-8", "surrogateescape"))
    return paths


@pytest.fixture
def validate(files: dict[str, Path]) -> Validate:
    """Validate all files, with results remembered in the current folder."""
    return lambda: validate_files(sorted(map(str, files.values())), cache_root=Path())


@pytest.fixture
def mark(validate: Validate) -> Callable[[], None]:
    """Change every finding that is remembered, so that it shows where one comes from."""

    def change() -> None:
        validate()
        stored = json.loads(MEMORY.read_bytes())
        for findings in stored["results"].values():
            for finding in findings:
                finding["message"] = "remembered"
        MEMORY.write_text(json.dumps(stored))

    return change


def _remembered(findings: tuple[Diagnostic, ...]) -> set[str]:
    return {finding.file for finding in findings if finding.message == "remembered"}


def test_what_is_remembered_is_what_was_found(validate: Validate, files: dict[str, Path]) -> None:
    cold = validate()

    assert validate() == cold == validate_files(sorted(map(str, files.values())))
    assert {Path(finding.file).stem for finding in cold if finding.span} == set(FAULTY)
    assert any(finding.excerpt for finding in cold)


def test_unchanged_files_are_not_checked_again(
    validate: Validate, mark: Callable[[], None], files: dict[str, Path]
) -> None:
    mark()

    assert _remembered(validate()) == {str(files[name]) for name in FAULTY}


def test_a_changed_file_is_checked_again(validate: Validate, mark: Callable[[], None], files: dict[str, Path]) -> None:
    mark()
    times = files["rule"].stat()
    files["rule"].write_text(FAULTY["rule"].replace("plann", "plane"))
    os.utime(files["rule"], ns=(times.st_atime_ns, times.st_mtime_ns))

    assert _remembered(validate()) == {str(files[name]) for name in FAULTY if name != "rule"}


def test_a_file_that_moved_is_remembered_under_its_new_name(
    validate: Validate, mark: Callable[[], None], files: dict[str, Path]
) -> None:
    mark()
    files["shape"] = files["shape"].rename("moved.yaml")

    assert "moved.yaml" in _remembered(validate())


def test_the_same_bytes_are_another_file_where_they_are_to_be_json(
    validate: Validate, mark: Callable[[], None], files: dict[str, Path]
) -> None:
    mark()
    files["json"] = Path("shape.json")
    files["json"].write_text(FAULTY["shape"])
    found = validate()

    assert "shape.yaml" in _remembered(found)
    assert "shape.json" not in _remembered(found)
    assert {finding.file for finding in found if finding.code == "FK101"} == {"shape.json"}


def test_another_version_checks_everything_again(
    validate: Validate, mark: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    mark()
    monkeypatch.setattr(fingerprint, "__version__", "999")

    assert _remembered(validate()) == set()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"{",
        b"[]",
        b"[" * 100_000,
        b'{"fingerprint": "FINGERPRINT"}',
        b'{"fingerprint": "FINGERPRINT", "results": 1}',
        b'{"fingerprint": "FINGERPRINT", "results": {"DIGEST": 1}}',
        b'{"fingerprint": "FINGERPRINT", "results": {"DIGEST": [1]}}',
        b'{"fingerprint": "FINGERPRINT", "results": {"DIGEST": [{}]}}',
        b'{"fingerprint": "FINGERPRINT", "results": {"DIGEST": [{"code": 1, "span": 1, "severity": "error"}]}}',
        b'{"fingerprint": "FINGERPRINT", "results": {"DIGEST": [{"code": "", "span": [[1, 2]], "severity": "error"}]}}',
        b'{"fingerprint": "another", "results": {"DIGEST": []}}',
    ],
)
def test_what_cannot_be_understood_is_not_remembered(validate: Validate, content: bytes) -> None:
    cold = validate()
    stored = json.loads(MEMORY.read_bytes())
    for digest in stored["results"]:
        marks = {b"FINGERPRINT": stored["fingerprint"].encode(), b"DIGEST": digest.encode()}
        broken = content
        for mark, value in marks.items():
            broken = broken.replace(mark, value)
        MEMORY.write_bytes(broken)

        assert validate() == cold


def test_without_a_place_to_remember_everything_is_found_all_the_same(validate: Validate, tmp_path: Path) -> None:
    (tmp_path / MEMORY.parent).write_text("no folder")

    assert validate() == validate()


def test_processes_find_what_one_finds(files: dict[str, Path]) -> None:
    for number in range(40):
        Path(f"{number}.yaml").write_text(FAULTY["shape"].replace("plan", f"plan-{number}"))
    names = sorted(path.name for path in Path().glob("*.yaml"))

    assert validate_files(names, jobs=2) == validate_files(names, jobs=1)


RULE = """
from frameworkkit import hookimpl
from frameworkkit.diagnostics import Severity
from frameworkkit.rules import Finding, Rule

def find(subject):
    yield Finding(message="found by the first edition of the rule", pointer=("items",))

@hookimpl
def frameworkkit_rules():
    return [Rule(code="XX101", title="Mine", severity=Severity.WARNING, find=find)]
"""


def test_a_changed_set_of_rules_checks_everything_again(files: dict[str, Path], tmp_path: Path) -> None:
    """In processes of their own: a rule is loaded once in each."""
    plugins = tmp_path / "plugins"
    info = plugins / "mine-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "entry_points.txt").write_text("[frameworkkit]\nmine = mine_rule\n")
    rule = plugins / "mine_rule.py"
    Path("frameworkkit.toml").touch()

    def messages() -> list[str]:
        command = [sys.executable, "-m", "frameworkkit", "validate", "--format", "json", *map(str, files.values())]
        path = os.pathsep.join([str(plugins), *filter(None, sys.path)])
        done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": path})
        return [d["message"] for d in json.loads(done.stdout)["diagnostics"] if d["code"] == "XX101"]

    rule.write_text(RULE)
    assert set(messages()) == {"found by the first edition of the rule"}
    rule.write_text(RULE.replace("first", "second"))
    assert set(messages()) == {"found by the second edition of the rule"}
    (info / "entry_points.txt").unlink()
    assert messages() == []
