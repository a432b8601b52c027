"""What became of each item over several editions, from the diffs of each with the next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from frameworkkit.diffing.groups import document_order
from frameworkkit.diffing.values import Change, Diff
from frameworkkit.model import Edition
from frameworkkit.values import value

Node = tuple[int, str]
"""An item: the number of its edition, from 0, and its id."""


@value
class Chain:
    """The items of all editions that one thing went through: mostly one in each, more where it was split or merged.

    ``items`` has the ids for each edition, empty where it is not there; ``changes`` those of each step from one edition
    to the next, empty where nothing happened. A chain is ``hidden`` where a filter hides all of its changes.
    """

    items: tuple[tuple[str, ...], ...]
    changes: tuple[tuple[Change, ...], ...]
    hidden: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything happened at any step."""
        return any(self.changes)


@value
class History:
    """Editions in a row: the ``diffs`` of each with the next, and every item of all of them in one of the ``chains``.

    Chains follow the last edition; what ended before stands where it stood.
    """

    diffs: tuple[Diff, ...]
    chains: tuple[Chain, ...]

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions, oldest first."""
        return (*(diff.old for diff in self.diffs), self.diffs[-1].new)

    @property
    def shown(self) -> Iterator[Chain]:
        """The chains in which something happened, but for those that a filter hides."""
        return (chain for chain in self.chains if chain.changed and not chain.hidden)

    @property
    def unchanged(self) -> int:
        """How many chains nothing happened to."""
        return sum(not chain.changed for chain in self.chains)


def history(diffs: Iterable[Diff]) -> History:
    """Join the diffs of consecutive editions; the new edition of each is the old one of the next."""
    diffs = tuple(diffs)
    editions = (*(diff.old for diff in diffs), diffs[-1].new)
    joined = _Joined()
    for number, diff in enumerate(diffs):
        for old, new in diff.unchanged:
            joined.join([(number, old), (number + 1, new)])
        for change in diff.all_changes:
            joined.join([*((number, id_) for id_ in change.old), *((number + 1, id_) for id_ in change.new)])
    items: dict[Node, list[list[str]]] = {}
    for number, edition in enumerate(editions):
        for id_ in edition.by_id:
            items.setdefault(joined.root((number, id_)), [[] for _ in editions])[number].append(id_)
    changes, shown = _changes(diffs, joined)
    return History(
        diffs=diffs,
        chains=tuple(
            Chain(
                items=tuple(map(tuple, items[root])),
                changes=tuple(map(tuple, changes.get(root, [()] * len(diffs)))),
                hidden=root in changes and root not in shown,
            )
            for root in _in_order(editions, joined)
        ),
    )


def _changes(diffs: Sequence[Diff], joined: "_Joined") -> tuple[dict[Node, list[list[Change]]], set[Node]]:
    """The changes of each chain step by step, and the chains with one that is shown."""
    changes: dict[Node, list[list[Change]]] = {}
    shown: set[Node] = set()
    for number, diff in enumerate(diffs):
        for change in diff.all_changes:
            changes.setdefault(joined.root(_first(number, change)), [[] for _ in diffs])[number].append(change)
        shown.update(joined.root(_first(number, change)) for change in diff.changes)
    return changes, shown


def _first(number: int, change: Change) -> Node:
    return (number, change.old[0]) if change.old else (number + 1, change.new[0])


class _Joined:
    """Which nodes belong together: a forest, each tree of which has one root."""

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}

    def root(self, node: Node) -> Node:
        """The node that stands for all that are joined with this one."""
        path = []
        while (above := self._above.get(node, node)) != node:
            path.append(node)
            node = above
        self._above.update(dict.fromkeys(path, node))
        return node

    def join(self, nodes: Sequence[Node]) -> None:
        """Put nodes together."""
        root = self.root(nodes[0])
        for node in nodes[1:]:
            self._above[self.root(node)] = root


def _in_order(editions: Sequence[Edition], joined: _Joined) -> list[Node]:
    """Every chain once, in the order of the last edition; one it lacks follows what stood before it last."""
    order: list[Node | None] = [None]
    for number in reversed(range(len(editions))):
        known = set(order)
        placed: set[Node] = set()
        behind: dict[Node | None, list[Node]] = defaultdict(list)
        before: Node | None = None
        for id_ in document_order(editions[number]):
            root = joined.root((number, id_))
            if root in known:
                before = root
            elif root not in placed:
                placed.add(root)
                behind[before].append(root)
        order = [each for known_one in order for each in (known_one, *behind[known_one])]
    return [each for each in order if each is not None]
