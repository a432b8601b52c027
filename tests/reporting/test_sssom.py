"""Links as SSSOM: the table is read back as a mapping set is, by its metadata and columns."""

import csv

import pytest
import yaml

from frameworkkit.diffing import Evidence, Link, Relation, Why
from frameworkkit.model import Edition, edition_from_plain
from frameworkkit.reporting.sssom import COLUMNS, sssom

# The standard's own prefixes, and those that it says every reader knows.
BUILT_IN = {"sssom", "owl", "rdf", "rdfs", "skos", "semapv"}
JUSTIFICATIONS = {"LexicalMatching", "CompositeMatching", "ManualMappingCuration", "UnspecifiedMatching"}


def edition(id_: str, *statements: str) -> Edition:
    return edition_from_plain(
        {
            "framework": {"id": "demo", "title": "Demo"},
            "edition": {"id": id_, "status": "draft"},
            "items": [
                {"id": f"{id_}-{number}", "code": str(number), "type": "outcome", "statement": statement}
                for number, statement in enumerate(statements)
            ],
        }
    )


def read(text: str) -> tuple[dict, list[dict[str, str]]]:
    head = [line for line in text.splitlines() if line.startswith("#")]
    table = text.splitlines()[len(head) :]
    return yaml.safe_load("\n".join(line[1:] for line in head)), list(csv.DictReader(table, delimiter="\t"))


def test_a_mapping_set() -> None:
    old, new = edition("1998", 'Say "hi"\tto families', "=Plan"), edition("2014", "Plan all", "#Review")
    links = [
        Link(
            old="1998-0",
            new="2014-0",
            relation=Relation.NARROW,
            confidence=0.625,
            evidence=Evidence.TEXT,
            why=Why(words=("plan",)),
        ),
        Link(old="1998-1", new="2014-1", evidence=Evidence.CROSSWALK),
    ]

    metadata, rows = read(sssom(old, new, links))

    assert {"mapping_set_id", "license", "curie_map"} <= metadata.keys()
    assert (metadata["subject_source_version"], metadata["object_source_version"]) == ("1998", "2014")
    assert [tuple(row) for row in rows] == [COLUMNS, COLUMNS]
    assert [row["predicate_id"] for row in rows] == ["skos:narrowMatch", "skos:exactMatch"]
    assert [row["confidence"] for row in rows] == ["0.625", "1"]
    assert [row["comment"] for row in rows] == ["by text, 0.62, doubtful: plan", "by crosswalk"]
    assert [row["subject_label"] for row in rows] == ['0 Say "hi" to families', "1 =Plan"]
    for row in rows:
        assert {row[key].partition(":")[0] for key in ("subject_id", "object_id")} <= metadata["curie_map"].keys()
        assert row["mapping_justification"].removeprefix("semapv:") in JUSTIFICATIONS
    assert rows[0]["subject_id"] == f"uuid:{old.uuid_of(old.by_id['1998-0'].item)}"


@pytest.mark.parametrize("relation", Relation)
def test_every_relation_has_its_predicate(relation: Relation) -> None:
    old, new = edition("1", "a"), edition("2", "b")

    _metadata, (row,) = read(sssom(old, new, [Link(old="1-0", new="2-0", relation=relation)]))

    assert row["predicate_id"] == f"skos:{relation.value}Match"


def test_comments_and_licence_of_a_crosswalk() -> None:
    old, new = edition("1", "a"), edition("2", "b")
    link = Link(old="1-0", new="2-0", evidence=Evidence.CROSSWALK)

    metadata, (row,) = read(
        sssom(old, new, [link], license_url="https://example.org/licence", comments={("1-0", "2-0"): "Seen\ttwice"})
    )

    assert metadata["license"] == "https://example.org/licence"
    assert row["comment"] == "Seen twice"


def test_a_text_that_acts_as_a_formula_does_not() -> None:
    old, new = edition("1", "a"), edition("2", "b")
    link = Link(old="1-0", new="2-0")

    _metadata, (row,) = read(sssom(old, new, [link], comments={("1-0", "2-0"): "=SUM(A1)"}))

    assert row["comment"] == "'=SUM(A1)"
