"""Input made to break the reader: a finding, no traceback, in bounded time and memory."""

import json
import subprocess
import sys

import pytest

resource = pytest.importorskip("resource", reason="this system cannot limit a process")

MILLION = 10**6
MOST = 1_100  # a thousand of one kind, and what else there is
GIGABYTE = 1024**2  # as the system counts, in KB
SECONDS = 10  # twice what the slowest takes on a slow machine
LAUGHS = "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghijk", "bcdefghijkl", strict=True)
)

# Each with the code of a finding and a word of its message.
CASES = {
    "a million duplicate keys": (lambda: "a: 1\n" * MILLION, "FK103", "twice"),
    "a million duplicate keys in JSON": (lambda: "{" + ",".join(['"a":1'] * MILLION) + "}", "FK103", "twice"),
    "a line of 100 MB": (lambda: "a: " + "b " * (50 * MILLION), "FK009", "line"),
    "a line of 200 MB": (lambda: "a: " + "b" * (200 * MILLION), "FK005", "larger"),
    "a key of 1 MB": (lambda: "b" * (MILLION - 10) + ": x\n", "FK101", "key"),
    "100,000 braces": (lambda: "{" * 100_000, "FK108", "key"),
    "100,000 brackets": (lambda: "[\n" * 100_000, "FK106", "deeper"),
    "100,000 keys in each other": (lambda: "{a: " * 100_000, "FK106", "deeper"),
    "10,000 lists in each other": (lambda: "- " * 10_000, "FK106", "deeper"),
    "10,000 blocks in each other": (lambda: "".join(" " * i + "a:\n" for i in range(10_000)), "FK106", "deeper"),
    "10,000 keys that are keys": (lambda: "? " * 10_000, "FK108", "key"),
    "a million arrays of JSON in each other": (lambda: "[" * MILLION, "FK106", "deeper"),
    "a billion laughs": (lambda: "a: &a [x, x, x, x, x, x, x, x, x]\n" + LAUGHS, "FK105", "aliases"),
    "an anchor in itself": (lambda: "a: &a [*a]\n", "FK105", "nothing"),
    "a million aliases": (lambda: "- &a x\n" + "- *a\n" * MILLION, "FK105", "aliases"),
    "a million aliases of nothing": (lambda: "- *a\n" * MILLION, "FK105", "nothing"),
    "a million tags": (lambda: "- !a b\n" * MILLION, "FK104", "tag"),
    "a million tabs": (lambda: "a: b\n" + "\ta: b\n" * MILLION, "FK102", "tab"),
    "a million documents": (lambda: "---\na: b\n" * MILLION, "FK107", "document"),
    "a million control characters": (lambda: "a: b\n" * 2000 + "\x07" * (MILLION // 2), "FK109", "U+0007"),
    "a million escaped NULs": (lambda: "a: |\n  x\n" + 'b: "' + "\\0" * (MILLION // 4) + '"', "FK109", "escape"),
    "a million half line breaks": (lambda: "- a\u2028\n" * MILLION, "FK109", "U+2028"),
    "a million lone surrogates": (lambda: "[" + ",".join(['"\\ud800"'] * MILLION) + "]", "FK109", "escape"),
    "a quote that is not closed": (lambda: 'a: "' + "b c\n" * (5 * MILLION), "FK101", "quote"),
    "a bracket that is not closed": (lambda: "a: [" + "b,\n" * MILLION, "FK101", "bracket"),
    "a million colons too many": (lambda: "- a: b: c\n" * MILLION, "FK101", "colon"),
    "a million bold texts": (lambda: "- **a** b\n" * MILLION, "FK101", "*"),
    "five million comments": (lambda: "# a\n" * (5 * MILLION), "FK006", "nothing"),
    "50 MB of nothing": (lambda: " \n" * (25 * MILLION), "FK006", "empty"),
    "eight million values": (lambda: "- a\n" * (8 * MILLION), "FK005", "too many"),
    "four million values of JSON": (lambda: "[" + "{},\n" * (4 * MILLION) + "{}]", "FK005", "too many"),
    "a number of a million digits": (lambda: '{"a": ' + "9" * MILLION + "}", "FK101", "number"),
}
JSON_NAMED = ("a number of a million digits",)
PROGRAM = "from frameworkkit.cli import main; main()"


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_hostile_input_is_refused_in_bounded_time_and_memory(name, tmp_path):
    make, code, word = CASES[name]
    path = tmp_path / ("file.json" if name in JSON_NAMED else "file.yaml")
    path.write_text(make(), encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", PROGRAM, "validate", "--format", "json", str(path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run.returncode in (1, 2), run.stderr
    assert "Traceback" not in run.stderr
    findings = json.loads(run.stdout)["diagnostics"]
    assert any(finding["code"] == code and word in finding["message"] for finding in findings), findings[:3]
    assert len(findings) <= MOST
    assert after.ru_utime - before.ru_utime < SECONDS
    assert after.ru_maxrss < GIGABYTE
