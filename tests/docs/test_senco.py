"""The case study: its figures are those that come out."""

import os
from pathlib import Path

import pytest
import senco
from console import ROOT

from frameworkkit.crosswalks import check

PAGE = senco.PAGE.read_text("utf-8")


def test_the_figures_on_the_restated_editions_are_those_that_come_out() -> None:
    assert senco.renewed(PAGE, "restated", senco.restated()) == PAGE, "renew them with python docs/senco.py"


def test_the_figures_on_the_official_wording_are_those_that_come_out() -> None:
    folder = Path(os.environ.get("FRAMEWORKKIT_SHARED", ROOT.parent / "shared")) / "seeds"
    if not folder.is_dir():
        pytest.skip(f"the source documents are not in {folder}")

    assert senco.renewed(PAGE, "official", senco.official(folder)) == PAGE, (
        "renew them with python docs/senco.py FOLDER"
    )


def test_the_reviewed_crosswalk_is_complete_and_in_order() -> None:
    assert list(check(senco.reviewed(), *senco.restated())) == []
