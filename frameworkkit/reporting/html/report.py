"""What every part of the page needs to know of the whole."""

from collections import defaultdict
from collections.abc import Mapping

from frameworkkit.diffing import Candidate, Change, ChangeKind, Diff, Link
from frameworkkit.model import Item
from frameworkkit.reporting.diff_account import with_unchanged
from frameworkkit.reporting.diff_details import side_names
from frameworkkit.reporting.diff_matrix import Row, matrix
from frameworkkit.reporting.reasons import doubtful
from frameworkkit.values import value


@value
class Report:
    """A diff with its unchanged items, row by row and by branch, and lookups over it."""

    diff: Diff
    names: tuple[str, str]
    rows: tuple[Row, ...]
    links: Mapping[str, tuple[Link, ...]]
    candidates: Mapping[tuple[str, str], tuple[Candidate, ...]]
    anchors: Mapping[tuple[str, str], str]

    @property
    def branches(self) -> list[tuple[Item, list[Row]]]:
        """Rows by branch, each in document order."""
        branches: list[tuple[Item, list[Row]]] = []
        for row in self.rows:
            if not branches or branches[-1][0] is not row.branch:
                branches.append((row.branch, []))
            branches[-1][1].append(row)
        return branches

    def links_of(self, change: Change) -> list[Link]:
        """The links that make one change, old item by old item."""
        return [link for old in change.old for link in self.links.get(old, ())]

    def evidence_of(self, change: Change) -> str:
        """What a change rests on, for the filter: ``id``, ``crosswalk`` or ``text``, and ``doubtful``."""
        found = self.links_of(change)
        kinds = dict.fromkeys(link.evidence.value for link in found)
        return " ".join((*kinds, *(["doubtful"] if any(map(doubtful, found)) else [])))


def report_of(diff: Diff) -> Report:
    """The diff made ready."""
    whole = with_unchanged(diff)
    candidates: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for candidate in diff.candidates:
        candidates["old", candidate.old].append(candidate)
        candidates["new", candidate.new].append(candidate)
    links: dict[str, list[Link]] = defaultdict(list)
    for link in diff.links:
        links[link.old].append(link)
    anchors = {}
    for change in whole.changes:
        for side, ids in (("old", change.old), ("new", change.new)):
            anchors.update({(side, id_): anchor_of(change) for id_ in ids})
    return Report(
        diff=whole,
        names=side_names(diff),
        rows=tuple(matrix(whole)),
        links={old: tuple(found) for old, found in links.items()},
        candidates={key: tuple(found) for key, found in candidates.items()},
        anchors=anchors,
    )


def anchor_of(change: Change) -> str:
    """The name by which a change can be linked to: that of its first new item, or of the old one that is gone."""
    return f"new-{change.new[0]}" if change.new else f"old-{change.old[0]}"


def is_unchanged(row: Row) -> bool:
    """Whether nothing happened."""
    return row.change.kind is ChangeKind.UNCHANGED
