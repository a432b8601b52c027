"""All evidence in its order: what people decided and stated, ids, UUIDs, and for what is left over the texts."""

from itertools import chain

from frameworkkit.diffing.links import NOTHING_DECIDED, in_document_order, link, related
from frameworkkit.diffing.similarity import Similarity
from frameworkkit.diffing.values import Decisions, Matching
from frameworkkit.model import Edition


def find_links(
    old: Edition,
    new: Edition,
    decisions: Decisions = NOTHING_DECIDED,
    *,
    by_text: bool = True,
    similarity: Similarity | None = None,
) -> Matching:
    """The links between two editions and the candidates for more.

    Texts are looked at only where an item on either side is left without a counterpart.
    """
    known = link(old, new, decisions)
    if not by_text or not _left_over(old, new, len({each.old for each in known}), len({each.new for each in known})):
        return Matching(links=known)
    from frameworkkit.diffing.matching import match  # most runs have no use for it

    found = match(old, new, known, decisions, similarity=similarity)
    links = {(each.old, each.new): each for each in chain(found.links, known)}
    return Matching(
        links=related(links[pair] for pair in in_document_order(old, new, links)), candidates=found.candidates
    )


def _left_over(old: Edition, new: Edition, olds: int, news: int) -> bool:
    return len(old.by_id) > olds or len(new.by_id) > news
