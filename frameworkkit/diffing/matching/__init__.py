"""Which items of two editions say the same, where no id, UUID or person tells."""

from collections import defaultdict
from collections.abc import Sequence

from frameworkkit.diffing.kinds import Evidence
from frameworkkit.diffing.links import NOTHING_DECIDED
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.diffing.values import Decisions, Link, Matching
from frameworkkit.model import Edition


def match(
    old: Edition,
    new: Edition,
    known: Sequence[Link] = (),
    decisions: Decisions = NOTHING_DECIDED,
    *,
    similarity: Similarity | None = None,  # noqa: ARG001 - to come
) -> Matching:
    """Links and candidates by text for the items that ``known`` links leave over.

    The same two editions the other way round give the same turned round, and the order of items changes nothing
    but what their place in the edition says.
    """
    olds = {id_ for id_ in old.by_id if id_ not in decisions.removed} - {link.old for link in known}
    news = {id_ for id_ in new.by_id if id_ not in decisions.added} - {link.new for link in known}
    before, after = _by_text(old, olds), _by_text(new, news)
    return Matching(
        links=tuple(
            Link(old=before[text][0], new=after[text][0], evidence=Evidence.TEXT)
            for text in before
            if len(before[text]) == 1 == len(after.get(text, ()))
        )
    )


def _by_text(edition: Edition, ids: set[str]) -> dict[str, list[str]]:
    texts = defaultdict(list)
    for id_ in ids:
        item = edition.by_id[id_].item
        if item.statement:
            texts[item.statement.value].append(id_)
    return texts
