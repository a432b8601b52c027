"""The page as its readers have it: opened from a file in a browser."""

from importlib.resources import files

import pytest

VISIBLE = "[...document.querySelectorAll('.change')].filter(e => e.checkVisibility()).map(e => e.id)"
COUNT = "document.getElementById('count').textContent"
CURRENT = "document.activeElement.id"


@pytest.fixture
def page(open_page, example):
    return open_page(example)


def test_it_loads_nothing_and_complains_of_nothing(page) -> None:
    page.ask("document.getElementById('unfold').click()")

    assert len(page.requests) == 1
    assert page.requests[0].startswith("file:///")
    assert page.complaints == []


def test_it_could_not_load_anything(page) -> None:
    blocked = page.ask("""new Promise(done => {
        document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
        document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/picture.png'}));
    })""")

    assert blocked == "img-src"
    assert page.requests[1:] == ["http://127.0.0.1:9/picture.png"]  # it was tried, and that would have been seen
    assert [each["blockedReason"] for each in page.told("Network.loadingFailed")] == ["csp"]


def test_a_script_in_a_statement_is_text(page) -> None:
    assert "<script>alert(1)</script>" in page.ask("document.querySelector('[data-kind=added]').textContent")
    assert page.ask("document.scripts.length") == 1


def test_a_search_shows_and_marks_what_has_all_its_words(page) -> None:
    page.press("/")
    page.type("REVIEW term")
    page.wait_for(f"{COUNT}.startsWith('1 of')")

    assert page.ask(VISIBLE) == ["new-review"]
    assert page.ask("[...CSS.highlights.get('found')].map(String)") == ["review", "term"] * 2
    assert page.ask("location.hash") == "#q=REVIEW%20term"
    assert page.ask("[...document.querySelectorAll('tr[data-for]')].filter(r => !r.hidden).length") == 1

    page.press("Escape")
    assert page.ask(COUNT) == "12 changes, 1 unchanged"
    assert page.ask("CSS.highlights.has('found')") is False


def test_a_search_looks_into_what_is_folded(page) -> None:
    page.press("/")
    page.type("working with people")
    page.wait_for(f"{COUNT} === '1 of 12 changes, 1 unchanged'")

    assert page.ask("document.getElementById('new-people').checkVisibility()")


def test_nothing_found_is_said(page) -> None:
    page.press("/")
    page.type("nowhere")
    page.wait_for("document.getElementById('nothing').checkVisibility()")

    assert page.ask(COUNT) == "0 of 12 changes, 0 unchanged"


def test_filters_combine_and_counts_follow(page) -> None:
    counts = """Object.fromEntries([...document.querySelectorAll('.choice')].map(
        choice => [choice.firstChild.value, +choice.querySelector('.count').textContent]
    ))"""
    before = page.ask(counts)
    page.ask("document.querySelector('[value=major]').click()")

    after = page.ask(counts)
    assert before["reworded"] == 3
    assert after["reworded"] == 1
    assert after["minor"] == before["minor"]  # what ticking it, too, would add
    assert page.ask("[...document.querySelectorAll('.change:not([hidden])')].every(e => e.dataset.impact === 'major')")

    page.ask("document.querySelector('[value=split]').click()")
    assert page.ask(VISIBLE) == ["new-listen"]
    assert page.ask("location.hash") == "#kind=split&impact=major"
    assert page.ask(COUNT) == "1 of 12 changes, 0 unchanged"
    assert page.ask("[...document.querySelectorAll('[data-count]')].map(c => c.textContent)") == ["0", "1", "0"]


def test_a_view_can_be_linked_to(open_page, example) -> None:
    page = open_page(example, "#kind=merged,split&branch=people")

    assert page.ask(VISIBLE) == ["new-listen", "new-lead"]
    assert page.ask("document.querySelectorAll('#toolbar :checked[name]').length") == 2
    assert page.ask("document.getElementById('branch').value") == "people"


def test_a_link_leads_to_its_change_whatever_hides_it(open_page, example) -> None:
    page = open_page(example, "#kind=split")
    page.ask("location.hash = 'new-review'")
    page.wait_for(f"{CURRENT} === 'new-review'")

    assert len(page.ask(VISIBLE)) == 12


def test_keys_walk_through_the_changes(page) -> None:
    order = page.ask(VISIBLE)
    walked = []
    for key in ("j", "j", "ArrowRight", "k", "ArrowLeft", "ArrowLeft"):
        page.press(key)
        walked.append(page.ask(CURRENT))

    assert walked == [order[turn] for turn in (0, 1, 2, 1, 0, 0)]
    assert page.ask("document.activeElement.getBoundingClientRect().top >= 0")


def test_keys_pass_over_what_is_filtered_out(page) -> None:
    page.ask("document.querySelector('[value=removed]').click()")
    page.ask("document.activeElement.blur()")
    page.press("j")
    page.press("j")

    assert page.ask(CURRENT) == page.ask(VISIBLE)[1]


