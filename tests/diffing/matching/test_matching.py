"""Items matched by what they say, in editions made up for it."""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from frameworkkit.diffing import Candidate, Decisions, Evidence, Link, Matching, Similarity, find_links
from frameworkkit.errors import PluginError
from frameworkkit.model import Edition, Item, edition_from_plain

GARDEN = [
    "Dig the beds over before the first frost",
    "Sow broad beans under cover in October",
    "Prune apple trees while they are dormant",
    "Spread compost around the roses every spring",
    "Collect rain from the shed roof for watering",
    "Train climbing beans up canes tied at the top",
    "Lift potatoes once their leaves have withered",
    "Net soft fruit against birds when it ripens",
    "Mow the meadow once a year after it has seeded",
    "Label every pot with the plant and the date",
    "Sharpen spades and hoes before putting them away",
    "Thin carrots in the evening to avoid carrot fly",
]
KITCHEN = [
    "Store knives in a block out of reach of children",
    "Wash hands before touching any food",
    "Keep raw meat below everything else in the fridge",
    "Taste a sauce before adding any salt",
    "Let dough rise until it has doubled in size",
    "Write the date on each jar of preserves",
]


def edition(items: list[Any], id_: str = "1", **head: Any) -> Edition:
    plain = {
        "framework": {"id": f"demo{id_}", "title": "Demo"},
        "edition": {"id": id_, "status": "draft", **head},
        "items": items,
    }
    return edition_from_plain(plain)


def flat(texts: list[str], mark: str) -> list[Any]:
    return [{"id": f"{mark}{n}", "type": "outcome", "statement": text} for n, text in enumerate(texts)]


def halves(
    side: str, first: list[str], second: list[str], titles: tuple[str, str] = ("Garden", "Kitchen")
) -> list[Any]:
    return [
        {"id": f"{side}-{title}", "type": "area", "title": title, "children": flat(texts, f"{side}{title[0].lower()}")}
        for title, texts in zip(titles, (first, second), strict=True)
    ]


@pytest.fixture(name="revised")
def revised_() -> tuple[Edition, Edition]:
    """The second edition rewords, splits, merges, moves, drops and adds."""
    garden = [
        *GARDEN[:2],
        "Prune apple and pear trees in winter, while they are dormant",
        "Each spring, spread compost around the roses",
        "Collect rain from the shed roof for watering",
        "Train climbing beans up canes tied at the top and net soft fruit against birds when it ripens",
        "Lift potatoes once their leaves have withered",
        "Mow the meadow once a year.",
        "Do so after the meadow has seeded.",
        *GARDEN[10:],
        "Measure the acidity of the soil with paper strips",
    ]
    kitchen = [KITCHEN[4], *KITCHEN[:3], KITCHEN[5], GARDEN[9]]
    return edition(halves("a", GARDEN, KITCHEN)), edition(halves("b", garden, kitchen), "2")


def pairs(found: Matching) -> set[tuple[str, str]]:
    return {(link.old, link.new) for link in found.links}


def said(found: Matching, old: Edition, new: Edition) -> list[tuple[Any, ...]]:
    """Links and candidates in terms of positions, not of ids."""
    olds, news = ({id_: number for number, id_ in enumerate(each.by_id)} for each in (old, new))
    return sorted(
        (type(each).__name__, olds[each.old], news[each.new], each.confidence)
        for each in (*found.links, *found.candidates)
    )


def test_what_a_reader_would_say_is_found(revised: tuple[Edition, Edition]) -> None:
    found = pairs(find_links(*revised))

    assert {("ag0", "bg0"), ("ag4", "bg4"), ("ak4", "bk0"), ("ag9", "bk5")} <= found, "unchanged and moved"
    assert {("ag2", "bg2"), ("ag3", "bg3")} <= found, "reworded"
    assert {("ag5", "bg5"), ("ag7", "bg5")} <= found, "merged"
    assert ("ag8", "bg7") in found
    assert {("a-Garden", "b-Garden"), ("a-Kitchen", "b-Kitchen")} <= found, "headings"
    assert "ak3" not in {old for old, _ in found}, "dropped"
    assert "bg11" not in {new for _, new in found}, "added"


def test_both_parts_of_a_split_are_found() -> None:
    old = edition(flat(["Keep raw meat below everything else and wash hands before touching any food", *GARDEN], "a"))
    parts = ["Keep raw meat below everything else", "Wash hands before touching any food"]
    new = edition(flat([*parts, *GARDEN], "b"), "2")

    assert {("a0", "b0"), ("a0", "b1")} <= pairs(find_links(old, new))


