"""Lines of a terminal: nothing is lost in wrapping, and nothing sticks out."""

from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.reporting import Terminal
from frameworkkit.reporting.lines import BOLD, RED, columns, painted, wrapped

TEXTS = st.text(st.sampled_from("abc  語é\u0301"), max_size=30)
LINES = st.lists(st.tuples(TEXTS, st.sampled_from(["", BOLD, RED])), max_size=5)


@given(LINES, st.integers(2, 20))
def test_wrapping(line, width: int) -> None:
    parts = ["".join(text for text, _ in part) for part in wrapped(line, width)]

    assert all(columns(part) <= width for part in parts)
    assert "".join(parts).replace(" ", "") == "".join(text for text, _ in line).replace(" ", "")


@given(LINES, st.integers(2, 20))
def test_every_character_keeps_its_style(line, width: int) -> None:
    def styles(parts):
        return [(c, style) for text, style in parts for c in text if c != " "]

    assert styles(part for some in wrapped(line, width) for part in some) == styles(line)


def test_words_are_kept_whole_where_they_fit() -> None:
    line = [("Plan provision ", ""), ("with families", BOLD), (", each term", "")]

    assert ["".join(text for text, _ in part) for part in wrapped(line, 16)] == [
        "Plan provision",
        "with families,",
        "each term",
    ]


def test_nothing_but_spaces() -> None:
    assert all(columns("".join(text for text, _ in part)) <= 4 for part in wrapped([(" " * 9, "")], 4))


def test_colours_only_where_they_work() -> None:
    line = [("Plan ", ""), ("all", f"{BOLD};{RED}"), ("", RED)]

    assert painted(line, Terminal()) == "Plan all"
    assert painted(line, Terminal(color=True)) == "Plan \x1b[1;31mall\x1b[0m"
