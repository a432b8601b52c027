"""Editions of any size, made from a seed: the same size and seed give the same bytes.

Codes and dates are quoted, so that every YAML parser takes them for text.
"""

import random
from collections.abc import Iterator
from itertools import chain, count, cycle, islice
from textwrap import indent

WORDS = """plan review assess support provision learner family evidence progress need outcome school college practice
inclusive effective professional approach develop maintain partnership strategy barrier participation achievement
wellbeing transition resource communication expectation guidance policy legislation research"""
LINKS = "with for and of the in to on through across within"
VERBS = "Plan Review Assess Develop Maintain Lead Evaluate Identify Explain Apply Support Monitor"
HEAD = """format: frameworkkit/1
framework:
  id: bench
  title: Benchmark framework
  language: en-GB
  publisher:
    name: Example Board
edition:
  id: "1"
  status: draft
  issued: '2026-01-31'
types:
  - {id: part, label: Part, holds: [area]}
  - {id: area, label: Area, holds: [competency]}
  - {id: competency, label: Competency, holds: [outcome]}
  - {id: outcome, label: Outcome, holds: []}
scales:
  - id: levels
    title: Levels
    levels: [{id: l1, label: One}, {id: l2, label: Two}, {id: l3, label: Three}]
items:
"""
TYPES = ("part", "area", "competency", "outcome")
FAN = 10

Code = tuple[int, ...]


Mistake = tuple[str, str]
"""What stands in an item, and what stands there by mistake."""

SHAPE: tuple[Mistake, ...] = (("keywords:", "keyword:"), ("relation: close", "relation: closse"))
"""An unknown key, and a relation that does not exist: what a schema finds."""
NAMES: tuple[Mistake, ...] = (("level: l", "level: m"), ("type:", "associations: [{target: i1-1-1-0}]\ntype:"))
"""A level that is not declared, and an item that is not there: what only rules can find."""


def edition(items: int, *, seed: int = 1, mistakes: tuple[Mistake, ...] = (), bad: int = 0) -> Iterator[str]:
    """Yield the YAML of an edition piece by piece: the head, then each of its ``items`` items.

    ``bad`` of them, spread at random, have one of the ``mistakes``, taken in turn.
    """
    source = random.Random(seed)  # noqa: S311 - not for secrets
    mistaken = dict(zip(random.Random(seed).sample(range(items), bad), cycle(mistakes), strict=False))  # noqa: S311
    yield HEAD
    for number, code in enumerate(codes(items)):
        text = _item(source, code).replace(*mistaken.get(number, ("", "")))
        if len(code) < len(TYPES) and number + 1 < items:
            text += "children:\n"
        margin = "    " * len(code)
        yield f"{margin[:-2]}- " + indent(text, margin)[len(margin) :]


def codes(items: int) -> Iterator[Code]:
    """Yield the codes of ``items`` items in document order: ten below each, as many parts as it takes."""
    return islice(chain.from_iterable(_branch((part,)) for part in count(1)), items)


def _branch(code: Code) -> Iterator[Code]:
    yield code
    if len(code) < len(TYPES):
        for number in range(1, FAN + 1):
            yield from _branch((*code, number))


def _item(source: random.Random, code: Code) -> str:
    name = "-".join(map(str, code))
    words = WORDS.split()
    return f"""\
id: i{name}
code: '{".".join(map(str, code))}'
type: {TYPES[len(code) - 1]}
statement: {statement(source)}
level: l{source.randint(1, 3)}
keywords: [{source.choice(words)}, {source.choice(words)}-{source.choice(words)}]
alignments: [{{url: 'https://example.org/{name}', relation: close}}]
"""


def statement(source: random.Random) -> str:
    """A sentence of 18 to 30 words."""
    verbs, words, links = VERBS.split(), WORDS.split(), LINKS.split()
    rest = (source.choice(links if position % 3 == 1 else words) for position in range(source.randint(17, 29)))
    return " ".join((source.choice(verbs), *rest))
