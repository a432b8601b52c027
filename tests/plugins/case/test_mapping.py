"""Where in a package each part of an edition stands."""

import json
from uuid import NAMESPACE_URL, uuid5

import pytest

from frameworkkit.errors import UsageError
from frameworkkit.exporting import ExportContext
from frameworkkit.registry import load_registry
from frameworkkit.testing import build_edition

V11 = load_registry().exporter("case-1.1")
V10 = load_registry().exporter("case-1.0")


def package(edition, exporter=V11, **options):
    return json.loads(exporter.export(edition, ExportContext(options=options)).artifacts[0].content)


def item(of, version=V11, **keys):
    edition = build_edition([{"id": "a", "type": "outcome", **keys}])
    return package(edition, version)["CFItems"][0].get(of)


def document(of, version=V11, **parts):
    return package(build_edition(**parts), version)["CFDocument"].get(of)


def others(edition, exporter=V11):
    found = package(edition, exporter)["CFAssociations"]
    return [association for association in found if association["associationType"] != "isChildOf"]


@pytest.mark.parametrize(
    ("keys", "full", "short"),
    [
        ({"statement": "S"}, "S", None),
        ({"title": "T"}, "T", None),
        ({"title": "T", "statement": "S"}, "S", "T"),
        ({"title": "T", "statement": "S", "abbreviated": "B"}, "S", "B"),
        ({"title": "T", "abbreviated": "B"}, "T", "B"),
        ({"abbreviated": "B"}, "B", None),
        ({"title": "T", "lead_in": "L:"}, "T\n\nL:", "T"),
        ({"statement": "S", "lead_in": "L:"}, "S\n\nL:", None),
        ({"lead_in": "L:"}, "L:", None),
        ({"code": "1.10"}, "1.10", None),
        ({}, "a", None),
        ({"statement": {"cy": "Dim"}}, "a", None),
    ],
)
def test_what_an_item_says(keys, full, short):
    assert item("fullStatement", **keys) == full
    assert item("abbreviatedStatement", **keys) == short


def test_markup_is_for_statements_of_1_1_only():
    text = "Plan **with *all* families**, see [the Act](https://example.org) and `this`\nor \\*that\\*"
    plain = "Plan with all families, see the Act and this or *that*"

    assert item("fullStatement", statement=text) == text
    assert item("fullStatement", V10, statement=text) == plain
    assert item("abbreviatedStatement", title=text, statement="S") == plain
    assert item("notes", notes=text) == text
    assert item("notes", V10, notes=text) == plain.replace(" or ", "\nor ")


@pytest.mark.parametrize(
    ("key", "value", "of", "expected"),
    [
        ("code", "A_1_*2*", "humanCodingScheme", "A_1_*2*"),
        ("keywords", ["one", "two"], "conceptKeywords", ["one", "two"]),
        ("education_level", ["Primary"], "educationLevel", ["Primary"]),
        ("type", "skill", "CFItemType", "skill"),
    ],
)
def test_fields_of_an_item(key, value, of, expected):
    assert item(of, **{key: value}) == expected


def test_the_hierarchy_is_told_by_the_children():
    edition = build_edition(
        [
            {"id": "a", "type": "t", "children": [{"id": "b", "type": "t"}, {"id": "c", "type": "t"}]},
            {"id": "d", "type": "t"},
        ]
    )
    found = package(edition)
    name = {node["identifier"]: node["fullStatement"] for node in found["CFItems"]}
    name[found["CFDocument"]["identifier"]] = "document"
    hierarchy = [
        (name[a["originNodeURI"]["identifier"]], name[a["destinationNodeURI"]["identifier"]], a["sequenceNumber"])
        for a in found["CFAssociations"]
    ]

    assert hierarchy == [("a", "document", 1), ("b", "a", 1), ("c", "a", 2), ("d", "document", 2)]


