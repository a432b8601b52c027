"""What a pattern is said to take at most, held against a matcher that counts its steps."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from frameworkkit.recipes.effort import UnsafeError, steps

ALLOWED = 4
"""The counter below takes a few steps where the bound counts one: one for each part it looks at."""


def parse(pattern: str) -> Any:
    return import_module("re._parser").parse(pattern)


class Counting:
    """A matcher that backtracks as :mod:`re` does, without any of its shortcuts."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.steps = 0

    def search(self, nodes: Any) -> bool:
        starts = range(1 if str(nodes[0]) == "(AT, AT_BEGINNING)" else len(self.text) + 1)
        return any(next(self.ends(list(nodes), start), None) is not None for start in starts)

    def ends(self, nodes: list[Any], at: int) -> Iterator[int]:
        self.steps += 1
        if not nodes:
            yield at
            return
        (opcode, value), rest = nodes[0], nodes[1:]
        for end in self.one(str(opcode), value, at):
            yield from self.ends(rest, end)

    def one(self, opcode: str, value: Any, at: int) -> Iterator[int]:
        if opcode == "AT":
            wanted = {"AT_BEGINNING": 0, "AT_END": len(self.text)}[str(value)]
            yield from (at,) if at == wanted else ()
        elif opcode == "SUBPATTERN":
            yield from self.ends(list(value[3]), at)
        elif opcode == "BRANCH":
            for branch in value[1]:
                yield from self.ends(list(branch), at)
        elif opcode in ("ASSERT", "ASSERT_NOT"):
            found = next(self.ends(list(value[1]), at), None) is not None
            yield from (at,) if found == (opcode == "ASSERT") else ()
        elif opcode in ("MAX_REPEAT", "MIN_REPEAT"):
            yield from self.repeat(opcode == "MAX_REPEAT", value, at, 0)
        elif at < len(self.text) and self.character(opcode, value, self.text[at]):
            yield at + 1

    def repeat(self, greedy: bool, value: Any, at: int, done: int) -> Iterator[int]:  # noqa: FBT001
        self.steps += 1
        least, most, body = value
        if not greedy and done >= least:
            yield at
        if done < most:
            for end in self.ends(list(body), at):
                if end > at or done < least:
                    yield from self.repeat(greedy, value, end, done + 1)
        if greedy and done >= least:
            yield at

    @staticmethod
    def character(opcode: str, value: Any, character: str) -> bool:
        if opcode == "ANY":
            return True
        if opcode in ("LITERAL", "NOT_LITERAL"):
            return (ord(character) == value) == (opcode == "LITERAL")
        negated = str(value[0][0]) == "NEGATE"
        return negated != any(each == ord(character) for kind, each in value if str(kind) == "LITERAL")


REPEATS = st.sampled_from(["*", "+", "?", "*?", "+?", "{0,3}", "{2}"])
PATTERNS = st.recursive(
    st.sampled_from(["a", "b", ".", "[ab]", "[^a]", "ab"]),
    lambda inner: st.one_of(
        st.tuples(inner, REPEATS).map(lambda parts: f"(?:{parts[0]}){parts[1]}"),
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda parts: f"(?:{parts[0]}|{parts[1]})"),
        inner.map(lambda part: f"(?={part})"),
    ),
    max_leaves=7,
)


@given(
    anchor=st.sampled_from(["", "^"]),
    pattern=PATTERNS,
    end=st.sampled_from(["", "$", "c"]),
    text=st.text(alphabet="ab", max_size=24) | st.integers(0, 40).map(lambda n: "a" * n),
)
def test_no_search_takes_more_steps_than_are_counted(anchor: str, pattern: str, end: str, text: str) -> None:
    nodes = parse(anchor + pattern + end)
    try:
        bound = steps(nodes, len(text))
    except UnsafeError:
        assume(False)  # noqa: FBT003
    matcher = Counting(text)
    matcher.search(nodes)

    assert matcher.steps <= ALLOWED * (bound + len(nodes) + 1)


AMBIGUOUS = (r"^(a+)+$", r"(a|a)*b", r"(a|ab|b)*c", r"(.*)*", r"(.+)+x", r"(x+x+)+y", r"^(\w+\s?)*$", r"(?=(a+)+b)c")
UNSUPPORTED = (r"(?i:b)", r"(a)\1", r"(a)?(?(1)b|c)", r"(?>a+)b", r"a++b", r"(?:(?=a)a)*", r"((a{0,9}){9}){9}")


@pytest.mark.parametrize("pattern", AMBIGUOUS + UNSUPPORTED)
def test_what_cannot_be_bounded_is_refused(pattern: str) -> None:
    with pytest.raises(UnsafeError):
        steps(parse(pattern), 100)


@pytest.mark.parametrize(
    ("pattern", "at_most"),
    [
        (r"^- (?P<statement>.+)$", 5),
        (r"^(?:\*\*|## )(?P<code>\d)\. (?P<statement>[^*]+)", 5),
        (r"^(?:\S+ )+x$", 10),
        (r"^(?P<code>\d+(?:\.\d+)*) +(?P<title>[^ ].*)$", 20),
        (r"^#+ \**Part (?P<code>[A-C]) [-–] (?P<title>[^*]+)\**$", 20),
    ],
)
def test_what_authors_write_takes_a_few_steps_for_each_character(pattern: str, at_most: int) -> None:
    assert steps(parse(pattern), 10_000) <= at_most * 10_000
