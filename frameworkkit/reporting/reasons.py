"""What the changes of a diff rest on, and what else might have been meant, in words."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, product

from frameworkkit.diffing import Candidate, Change, Diff, Evidence, Link
from frameworkkit.reporting.diff_details import label_of

DOUBTFUL = 0.9
"""Of links below this more than one in ten are wrong: a reader is to look at them."""

LEAST_OFFERED = 0.2
"""Less likely candidates are for programs and for a review; in a report they would bury the others."""

_WORDS = 4
_OFFERS = 2
_STATED = {Evidence.ID: "by id", Evidence.CROSSWALK: "by crosswalk"}


def told_why(found: Link | Candidate) -> str:
    """As ``by text, 0.62, doubtful: family, workforce``: evidence, how sure it is, and telling words in common."""
    if isinstance(found, Link) and found.evidence is not Evidence.TEXT:
        return _STATED[found.evidence]
    words = ", ".join(found.why.words[:_WORDS]) if found.why else ""
    doubt = ", doubtful" if isinstance(found, Link) and doubtful(found) else ""
    return f"by text, {found.confidence:.2f}{doubt}" + (f": {words}" if words else "")


def doubtful(link: Link) -> bool:
    """Whether a link was found in texts and is less than nearly certain."""
    return link.evidence is Evidence.TEXT and link.confidence < DOUBTFUL


class Reasons:
    """The links by text of one diff, and the candidates, by the items they are about."""

    def __init__(self, diff: Diff) -> None:
        self._diff = diff
        self._links = {(link.old, link.new): link for link in diff.links if link.evidence is Evidence.TEXT}
        self._after: dict[str, list[Candidate]] = defaultdict(list)
        self._before: dict[str, list[Candidate]] = defaultdict(list)
        likely = (each for each in diff.candidates if each.confidence >= LEAST_OFFERED)
        for each in sorted(likely, key=lambda candidate: -candidate.confidence):
            self._after[each.old].append(each)
            self._before[each.new].append(each)

    def weakest(self, change: Change) -> Link | None:
        """The least certain of the links by text that a change rests on."""
        if change.evidence is not Evidence.TEXT:
            return None
        found = (self._links.get(pair) for pair in product(change.old, change.new))
        return min((link for link in found if link), key=lambda link: link.confidence, default=None)

    def offers(self, change: Change) -> Iterator[str]:
        """What an item that nothing is linked to might have become, or come from: its best candidates."""
        if not change.new:
            for each in islice(self._after.get(change.old[0], ()), _OFFERS):
                yield f"maybe now {label_of(self._diff.new.by_id[each.new].item)} ({each.confidence:.2f})"
        elif not change.old:
            for each in islice(self._before.get(change.new[0], ()), _OFFERS):
                yield f"maybe once {label_of(self._diff.old.by_id[each.old].item)} ({each.confidence:.2f})"
