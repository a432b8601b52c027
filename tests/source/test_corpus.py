"""The corpus: what the loader must take, and what it must not, with the very findings. Adding a file adds a test."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from frameworkkit.loading import load_edition
from frameworkkit.source.layout import canonical

CORPUS = Path(__file__).parent.parent / "corpus"
GOOD = sorted((CORPUS / "good").iterdir())
BAD = sorted(path for path in (CORPUS / "bad").iterdir() if path.suffix != ".expect")
EXPECTATION = re.compile(r"(FK\d{3}) (\d+):(\d+)")


def expected(path):
    """Lines, columns and codes, from the first line of a file or from the file beside it."""
    beside = path.with_name(path.name + ".expect")
    line = beside.read_text() if beside.exists() else path.read_bytes().split(b"\n")[0].decode()
    return sorted((int(line), int(column), code) for code, line, column in EXPECTATION.findall(line))


def place(finding):
    return finding.span.start.line, finding.span.start.column, finding.code


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_a_good_file_is_taken(path):
    loaded = load_edition(path)
    assert loaded.diagnostics == ()
    assert loaded.edition is not None


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_the_layout_of_a_good_file_is_the_same_edition(path, tmp_path):
    before = load_edition(path)
    text = canonical(before.document)
    (tmp_path / path.name).write_text(text, encoding="utf-8")
    after = load_edition(tmp_path / path.name)
    assert after.edition == before.edition
    assert canonical(after.document) == text


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_a_bad_file_is_refused_for_the_right_reasons(path):
    loaded = load_edition(path)
    assert loaded.edition is None
    assert sorted(map(place, loaded.diagnostics)) == expected(path) != []
    for finding in loaded.diagnostics:
        assert finding.message
        assert finding.file == str(path)
        assert finding.span.end >= finding.span.start


def test_the_command_line_says_the_same_of_all_bad_files():
    command = [sys.executable, "-m", "frameworkkit", "validate", "--format", "json", *map(str, BAD)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 2, run.stderr
    assert "Traceback" not in run.stderr
    found = {}
    for finding in json.loads(run.stdout)["diagnostics"]:
        if not finding["code"].startswith("FK3"):  # what rules say of the rest of the file
            found.setdefault(finding["file"], []).append((finding["line"], finding["column"], finding["code"]))
    assert found == {str(path): expected(path) for path in BAD}
