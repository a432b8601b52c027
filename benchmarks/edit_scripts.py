"""Editions edited by a random script whose every step is known. All ids and codes change, so that only texts tell."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.rewording import halves, invented, joined, reworded
from frameworkkit.model import Edition, edition_from_plain, edition_to_plain

#: How often each operation is tried, of a hundred.
MIX = {"reworded": 40, "moved": 15, "split": 8, "merged": 8, "removed": 12, "added": 17}
#: One operation to this many items.
DENSITY = 5
#: Statements of fewer words are left alone.
SHORTEST = 5

Ids = tuple[str, ...]
Step = tuple[str, Ids, Ids]
"""An operation, the old items and the new ones."""

_OF_IDS = ("uuid", "replaces", "replaced_by", "associations")
_Node = dict[str, Any]


@dataclass(frozen=True)
class Edited:
    """An edition before and after a script, and the steps between; what no step names stayed as it was."""

    old: Edition
    new: Edition
    steps: frozenset[Step]


def edited(old: Edition, seed: int) -> Edited:
    """The edition after the script that this seed makes."""
    script = _Script(old, random.Random(seed))  # noqa: S311 - not for secrets
    return script.run()


class _Script:
    def __init__(self, old: Edition, source: random.Random) -> None:
        self._old = old
        self._source = source
        self._plain = edition_to_plain(old)
        self._nodes: list[tuple[_Node, list[_Node]]] = list(_nodes(self._plain["items"]))
        texts = Counter(node.get("statement") for node, _ in self._nodes)
        self._open = [
            (node, siblings)
            for node, siblings in self._nodes
            if isinstance(text := node.get("statement"), str) and len(text.split()) >= SHORTEST and texts[text] == 1
        ]
        source.shuffle(self._open)
        self._steps: list[tuple[str, Ids, list[_Node]]] = []

    def run(self) -> Edited:
        operations = self._source.choices([*MIX], [*MIX.values()], k=max(1, len(self._nodes) // DENSITY))
        for operation in operations:
            if self._open:
                getattr(self, f"_{operation}")()
        new = self._renamed()
        steps = frozenset((kind, ids, tuple(node["id"] for node in nodes)) for kind, ids, nodes in self._steps)
        return Edited(self._old, new, steps)

    def _reworded(self) -> None:
        node, _ = self._open.pop()
        node["statement"] = reworded(node["statement"], self._source)
        self._note("reworded", [node["id"]], [node])

    def _moved(self) -> None:
        """Under another parent that has such children."""
        node, siblings = self._open.pop()
        others = [
            (list_)
            for _, list_ in self._open
            if list_ is not siblings and any(each["type"] == node["type"] for each in list_)
        ]
        if others and not node.get("children"):
            siblings.remove(node)
            target = self._source.choice(others)
            target.insert(self._source.randint(0, len(target)), node)
            self._note("moved", [node["id"]], [node])

    def _split(self) -> None:
        node, siblings = self._open.pop()
        parts = halves(node["statement"])
        if parts and not node.get("children"):
            at = _index(siblings, node)
            made = [{**node, "statement": part} for part in parts]
            siblings[at : at + 1] = made
            self._note("split", [node["id"]], made)

    def _merged(self) -> None:
        """With the next of its siblings that nothing has happened to."""
        node, siblings = self._open.pop()
        others = [pair for pair in self._open if pair[1] is siblings and not pair[0].get("children")]
        if others and not node.get("children"):
            other = min(others, key=lambda pair: abs(_index(siblings, pair[0]) - _index(siblings, node)))
            self._open.remove(other)
            first, second = sorted((node, other[0]), key=lambda each: _index(siblings, each))
            made = {**first, "statement": joined(first["statement"], second["statement"])}
            siblings[_index(siblings, first)] = made
            siblings.remove(second)
            self._note("merged", [first["id"], second["id"]], [made])

    def _removed(self) -> None:
        node, siblings = self._open.pop()
        if not node.get("children"):
            siblings.remove(node)
            self._note("removed", [node["id"]], [])

    def _added(self) -> None:
        like, siblings = self._source.choice(self._open)
        made = {"id": "", "type": like["type"], "statement": invented(self._source)}
        siblings.insert(self._source.randint(0, len(siblings)), made)
        self._note("added", [], [made])

    def _note(self, kind: str, ids: list[str], nodes: list[_Node]) -> None:
        self._steps.append((kind, tuple(ids), nodes))

    def _renamed(self) -> Edition:
        nodes = [node for node, _ in _nodes(self._plain["items"])]
        numbers = list(range(len(nodes)))
        self._source.shuffle(numbers)
        for node, number in zip(nodes, numbers, strict=True):
            node["id"] = f"n{number:04}"
            for key in (*_OF_IDS, "code"):
                node.pop(key, None)
        head = {**self._plain, "framework": {**self._plain["framework"], "id": "edited"}}
        return edition_from_plain({key: value for key, value in head.items() if key not in ("awards", "checklists")})


def _nodes(items: list[_Node]) -> Iterator[tuple[_Node, list[_Node]]]:
    for node in items:
        yield node, items
        yield from _nodes(node.get("children", []))


def _index(siblings: list[_Node], node: _Node) -> int:
    """Where the very node stands: two may be equal."""
    return next(at for at, each in enumerate(siblings) if each is node)
