"""Losses from a list of what is carried."""

from frameworkkit.exporting import Loss, losses_except
from frameworkkit.testing import build_edition

ALWAYS = ("framework", "edition.id", "edition.status", "id", "type", "statement")


def lost(edition, *carried, reasons=None):
    return losses_except(edition, (*ALWAYS, *carried), "no place", reasons or {})


def test_what_is_carried_is_no_loss():
    assert lost(build_edition()) == ()


def test_items_are_named():
    items = [{"id": "a", "type": "t", "notes": "N"}, {"id": "b", "type": "t", "notes": "N"}]

    assert lost(build_edition(items)) == (Loss(field="notes", items=("a", "b"), reason="no place"),)


def test_what_belongs_together_is_one_loss():
    rest = {"glossary": [{"id": "g", "term": "T", "definition": "D", "avoid": ["x"]}]}

    assert lost(build_edition(rest=rest)) == (Loss(field="glossary", reason="no place"),)


def test_where_a_part_is_carried_the_others_are_named_one_by_one():
    rest = {"source": {"title": "S", "year": "1998", "notes": "N"}}

    fields = [loss.field for loss in lost(build_edition(rest=rest), "source.title")]

    assert fields == ["source.year", "source.notes"]


def test_a_field_of_items_and_edition_is_one_loss_that_names_the_items():
    items = [{"id": "a", "type": "t", "roles": ["r"]}]
    edition = build_edition(items, rest={"roles": [{"id": "r", "label": "R"}]})

    assert lost(edition) == (Loss(field="roles", items=("a",), reason="no place"),)


def test_reasons_are_those_of_the_field_or_of_what_it_is_in():
    rest = {"source": {"title": "S", "year": "1998", "notes": "N"}, "contributors": [{"name": "C"}]}
    reasons = {"source": "of the source", "source.notes": "of the notes"}

    found = lost(build_edition(rest=rest), "source.title", reasons=reasons)

    assert {loss.field: loss.reason for loss in found} == {
        "source.year": "of the source",
        "source.notes": "of the notes",
        "contributors": "no place",
    }
