"""``match_step.py ITEMS [cdist]``: two editions matched by text, beside rapidfuzz comparing the same texts.

60 of 100 statements stay as they are, 25 have a fifth of their words replaced, 15 are new; words are as frequent as in
a language, and the second edition is shuffled.
"""

import random
import sys
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from stopwatch import Stopwatch

from frameworkkit.diffing import find_links
from frameworkkit.model import Edition, edition_from_plain

VOCABULARY = 12_000
SAME, EDITED = 0.6, 0.85


def texts(items: int) -> tuple[list[str], list[str]]:
    """The statements of both editions."""
    source = random.Random(1)  # noqa: S311 - not for secrets
    words = ["".join(source.choices("bdfgklmnprstaeiou", k=source.randint(3, 9))) for _ in range(VOCABULARY)]
    frequencies = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))

    def some(count: int) -> list[str]:
        return source.choices(words, cum_weights=frequencies, k=count)

    def later(statement: list[str]) -> list[str]:
        luck = source.random()
        if luck < SAME:
            return statement
        if luck > EDITED:
            return some(len(statement))
        replaced = set(source.sample(range(len(statement)), len(statement) // 5))
        return [some(1)[0] if place in replaced else word for place, word in enumerate(statement)]

    old = [some(source.randint(18, 30)) for _ in range(items)]
    new = [later(statement) for statement in old]
    source.shuffle(new)
    return [" ".join(each) for each in old], [" ".join(each) for each in new]


def edition(name: str, statements: list[str]) -> Edition:
    """An edition of these statements, ten to an area."""
    return edition_from_plain(
        {
            "framework": {"id": name, "title": "Benchmark"},
            "edition": {"id": name, "status": "draft"},
            "items": list(_areas(name, statements)),
        }
    )


def _areas(name: str, statements: list[str]) -> Iterator[dict[str, Any]]:
    for start in range(0, len(statements), 10):
        children = [
            {"id": f"{name}{start + number}", "type": "outcome", "statement": statement}
            for number, statement in enumerate(statements[start : start + 10])
        ]
        yield {"id": f"{name}-{start}", "type": "area", "title": f"Area {start // 10}", "children": children}


olds, news = texts(int(sys.argv[1]))
before, after, renamed = edition("a", olds), edition("b", news), edition("b", olds)
watch = Stopwatch()
watch.time(f"match {sys.argv[1]}", lambda: find_links(before, after))
if "cdist" in sys.argv:
    from rapidfuzz.process import cdist

    watch.time("match identical", lambda: find_links(before, renamed))
    watch.time("cdist", lambda: cdist(olds, news, dtype="uint8"))
watch.report()
