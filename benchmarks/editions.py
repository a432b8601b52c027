"""Editions of any size, made from a seed: the same size and seed give the same bytes.

Codes and dates are quoted, so that every YAML parser takes them for text.
"""

import random
from collections.abc import Iterator
from itertools import chain, count, islice

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


def edition(items: int, *, seed: int = 1, bad: int = 0) -> Iterator[str]:
    """Yield the YAML of an edition piece by piece: the head, then each of its ``items`` items.

    ``bad`` of them, spread at random, have one mistake each: an unknown key, or a relation that does not exist.
    """
    source = random.Random(seed)  # noqa: S311 - not for secrets
    mistaken = frozenset(random.Random(seed).sample(range(items), bad))  # noqa: S311
    yield HEAD
    for number, code in enumerate(codes(items)):
        has_children = len(code) < len(TYPES) and number + 1 < items
        yield _item(source, code, mistake=number in mistaken) + ("    " * len(code) + "children:\n") * has_children


def codes(items: int) -> Iterator[Code]:
    """Yield the codes of ``items`` items in document order: ten below each, as many parts as it takes."""
    return islice(chain.from_iterable(_branch((part,)) for part in count(1)), items)


def _branch(code: Code) -> Iterator[Code]:
    yield code
    if len(code) < len(TYPES):
        for number in range(1, FAN + 1):
            yield from _branch((*code, number))


def _item(source: random.Random, code: Code, *, mistake: bool) -> str:
    name = "-".join(map(str, code))
    words = WORDS.split()
    lines = [
        f"id: i{name}",
        f"code: '{'.'.join(map(str, code))}'",
        f"type: {TYPES[len(code) - 1]}",
        f"statement: {statement(source)}",
        f"level: l{source.randint(1, 3)}",
        f"keywords: [{source.choice(words)}, {source.choice(words)}-{source.choice(words)}]",
        f"alignments: [{{url: 'https://example.org/{name}', relation: close}}]",
    ]
    if mistake and code[-1] % 2:
        lines.append("statment: This key has lost a letter.")
    elif mistake:
        lines[-1] = lines[-1].replace("close", "closse")
    pad = "    " * len(code)
    return f"{pad[:-2]}- " + f"\n{pad}".join(lines) + "\n"


def statement(source: random.Random) -> str:
    """A sentence of 18 to 30 words."""
    verbs, words, links = VERBS.split(), WORDS.split(), LINKS.split()
    rest = (source.choice(links if position % 3 == 1 else words) for position in range(source.randint(17, 29)))
    return " ".join((source.choice(verbs), *rest))
