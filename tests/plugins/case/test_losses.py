"""What CASE has no place for is named; what it carries is not."""

import pytest

from frameworkkit.exporting import ExportContext
from frameworkkit.registry import load_registry
from frameworkkit.testing import build_edition

EXPORTERS = {version: load_registry().exporter(f"case-{version}") for version in ("1.1", "1.0")}
DATED = {"issued": "2026-01-31"}


def losses(edition, version="1.1", **options):
    export = EXPORTERS[version].export(edition, ExportContext(options=options))
    return {(loss.field, loss.items) for loss in export.losses}


def of_item(version="1.1", **keys):
    edition = build_edition([{"id": "a", "type": "t", **keys}, {"id": "b", "type": "t"}], edition=DATED)
    return losses(edition, version)


@pytest.mark.parametrize("version", EXPORTERS)
def test_a_plain_edition_loses_nothing(version):
    item = {"id": "a", "type": "t", "code": "1", "title": "T", "statement": "S", "notes": "N", "keywords": ["k"]}

    assert losses(build_edition([item], edition=DATED), version) == set()


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ({"roles": ["r"]}, "roles"),
        ({"level": "l"}, "level"),
        ({"evidence": ["E"]}, "evidence"),
        ({"references": ["r"]}, "references"),
        ({"status": "deprecated"}, "status"),
        ({"source": {"page": "1"}}, "source.page"),
        ({"statement": {"en": "S", "cy": "D"}}, "translations"),
        ({"title": "T", "statement": "S", "abbreviated": "B"}, "title"),
        ({"lead_in": "L:"}, "lead_in"),
        ({"reason": "R"}, "reason"),
        ({"replaces": ["a"]}, "replaces"),
        ({"replaced_by": ["demo@2#a"]}, "replaced_by"),
        ({"associations": [{"target": "nothing"}]}, "associations"),
        ({"associations": [{"target": "b", "confidence": 0.5}]}, "associations.confidence"),
        ({"alignments": [{}]}, "alignments"),
        ({"alignments": [{"url": "x:y", "confidence": 0.5}]}, "alignments.confidence"),
    ],
)
@pytest.mark.parametrize("version", EXPORTERS)
def test_losses_of_an_item_in_both_versions(keys, field, version):
    assert of_item(version, **keys) == {(field, ("a",))}


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ({"statement": "S *s*"}, "emphasis"),
        ({"associations": [{"target": "b", "reason": "R"}]}, "associations.reason"),
        ({"associations": [{"target": "b", "relation": "close"}]}, "associations.relation"),
        ({"alignments": [{"url": "x:y", "reason": "R"}]}, "alignments.reason"),
        ({"alignments": [{"url": "x:y", "type": "course"}]}, "alignments.type"),
        ({"alignments": [{"url": "x:y", "relation": "translation"}]}, "alignments.relation"),
        ({"replaces": ["z"], "reason": "R"}, "reason"),
    ],
)
def test_losses_of_an_item_that_1_1_has_a_place_for(keys, field):
    assert of_item("1.0", **keys) == {(field, ("a",))}
    assert of_item("1.1", **keys) == set()


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ({"title": "*T*", "statement": "S"}, "emphasis"),
        ({"abbreviated": "*B*", "statement": "S"}, "emphasis"),
        ({"alignments": [{"url": "x:y", "title": "*T*"}]}, "emphasis"),
        ({"alignments": [{"url": "x:y", "type": "a course"}]}, "alignments.type"),
        ({"associations": [{"target": "b", "relation": "ext:-"}]}, "associations.relation"),
    ],
)
def test_losses_of_an_item_within_what_1_1_has_a_place_for(keys, field):
    assert of_item("1.1", **keys) == {(field, ("a",))}


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        ({"edition": {}}, {"edition.modified"}),
        ({"edition": {"issued": "2026"}}, {"edition.issued"}),
        ({"edition": {"issued": "2026-02-31"}}, {"edition.issued", "edition.modified"}),
        ({"edition": {**DATED, "modified": "2026-02-01", "valid_from": "2026-02-02"}}, {"edition.issued"}),
        ({"edition": {**DATED, "status": "superseded"}}, {"edition.status"}),
        ({"edition": {**DATED, "title": "T"}}, {"framework.title"}),
        ({"edition": {**DATED, "reason": "R"}}, {"edition.reason"}),
        ({"framework": {"url": "x:y"}, "rest": {"source": {"title": "S", "url": "x:z"}}}, {"framework.url"}),
        ({"rest": {"types": [{"id": "t", "label": "*L*", "plural": "Ls"}]}}, {"types.plural", "emphasis"}),
        ({"rest": {"glossary": [{"id": "g", "term": "T", "definition": "*D*"}]}}, {"glossary"}),
        ({"rest": {"alignments": [{"type": "a b"}]}}, {"alignments", "alignments.type"}),
        ({"rest": {"rubrics": [{"id": "r", "title": "R", "scale": "s", "criteria": [
            {"id": "c", "title": "C", "item": "nothing"}]}]}}, {"rubrics.criteria.item"}),
    ],
)  # fmt: skip
def test_losses_of_the_edition(parts, fields):
    edition = build_edition([], **{"edition": DATED, **parts})

    assert losses(edition) == {(field, ()) for field in fields}


def test_a_time_of_last_change_that_is_given_is_no_loss():
    assert losses(build_edition([]), last_change="2026-01-31T00:00:00Z") == set()
    assert ("edition.modified", ()) in losses(
        build_edition([], edition={"modified": "2026-01-01"}), last_change="2026-01-31T00:00:00Z"
    )
