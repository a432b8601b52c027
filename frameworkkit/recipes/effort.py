"""How long matching may take at most, told from the pattern alone.

Python's regular expressions go back and try again; a careless pattern can do so more often than there are atoms.
So before a pattern meets a line, the steps it could need are counted: every repeat that could also end earlier
multiplies those of all that follows it, unless the next character shows at once where it has to end. Recipes and
sources may come from strangers: what would take too long is refused, and no clock is needed for that.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from frameworkkit.recipes.charsets import Charset, overlap

Node = tuple[Any, Any]

_ONE_CHARACTER = frozenset(("LITERAL", "NOT_LITERAL", "ANY", "IN"))
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT"))
_DEEPEST = 4


class UnsafeError(ValueError):
    """The pattern uses what cannot be bounded."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """What stands after a place in a pattern.

    ``steps`` is how many it takes at most to find that the rest does not match; ``sure`` that it always does;
    ``first`` what its first character may be, None for anything; ``single`` that it can be read in one way only.
    """

    steps: int = 0
    sure: bool = True
    first: tuple[Charset, ...] | None = None
    single: bool = True
    at_end: bool = False


def steps(nodes: Sequence[Node], length: int) -> int:
    """The steps that searching a line of ``length`` characters can take. Raises :class:`UnsafeError`."""
    if _nesting(nodes) > _DEEPEST:  # which nobody reads any more, and each level doubles the work here
        raise UnsafeError(f"repeats stand more than {_DEEPEST} deep in one another")
    whole = _before(nodes, _Rest(), length)
    anchored = bool(nodes) and str(nodes[0][0]) == "AT" and str(nodes[0][1]) == "AT_BEGINNING"
    starts = 1 if anchored else length + 1
    return starts * (whole.steps + 1) + length


def _nesting(part: Any) -> int:  # noqa: ANN401 - a part of the parser's tree, whose leaves are numbers
    if isinstance(part, int | str | None):
        return 0
    own = isinstance(part, tuple) and str(part[0]) in _REPEATS
    return own + max(map(_nesting, part), default=0)


def _before(nodes: Sequence[Node], rest: _Rest, length: int) -> _Rest:
    for opcode, value in reversed(list(nodes)):
        name = str(opcode)
        if name not in _READERS:
            raise UnsafeError("references to groups, conditions and atomic groups are not supported")
        rest = _READERS[name](value if name == "IN" or name not in _ONE_CHARACTER else [(opcode, value)], rest, length)
    return rest


def _character(charset: Charset, rest: _Rest, _length: int) -> _Rest:
    return _Rest(rest.steps + 1, sure=False, first=(charset,), single=rest.single)


def _anchor(where: Any, rest: _Rest, _length: int) -> _Rest:  # noqa: ANN401 - an opcode
    if str(where) == "AT_END":
        return _Rest(rest.steps + 1, sure=False, first=(), single=rest.single, at_end=rest.sure)
    return _Rest(rest.steps + 1, sure=False, single=False)


def _group(value: Any, rest: _Rest, length: int) -> _Rest:  # noqa: ANN401 - a part of the parser's tree
    _number, flags_on, flags_off, body = value
    if flags_on or flags_off:
        raise UnsafeError("flags such as (?i) are not supported: write [Aa] where both will do")
    return _before(body, rest, length)


def _branch(value: Any, rest: _Rest, length: int) -> _Rest:  # noqa: ANN401
    return _choice([_before(branch, rest, length) for branch in value[1]])


def _look(value: Any, rest: _Rest, length: int) -> _Rest:  # noqa: ANN401
    inner = _before(value[1], _Rest(sure=False), length)  # it may hold and all that follows still fail
    return _Rest(inner.steps + rest.steps + 1, sure=False, single=False)


def _choice(branches: list[_Rest]) -> _Rest:
    apart = all(not _meet(one.first, other.first) for at, one in enumerate(branches) for other in branches[:at])
    return _Rest(
        sum(branch.steps for branch in branches),
        sure=any(branch.sure for branch in branches),
        first=_either(*(branch.first for branch in branches)),
        single=apart and all(branch.single for branch in branches),
    )


def _repeat(value: Any, rest: _Rest, length: int) -> _Rest:  # noqa: ANN401
    least, most, body = value
    if most <= 1:
        taken = _before(body, rest, length)
        return taken if least else _choice([taken, rest])
    once = _once(body, rest, length)
    times = min(int(most), length + 1)
    scan = min(length + 1, times * once.steps)
    first = once.first if least else _either(once.first, rest.first)
    if least == 0 and rest.at_end and most > length and _takes_anything(body):
        return _Rest()
    if rest.sure:  # only the repetitions asked for can fail
        return _Rest(least * once.steps, sure=least == 0, first=first, single=False)
    if _meet(once.first, rest.first):
        return _Rest((times - least + 1) * (rest.steps + 1) + scan, sure=False, first=first, single=False)
    return replace(rest, steps=2 * scan + rest.steps, first=first, at_end=False)


def _once(body: Any, rest: _Rest, length: int) -> _Rest:  # noqa: ANN401 - a part of the parser's tree
    """One repetition. How it divides a text must be clear, for otherwise repeating it can take for ever."""
    first = _before(body, rest, length).first
    once = _before(body, _Rest(sure=False, first=_either(first, rest.first)), length)
    if body.getwidth()[0] == 0 or not once.single:
        raise UnsafeError("a repeat within a repeat (or a choice) can be read in more than one way")
    return once


def _takes_anything(body: Any) -> bool:  # noqa: ANN401
    return [str(opcode) for opcode, _value in body] == ["ANY"]


def _meet(one: tuple[Charset, ...] | None, other: tuple[Charset, ...] | None) -> bool:
    if one is None or other is None:
        return True
    return any(overlap(left, right) for left in one for right in other)


def _either(*firsts: tuple[Charset, ...] | None) -> tuple[Charset, ...] | None:
    found: list[Charset] = []
    for first in firsts:
        if first is None:
            return None
        found += first
    return tuple(found)


_READERS: Mapping[str, Callable[[Any, _Rest, int], _Rest]] = {
    **dict.fromkeys(_ONE_CHARACTER, _character),
    "AT": _anchor,
    "SUBPATTERN": _group,
    "BRANCH": _branch,
    **dict.fromkeys(_REPEATS, _repeat),
    "ASSERT": _look,
    "ASSERT_NOT": _look,
}
