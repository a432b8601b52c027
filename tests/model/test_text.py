"""Texts and what notices that one has changed."""

import pytest

from frameworkkit.model import NO_TEXT, Text, Translation, text_hash


def test_a_text_is_what_it_says() -> None:
    assert str(Text("Plan")) == "Plan"
    assert Text("Plan", (Translation("cy", "Cynllun"),)).in_language("cy") == "Cynllun"
    assert Text("Plan").in_language("cy") is None


def test_only_a_text_without_any_words_is_empty() -> None:
    assert not NO_TEXT
    assert Text("Plan")
    assert Text("", (Translation("cy", "Cynllun"),))


def test_the_hash_is_the_beginning_of_a_sha_256() -> None:
    """``printf Planning | sha256sum``: other programs can make it, too."""
    assert text_hash("Planning") == "21cc305095786cd3"


@pytest.mark.parametrize("same", [" Plan  provision ", "Plan\nprovision", "Plan\tprovision\n"])
def test_white_space_does_not_change_the_hash(same: str) -> None:
    assert text_hash(same) == text_hash("Plan provision")


@pytest.mark.parametrize("other", ["plan provision", "Plan provision.", "Planprovision"])
def test_everything_else_does(other: str) -> None:
    assert text_hash(other) != text_hash("Plan provision")
