"""Emphasis as runs of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.model import plain_text, styled_text


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", []),
        ("plain", [("plain", "")]),
        ("With **families** and *peers*", [("With ", ""), ("families", "strong"), (" and ", ""), ("peers", "em")]),
        ("***both*** `x_y`", [("both", "em strong"), (" ", ""), ("x_y", "code")]),
        ("see [the Code](https://example.org)", [("see the Code", "")]),
        (r"5 \* 3", [("5 * 3", "")]),
    ],
)  # fmt: skip
def test_a_text_is_told_run_by_run(text: str, runs: list[tuple[str, str]]) -> None:
    assert [(run, " ".join(sorted(styles))) for run, styles in styled_text(text)] == runs


@given(st.text(alphabet="ab *_`[]()\\", max_size=30))
def test_the_runs_join_up_to_the_plain_text(text: str) -> None:
    assert "".join(run for run, _ in styled_text(text)) == plain_text(text)
