"""Ids used for something else, on crosswalks that publishers made."""

import json
from pathlib import Path

import pytest

from frameworkkit.model import Item, Text
from frameworkkit.releasing.meanings import meanings_of

CROSSWALKS = Path(__file__).parents[3] / "shared/crosswalks"


def _item(text: str, title: str = "", children: tuple[Item, ...] = ()) -> Item:
    return Item(id="a", type="outcome", title=Text(title), statement=Text(text), children=children)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Keep records.", "Involve partners early.", False),
        ("Keep records.", "Maintain a record of meetings.", True),
        ("Keep records.", "", True),
        ("Keep records.", "KEEP RECORDS", True),
        ("Planning", "Plan", True),
        ("Planungsgespräche führen", "Führt Gespräche zur Planung", True),
        ("ご家族と計画を立てる", "家族とともに計画を立てる", True),
        ("ご家族と計画を立てる", "記録を残す", False),
    ],
)
def test_only_what_has_nothing_in_common_is_something_else(old: str, new: str, *, same: bool) -> None:
    items = _item(old), _item(new)

    assert meanings_of(items).may_be_same(*items) is same


def test_words_that_stand_everywhere_tell_nothing() -> None:
    items = [_item(f"Teachers understand {word}.") for word in ("assessment", "safeguarding", "phonics", "numeracy")]

    assert not meanings_of(items).may_be_same(items[0], items[1])


def test_a_group_that_holds_what_it_held_is_the_same() -> None:
    below = (Item(id="b", type="outcome"),)
    items = _item("", "Professional conduct", below), _item("", "Values", below)

    assert meanings_of(items).may_be_same(*items)


@pytest.mark.parametrize(
    ("name", "kept", "reused"),
    [
        ("asvs_4.0.3_to_5.0.0", (0, 1), (133, 143)),
        ("mitre_attack_2018_to_subtechniques", (0, 97), (0, 0)),
        ("onet_soc_2010_to_2019", (0, 848), (0, 0)),
    ],
)
def test_ids_that_publishers_kept_and_used_anew(name: str, kept: tuple[int, int], reused: tuple[int, int]) -> None:
    """How many are noticed among the ids that stand in both editions: of those kept none, of those reused most."""
    path = CROSSWALKS / f"{name}.json"
    if not path.is_file():
        pytest.skip("the crosswalks are not part of this project")
    data = json.loads(path.read_bytes())
    pairs = {(old, new) for each in data["gold"] for old in each.get("old", ()) for new in each.get("new", ())}
    olds, news = ({i["id"]: _item(i["text"], i.get("title", "")) for i in data[side]} for side in ("old", "new"))
    meanings = meanings_of([*olds.values(), *news.values()])
    both = [id_ for id_ in olds if id_ in news]

    for expected, ids in (
        (kept, [i for i in both if (i, i) in pairs]),
        (reused, [i for i in both if (i, i) not in pairs]),
    ):
        noticed = sum(not meanings.may_be_same(olds[id_], news[id_]) for id_ in ids)
        assert (noticed, len(ids)) == expected
