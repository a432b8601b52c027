"""The text of the lock: the same for the same releases, read back whole, and never a reason to fall over."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.locking import Entry, Lock, lock_text, read_lock

DIGEST = "sha256:" + 64 * "a"
HEAD = "format frameworkkit-lock/1\n"
ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,9}", fullmatch=True)
names = st.builds("{}@{}".format, ids, ids)
dates = st.none() | st.sampled_from(["2026", "2026-01", "2026-01-31"])
entries = st.builds(
    Entry,
    name=names,
    digest=st.text("0123456789abcdef", min_size=64, max_size=64).map("sha256:{}".format),
    issued=dates,
    previous=st.none() | names,
    impact=st.sampled_from([None, "major", "minor", "patch"]),
    items=st.lists(
        st.tuples(ids, st.text("0123456789abcdef", min_size=12, max_size=12)),
        max_size=4,
        unique_by=lambda pair: pair[0],
    ).map(tuple),
)
locks = st.lists(entries, max_size=4, unique_by=lambda entry: entry.name)


@settings(max_examples=40)
@given(locks, st.randoms())
def test_what_was_written_is_read_whatever_the_order_of_the_releases(releases: list[Entry], random) -> None:
    text = lock_text(Lock(entries={entry.name: entry for entry in releases}))
    random.shuffle(releases)

    assert lock_text(Lock(entries={entry.name: entry for entry in releases})) == text
    read = read_lock(text.encode(), "lock")
    assert isinstance(read, Lock)
    assert {name: replace(entry, line=1) for name, entry in read.entries.items()} == {e.name: e for e in releases}
    assert all(text.splitlines()[entry.line - 1].startswith(f"{name} ") for name, entry in read.entries.items())


@settings(max_examples=40)
@given(locks)
def test_line_ends_and_comments_do_not_matter(releases: list[Entry]) -> None:
    text = lock_text(Lock(entries={entry.name: entry for entry in releases}))

    read = read_lock(f"# mine\n\n{text}\n".replace("\n", "\r\n").encode(), "lock")

    assert isinstance(read, Lock)
    assert lock_text(read) == text


def test_a_merge_of_both_sides_is_a_lock() -> None:
    """What is left of a conflict when its marks are taken away, in whatever order."""
    base = Lock().including(Entry(name="a@1", digest=DIGEST, items=(("x", 12 * "0"),)))
    ours, theirs = (base.including(Entry(name=name, digest=DIGEST)) for name in ("a@2", "b@1"))
    merged = lock_text(theirs) + lock_text(ours).partition("a@2")[1] + lock_text(ours).partition("a@2")[2]

    read = read_lock(merged.encode(), "lock")

    assert isinstance(read, Lock)
    assert sorted(read.entries) == ["a@1", "a@2", "b@1"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "no lock that this version"),
        ("format frameworkkit-lock/2\n", 1, "no lock that this version"),
        ("<<<<<<< HEAD\n" + HEAD, 1, "a merge left a conflict"),
        (HEAD + "=======\n", 2, "a merge left a conflict"),
        (HEAD + f"a@1 {DIGEST}\n>>>>>>> theirs\n", 3, "a merge left a conflict"),
        (HEAD + "a@1\n", 2, "neither an edition nor an item"),
        (HEAD + "a@1 sha256:12\n", 2, "neither an edition nor an item"),
        (HEAD + f"a@1 {DIGEST} impact=huge\n", 2, "neither an edition nor an item"),
        (HEAD + f"a@1 {DIGEST}\na@1 {DIGEST}\n", 3, "stands here twice"),
        (HEAD + f"a@1#x {12 * '0'}\n", 2, "does not stand below its edition"),
        (HEAD + f"a@1 {DIGEST}\na@2#x {12 * '0'}\n", 3, "does not stand below its edition"),
        (HEAD + f"a@1 {DIGEST}\na@1#x {12 * '0'}\na@1#x {12 * '1'}\n", 4, "stands here twice"),
        (HEAD + "\0\n", 2, "neither"),
        ("[" * 100_000, 1, "no lock that this version"),
    ],
)
def test_a_broken_line_is_told_by_its_number(text: str, line: int, said: str) -> None:
    found = read_lock(text.encode(), "frameworkkit.lock")

    assert isinstance(found, Diagnostic)
    assert found.code == "FK903"
    assert found.span is not None
    assert found.span.start.line == line
    assert said in found.message
    assert found.hint


@settings(max_examples=40)
@given(st.binary() | st.binary().map(HEAD.encode().__add__) | locks.map(lambda es: repr(es).encode()))
def test_any_bytes_are_a_lock_or_a_finding(data: bytes) -> None:
    assert isinstance(read_lock(data, "lock"), Lock | Diagnostic)