def test_a_renamed_id_with_the_same_text_is_found() -> None:
    found = find_links(edition(flat(GARDEN, "a")), edition(flat(GARDEN, "b"), "2"))

    assert pairs(found) == {(f"a{n}", f"b{n}") for n in range(len(GARDEN))}
    assert {link.evidence for link in found.links} == {Evidence.TEXT}
    assert min(link.confidence for link in found.links) > 0.9


def test_strangers_are_not_matched() -> None:
    found = find_links(edition(flat(GARDEN, "a")), edition(flat(KITCHEN, "b"), "2"))

    assert found.links == ()


def test_the_same_text_under_several_headings_stays_with_its_heading() -> None:
    texts = ["Review it every year", *GARDEN[:3]]
    titles = ("Garden", "Kitchen")
    old = edition(halves("a", texts, ["Review it every year", *KITCHEN[:3]], titles))
    new = edition(halves("b", ["Review it every year", *KITCHEN[:3]], texts, titles[::-1]), "2")

    assert {("ag0", "bg0"), ("ak0", "bk0")} <= pairs(find_links(old, new))


def test_texts_in_any_script_are_matched() -> None:
    old = ["Planen Sie Förderung gemeinsam mit Familien", "与家庭一起规划支持措施", "दस्तावेज़ हर साल जाँचें", *GARDEN[:4]]
    new = [
        "Förderung planen Sie stets gemeinsam mit den Familien",
        "每年与家庭一起规划支持措施",
        "दस्तावेज़ हर साल ध्यान से जाँचें",
        *GARDEN[:4],
    ]

    found = pairs(find_links(edition(flat(old, "a")), edition(flat(new, "b"), "2")))

    assert {("a0", "b0"), ("a1", "b1"), ("a2", "b2")} <= found


def test_every_link_and_candidate_says_why(revised: tuple[Edition, Edition]) -> None:
    found = find_links(*revised)
    for each in (*found.links, *found.candidates):
        assert each.why is not None
        assert each.why.signals
        amounts = [abs(amount) for _, amount in each.why.signals]
        assert amounts == sorted(amounts, reverse=True)
    (pruning,) = (link for link in found.links if (link.old, link.new) == ("ag2", "bg2"))
    assert pruning.why is not None
    assert {"apple", "trees", "dormant"} <= set(pruning.why.words)
    assert "while" not in pruning.why.words


def test_candidates_are_few_and_no_links(revised: tuple[Edition, Edition]) -> None:
    found = find_links(*revised)

    assert found.candidates
    assert not pairs(found) & {(each.old, each.new) for each in found.candidates}
    for side in ("old", "new"):
        assert max(Counter(getattr(each, side) for each in found.candidates).values()) <= 5


def test_the_opposite_comparison_is_the_mirror(revised: tuple[Edition, Edition]) -> None:
    for dates in ((None, None), ("2014-01-01", "1998-01-01"), ("1998", "2014"), ("2014", "2014")):
        old, new = (_issued(each, date) for each, date in zip(revised, dates, strict=True))
        there, back = find_links(old, new), find_links(new, old)
        assert {(link.old, link.new, link.confidence, link.why) for link in there.links} == {
            (link.new, link.old, link.confidence, link.why) for link in back.links
        }
        assert {(each.old, each.new, each.confidence) for each in there.candidates} == {
            (each.new, each.old, each.confidence) for each in back.candidates
        }


def test_two_states_under_one_name_mirror_each_other(revised: tuple[Edition, Edition]) -> None:
    old, new = (replace(each, imprint=replace(each.imprint, id="draft")) for each in revised)

    assert {(b, a) for a, b in pairs(find_links(old, new))} == pairs(find_links(new, old))


def test_ids_do_not_matter(revised: tuple[Edition, Edition]) -> None:
    renamed = tuple(
        replace(each, items=tuple(_renamed(each.items, sign))) for each, sign in zip(revised, "zy", strict=True)
    )

    assert said(find_links(*renamed), *renamed) == said(find_links(*revised), *revised)


def test_the_seed_of_hashes_does_not_matter() -> None:
    program = (
        "import json, sys\n"
        "from frameworkkit.diffing import find_links\n"
        "from frameworkkit.model import edition_from_plain\n"
        "old, new = map(edition_from_plain, json.load(sys.stdin))\n"
        "found = find_links(old, new); print(found.links, found.candidates)"
    )
    plain = [
        {"framework": {"id": id_, "title": "D"}, "edition": {"id": id_, "status": "draft"}, "items": flat(texts, id_)}
        for id_, texts in (("a", GARDEN), ("b", [f"{text}, where it can be done" for text in (*GARDEN[3:], *KITCHEN)]))
    ]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=json.dumps(plain),
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1
    assert "Link(" in outputs.pop()


