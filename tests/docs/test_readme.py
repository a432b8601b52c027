"""The README: its commands run, its table is complete, its pictures are what the commands print."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pictures
import pytest
from console import ROOT, reader_of

README = ROOT / "README.md"


def test_every_command_does_what_the_readme_says(tmp_path: Path) -> None:
    text = README.read_text("utf-8")

    assert reader_of(README, tmp_path).follow(text) == text


def test_the_table_of_exporters_is_that_of_the_program() -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "frameworkkit", "plugins", "--format", "json"], capture_output=True, check=True
    )
    plugins = json.loads(listed.stdout)["plugins"]
    table = re.findall(r"^\| `([^`]+)` \| (.*) \|$", README.read_text("utf-8"), re.MULTILINE)

    assert table == [(each["name"], each["title"]) for each in plugins if each["kind"] == "exporter"]


@pytest.mark.slow
def test_the_pictures_are_up_to_date() -> None:
    # What they show is compared, not how: another release of rich may draw the same text in another way.
    for path, picture in pictures.pictures().items():
        assert pictures.shown(path.read_text("utf-8")) == pictures.shown(picture), "redraw: python docs/pictures.py"


@pytest.mark.parametrize("path", sorted(pictures.IMAGES.glob("*.svg")), ids=lambda path: path.name)
def test_a_picture_fetches_nothing(path: Path) -> None:
    text = path.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")

    assert not re.findall(r"https?:|url\((?!#)|@import|@font-face", text)
