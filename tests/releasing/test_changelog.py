"""A framework's changelog: its own sections between marks, everybody else's words as they were."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frameworkkit.errors import FrameworkkitError
from frameworkkit.releasing.changelog import with_section

SECTION = "## 2 (2026)\n\nWhat changed.\n"
BLOCK = "<!-- demo@2: written by frameworkkit release -->\n\n## 2 (2026)\n\nWhat changed.\n\n<!-- end of demo@2 -->"
OLDER = BLOCK.replace("demo@2", "demo@1").replace("## 2 (2026)", "## 1 (2020)")
# Beginnings and ends that could be taken for marks, and headings that could be taken for places.
lines = st.sampled_from(
    [
        "",
        "# Title",
        "## [Unreleased]",
        "## 0.9",
        "Words.",
        "  ",
        "<!-- note -->",
        "<!-- end of demo@1 -->",
        *OLDER.split("\n"),
    ]
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"# Changelog\n\n{BLOCK}\n"),
        ("  \n", f"# Changelog\n\n{BLOCK}\n"),
        ("# Mine", f"# Mine\n\n{BLOCK}\n"),
        ("# Mine\nWords.\n", f"# Mine\nWords.\n\n{BLOCK}\n"),
        ("# Mine\n\n## 1 (2020)\n\nBy hand.\n", f"# Mine\n\n{BLOCK}\n\n## 1 (2020)\n\nBy hand.\n"),
        ("# Mine\n\n## [Unreleased]\n\n- x\n\n## 1\n", f"# Mine\n\n## [Unreleased]\n\n- x\n\n{BLOCK}\n\n## 1\n"),
        (f"# Mine\n\n{OLDER}\n\nMore.\n", f"# Mine\n\n{BLOCK}\n\n{OLDER}\n\nMore.\n"),
        (
            f"# Mine\n\n{BLOCK.replace('What changed', 'Half')}\n\n{OLDER}\n\nMore.",
            f"# Mine\n\n{BLOCK}\n\n{OLDER}\n\nMore.",
        ),
    ],
)
def test_where_a_section_goes(before: str, after: str) -> None:
    assert with_section(before, "demo@2", SECTION, "Changelog") == after
    assert with_section(before.replace("\n", "\r\n"), "demo@2", SECTION, "Changelog") in (
        after.replace("\n", "\r\n"),
        after,  # where there was no line to tell the ends from
    )


@settings(max_examples=200)
@given(st.lists(lines), st.sampled_from(["\n", "\r\n"]))
def test_what_others_wrote_stays_to_the_byte_and_again_changes_nothing(before: list[str], end: str) -> None:
    text = end.join(["# Mine", *before])

    once = with_section(text, "demo@2", SECTION, "Changelog")

    block = BLOCK.replace("\n", "\r\n" if "\r\n" in text else "\n")
    head, found, tail = once.partition(block)
    assert found
    assert any(text.startswith(head.rstrip("\r\n")) and text[cut:] == tail.lstrip("\r\n") for cut in _cuts(text, head))
    assert with_section(once, "demo@2", SECTION, "Changelog") == once


def _cuts(text: str, head: str) -> range:
    """Where the text may go on behind a section: the blank lines around that may have been there already."""
    return range(len(head.rstrip("\r\n")), len(text) + 1)


@given(st.lists(lines))
def test_an_older_section_that_was_corrected_by_hand_stays_so(before: list[str]) -> None:
    own = OLDER.replace("What changed.", "What changed, in our words.")
    text = "\n".join(["# Mine", "", own, *before])

    assert own in with_section(text, "demo@2", SECTION, "Changelog")


def test_a_mark_without_its_end_is_for_the_author_to_mend() -> None:
    with pytest.raises(FrameworkkitError, match="no line <!-- end of demo@2 -->"):
        with_section(BLOCK.rpartition("\n")[0], "demo@2", SECTION, "Changelog")
