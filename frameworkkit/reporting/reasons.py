"""What a link rests on, in words."""

from frameworkkit.diffing import Candidate, Evidence, Link

DOUBTFUL = 0.9
"""Of links below this more than one in ten are wrong: a reader is to look at them."""

_WORDS = 4
_STATED = {Evidence.ID: "by id", Evidence.CROSSWALK: "by crosswalk"}


def told_why(found: Link | Candidate) -> str:
    """As ``by text, 0.87: family, workforce``: the evidence, how sure it is, and the telling words in common."""
    if isinstance(found, Link) and found.evidence is not Evidence.TEXT:
        return _STATED[found.evidence]
    words = ", ".join(found.why.words[:_WORDS]) if found.why else ""
    return f"by text, {found.confidence:.2f}" + (f": {words}" if words else "")


def doubtful(link: Link) -> bool:
    """Whether a link was found in texts and is less than nearly certain."""
    return link.evidence is Evidence.TEXT and link.confidence < DOUBTFUL
