"""Texts that say nothing alike are not linked, however well they stand."""

from frameworkkit.diffing import diff


def test_a_stranger_in_the_place_of_what_went_is_no_rewording(build) -> None:
    stays = [{"id": "a", "statement": "Plan lessons for the term."}, {"id": "b", "statement": "Talk with parents."}]
    old = build([stays[0], {"id": "x", "statement": "Keep the school minibus insured."}, stays[1]])
    new = build([stays[0], {"id": "y", "statement": "Teach phonics to young readers."}, stays[1]])

    account = diff(old, new)

    assert account.summary == {"unchanged": 2, "added": 1, "removed": 1}


def test_one_word_in_common_is_no_rewording(build) -> None:
    old = build(
        [{"id": "paper", "statement": "Keep paper records of each meeting."}, {"id": "b", "statement": "Help."}]
    )
    new = build([{"id": "online", "statement": "Meet online where that helps."}, {"id": "b", "statement": "Help."}])

    assert diff(old, new).summary == {"unchanged": 1, "added": 1, "removed": 1}
