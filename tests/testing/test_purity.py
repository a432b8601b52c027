"""The guard stops what reaches outside, and nothing else."""

import csv
import hashlib
import io
import json
import random
import re
import sys
import time
import uuid
import zipfile
from datetime import date
from pathlib import PurePosixPath

import pytest

from frameworkkit.testing.purity import guard

PURE = {
    "a seeded generator": lambda: random.Random(1).random(),  # noqa: S311
    "derived UUIDs": lambda: uuid.uuid5(uuid.NAMESPACE_URL, "x"),
    "digests": lambda: hashlib.sha256(b"x").hexdigest(),
    "dates": lambda: date.fromisoformat("2026-01-31").strftime("%Y"),
    "patterns": lambda: re.compile("a(b+)c").search("abc"),
    "JSON": lambda: json.dumps({"a": [1, "é"]}, indent=2),
    "files in memory": lambda: csv.writer(io.TextIOWrapper(io.BytesIO())).writerow(["a"]),
    "archives with a fixed date": lambda: zipfile.ZipFile(io.BytesIO(), "w").writestr(zipfile.ZipInfo("a"), "b"),
    "paths": lambda: PurePosixPath("a") / "b",
}


@pytest.mark.parametrize("name", PURE)
def test_what_is_pure_goes_through(name):
    with guard() as reached:
        PURE[name]()

    assert reached == []


def test_imports_go_through():
    sys.modules.pop("wave", None)

    with guard() as reached:
        import wave

    assert reached == []
    assert wave


def test_the_call_is_stopped_before_it_happens(tmp_path):
    with guard() as reached:
        (tmp_path / "x").write_text("x")

    assert reached == ["it opens a file (open)"]
    assert list(tmp_path.iterdir()) == []


def test_an_error_of_the_function_comes_out():
    with pytest.raises(ZeroDivisionError), guard():
        _ = 1 / 0


def test_afterwards_everything_is_as_before():
    before = sys.getprofile()

    with guard() as reached:
        time.time()

    assert reached
    assert sys.getprofile() is before
    assert time.time() > 0
