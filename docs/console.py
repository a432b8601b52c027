"""Documents that can be followed: what a reader types is typed, what a reader saves is saved.

In a block ``console`` the lines after ``$ `` are commands; the lines below a command are what it prints, and a line
``…`` there stands for any lines. A block with a path after its language, as ``yaml frameworks/demo/1.yaml``, is saved
under that path; in a ``diff`` with a path, the ``-`` lines of that file give way to the ``+`` lines.

Write the output of every command in some documents anew with ``python docs/console.py FILE…``.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
# What sets up the checkout that the reader sits in already.
NOT_TYPED = ("make", "pip", "python -m venv", "git clone")

_BLOCK = re.compile(r"^```(\w+) ?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Reader:
    """Somebody at a shell in ``folder``, who follows documents to the letter."""

    folder: Path
    code: int = 0

    def __post_init__(self) -> None:
        self.home = self.folder

    def follow(self, text: str) -> str:
        """Do what a document says; the document as it would be with what was really printed."""
        return _BLOCK.sub(self._block, text)

    def _block(self, found: re.Match[str]) -> str:
        language, argument, body = found.groups()
        path = self.folder / argument
        if language == "console":
            steps = re.split(r"^\$ ", body, flags=re.MULTILINE)
            body = "$ ".join([steps[0], *map(self._step, steps[1:])])
        elif argument and language == "diff":
            path.write_text(_changed(path.read_text("utf-8"), body), "utf-8")
        elif "/" in argument or "." in argument:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, "utf-8")
        return f"```{language} {argument}".rstrip() + f"\n{body}```"

    def _step(self, step: str) -> str:
        command, _, shown = step.partition("\n")
        if command.startswith(NOT_TYPED):
            return step
        printed = self._type(command)
        if (self.code and not shown) or "Traceback" in printed:
            raise RuntimeError(f"$ {command}\n{printed}")
        if not shown or re.fullmatch(re.escape(shown).replace(re.escape("…\n"), "(?:.*\n)*"), printed):
            return step
        return f"{command}\n{printed}"

    def _type(self, command: str) -> str:
        """Run a command; the folder and the exit code stay for the next one, as in a shell."""
        with tempfile.NamedTemporaryFile() as where:
            script = f"(exit {self.code})\n{command}\ncode=$?; pwd > {where.name}; exit $code"
            done = subprocess.run(
                ["bash", "-c", script],
                cwd=self.folder,
                env=environment(self.home),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
            self.code, self.folder = done.returncode, Path(where.read().decode().strip())
        return done.stdout.decode()


def _changed(text: str, change: str) -> str:
    lines = change.splitlines(keepends=True)
    old, new = ("".join(line[1:] for line in lines if line[0] in f" {sign}") for sign in "-+")
    if text.count(old) != 1:
        raise RuntimeError(f"these lines do not stand in the file once:\n{old}")
    return text.replace(old, new)


def environment(home: Path) -> dict[str, str]:
    """Plain output of 100 columns, a person for git, and the commands that are installed beside this Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "FORCE_COLOR"))}
    person = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}"
    return kept | person | {"HOME": str(home), "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"}


def checkout(folder: Path) -> Reader:
    """A reader in a copy of what a checkout holds of frameworks, under git."""
    for name in ("frameworks", "schemas"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for command in ("init --quiet --initial-branch main", "add .", "commit --quiet --message Frameworks"):
        subprocess.run(["git", *command.split()], cwd=folder, env=environment(folder), check=True)
    return Reader(folder)


def reader_of(document: Path, folder: Path) -> Reader:
    """Who follows this document in ``folder``: a tutorial begins with nothing, everything else in a checkout."""
    return Reader(folder) if document.parent.name == "tutorial" else checkout(folder)


def main(names: list[str]) -> None:
    """Follow each document in a folder of its own, and write down what was printed."""
    for document in map(Path, names):
        with tempfile.TemporaryDirectory() as folder:
            text = reader_of(document.absolute(), Path(folder)).follow(document.read_text("utf-8"))
        document.write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
