"""A review at a real terminal: one key for an answer, colours, and the file saved after each."""

import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from frameworkkit.crosswalks import read_crosswalk

SECONDS = 30


class Terminal:
    """A person at a terminal, who sees what is written and presses keys."""

    def __init__(self, *command: str) -> None:
        self.handle, inside = pty.openpty()
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"}
        environment.pop("NO_COLOR", None)
        self.process = subprocess.Popen(command, stdin=inside, stdout=inside, stderr=inside, env=environment)
        os.close(inside)
        self.seen = ""

    def until(self, text: str) -> str:
        """Read until the text appears; what was written up to then."""
        end = time.monotonic() + SECONDS
        while text not in self.seen:
            ready, _, _ = select.select([self.handle], [], [], max(0, end - time.monotonic()))
            assert ready, f"{text!r} did not appear in {self.seen!r}"
            self.seen += os.read(self.handle, 65536).decode("utf-8", "replace")
        before, _, self.seen = self.seen.partition(text)
        return before

    def press(self, keys: str) -> None:
        """Press a key when the program listens to keys, or write a line when it listens to lines."""
        end = time.monotonic() + SECONDS
        while bool(termios.tcgetattr(self.handle)[3] & termios.ICANON) != keys.endswith("\n"):
            assert time.monotonic() < end, "the program does not listen"
            time.sleep(0.01)
        os.write(self.handle, keys.encode())

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.handle)


@pytest.fixture
def review(workspace: Path) -> Iterator[Callable[[str], Terminal]]:
    begun: list[Terminal] = []

    def begin(path: str) -> Terminal:
        begun.append(Terminal(sys.executable, "-m", "frameworkkit", "crosswalk", "review", path))
        return begun[-1]

    yield begin
    for terminal in begun:
        terminal.close()


def test_one_key_is_an_answer(workspace: Path, review: Callable[[str], Terminal]) -> None:
    path = workspace / "frameworks/mentoring/crosswalks/2020-2026.yaml"
    path.write_text(path.read_text().replace("relation: close", "status: proposed, confidence: 0.9"))
    path.write_text(path.read_text().replace("{new: online}", "{new: online, status: proposed}"))
    terminal = review(str(path))

    shown = terminal.until("? help")
    assert "2 to decide" in shown
    assert "\x1b[" in shown
    terminal.press("n")
    terminal.until("note: ")
    terminal.press("By ear.\n")
    terminal.until("? help")
    terminal.press("a")
    shown = terminal.until("? help")
    assert "1 to decide" in shown
    assert "relation: close" in path.read_text()  # saved before the next question
    terminal.press("\x04")
    terminal.until("1 decided, 1 left")

    assert terminal.process.wait(SECONDS) == 0
    crosswalk = read_crosswalk(str(path)).crosswalk
    assert crosswalk is not None
    assert crosswalk.entries[0].note == "By ear."


def test_a_review_that_is_interrupted_leaves_what_was_decided(
    workspace: Path, review: Callable[[str], Terminal]
) -> None:
    path = workspace / "frameworks/mentoring/crosswalks/2020-2026.yaml"
    path.write_text(path.read_text().replace("}", ", status: proposed}"))
    terminal = review(str(path))
    terminal.until("? help")
    terminal.press("a")
    terminal.until("? help")
    terminal.press("\x03")

    assert terminal.process.wait(SECONDS) == 130
    assert path.read_text().count("seen: ") == 1
    assert path.read_text().count("status: proposed") == 3