def test_what_people_decided_holds(revised: tuple[Edition, Edition]) -> None:
    decisions = Decisions(
        links=(Link(old="ak3", new="bg11", evidence=Evidence.CROSSWALK),),
        rejected=frozenset({("ag2", "bg2")}),
        removed=frozenset({"ag3"}),
        added=frozenset({"bg4"}),
    )
    found = find_links(*revised, decisions)
    told = pairs(found) | {(each.old, each.new) for each in found.candidates}

    assert ("ak3", "bg11") in pairs(found)
    assert ("ag2", "bg2") not in told
    assert "ag3" not in {old for old, _ in told}
    assert "bg4" not in {new for _, new in told}


def test_texts_do_not_contradict_ids() -> None:
    old = edition(flat([*GARDEN[:3], "Prune apple trees while they are dormant, and pears"], "x"), "1")
    new = edition(flat([*GARDEN[:2], "Prune apple trees while they are dormant"], "x"), "2")
    old, new = (replace(each, framework=replace(each.framework, id="demo")) for each in (old, new))

    found = find_links(old, new)

    assert pairs(found) == {("x0", "x0"), ("x1", "x1"), ("x2", "x2")}
    assert [(each.old, each.new) for each in found.candidates] == [("x3", "x2")]


def test_a_measure_of_meaning_is_weighed_in() -> None:
    """A measure that knows nothing but which position belongs to which."""
    old = edition(flat([*GARDEN[:4], "Walk the dog"], "a"))
    new = edition(flat([*GARDEN[:4], "Take your hound out"], "b"), "2")

    def rows(olds: Any, news: Any) -> Iterator[list[float]]:
        return ([0.9 if ("dog" in a) == ("hound" in b) else 0.1 for b in news] for a in olds)

    found = find_links(old, new, similarity=Similarity(name="demo", title="Demo", rows=rows))

    assert ("a4", "b4") in pairs(found) | {(each.old, each.new) for each in found.candidates}
    (why,) = (each.why for each in (*found.links, *found.candidates) if each.old == "a4")
    assert "meaning" in dict(why.signals)


def test_a_measure_that_breaks_is_to_blame_itself() -> None:
    def rows(olds: Any, news: Any) -> Any:
        raise ZeroDivisionError

    measure = Similarity(name="demo", title="Demo", rows=rows)
    with pytest.raises(PluginError, match="the similarity 'demo' failed"):
        find_links(edition(flat(GARDEN, "a")), edition(flat(KITCHEN, "b"), "2"), similarity=measure)


HOSTILE: dict[str, Callable[[], tuple[list[str], list[str]]]] = {
    "a statement of a megabyte": lambda: (
        ["plan the work " * 75_000, *GARDEN],
        ["plan this work " * 70_000, *GARDEN[2:]],
    ),
    "one giant word": lambda: (["x" * 1_000_000, *GARDEN], ["x" * 999_999, *GARDEN[1:]]),
    "identical items": lambda: (["Plan it well"] * 4_000, ["Plan it well"] * 3_000 + ["Plan it very well"] * 500),
    "empty texts": lambda: ([""] * 3_000, [" "] * 3_000),
    "all words everywhere": lambda: (
        [" ".join(sorted(GARDEN[n % 12].split())) + f" {n}" for n in range(1_800)],
        [GARDEN[n % 12] + f" {n + 1}" for n in range(1_800)],
    ),
    "nothing but signs": lambda: (["*** --- !!!"] * 50, ["… ‹› ***"] * 50),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_bounded_time(name: str) -> None:
    olds, news = HOSTILE[name]()
    begun = time.process_time()

    found = find_links(edition(flat(olds, "a")), edition(flat(news, "b"), "2"))

    assert time.process_time() - begun < 30
    assert len(found.links) <= len(olds) + len(news)


def test_identical_items_are_paired_in_order() -> None:
    found = find_links(edition(flat(["Plan it"] * 40, "a")), edition(flat(["Plan it"] * 40, "b"), "2"))

    assert pairs(found) == {(f"a{n}", f"b{n}") for n in range(40)}


def _issued(each: Edition, date: str | None) -> Edition:
    return replace(each, imprint=replace(each.imprint, issued=date))


def _renamed(items: tuple[Item, ...], sign: str) -> Iterator[Item]:
    for item in items:
        name = f"{sign}{sum(map(ord, item.id)) % 97}-{item.id[::-1]}"
        yield replace(item, id=name, children=tuple(_renamed(item.children, sign)))


def test_candidates_are_candidates(revised: tuple[Edition, Edition]) -> None:
    assert all(isinstance(each, Candidate) for each in find_links(*revised).candidates)
