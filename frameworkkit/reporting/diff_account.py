"""A diff with what did not change in its place, for reports that show every item of both editions."""

from dataclasses import replace

from frameworkkit.diffing import Change, ChangeKind, Diff, Impact


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
    """As the new edition has them, what was removed behind whatever it stood behind in the old one."""
    turns = {id_: turn for turn, id_ in enumerate(diff.new.by_id)}
    lives_on = {change.old[0]: turns[change.new[0]] for change in (*changes, *diff.hidden) if change.old and change.new}
    behind: dict[str, int] = {}
    turn = -1
    for id_ in diff.old.by_id:
        turn = behind[id_] = lives_on.get(id_, turn)
    return sorted(changes, key=lambda each: (turns[each.new[0]], 0) if each.new else (behind[each.old[0]], 1))
