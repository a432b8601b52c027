"""The change matrix, as rows and as CSV."""

import csv
import io
from pathlib import Path

import pytest

from frameworkkit.diffing import Link, Matching
from frameworkkit.reporting.diff_account import with_unchanged
from frameworkkit.reporting.diff_matrix import matrix

GOLDEN = Path(__file__).with_name("golden") / "matrix.csv"
ITEM = {"id": "a", "code": "1", "statement": "Plan provision."}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\N{BYTE ORDER MARK}"))))


def test_the_matrix_is_the_one_agreed_on(example, rendered) -> None:
    assert rendered("matrix", example) == GOLDEN.read_text("utf-8")


def test_it_opens_as_it_is_in_a_spreadsheet(example, rendered) -> None:
    text = rendered("matrix", example)

    assert text.startswith("\N{BYTE ORDER MARK}branch,")
    assert not [
        cell for row in rows(text) for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    ]


def test_every_item_is_in_it(example, rendered) -> None:
    table = rows(rendered("matrix", example))

    assert len(table) == len(example.changes) + len(example.unchanged)
    assert [row["change"] for row in table] == [
        change.kind.value for _, changes in _branches(example) for change in changes
    ]


def _branches(example):
    from frameworkkit.reporting.diff_details import by_branch

    return by_branch(with_unchanged(example))


@pytest.mark.parametrize(
    ("new", "respect", "told", "assessed"),
    [
        ({"statement": "Plan provision"}, "wording", "editorial", False),
        ({"statement": "Plan provision with families."}, "wording", "reworded", True),
        ({"code": "2"}, "code", "1 → 2", False),
        ({"type": "skill"}, "type", "outcome → skill", True),
        ({"level": "3"}, "level", "none → 3", True),
        ({"status": "deprecated"}, "status", "none → deprecated", True),
        ({"evidence": ["A plan"]}, "details", "evidence", True),
        ({"keywords": ["plan"]}, "details", "keywords", False),
        ({"notes": "See page 3."}, "details", "notes", False),
    ],
)
def test_a_pair_is_told_by_respect(compare, new, respect, told, assessed) -> None:
    (row,) = matrix(compare([ITEM], [{**ITEM, **new}]))

    assert row.respects == {respect: told}
    assert row.assessed is assessed


@pytest.mark.parametrize(("old", "new"), [([ITEM], []), ([], [ITEM])])
def test_what_came_or_went_is_assessed_otherwise(compare, old, new) -> None:
    (row,) = matrix(compare(old, new))

    assert row.assessed


def test_a_move_does_not_touch_what_is_assessed(compare) -> None:
    areas = [{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}]
    compared = compare([{**areas[0], "children": [ITEM]}, areas[1]], [areas[0], {**areas[1], "children": [ITEM]}])
    (row,) = matrix(compared)

    assert row.respects == {"place": "X → Y"}
    assert not row.assessed


def test_a_criterion_of_a_rubric_touches_its_item(compare) -> None:
    def graded(text: str, items: list[dict[str, str]]):
        criterion = {"id": "c", "title": "C", "item": "a", "levels": [{"level": "l", "text": text}]}
        return {"rubrics": [{"id": "r", "title": "R", "scale": "s", "criteria": [criterion]}], "items": items}

    from frameworkkit.diffing import diff, link
    from frameworkkit.model import edition_from_plain

    head = {"framework": {"id": "demo", "title": "D"}, "edition": {"id": "1", "status": "draft"}}
    typed = {**ITEM, "type": "outcome"}
    old = edition_from_plain({**head, **graded("Some", [typed])})
    new = edition_from_plain({**head, **graded("All", [{**typed, "code": "2"}])})
    (row,) = matrix(diff(old, new, Matching(links=link(old, new))))

    assert row.assessed


def test_levels_make_a_matrix_of_skills_by_levels(compare, rendered) -> None:
    scales = [{"id": "s", "title": "S", "levels": [{"id": n, "label": f"L{n}"} for n in "123"]}]

    def skill(levels: dict[str, str]) -> dict[str, object]:
        return {"id": "x", "title": "Coaching", "children": [
            {"id": f"x{level}", "level": level, "statement": said} for level, said in levels.items()
        ]}  # fmt: skip

    compared = compare(
        [skill({"1": "Assist.", "2": "Apply."})],
        [skill({"1": "Assist.", "2": "Apply them.", "3": "Lead."})],
        scales=scales,
    )
    of_skill = next(row for row in rows(rendered("matrix", compared)) if row["item"] == "Coaching")

    assert {name: cell for name, cell in of_skill.items() if name.startswith("level ")} == {
        "level L1": "unchanged", "level L2": "reworded", "level L3": "added",
    }  # fmt: skip


def test_what_did_not_change_stands_where_it_stands(compare) -> None:
    old = [{"id": "a"}, {"id": "gone"}, {"id": "b", "statement": "Old words."}, {"id": "late"}]
    new = [{"id": "a"}, {"id": "b", "statement": "New words."}, {"id": "c"}, {"id": "late"}]

    whole = with_unchanged(compare(old, new))

    assert [(change.kind.value, (change.new or change.old)[0]) for change in whole.changes] == [
        ("unchanged", "a"), ("removed", "gone"), ("reworded", "b"), ("added", "c"), ("unchanged", "late"),
    ]  # fmt: skip


def test_split_items_are_told_together(compare) -> None:
    links = Matching(links=(Link(old="a", new="b"), Link(old="a", new="c")))
    (row,) = matrix(compare([{"id": "a", "statement": "Plan and review."}], [
        {"id": "b", "statement": "Plan."}, {"id": "c", "statement": "Review."},
    ], links))  # fmt: skip

    assert [item.id for item in row.new] == ["b", "c"]
    assert row.assessed


def test_what_was_removed_stays_in_its_branch_though_its_neighbour_moved(compare) -> None:
    old = [{"id": "x", "children": [{"id": "moves"}, {"id": "gone"}]}, {"id": "y"}, {"id": "z"}]
    new = [{"id": "x"}, {"id": "y"}, {"id": "z", "children": [{"id": "moves"}]}]

    whole = with_unchanged(compare(old, new))

    assert [(change.new or change.old)[0] for change in whole.changes] == ["x", "gone", "y", "z", "moves"]