def test_identifiers_are_those_of_the_edition():
    registered = "9b2f6c1e-3d4a-4e8b-8f7c-6a5b4c3d2e1f"
    edition = build_edition([{"id": "a", "type": "t"}, {"id": "b", "type": "t", "uuid": registered}])

    found = package(edition)

    assert found["CFDocument"]["identifier"] == str(edition.uuid)
    assert [node["identifier"] for node in found["CFItems"]] == [str(edition.uuid_of(p.item)) for p in edition.places]
    assert found["CFItems"][1]["identifier"] == registered


def test_identifiers_are_the_same_in_both_versions_and_at_every_address():
    edition = build_edition([{"id": "a", "type": "t", "keywords": ["k"]}], framework={"subjects": ["S"]})

    def identifiers(node):
        if isinstance(node, dict):
            return [node.get("identifier"), *map(identifiers, node.values())]
        return list(map(identifiers, node)) if isinstance(node, list) else None

    expected = identifiers({**package(edition, V10), "CFDocument": None})
    for found in (package(edition, V11), package(edition, V11, base_url="https://case.example.org")):
        assert identifiers({**found, "CFDocument": None}) == expected


def test_types_are_defined_once_in_the_order_declared():
    types = [{"id": "area", "label": "Area", "description": "A field."}, {"id": "unused", "label": "Unused"}]
    items = [{"id": "a", "type": "area"}, {"id": "b", "type": "area"}, {"id": "c", "type": "new"}]

    defined = package(build_edition(items, rest={"types": types}))["CFDefinitions"]["CFItemTypes"]

    rows = [(one["title"], one["description"], one["typeCode"], one["hierarchyCode"]) for one in defined]
    assert rows == [
        ("Area", "A field.", "area", "1"),
        ("Unused", "Unused", "unused", "2"),
        ("new", "new", "new", "3"),
    ]


def test_an_item_points_to_the_concept_of_its_only_keyword():
    items = [{"id": "a", "type": "t", "keywords": ["k"]}, {"id": "b", "type": "t", "keywords": ["k", "l"]}]

    found = package(build_edition(items))

    concepts = {one["title"]: one["identifier"] for one in found["CFDefinitions"]["CFConcepts"]}
    assert list(concepts) == ["k", "l"]
    assert found["CFItems"][0]["conceptKeywordsURI"]["identifier"] == concepts["k"]
    assert "conceptKeywordsURI" not in found["CFItems"][1]


@pytest.mark.parametrize(
    ("status", "written"),
    [
        ("draft", "Draft"),
        ("consultation", "Draft"),
        ("adopted", "Adopted"),
        ("superseded", "Deprecated"),
        ("withdrawn", "Deprecated"),
    ],
)
def test_status(status, written):
    assert document("adoptionStatus", edition={"status": status}) == written


@pytest.mark.parametrize(
    ("dates", "start", "end", "changed"),
    [
        ({}, None, None, "1970-01-01T00:00:00Z"),
        ({"issued": "2014"}, "2014-01-01", None, "2014-01-01T00:00:00Z"),
        ({"issued": "2014-09", "modified": "2015-02-03"}, "2014-09-01", None, "2015-02-03T00:00:00Z"),
        ({"issued": "2014", "valid_from": "2015-01-02"}, "2015-01-02", None, "2014-01-01T00:00:00Z"),
        ({"modified": "2014", "valid_until": "2015"}, None, "2015-12-31", "2014-01-01T00:00:00Z"),
        ({"valid_until": "2024-02"}, None, "2024-02-29", "1970-01-01T00:00:00Z"),
        ({"issued": "2014-02-31", "valid_until": "2015-13"}, None, None, "1970-01-01T00:00:00Z"),
        ({"valid_until": "9999-12"}, None, None, "1970-01-01T00:00:00Z"),
    ],
)
def test_dates(dates, start, end, changed):
    found = package(build_edition(edition=dates))["CFDocument"]

    assert (found.get("statusStartDate"), found.get("statusEndDate"), found["lastChangeDateTime"]) == (
        start,
        end,
        changed,
    )


