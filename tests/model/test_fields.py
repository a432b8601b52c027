"""Which fields an edition uses."""

from frameworkkit.model import field_names, used_fields
from frameworkkit.testing import build_edition, full_edition

ALWAYS = {"framework.id", "framework.title", "edition.id", "edition.status"}


def used(items=(), **parts):
    edition = build_edition(list(items), **parts)
    return {name: ids for name, ids in used_fields(edition).items() if name not in ALWAYS}


def test_what_equals_its_default_is_not_used():
    items = [{"id": "a", "type": "t", "notes": "N", "keywords": [], "children": []}]

    assert used(items) == {"id": ("a",), "type": ("a",), "notes": ("a",)}
    assert used(rest={"glossary": [], "types": []}, framework={"language": "en"}) == {}


def test_items_are_named_in_document_order():
    items = [
        {"id": "b", "type": "t", "children": [{"id": "a", "type": "t", "code": "1"}]},
        {"id": "c", "type": "t", "code": "2"},
    ]

    assert used(items) == {"id": ("b", "a", "c"), "type": ("b", "a", "c"), "code": ("a", "c"), "children": ("b",)}


def test_parts_go_by_the_keys_they_are_under():
    rest = {"types": [{"id": "t", "label": "T", "holds": []}], "source": {"title": "S"}}
    items = [{"id": "a", "type": "t", "source": {"page": "1"}, "associations": [{"target": "a", "confidence": 0}]}]

    found = used(items, rest=rest, edition={"reason": "R"})

    assert found.keys() - {"id", "type"} == {
        "types.id",
        "types.label",
        "types.holds",
        "source.title",
        "source.page",
        "associations.target",
        "associations.confidence",
        "edition.reason",
    }
    assert found["source.title"] == ()
    assert found["source.page"] == ("a",)


def test_rules_within_rules_use_the_same_fields():
    rule = {"items": ["a"], "parts": [{"parts": [{"count": 1}]}]}

    found = used(rest={"awards": [{"id": "w", "title": "W", "criteria": rule}]})

    assert set(found) == {"awards.id", "awards.title", "awards.criteria.items", "awards.criteria.parts"} | {
        "awards.criteria.count"
    }


def test_emphasis_and_translations_are_told_apart():
    items = [
        {"id": "a", "type": "t", "statement": "*S*"},
        {"id": "b", "type": "t", "evidence": [{"en": "E", "cy": "T"}]},
        {"id": "c", "type": "t", "title": {"cy": "T"}},
    ]

    found = used(items)

    assert (found["emphasis"], found["translations"]) == (("a",), ("b", "c"))
    assert (found["evidence"], found["title"]) == (("b",), ("c",))


def test_what_is_carried_is_left_out_with_all_that_is_in_it():
    edition = full_edition()
    everything = used_fields(edition)

    left = used_fields(edition, {"rubrics", "framework.publisher", "title", "translations"})

    assert set(left) == {
        name
        for name in everything
        if not name.startswith(("rubrics.", "framework.publisher.")) and name not in ("title", "translations")
    }


def test_of_emphasis_only_that_in_texts_carried_counts():
    items = [{"id": "a", "type": "t", "statement": "*S*"}, {"id": "b", "type": "t", "notes": "*N*"}]
    edition = build_edition(items)

    assert used_fields(edition, {"statement"})["emphasis"] == ("a",)
    assert used_fields(edition, {"notes"})["emphasis"] == ("b",)
    assert "emphasis" not in used_fields(edition, {"statement", "emphasis"})


def test_every_field_of_the_model_has_a_name():
    names = field_names()
    leaves = {name for name in names if not any(other.startswith(f"{name}.") for other in names)}

    assert leaves <= set(used_fields(full_edition())) <= names
