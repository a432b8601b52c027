"""The proof that a diff is complete: every item of both editions in exactly one place of it."""

from collections import Counter
from collections.abc import Iterable

from frameworkkit.diffing.values import Diff
from frameworkkit.errors import IncompleteAccountError


def account(diff: Diff) -> Diff:
    """The same diff, proven complete; :class:`IncompleteAccountError` names what is missing or told twice."""
    told_old = [id_ for change in diff.changes for id_ in change.old] + [old for old, _ in diff.unchanged]
    told_new = [id_ for change in diff.changes for id_ in change.new] + [new for _, new in diff.unchanged]
    wrong = [
        f"{id_} of {edition.name}"
        for edition, told in ((diff.old, told_old), (diff.new, told_new))
        for id_ in _not_once(edition.by_id.keys(), told)
    ]
    if wrong:
        raise IncompleteAccountError(
            f"the comparison of {diff.old.name} with {diff.new.name} does not account exactly once for "
            f"{len(wrong)} of the items: {', '.join(wrong[:5])}",
            "this is a defect of frameworkkit, not of your files: please report it",
        )
    return diff


def _not_once(ids: Iterable[str], told: list[str]) -> list[str]:
    counts = Counter(told)
    counts.subtract(ids)
    return [id_ for id_, surplus in counts.items() if surplus]