@pytest.mark.parametrize(
    ("parts", "of", "expected"),
    [
        ({}, "creator", "Unknown"),
        ({}, "publisher", None),
        ({"framework": {"publisher": {"name": "Board"}}}, "creator", "Board"),
        ({"framework": {"publisher": {"name": "Board"}}}, "publisher", "Board"),
        ({"edition": {"title": "Second *edition*"}}, "title", "Second edition"),
        ({"framework": {"title": {"cy": "Fframwaith"}}}, "title", "demo"),
        ({"framework": {"description": "F"}, "edition": {"description": "E"}}, "description", "F\n\nE"),
        ({"framework": {"language": "cy"}}, "language", "cy"),
        ({}, "version", "1"),
        ({"edition": {"version": "1.2.0"}}, "version", "1.2.0"),
        ({"framework": {"url": "https://example.org/f"}}, "officialSourceURL", "https://example.org/f"),
        ({"rest": {"source": {"title": "S", "url": "https://example.org/é x"}}}, "officialSourceURL",
         "https://example.org/%C3%A9%20x"),
        ({"rest": {"source": {"title": "S", "publisher": "P", "year": "1998"}}}, "notes", "Source: S, P, 1998."),
        ({"framework": {"attribution": "A"}, "edition": {"notes": "N"}}, "notes", "A\n\nN"),
        ({"framework": {"subjects": ["Maths"]}}, "subject", ["Maths"]),
    ],
)  # fmt: skip
def test_fields_of_the_document(parts, of, expected):
    assert document(of, **parts) == expected


def test_restated_wording_is_never_presented_as_official():
    assert "not the wording of the publisher" in document("notes", edition={"wording": "restated"})
    assert document("notes") is None


def test_the_licence_is_a_definition_the_document_points_to():
    found = package(build_edition(framework={"license": "CC-BY-4.0"}))

    (licence,) = found["CFDefinitions"]["CFLicenses"]
    assert licence["identifier"] == found["CFDocument"]["licenseURI"]["identifier"]
    assert licence["licenseText"] == "CC-BY-4.0"


@pytest.mark.parametrize(
    ("relation", "in_1_1", "in_1_0"),
    [
        ("exact", "exactMatchOf", "exactMatchOf"),
        ("related", "isRelatedTo", "isRelatedTo"),
        ("part", "isPartOf", "isPartOf"),
        ("precedes", "precedes", "precedes"),
        ("replaced-by", "replacedBy", "replacedBy"),
        ("exemplar", "exemplar", "exemplar"),
        ("peer", "isPeerOf", "isPeerOf"),
        ("skill-level", "hasSkillLevel", "hasSkillLevel"),
        ("translation", "isTranslationOf", "isRelatedTo"),
        ("close", "ext:closeMatch", "isRelatedTo"),
        ("broad", "ext:broadMatch", "isRelatedTo"),
        ("narrow", "ext:narrowMatch", "isRelatedTo"),
        ("ext:assumes", "ext:assumes", "isRelatedTo"),
        ("ext:-", "isRelatedTo", "isRelatedTo"),
    ],
)
def test_relations(relation, in_1_1, in_1_0):
    tie = {"target": "b", "relation": relation, "reason": "Why."}
    edition = build_edition([{"id": "a", "type": "t", "associations": [tie]}, {"id": "b", "type": "t"}])

    (new,), (old,) = others(edition), others(edition, V10)

    assert (new["associationType"], new["notes"]) == (in_1_1, "Why.")
    assert (old["associationType"], "notes" in old) == (in_1_0, False)


@pytest.mark.parametrize(
    ("alignment", "link"),
    [
        (
            {"url": "https://example.org/1"},
            {"title": "https://example.org/1", "identifier": "https://example.org/1", "uri": "https://example.org/1"},
        ),
        (
            {"uuid": "9b2f6c1e-3d4a-4e8b-8f7c-6a5b4c3d2e1f", "title": "*T*", "type": "CFItem"},
            {
                "title": "T",
                "identifier": "9b2f6c1e-3d4a-4e8b-8f7c-6a5b4c3d2e1f",
                "uri": "urn:uuid:9b2f6c1e-3d4a-4e8b-8f7c-6a5b4c3d2e1f",
                "targetType": "CASE",
            },
        ),
        (
            {"framework": "Standards 2014", "code": "PS/1", "type": "learning outcome"},
            {
                "title": "Standards 2014 PS/1",
                "identifier": "urn:frameworkkit:alignment:Standards%202014:PS%2F1",
                "uri": "urn:frameworkkit:alignment:Standards%202014:PS%2F1",
                "targetType": "ext:learning_outcome",
            },
        ),
    ],
)
def test_alignments_of_items_and_editions(alignment, link):
    of_item = others(build_edition([{"id": "a", "type": "t", "alignments": [alignment]}]))
    of_edition = others(build_edition(rest={"alignments": [alignment]}))

    assert [tie["destinationNodeURI"] for tie in (*of_item, *of_edition)] == [link, link]
    assert of_edition[0]["originNodeURI"]["title"] == "Demo framework"


