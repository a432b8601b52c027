"""Exports, as the formats want them."""

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft201909Validator

from frameworkkit.crosswalks import Mapping, ReadCrosswalk
from frameworkkit.errors import UsageError
from frameworkkit.model import Edition
from frameworkkit.reporting.crosswalk_formats import render_case, render_sssom
from frameworkkit.reporting.reporter import Terminal

Read = Callable[..., ReadCrosswalk]
Build = Callable[..., Mapping]

SHARED = Path(os.environ.get("FRAMEWORKKIT_SHARED", Path(__file__).parents[3] / "shared"))
EXTRA = "  - {old: hear, new: online, relation: related, status: proposed, confidence: 0.25, note: Perhaps.}\n"
HEAD = """\
format: frameworkkit-crosswalk/1
old: mentoring@2020
new: mentoring@2026
reviewers: ["Jo: Bloggs"]
license: CC-BY-4.0
"""


@pytest.fixture
def mapping(read: Read, whole: str, old: Edition, new: Edition) -> Build:
    def build(entries: str = whole, *, proposals: bool = False) -> Mapping:
        crosswalk = read(entries, HEAD).crosswalk
        assert crosswalk is not None
        return Mapping(crosswalk=crosswalk, old=old, new=new, proposals=proposals)

    return build


def sssom(mapping: Mapping) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """The metadata and the rows."""
    lines = render_sssom(mapping, Terminal()).splitlines()
    head = yaml.safe_load("\n".join(line[1:] for line in lines if line.startswith("#")))
    rows = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
    return head, rows


def test_sssom_has_every_link_with_its_relation_and_who_decided(
    mapping: Build, whole: str, old: Edition, new: Edition
) -> None:
    head, rows = sssom(mapping(whole + EXTRA, proposals=True))

    assert head["license"] == "https://spdx.org/licenses/CC-BY-4.0"
    assert head["creator_label"] == ["Jo: Bloggs"]
    assert [(row["predicate_id"], row["mapping_justification"], row["confidence"]) for row in rows] == [
        ("skos:closeMatch", "semapv:ManualMappingCuration", "1"),
        ("skos:narrowMatch", "semapv:ManualMappingCuration", "1"),
        ("skos:narrowMatch", "semapv:ManualMappingCuration", "1"),
        ("skos:exactMatch", "semapv:ManualMappingCuration", "1"),
        ("skos:relatedMatch", "semapv:CompositeMatching", "0.25"),
    ]
    assert rows[0]["subject_id"] == f"uuid:{old.uuid_of(old.by_id['hear'].item)}"
    assert rows[0]["object_id"] == f"uuid:{new.uuid_of(new.by_id['listen'].item)}"


def test_what_is_only_proposed_stays_at_home(mapping: Build, whole: str) -> None:
    assert sssom(mapping(whole + EXTRA)) == sssom(mapping())


def test_case_has_words_for_successors(mapping: Build, old: Edition) -> None:
    associations = json.loads(render_case(mapping(), Terminal()))["CFAssociations"]

    assert [each["associationType"] for each in associations] == ["replacedBy"] * 3 + ["exactMatchOf"]
    assert len({each["identifier"] for each in associations}) == 4
    assert associations[0]["originNodeURI"]["identifier"] == str(old.uuid_of(old.by_id["hear"].item))
    assert associations[0]["lastChangeDateTime"] == "2026-01-01T00:00:00+00:00"


def test_case_associations_satisfy_the_official_schema(mapping: Build) -> None:
    path = SHARED / "formats/case/schema/official-case-v1p1-cfpackage.json"
    if not path.exists():
        pytest.skip(f"the schema of CASE is not at {path}")
    whole = json.loads(path.read_text("utf-8"))
    schema = Draft201909Validator({"$ref": "#/$defs/CFPckgAssociation", "$defs": whole["$defs"]})

    for association in json.loads(render_case(mapping(), Terminal()))["CFAssociations"]:
        assert [error.message for error in schema.iter_errors(association)] == []


def test_an_item_that_is_not_there_is_named(mapping: Build) -> None:
    with pytest.raises(UsageError, match="'nobody', which mentoring@2020 does not have"):
        render_sssom(mapping("entries:\n  - {old: nobody, new: listen}\n"), Terminal())
