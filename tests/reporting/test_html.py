"""What the page consists of, whatever shows it."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.diffing import Candidate, Evidence, Filter, Impact, Link, Matching, Relation, Why, filtered
from frameworkkit.model import plain_text
from frameworkkit.reporting.html.wording import compared, compared_parts, told

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "]]> --> &lt; &amp;amp; ${style} $title",
    '"><svg onload=alert(1)>',
    "**<b>bold</b>** `<i>`",
    "\N{RIGHT-TO-LEFT OVERRIDE}txt",
]


class Reader(HTMLParser):
    """The ids, the tags and the texts of wording in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.said: list[str] = []
        self._depth = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_ = dict(attrs)
        self.tags.append(tag)
        self.ids += [given_["id"]] if "id" in given_ else []
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action", "srcset", "data")]
        if self._depth or "said" in (given_.get("class") or "").split():
            self.said += [] if self._depth else [""]
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's signature
        self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.said[-1] += data


@pytest.fixture(scope="module")
def page(example, rendered) -> str:
    return rendered("html", example)


def test_the_same_comparison_gives_the_same_bytes(example, rendered, page: str) -> None:
    assert rendered("html", example) == page


def test_every_item_of_both_editions_has_its_place(example, page: str) -> None:
    read = Reader(page)

    assert len(read.ids) == len(set(read.ids))
    anchors = [id_ for id_ in read.ids if id_.startswith(("new-", "old-")) and not id_.endswith(".name")]
    assert len(anchors) == len(example.changes) + len(example.unchanged)
    for edition in (example.old, example.new):
        for place in edition.places:
            assert f">{place.item.code}</span>" in page


def test_nothing_leads_out_of_the_page(page: str) -> None:
    read = Reader(page)

    assert [address for address in read.addresses if not address.startswith("#")] == ["data:,"]
    assert not {"iframe", "object", "embed", "base", "img"}.intersection(read.tags)
    assert not re.findall(r"@import|url\((?!#)", page)
    assert {address[1:] for address in read.addresses if re.match("#[^=]*$", address)} <= set(read.ids)


def test_its_policy_allows_its_own_style_and_script_and_nothing_else(page: str) -> None:
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert found
    for tag in ("style", "script"):
        body = re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert body
        assert f"{tag}-src 'sha256-{b64encode(sha256(body[1].encode()).digest()).decode()}'" in found[1]
    assert found[1].startswith("default-src 'none'; img-src data:; ")
    assert "unsafe" not in found[1]


@pytest.mark.parametrize("text", HOSTILE)
def test_everything_from_an_edition_is_text(compare, rendered, text: str) -> None:
    item = {"id": "a", "code": text, "title": text, "statement": text, "reason": text, "keywords": [text], "type": text}
    old, new = [item, {**item, "id": "b"}], [{**item, "statement": f"{text} now"}]
    page = rendered("html", compare(old, new, framework={"id": "demo", "title": text, "attribution": text}))

    read = Reader(page)
    assert plain_text(text) in read.said
    assert f"{plain_text(text)} now" in read.said
    assert read.tags.count("script") == 1
    assert not {"img", "i"}.intersection(read.tags)


@given(*[st.text(alphabet='abé .,-*_`[]()\\<&>"\x00\n\N{RIGHT-TO-LEFT OVERRIDE}', max_size=40)] * 2)
def test_the_marks_leave_the_texts_as_they_are(old: str, new: str) -> None:
    before, after = compared(old, new)

    assert [_bare(before), _bare(after)] == [_printable(plain_text(text)) for text in (old, new)]


def _bare(markup: str) -> str:
    return Reader(f'<p class="said">{markup}</p>').said[0] if markup else ""


def _printable(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("Plan alone.", "Plan with families.", ("Plan <del>alone</del>.", "Plan <ins>with families</ins>.")),
        ("Plan", "Plan more", ("Plan", "Plan <ins>more</ins>")),
        ("Plan **well**", "Plan well", ("Plan <strong>well</strong>", "Plan well")),
        ("*Plan* it", "*Plan* them", ("<em>Plan</em> <del>it</del>", "<em>Plan</em> <ins>them</ins>")),
        ("", "Plan", ("", "<ins>Plan</ins>")),
    ],
)
def test_differences_are_marked_word_by_word(old: str, new: str, marked: tuple[str, str]) -> None:
    assert compared(old, new) == marked