def test_help_opens_and_closes_and_single_keys_can_be_switched_off(page) -> None:
    page.press("?")
    page.wait_for("document.getElementById('help').open")

    page.ask("document.getElementById('shortcuts').click()")
    page.press("Escape")
    page.wait_for("!document.getElementById('help').open")
    page.wait_for(f"{CURRENT} === ''")  # the focus leaves a closed dialog when the page is drawn next

    page.press("j")
    assert page.ask(CURRENT) == ""


def test_a_letter_typed_into_the_search_is_no_command(page) -> None:
    page.press("/")
    page.press("j")

    assert page.ask("document.getElementById('query').value") == "j"


def test_a_change_can_be_copied(page) -> None:
    page.call("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    page.ask("navigator.clipboard.writeText = async text => { window.copied = text }")
    page.press("j")
    page.press("c")
    page.wait_for("window.copied")

    copied = page.ask("window.copied").splitlines()
    assert copied[0] == "1 Planning together · Reworded · minor"
    assert copied[1:-1] == ["Title", "edition 1", "Planning", "edition 2", "Planning together"]
    assert copied[-1].endswith("report.html#new-planning")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
def test_it_is_accessible(open_page, example, scheme: str, width: int) -> None:
    page = open_page(example, prefers_color_scheme=scheme)
    page.resize(width)
    page.ask("document.getElementById('unfold').click()")
    page.ask((files("axe_core_python") / "axe.min.js").read_text("utf-8"))

    violations, contrasts = page.ask("""axe.run().then(found => [
        found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html)]),
        found.passes.find(rule => rule.id === 'color-contrast').nodes.length,
    ])""")

    assert violations == []
    assert contrasts > 100
    assert page.ask("document.documentElement.scrollWidth <= innerWidth")


def test_the_switch_turns_light_into_dark(open_page, example) -> None:
    page = open_page(example, prefers_color_scheme="light")
    light = page.ask("getComputedStyle(document.body).backgroundColor")
    page.ask("document.getElementById('theme').click()")
    dark = page.ask("getComputedStyle(document.body).backgroundColor")
    page.ask("document.getElementById('theme').click()")

    assert light == "rgb(253, 253, 251)"
    assert dark == "rgb(22, 23, 26)"
    assert page.ask("getComputedStyle(document.body).backgroundColor") == light


def test_on_paper_everything_is_there(page) -> None:
    page.call("Emulation.setEmulatedMedia", media="print")

    assert page.ask("document.getElementById('new-people').getClientRects().length") == 1
    assert not page.ask("document.querySelector('.search').checkVisibility()")
    assert page.ask("getComputedStyle(document.querySelector('del')).textDecorationLine") == "line-through"
    assert page.ask("getComputedStyle(document.querySelector('ins')).textDecorationLine") == "underline"
    assert page.call("Page.printToPDF")["data"]


def test_without_scripts_everything_is_there_but_the_filters(open_page, example, browser) -> None:
    page = open_page(example)
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    page.open(page.requests[0])

    assert page.ask(VISIBLE) == page.ask("[...document.querySelectorAll('.change')].map(e => e.id)")
    assert page.ask("document.getElementById('toolbar').hidden")
    assert page.ask("document.querySelectorAll('.copy').length") == 0


def test_right_to_left_texts_run_from_the_right(open_page, compare) -> None:
    compared = compare(
        [{"id": "a", "statement": "تخطيط التعليم"}],
        [{"id": "a", "statement": "تخطيط التعليم مع الأسر"}],
        framework={"id": "demo", "title": "إطار", "language": "ar"},
    )
    page = open_page(compared)

    assert page.ask("getComputedStyle(document.querySelector('.said')).direction") == "rtl"
    assert page.ask("document.querySelector('.said').lang") == "ar"
    assert page.ask("document.documentElement.lang") == "en"


@pytest.mark.slow
def test_two_thousand_changes_are_filtered_while_one_types(open_page, compare) -> None:
    old, new = (
        [
            {"id": f"a{area}", "title": f"Area {area}", "children": [
                {"id": f"a{area}-{n}", "statement": f"Plan provision {n} of area {area} {how} each term."}
                for n in range(100)
            ]}
            for area in range(20)
        ]
        for how in ("alone", "with families")
    )  # fmt: skip
    page = open_page(compare(old, new))
    page.press("/")
    page.type("provision 42 of")
    page.wait_for(f"{COUNT}.startsWith('20 of 2000')")

    spent = page.ask(
        "(s => { document.getElementById('reset').click(); return performance.now() - s })(performance.now())"
    )
    assert spent < 1000


def test_a_link_with_filters_that_mean_nothing_here_shows_everything(open_page, example) -> None:
    page = open_page(example, "#kind=other&branch=nowhere&<script>=%")

    assert page.ask(COUNT) == "12 changes, 1 unchanged"
    assert page.complaints == []


def test_a_link_to_nothing_leads_nowhere(open_page, example) -> None:
    assert open_page(example, "#100%").complaints == []
