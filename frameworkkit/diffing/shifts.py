"""By which of its words a new wording asks for something else than the old one.

Each kind of expression is listed for both texts and what took the place of what told apart; see
:func:`~frameworkkit.diffing.occurrences.paired`. The opposite comparison finds the same shifts turned round.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter

from frameworkkit.diffing.demand import other_demand
from frameworkkit.diffing.kinds import Direction, ShiftKind
from frameworkkit.diffing.occurrences import Found, Pair, occurrences, paired, searchable
from frameworkkit.diffing.quantities import quantities
from frameworkkit.diffing.values import Shift
from frameworkkit.diffing.vocabulary.tables import Vocabulary
from frameworkkit.diffing.words import common_ends

#: How strong an expression must be to ask for more by being there at all.
BINDING = 3
#: The most words of an expression.
LONGEST = 5

_NOTHING = Found("", 0)
_words = attrgetter("words")
_value = attrgetter("value")


def shifts(old: str, new: str, vocabulary: Vocabulary) -> tuple[Shift, ...]:
    """What the words of obligation, demand, scope and quantity say of the step from one text to the other.

    Between two texts that have little in common scope and quantities say nothing, nor does a mild *may* or *not* that
    only one of them has. Nothing does where a text is empty.
    """
    if not (old.strip() and new.strip()):
        return ()
    return tuple(_shifts(searchable(old), searchable(new), vocabulary))


def _shifts(old: list[str], new: list[str], vocabulary: Vocabulary) -> Iterator[Shift]:
    concerned = _concerned(old, new)

    def told(*fields: str) -> bool:
        return any(vocabulary.expressions(field).may_be_in(concerned) for field in fields)

    def other(field: str) -> Iterator[Pair]:
        return paired([*occurrences(vocabulary, field, old)], [*occurrences(vocabulary, field, new)], _words)

    if told("obligations"):
        for shift in _directed(ShiftKind.OBLIGATION, other("obligations"), _obliges):
            if (shift.old and shift.new) or shift.direction is not Direction.CHANGED or _comparable(old, new):
                yield shift
    if told("verbs", "nouns"):
        yield from _directed(ShiftKind.DEMAND, other_demand(old, new, vocabulary), _demands)
    amounts = told("numbers", "frequencies") or any(token[0].isdecimal() for token in concerned)
    if (amounts or told("scope")) and _comparable(old, new):
        yield from _directed(ShiftKind.SCOPE, other("scope"), _extends)
        numbers = paired(quantities(old, vocabulary), quantities(new, vocabulary), _value)
        yield from _directed(ShiftKind.QUANTITY, numbers, _amounts)


def _concerned(old: list[str], new: list[str]) -> set[str]:
    """The words that differ, those before that may begin the same expression, and the one behind they may turn."""
    start, tail = common_ends(old, new)
    start, tail = max(0, start - LONGEST + 1), max(0, tail - 1)
    return {*old[start : len(old) - tail], *new[start : len(new) - tail]}


def _comparable(old: list[str], new: list[str]) -> bool:
    """Whether at least half of the words of the shorter text are in the other."""
    before, after = (Counter(token for token in text if token[0].isalnum()) for text in (old, new))
    return 2 * (before & after).total() >= min(before.total(), after.total())


def _directed(
    kind: ShiftKind, pairs: Iterable[Pair], direction: Callable[[Found | None, Found | None], Direction | None]
) -> Iterator[Shift]:
    for was, is_now in pairs:
        if way := direction(was, is_now):
            yield Shift(kind=kind, direction=way, old=was.words if was else "", new=is_now.words if is_now else "")


def _obliges(was: Found | None, is_now: Found | None) -> Direction:
    """Of two demands or two bans the stronger word; a word alone counts where it binds by itself."""
    if not was or not is_now:
        alone = abs((was or is_now or _NOTHING).value)
        return (Direction.WEAKER if was else Direction.STRONGER) if alone >= BINDING else Direction.CHANGED
    if was.value * is_now.value <= 0 or abs(was.value) == abs(is_now.value):
        return Direction.CHANGED
    return _step(abs(was.value), abs(is_now.value))


def _demands(was: Found | None, is_now: Found | None) -> Direction | None:
    return _step(was.value, is_now.value) if was and is_now and was.value != is_now.value else None


def _extends(was: Found | None, is_now: Found | None) -> Direction | None:
    """Nothing stands between what limits and what widens; words to the same effect are no shift."""
    before, after = (was or _NOTHING).value, (is_now or _NOTHING).value
    if before == after:
        return None if was and is_now else Direction.CHANGED
    return Direction.WIDER if before < after else Direction.NARROWER


def _amounts(was: Found | None, is_now: Found | None) -> Direction:
    """More is more only of what is asked for at least, and less of what is allowed at most."""
    if not was or not is_now or not was.sense or was.sense != is_now.sense:
        return Direction.CHANGED
    return _step(was.sense * was.value, is_now.sense * is_now.value)


def _step(before: float, after: float) -> Direction:
    return Direction.STRONGER if before < after else Direction.WEAKER