def test_texts_with_hardly_a_word_in_common_are_left_unmarked() -> None:
    old = "See that people work and learn in safety and that risks are known."
    new = "The guidance that applies on confidentiality, and what **governors** answer for"

    assert compared(old, new) == (old, new.replace("**governors**", "<strong>governors</strong>"))
    assert "<ins>" in compared("Plan.", new)[1]  # not of a short one, which is read at a glance
    assert "<ins>" in compared(old, f"{old} {new} {new} {new} {new} {new} {new}")[1]  # nor of what was kept


def test_emphasis_is_shown() -> None:
    assert told("Plan **with** ***all*** `x<y`") == (
        "Plan <strong>with</strong> <strong><em>all</em></strong> <code>x&lt;y</code>"
    )


def test_of_a_split_only_that_is_marked_which_no_part_kept() -> None:
    (old,), news = compared_parts(
        ("Listen to families and advise staff.",), ("Listen to families.", "Advise all staff."), ((0, 0), (0, 1))
    )

    assert old == "Listen to families <del>and advise</del> staff."
    assert news == ("Listen to families.", "<ins>Advise all</ins> staff.")


def test_a_link_found_in_texts_says_why(compare, rendered) -> None:
    why = Why(signals=(("title", 0.41), ("place", -0.07)), words=("families", "<provision>"))
    link = Link(old="a", new="b", relation=Relation.CLOSE, confidence=0.62, evidence=Evidence.TEXT, why=why)
    offered = Candidate(old="gone", new="b", confidence=0.31, why=why)
    page = rendered(
        "html",
        compare(
            [{"id": "a", "statement": "Plan"}, {"id": "gone", "statement": "Go"}],
            [{"id": "b", "statement": "Plan it"}],
            Matching(links=(link,), candidates=(offered,)),
        ),
    )

    assert 'data-evidence="text doubtful"' in page
    assert "Linked by their texts, confidence 0.62 – doubtful" in page
    assert "Words in common: families, &lt;provision&gt;" in page
    assert "<li>title <b>+0.41</b></li><li>place <b>-0.07</b></li>" in page
    assert '<a href="#new-b">Plan it</a>, 0.31' in page


def test_what_a_filter_hides_is_counted(example, rendered) -> None:
    (shown,) = filtered([example], Filter(impact=Impact.MAJOR))
    page = rendered("html", shown)

    assert f"Shown are those asked for (impact major); {len(shown.hidden)} more are not." in page
    assert page.count("<article") == len(shown.changes)


def test_an_approved_change_says_why(example, rendered) -> None:
    first, *rest = example.changes
    page = rendered("html", replace(example, changes=(replace(first, approved="Agreed by the <board>"), *rest)))

    assert "Approved: <q>Agreed by the &lt;board&gt;</q>" in page


def test_two_equal_editions_have_a_page_too(compare, rendered) -> None:
    page = rendered("html", compare([{"id": "a"}], [{"id": "a"}]))

    assert "No item changed." in page
    assert "<article" not in page


def test_what_differs_around_the_items_is_told(example, page: str) -> None:
    around = page[page.index('id="around"') :]

    assert all(change.field.replace("_", " ") in around for change in example.edition_changes)


def test_the_language_is_that_of_the_edition(compare, rendered) -> None:
    page = rendered(
        "html", compare([{"id": "a", "statement": "Un"}], [], framework={"id": "f", "title": "F", "language": "fr"})
    )

    assert '<html lang="en">' in page
    assert '<p class="said" lang="fr" dir="auto">Un</p>' in page


def test_a_translation_is_compared_in_its_own_language(compare, rendered) -> None:
    old, new = ([{"id": "a", "statement": {"en": "Plan", "cy": welsh}}] for welsh in ("Cynllunio", "Cynlluniwch"))
    page = rendered("html", compare(old, new))

    assert '<p class="said" lang="cy" dir="auto"><del>Cynllunio</del></p>' in page
    assert '<p class="said" lang="cy" dir="auto"><ins>Cynlluniwch</ins></p>' in page


def test_a_path_names_the_nearest_items_above(compare, rendered) -> None:
    item: dict[str, object] = {"id": "deep", "statement": "Plan."}
    for depth in range(6, -1, -1):
        item = {"id": f"d{depth}", "title": f"Depth {depth}", "children": [item]}
    page = rendered("html", compare([], [item]))

    assert ">… › Depth 4 › Depth 5 › Depth 6</p>" in page
    assert ">Depth 1</p>" in page
