"""Everything that can be wrong with a crosswalk, each with its place and a word about what to do."""

from collections.abc import Callable, Iterable

import pytest

from frameworkkit.crosswalks import ReadCrosswalk, check_alone, fingerprints
from frameworkkit.crosswalks.checking import findings
from frameworkkit.diagnostics import Diagnostic
from frameworkkit.model import Edition

Read = Callable[..., ReadCrosswalk]
Check = Callable[[str], list[Diagnostic]]


@pytest.fixture
def check(read: Read, old: Edition, new: Edition) -> Check:
    return lambda entries: list(findings(read(entries), old, new))


def told(found: Iterable[Diagnostic]) -> list[tuple[str, int, str | None]]:
    """Code, line within the entries (from 1, after four lines of head) and item."""
    return [(each.code, each.span.start.line - 4 if each.span else 0, each.item) for each in found]


def test_a_whole_crosswalk_is_in_order(check: Check, whole: str) -> None:
    assert check(whole) == []


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("old: hear,", "old: heer,", [("FK501", 1, "heer"), ("FK502", 0, "hear")]),
        ("old: hear,", 'old: "1",', [("FK501", 1, "1"), ("FK502", 0, "hear")]),
        ("  - {new: online}\n", "", [("FK502", 0, "online")]),
        ("  - {new: online}\n", "  - {new: online}\n  - {new: open}\n", [("FK503", 7, "open")]),
        ("{new: online}", "{new: online}\n  - {old: ask, new: quiet, status: rejected}", [("FK503", 7, "ask")]),
        ("{new: online}", "{new: online}\n  - {old: ask, new: quiet}", [("FK504", 7, "ask")]),
        ("{new: online}", "{new: online}\n  - {old: paper}", [("FK504", 7, "paper")]),
        (
            "{old: refer, new: help, relation: exact}",
            "{old: refer}\n  - {new: help}",
            [("FK505", 5, "refer"), ("FK505", 6, "help")],
        ),
        ("relation: close", "relation: exact", [("FK506", 1, "hear")]),
        ("relation: close", "seen: 5d0c2c4ab01d 90a1c0ffee12", [("FK508", 1, "hear")]),
        ("relation: close", "status: proposed", [("FK509", 1, None)]),
        ("{new: online}", "{new: online}\n  - {note: later}", [("FK512", 7, None)]),
        ("{new: online}", "{new: online, relation: broad}", [("FK512", 6, None)]),
        ("{new: online}", "{new: online, candidates: [{why: x}]}", [("FK512", 6, None)]),
    ],
)  # fmt: skip
def test_one_thing_wrong_is_one_finding(
    check: Check, whole: str, before: str, after: str, found: list[tuple[str, int, str | None]]
) -> None:
    assert whole.count(before) == 1
    assert told(check(whole.replace(before, after))) == sorted(found, key=lambda each: each[0])


def test_twins_may_be_kept_apart_by_rejecting_them(check: Check, whole: str) -> None:
    apart = "{old: refer}\n  - {new: help}\n  - {old: refer, new: help, status: rejected}"

    assert check(whole.replace("{old: refer, new: help, relation: exact}", apart)) == []


def test_a_rejected_link_is_no_fate(check: Check, whole: str) -> None:
    found = check(whole.replace("relation: close", "status: rejected"))

    assert told(found) == [("FK502", 0, "hear"), ("FK502", 0, "listen")]


def test_a_proposal_is_a_fate_until_somebody_decides(check: Check, whole: str) -> None:
    assert told(check(whole.replace("{new: online}", "{new: online, status: proposed}"))) == [("FK509", 6, None)]


def test_fingerprints_of_the_texts_as_they_are_say_nothing(
    check: Check, read: Read, whole: str, old: Edition, new: Edition
) -> None:
    crosswalk = read(whole).crosswalk
    assert crosswalk is not None
    seen = " ".join(fingerprints(crosswalk.entries[0], old, new))

    assert check(whole.replace("relation: close", f'seen: "{seen}"')) == []


def test_items_known_by_the_same_id_need_no_entry(read: Read, old: Edition) -> None:
    same = read("entries: []\n", "format: frameworkkit-crosswalk/1\nold: mentoring@2020\nnew: mentoring@2020\n")

    assert list(findings(same, old, old)) == []


def test_an_entry_against_an_id_that_both_editions_have_is_noticed(read: Read, old: Edition) -> None:
    head = "format: frameworkkit-crosswalk/1\nold: mentoring@2020\nnew: mentoring@2020\n"

    denied = list(findings(read("entries:\n  - {old: ask, new: paper}\n", head), old, old))
    respected = list(
        findings(
            read("entries:\n  - {old: ask, new: paper, relation: related}\n  - {old: ask, new: ask}\n", head), old, old
        )
    )

    assert [(each.code, each.item) for each in denied] == [("FK513", "ask"), ("FK513", "paper")]
    assert [(each.code, each.item) for each in respected] == [("FK513", "paper")]


def test_what_needs_no_edition_is_found_without(read: Read) -> None:
    crosswalk = read("entries:\n  - {note: x}\n  - {old: a}\n  - {old: a}\n  - {old: a, new: b}\n").crosswalk
    assert crosswalk is not None

    assert [each.code for each in check_alone(crosswalk)] == ["FK512", "FK503", "FK503", "FK504"]


@pytest.mark.parametrize(
    ("entries", "code", "hint"),
    [
        ("entries:\n  - {olds: a}\n", "FK202", "did you mean 'old'?"),
        ("entries:\n  - {old: a, status: acepted}\n", "FK204", "did you mean 'accepted'?"),
        ("entries:\n  - {old: [a, a]}\n", "FK208", "keep one"),
        ("entries:\n  - {old: a, seen: 12}\n", "FK205", "let frameworkkit crosswalk review"),
        ("entries:\n", "FK203", "write a list"),
        ("entries: {a: b}\n", "FK203", "hyphen"),
    ],
)
def test_the_shape_is_that_of_the_schema(read: Read, entries: str, code: str, hint: str) -> None:
    found = read(entries)

    assert [each.code for each in found.diagnostics] == [code]
    assert found.crosswalk is None
    assert hint in (found.diagnostics[0].hint or "")
