"""What a diff is asked for besides its changes: links, impact, the edition around the items, refusals."""

from dataclasses import replace

import pytest

from frameworkkit.diffing import (
    IMPACTS,
    ChangeKind,
    Decisions,
    Diff,
    EditionChange,
    Evidence,
    Impact,
    Link,
    Matching,
    Relation,
    diff,
    find_links,
    link,
)
from frameworkkit.diffing.account import account
from frameworkkit.errors import IncompleteAccountError, UnknownNameError, UsageError


def test_links_say_why_and_how(build) -> None:
    old = build([{"id": "a"}, {"id": "b", "statement": "Plan."}, {"id": "c"}, {"id": "d"}, {"id": "e"}])
    new = build(
        [
            {"id": "a"},
            {"id": "b", "statement": "Review."},
            {"id": "x", "replaces": ["c"]},
            {"id": "y", "replaces": ["c"]},
            {"id": "z", "replaces": ["d", "e"]},
        ]
    )

    assert diff(old, new).links == (
        Link(old="a", new="a"),
        Link(old="b", new="b", relation=Relation.CLOSE),
        Link(old="c", new="x", relation=Relation.NARROW, evidence=Evidence.CROSSWALK),
        Link(old="c", new="y", relation=Relation.NARROW, evidence=Evidence.CROSSWALK),
        Link(old="d", new="z", relation=Relation.BROAD, evidence=Evidence.CROSSWALK),
        Link(old="e", new="z", relation=Relation.BROAD, evidence=Evidence.CROSSWALK),
    )


def test_an_editorial_change_leaves_the_relation_exact(build) -> None:
    (found,) = diff(build([{"id": "a", "statement": "Plan"}]), build([{"id": "a", "statement": "Plan."}])).links

    assert found.relation is Relation.EXACT


def test_two_items_with_one_uuid_are_linked_to_nothing_by_it(build) -> None:
    uuid = "9b2f6c1e-3d4a-5e8b-8f7c-6a5b4c3d2e1f"
    old, new = build([{"id": "a", "uuid": uuid}]), build([{"id": "b", "uuid": uuid}, {"id": "c", "uuid": uuid}])

    assert link(old, new) == ()


def test_a_registered_uuid_finds_the_item_it_was_derived_for(build) -> None:
    old = build([{"id": "a"}])
    new = build([{"id": "b", "uuid": str(old.uuid_of(old.items[0]))}])

    assert [(found.old, found.new) for found in link(old, new)] == [("a", "b")]


def test_links_may_be_given(build) -> None:
    old, new = build([{"id": "a", "statement": "Plan."}]), build([{"id": "b", "statement": "Plan."}], "other")
    given = Link(old="a", new="b", confidence=0.8, evidence=Evidence.TEXT)

    account = diff(old, new, Matching(links=(given,)))

    assert account.links == (given,)
    assert account.unchanged == (("a", "b"),)


def test_the_confidence_of_a_change_is_that_of_its_weakest_link(build) -> None:
    old, new = build([{"id": "a"}]), build([{"id": "b"}, {"id": "c"}])
    given = Matching(links=(Link(old="a", new="b", confidence=0.9), Link(old="a", new="c", confidence=0.4)))

    (change,) = diff(old, new, given).changes

    assert (change.kind, change.confidence) == (ChangeKind.SPLIT, 0.4)


def test_a_link_to_nowhere_is_refused(build) -> None:
    with pytest.raises(UsageError, match="'x', which demo@1 does not have"):
        diff(build([{"id": "a"}]), build([]), Matching(links=(Link(old="x", new="y"),)))


def test_an_id_that_stands_twice_is_refused(build) -> None:
    with pytest.raises(UsageError, match="the id 'a' stands at more than one item") as refused:
        diff(build([{"id": "a", "children": [{"id": "a"}]}]), build([]))

    assert "validate" in (refused.value.hint or "")


def test_every_kind_has_a_rule_of_impact() -> None:
    assert {rule.partition(".")[0] for rule in IMPACTS} == set(ChangeKind) - {ChangeKind.UNCHANGED}


@pytest.mark.parametrize(
    ("overrides", "impact"),
    [({}, "minor"), ({"reworded": Impact.MAJOR}, "major"), ({"reworded.obligation": Impact.PATCH}, "minor")],
)
def test_a_project_may_weigh_otherwise(build, overrides, impact: str) -> None:
    old, new = build([{"id": "a", "statement": "Plan."}]), build([{"id": "a", "statement": "Review."}])

    assert diff(old, new, impacts=overrides).impact == impact


def test_a_slip_in_a_rule_is_no_rule(build) -> None:
    with pytest.raises(UnknownNameError, match="no impact rule named 'rewordd'") as refused:
        diff(build([]), build([]), impacts={"rewordd": Impact.PATCH})

    assert refused.value.hint == "did you mean 'reworded'?"


def test_the_greatest_impact_is_that_of_the_diff(build) -> None:
    old, new = build([{"id": "a"}, {"id": "b", "notes": "x"}]), build([{"id": "b"}])

    assert diff(old, new).impact is Impact.MAJOR
    assert diff(new, new).impact is None


def test_what_differs_around_the_items(build) -> None:
    send = {"id": "send", "term": "SEND", "definition": "Needs."}
    gone = {"id": "gone", "term": "Gone", "definition": "Not there."}
    old = build([], glossary=[send, gone])
    new = build([], id_="2", glossary=[{**send, "definition": "Other needs."}], contributors=[{"name": "A"}])
    new = replace(new, imprint=replace(new.imprint, issued="2026"))

    account = diff(old, new)

    assert account.edition_changes == (
        EditionChange(field="glossary.send", old=send, new={**send, "definition": "Other needs."}),
        EditionChange(field="glossary.gone", old=gone, new=None),
        EditionChange(field="edition.issued", old=None, new="2026"),
        EditionChange(field="contributors", old=None, new=[{"name": "A"}]),
    )
    assert account.changes == ()
    assert not account.empty


def test_an_incomplete_account_is_never_given(build) -> None:
    old, new = build([{"id": "a"}]), build([{"id": "a"}])

    with pytest.raises(IncompleteAccountError, match="a of demo@1"):
        account(Diff(old=old, new=new))
    with pytest.raises(IncompleteAccountError, match="for 1 of the items: a of demo@1"):
        account(Diff(old=old, new=new, unchanged=(("a", "a"),), changes=diff(old, build([])).changes))


def test_nothing_is_offered_where_the_texts_are_left_alone(build) -> None:
    old, new = build([{"id": "a", "statement": "Plan."}]), build([{"id": "b", "statement": "Plan."}])

    assert find_links(old, new, by_text=False) == Matching()
    assert find_links(old, old).candidates == ()


def test_a_hub_of_many_links_is_no_trouble(build) -> None:
    size = 3000
    old = build([{"id": f"a{n}", "replaced_by": ["hub"]} for n in range(size)])
    new = build([{"id": "hub"}, *({"id": f"b{n}", "replaces": ["a0"]} for n in range(size))])

    (change,) = diff(old, new).changes

    assert (len(change.old), len(change.new)) == (size, size + 1)


def test_links_stand_in_the_order_of_the_old_edition_whatever_they_rest_on(build) -> None:
    ids = [f"i{number}" for number in range(30)]
    old, new = build([{"id": id_} for id_ in ids]), build([{"id": id_} for id_ in ids], "other")
    decided = Decisions(links=tuple(Link(old=id_, new=id_, evidence=Evidence.CROSSWALK) for id_ in ids))

    assert [each.old for each in link(old, new, decided)] == ids
