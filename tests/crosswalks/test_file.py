"""The text of a crosswalk: what nobody decided about stays to the byte, and no remark is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.crosswalks import CrosswalkFile, Entry, Offer, Status, cut, new_file, read_crosswalk_bytes
from frameworkkit.diffing import Relation
from frameworkkit.errors import UsageError

Open = Callable[..., CrosswalkFile]

HEAD = "format: frameworkkit-crosswalk/1\nold: a@1\nnew: a@2\n"


def unquoted(_side: str, _id: str) -> str:
    return ""


def reopened(text: str) -> CrosswalkFile:
    found = read_crosswalk_bytes(text.encode(), "x.yaml")
    assert found.crosswalk is not None, found.diagnostics
    assert found.document is not None
    return cut(found.crosswalk, found.document)


@pytest.mark.parametrize(
    "entries",
    [
        "entries: []\n",
        "entries: []",
        "entries: [] # none yet\n",
        "entries:\n  - {old: a, new: b}\n",
        "entries:\n- old: a\n- new: b\n",
        "entries:\n\n  # first\n  - old: a  # why\n    # inside\n    new: b\n\n  # second\n  -\n    old: c\n  # end\n",
        "entries: # all of them\n  - old: a",
        "entries:\n  - old: a\n    note: |\n      two\n\n      lines\n\n  - new: c\n\n# the board\nreviewers: [Jo]\n",
        "entries:\r\n  - old: a\r\n  # c\r\n  - new: c\r\n",
    ],
)
def test_a_file_that_is_cut_up_is_the_same_put_together(entries: str) -> None:
    text = HEAD + entries
    again = reopened(text).text

    assert again.rstrip() == text.replace(" # none yet", "").rstrip()
    assert reopened(again).entries == reopened(text).entries


def test_an_entry_that_changes_keeps_what_people_remarked_and_leaves_the_others_alone() -> None:
    file = reopened(
        HEAD
        + "entries:\n  # before\n  - {old:   z}\n\n  # above\n  - old: a  # “what it said”\n"
        + "    # inside\n    new: b # ask Jo\n    status: proposed\n  # after\n  - {new:   y}\n"
    )
    piece = file.remade(file.pieces[1], replace(file.entries[1], status=Status.ACCEPTED), lambda *_: "now")

    assert file.having((file.pieces[0], piece, file.pieces[2])).text == HEAD + (
        "entries:\n  # before\n  - {old:   z}\n\n  # above\n  # inside\n  # ask Jo\n  - old: a  # “now”\n"
        "    new: b  # “now”\n  # after\n  - {new:   y}\n"
    )


def test_line_ends_stay_what_they_are() -> None:
    file = reopened((HEAD + "entries:\n  - {old: a}\n").replace("\n", "\r\n"))

    assert "\n" not in file.having((file.made(Entry(new=("b",)), unquoted),)).text.replace("\r\n", "")


@pytest.mark.parametrize("entries", ["entries: [{old: a}]\n", "entries:\n  - &x {old: a}\n  - *x\n"])
def test_what_cannot_be_cut_up_is_refused_with_a_way_out(entries: str) -> None:
    with pytest.raises(UsageError, match="entries of") as stop:
        reopened(HEAD + entries)
    assert stop.value.hint == "begin each with a hyphen in a line of its own"


ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,6}", fullmatch=True)
several = st.lists(ids, max_size=3, unique=True).map(tuple)
words = st.none() | st.from_regex(r"[ -~\n\u00a1-\u024f“”…]{1,200}", fullmatch=True)
confidences = st.none() | st.integers(0, 100).map(lambda number: number / 100)
entries_ = st.builds(
    Entry,
    old=several,
    new=several,
    relation=st.none() | st.sampled_from(Relation),
    status=st.sampled_from(Status),
    confidence=confidences,
    why=words,
    note=words,
    seen=st.lists(st.from_regex(r"[0-9a-f]{12}", fullmatch=True), max_size=4).map(tuple),
    candidates=st.lists(st.builds(Offer, new=ids, confidence=confidences, why=words), max_size=2).map(tuple),
)


@given(entries=st.lists(entries_, max_size=5), quote=st.text(max_size=20))
def test_what_is_written_is_read_again(entries: list[Entry], quote: str) -> None:
    file = new_file("a@1", "a@2")
    quotes = "".join(c for c in quote if c.isprintable())
    written = file.having(tuple(file.made(entry, lambda *_: quotes) for entry in entries))

    again = reopened(written.text)
    assert again.entries == tuple(entries)
    assert again.text == written.text
    assert again.crosswalk == written.crosswalk