def test_two_relations_of_one_kind_to_one_thing_stay_two():
    twice = [{"url": "x:y", "reason": "One."}, {"url": "x:y", "reason": "Two."}, {"url": "x:y"}]

    found = others(build_edition([{"id": "a", "type": "t", "alignments": twice}]))

    assert len({tie["identifier"] for tie in found}) == len(twice)


def test_items_and_editions_replaced_are_found_by_what_their_uuids_are_derived_from():
    edition = build_edition(
        [{"id": "a", "type": "t", "replaces": ["old", "demo@0#older", "other@1#b"], "replaced_by": ["demo@9#new"]}],
        edition={"replaces": ["demo@0", "other@1"], "replaced_by": ["demo@9"]},
    )
    demo, other = (uuid5(NAMESPACE_URL, f"urn:frameworkkit:framework:{name}") for name in ("demo", "other"))
    own, document_ = str(uuid5(demo, "a")), str(uuid5(demo, "edition:1"))

    found = [(tie["originNodeURI"]["identifier"], tie["destinationNodeURI"]["identifier"]) for tie in others(edition)]

    assert found == [
        (str(uuid5(demo, "old")), own),
        (str(uuid5(demo, "older")), own),
        (str(uuid5(other, "b")), own),
        (own, str(uuid5(demo, "new"))),
        (str(uuid5(demo, "edition:0")), document_),
        (str(uuid5(other, "edition:1")), document_),
        (document_, str(uuid5(demo, "edition:9"))),
    ]


def test_base_url_makes_addresses_of_the_rest_binding():
    edition = build_edition([{"id": "a", "type": "t"}])

    found = package(edition, V11, base_url="https://case.example.org/")
    older = package(edition, V10, base_url="https://case.example.org")

    node, association = found["CFItems"][0], found["CFAssociations"][0]
    assert node["uri"] == f"https://case.example.org/ims/case/v1p1/CFItems/{node['identifier']}"
    assert association["uri"] == f"https://case.example.org/ims/case/v1p1/CFAssociations/{association['identifier']}"
    assert association["originNodeURI"]["uri"] == node["uri"]
    assert older["CFItems"][0]["uri"] == f"https://case.example.org/ims/case/v1p0/CFItems/{node['identifier']}"


def test_last_change_overrules_the_dates_of_the_edition():
    edition = build_edition(edition={"modified": "2020-01-01"})

    assert package(edition, V11, last_change="2026-01-31T09:00:00+01:00")["CFDocument"]["lastChangeDateTime"] == (
        "2026-01-31T09:00:00+01:00"
    )


def test_framework_type_is_new_in_1_1():
    edition = build_edition()

    assert package(edition, V11, framework_type="CourseCodes")["CFDocument"]["frameworkType"] == "CourseCodes"
    assert "framework_type" not in [option.name for option in V10.options]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("base_url", "case.example.org"),
        ("base_url", "file:///etc"),
        ("base_url", 'https://a"b'),
        ("last_change", "2026-01-31"),
        ("last_change", "2026-02-31T00:00:00Z"),
        ("last_change", "now"),
    ],
)
def test_options_that_make_no_sense_are_refused(option, value):
    with pytest.raises(UsageError, match=option) as refusal:
        package(build_edition(), V11, **{option: value})

    assert refusal.value.hint.startswith("write it as")
