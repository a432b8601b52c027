"""The flow picture, as a value and as SVG."""

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from frameworkkit.diffing import Link, Matching
from frameworkkit.reporting.flow import flow
from frameworkkit.reporting.flow.layout import LINE, lay_out, wrapped

GOLDEN = Path(__file__).with_name("golden") / "flow.svg"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_is_the_one_agreed_on(example, rendered) -> None:
    assert rendered("flow", example) == GOLDEN.read_text("utf-8")


def test_it_says_in_words_what_it_shows(example, rendered) -> None:
    svg = ET.fromstring(rendered("flow", example))  # noqa: S314 - our own

    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "From demo@1 to demo@2: where the items went"
    assert svg.findtext(f"{SVG}desc") == (
        "5 items from 1 Planning to 1 Planning together; 6 items from 2 Working with people to 2 Working with people; "
        "1 item from 3 Law to 2 Working with people; 2 items of 3 Law removed; 1 item new in 1 Planning together."
    )


def test_every_item_flows(example) -> None:
    streams = flow(example).streams
    leaving = {area.item.id: sum(each.items for each in streams if each.old is area.item) for area in flow(example).old}

    assert sum(each.items for each in streams if each.old and each.new) == len(example.links)
    assert leaving == {"planning": 5, "people": 6, "law": 3}  # of people one item was split in two


def test_a_single_trunk_is_no_area(compare) -> None:
    old = [{"id": "trunk", "children": [{"id": "a", "children": [{"id": "a1"}]}, {"id": "b"}]}]

    found = flow(compare(old, [{"id": "a"}, {"id": "b"}]))

    assert [area.item.id for area in found.old] == ["a", "b"]
    assert [(each.ends, each.items) for each in found.streams] == [
        (("a", "a"), 1), (("a", None), 1), (("b", "b"), 1),
    ]  # fmt: skip


@pytest.mark.parametrize("items", [1, 40])
def test_labels_of_thirty_areas_do_not_meet(compare, items: int) -> None:
    areas = [
        {"id": f"a{n}", "title": f"Area {n} with a title that is much too long for one line of the picture or for two",
         "children": [{"id": f"a{n}-{m}"} for m in range(items if n % 3 else 0)]}
        for n in range(30)
    ]  # fmt: skip
    crossing = Matching(links=tuple(Link(old=f"a{n}", new=f"a{29 - n}") for n in range(30)))

    layout = lay_out(flow(compare(areas, areas, crossing)))

    for side in (layout.old, layout.new):
        spans = [(node.middle - len(node.lines) * LINE / 2, node.middle + len(node.lines) * LINE / 2) for node in side]
        assert len(side) == 30
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
        assert all(end <= layout.height for _, end in spans)
        assert all(node.y + node.height <= after.y for node, after in pairwise(side))


def test_breadths_are_in_proportion(example) -> None:
    layout = lay_out(flow(example))

    assert len({round(ribbon.thickness / ribbon.stream.items, 6) for ribbon in layout.ribbons}) == 1
    for node in layout.old:
        ribbons = [ribbon for ribbon in layout.ribbons if ribbon.stream.old is node.area.item]
        assert node.height == pytest.approx(sum(ribbon.thickness for ribbon in ribbons))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("Short", ("Short",)),
        ("A label of two lines", ("A label of", "two lines")),
        ("Donaudampfschifffahrt", ("Donaudampf", "schifffahr", "t")),
        ("one two three four five six seven eight", ("one two", "three four", "five six …")),
        ("特別支援教育課程", ("特別支援教", "育課程")),
    ],
)
def test_labels_are_wrapped(text: str, lines: tuple[str, ...]) -> None:
    assert wrapped(text, columns=10) == lines


def test_hostile_labels_stay_text(compare, rendered) -> None:
    svg = rendered("flow", compare([{"id": "a", "title": "</text><script>\x00 & \x1b"}], []))

    assert not list(ET.fromstring(svg).iter(f"{SVG}script"))  # noqa: S314 - our own


def test_editions_without_items_have_a_picture(compare, rendered) -> None:
    assert ET.fromstring(rendered("flow", compare([], []))).findtext(f"{SVG}desc") == "Nothing to show."  # noqa: S314


def test_many_areas_take_no_longer_than_their_streams(compare) -> None:
    areas = [{"id": f"a{n}"} for n in range(3000)]

    assert len(flow(compare(areas, areas)).streams) == 3000
