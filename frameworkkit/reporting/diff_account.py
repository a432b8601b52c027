"""A diff with what did not change in its place, for reports that show every item of both editions."""

from dataclasses import replace

from frameworkkit.diffing import Change, ChangeKind, Diff, Impact
from frameworkkit.model import Edition


def with_unchanged(diff: Diff) -> Diff:
    """The same diff with a change of the kind ``unchanged`` for each pair that did not, all in document order."""
    by_old = {(link.old, link.new): link for link in diff.links}
    unchanged = (
        Change(
            kind=ChangeKind.UNCHANGED,
            old=(old,),
            new=(new,),
            impact=Impact.PATCH,
            confidence=by_old[old, new].confidence,
            evidence=by_old[old, new].evidence,
        )
        for old, new in diff.unchanged
    )
    return replace(diff, changes=tuple(_in_document_order(diff, (*diff.changes, *unchanged))))


def _in_document_order(diff: Diff, changes: tuple[Change, ...]) -> list[Change]:
    """As the new edition has them, what was removed behind what it stood behind in the old one.

    That must be in the same branch still: what moved away takes nothing along.
    """
    turns = {id_: turn for turn, id_ in enumerate(diff.new.by_id)}
    lives_on = {link.old: link.new for link in reversed(diff.links)}
    old_root, new_root = _roots(diff.old), _roots(diff.new)
    last: dict[str | None, int] = {}
    behind: dict[str, int] = {}
    turn = -1
    for id_ in diff.old.by_id:
        now, branch = lives_on.get(id_), lives_on.get(old_root[id_])
        if now is not None and (branch is None or new_root[now] == new_root[branch]):
            turn = last[branch] = turns[now]
        behind[id_] = turn if branch is None else last.get(branch, turns[branch])
    return sorted(changes, key=lambda each: (turns[each.new[0]], 0) if each.new else (behind[each.old[0]], 1))


def _roots(edition: Edition) -> dict[str, str]:
    """The top-level item above each item."""
    roots: dict[str, str] = {}
    for place in edition.places:
        roots[place.item.id] = roots[place.parent.id] if place.parent else place.item.id
    return roots
