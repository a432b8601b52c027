"""Forms to choose from and maps with names of one's own, as recipes have them."""

from typing import Any

import pytest

from frameworkkit.positions import pointer_text
from frameworkkit.schema import check


def recipe(**rule: Any) -> dict[str, Any]:
    return {
        "format": "frameworkkit-recipe/1",
        "edition": {"framework": {"id": "demo", "title": "Demo"}, "edition": {"id": "1", "status": "draft"}},
        "sections": {"all": {"rules": {"area": {"match": "x", **rule}}}},
    }


@pytest.mark.parametrize("under", ["part", "{column}", ["part"], ["outcome", "part"]])
def test_each_form_will_do(under: object) -> None:
    assert list(check(recipe(under=under), "recipe-1")) == []


@pytest.mark.parametrize(
    ("under", "code", "place", "message"),
    [
        (None, "FK203", "", "nothing is written here"),
        (12, "FK209", "", "'under' cannot be 12"),
        ({"part": "x"}, "FK209", "", "'under' cannot be a map"),
        ("", "FK206", "", "'under' is empty"),
        ([], "FK206", "", "'under' is empty"),
        (["part", ""], "FK206", "[1]", "an entry of 'under' is empty"),
        (["part", 12], "FK203", "[1]", "an entry of 'under' takes text, this is a number"),
    ],
)
def test_what_is_wrong_with_the_form_that_was_meant(under: object, code: str, place: str, message: str) -> None:
    (finding,) = check(recipe(under=under), "recipe-1")

    assert (finding.code, pointer_text(finding.pointer)) == (code, f"sections.all.rules.area.under{place}")
    assert finding.message == message


def test_a_list_where_names_belong() -> None:
    (finding,) = check({**recipe(), "sections": ["x"]}, "recipe-1")

    assert finding.hint == "write keys with their values below it"


def test_names_of_ones_own_are_looked_at_as_keys() -> None:
    (finding,) = check({**recipe(), "sections": {"no name": {"skip": "x"}}}, "recipe-1")

    assert (finding.code, finding.pointer, finding.on_key) == ("FK205", ("sections", "no name"), True)


def test_all_that_is_wrong_with_a_name_is_told() -> None:
    findings = list(check({**recipe(), "sections": {"": {"skip": "x"}}}, "recipe-1"))

    assert [(finding.code, finding.pointer, finding.on_key) for finding in findings] == [
        ("FK206", ("sections", ""), True),
        ("FK205", ("sections", ""), True),
    ]


def test_an_unknown_key_is_a_key_all_the_same() -> None:
    (finding,) = check(recipe(set={"statment": "x"}), "recipe-1")

    assert (finding.code, finding.pointer[-1]) == ("FK202", "statment")


def test_a_newer_format_is_that_of_recipes() -> None:
    (finding,) = check({**recipe(), "format": "frameworkkit-recipe/2"}, "recipe-1")

    assert (finding.code, finding.hint) == ("FK210", "upgrade frameworkkit to read it")
