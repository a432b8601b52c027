"""Whatever a crosswalk holds: findings or a crosswalk, never an exception, and soon."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.crosswalks import ReadCrosswalk, cut, read_crosswalk_bytes
from frameworkkit.crosswalks.checking import findings, findings_alone
from frameworkkit.errors import UsageError
from frameworkkit.model import Edition

Read = Callable[..., ReadCrosswalk]

SECONDS = 20
"""Far more than any of these takes; what is looked for is a search that does not end."""

HEAD = "format: frameworkkit-crosswalk/1\nold: mentoring@2020\nnew: mentoring@2026\n"
PARTS = st.sampled_from(
    [
        *"-:,#{}[]\n &*|>'\"",
        "old",
        "new",
        "hear",
        "listen",
        "status",
        "rejected",
        "entries",
        "\n  - ",
        "seen",
        "\u2028",
        "x",
    ]
)


@given(places=st.lists(st.tuples(st.integers(0, 400), PARTS), max_size=6))
def test_no_slip_of_the_hand_makes_it_raise(
    places: list[tuple[int, str]], whole: str, old: Edition, new: Edition
) -> None:
    text = HEAD + whole
    for place, part in places:
        at = place % len(text)
        text = text[:at] + part + text[at + 1 :]
    found = read_crosswalk_bytes(text.encode(), "x.yaml")

    assert all(finding.span for finding in findings(found, old, new))
    if found.crosswalk is not None and found.document is not None:
        try:
            again = cut(found.crosswalk, found.document).text
        except UsageError as stop:
            assert stop.hint  # noqa: PT017 - refused, with a way out
            return
        assert read_crosswalk_bytes(again.encode(), "x.yaml").crosswalk == found.crosswalk


@pytest.mark.parametrize(
    "entries",
    [
        "".join(f"  - {{old: a{n}, new: b{n}}}\n" for n in range(5_000)),
        f"  - {{old: [{', '.join(f'a{n}' for n in range(200))}], new: [{', '.join(f'b{n}' for n in range(200))}]}}\n",
        "  - {old: a, new: b}\n" * 5_000,
    ],
    ids=["unknown", "all with all", "the same"],
)
def test_much_of_the_same_takes_no_longer_than_it_has_to(read: Read, entries: str, old: Edition, new: Edition) -> None:
    begun = time.monotonic()
    found = list(findings(read("entries:\n" + entries), old, new))

    assert found
    assert time.monotonic() - begun < SECONDS


def test_all_with_all_is_refused(read: Read) -> None:
    many = ", ".join(f"i{n}" for n in range(20))
    found = read(f"entries:\n  - {{old: [{many}], new: [{many}]}}\n")

    assert [(each.code, each.message) for each in findings_alone(found)] == [
        ("FK512", "the entry links 20 items with 20, which makes 400 links")
    ]
