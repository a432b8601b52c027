"""Editions of any size, made from a seed: the same size and seed give the same bytes."""

import random
from collections.abc import Iterator

WORDS = (
    "plan review assess support provision learner family evidence progress need outcome school college practice "
    "inclusive effective professional approach develop maintain partnership strategy barrier participation "
    "achievement wellbeing transition resource communication expectation guidance policy legislation research"
).split()
LINKS = "with for and of the in to on through across within".split()
VERBS = "Plan Review Assess Develop Maintain Lead Evaluate Identify Explain Apply Support Monitor".split()
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
  issued: 2026-01-31
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


def edition(items: int, *, seed: int = 1, bad: float = 0.0) -> str:
    """YAML of an edition of about this many items on four levels; a share ``bad`` of them has a wrong level of detail.

    A bad item has a key that does not exist, so that each costs one finding of the schema.
    """
    return HEAD + "".join(_items(random.Random(seed), items, bad))  # noqa: S311 - not for secrets


def _items(source: random.Random, items: int, bad: float) -> Iterator[str]:
    left = items
    leaves = max(1, -(-items // (FAN**3 + FAN**2 + FAN + 1)) * FAN) if items > FAN**3 else FAN
    part = 0
    while left > 0:
        part += 1
        for depth, code in _branch((part,), leaves):
            if left == 0:
                return
            left -= 1
            yield from _item(source, depth, code, source.random() < bad, more=depth < len(TYPES) - 1 and left > 0)


def _branch(code: tuple[int, ...], leaves: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    yield len(code) - 1, code
    if len(code) < len(TYPES):
        for number in range(1, (leaves if len(code) == len(TYPES) - 1 else FAN) + 1):
            yield from _branch((*code, number), leaves)


def _item(source: random.Random, depth: int, code: tuple[int, ...], bad: bool, more: bool) -> Iterator[str]:  # noqa: FBT001
    pad = "  " + "    " * depth
    name = "-".join(map(str, code))
    yield f"{pad}- id: i{name}\n"
    yield f"{pad}  code: {'.'.join(map(str, code))}\n"
    yield f"{pad}  type: {TYPES[depth]}\n"
    yield f"{pad}  statement: {_statement(source)}\n"
    yield f"{pad}  level: l{source.randint(1, 3)}\n"
    yield f"{pad}  keywords: [{source.choice(WORDS)}, {source.choice(LINKS)}-{source.choice(WORDS)}]\n"
    if bad:
        yield f"{pad}  statment: {source.choice(WORDS)}\n"
    yield f"{pad}  alignments:\n{pad}    - {{url: 'https://example.org/{name}', relation: close}}\n"
    if more:
        yield f"{pad}  children:\n"


def _statement(source: random.Random) -> str:
    words = [source.choice(VERBS)]
    for position in range(source.randint(17, 29)):
        words.append(source.choice(LINKS if position % 3 == 1 else WORDS))
    return " ".join(words)
