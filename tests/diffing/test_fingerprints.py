"""What a change is known by: it stays while the change is the same, and no longer."""

import pytest

from frameworkkit.diffing import change_fingerprint, diff, find_links

OLD = {"id": "a", "code": "1", "statement": "Plan provision.", "level": "emerging", "keywords": ["x"]}
NEW = {**OLD, "statement": "Plan all provision.", "level": "secure", "code": "2"}


def fingerprint(build, old: dict, new: dict, *, more: tuple[dict, ...] = (), edition: str = "2") -> str:
    before, after = build([old]), build([*more, new], id_=edition)
    account = diff(before, after, find_links(before, after, by_text=False))
    (change,) = (change for change in account.changes if "a" in change.new)
    return change_fingerprint(account, change)


@pytest.mark.parametrize(
    "other",
    [
        {"statement": "Plan every provision."},
        {"level": "expert"},
        {"code": "3"},
        {"type": "skill"},
        {"status": "deprecated"},
        {"title": "Planning"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_another_change_has_another(build, other: dict) -> None:
    assert fingerprint(build, OLD, NEW) != fingerprint(build, OLD, {**NEW, **other})
    assert fingerprint(build, OLD, NEW) != fingerprint(build, {**OLD, **other}, NEW)


def test_the_same_change_has_the_same(build) -> None:
    """Wherever the item stands, whatever else changed, and however the editions are called."""
    elsewhere = ({"id": "b", "statement": "Review."}, {"id": "c", "statement": "Review again."})

    assert fingerprint(build, OLD, NEW) == fingerprint(build, OLD, NEW, more=elsewhere, edition="3")
    assert fingerprint(build, {**OLD, "keywords": ["y"]}, {**NEW, "keywords": ["y"]}) == fingerprint(build, OLD, NEW)


def test_another_parent_is_another_move(build) -> None:
    def moved(parent: str) -> str:
        before = build([OLD, {"id": "p"}, {"id": "q"}])
        after = build([{"id": id_, "children": [OLD] if id_ == parent else []} for id_ in "pq"], id_="2")
        account = diff(before, after)
        (change,) = (change for change in account.changes if "a" in change.new)
        return change_fingerprint(account, change)

    assert moved("p") != moved("q")
