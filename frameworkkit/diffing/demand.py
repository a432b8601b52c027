"""What a statement demands to be shown, from knowing to creating: the verbs and nouns that say so."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from frameworkkit.diffing.occurrences import Found, Pair, struck_out
from frameworkkit.diffing.vocabulary.tables import Vocabulary

#: Behind these a sentence or a point of a list begins.
_BEGINNINGS = frozenset(".;:!?(•")
#: To demonstrate a good understanding: how far the noun may be from its verb, in words.
NEAR = 5

_value = attrgetter("value")


def other_demand(old: Sequence[str], new: Sequence[str], vocabulary: Vocabulary) -> Iterator[Pair]:
    """The most demanding of the verbs that went and of those that came, if one demands more than the other.

    Where verbs only went or only came, all that a text has are weighed against all that the other has.
    """
    before, after = list(_verbs(old, vocabulary)), list(_verbs(new, vocabulary))
    gone, come = struck_out(before, after, attrgetter("words"))
    if (gone or come) and before and after:
        was, is_now = (gone, come) if gone and come else (before, after)
        yield _most(was), _most(is_now)


def _most(found: Iterable[Found]) -> Found:
    return max(found, key=_value)


def _verbs(text: Sequence[str], vocabulary: Vocabulary) -> Iterator[Found]:
    verbs, nouns = vocabulary.expressions("verbs"), vocabulary.expressions("nouns")
    joining = vocabulary.conjunctions | {","}
    end = 0  # of the last verb
    for position in sorted({*verbs.starts(text), *nouns.starts(text)}):
        if noun := nouns.at(text, position):
            yield Found(noun, vocabulary.nouns[noun])
        if verb := verbs.at(text, position):
            joined = 0 < end < position and joining.issuperset(text[end:position])
            if _counts(verb, text, position, vocabulary, joined=joined):
                yield Found(verb, vocabulary.verbs[verb])
                end = position + 1 + verb.count(" ")


def _counts(verb: str, text: Sequence[str], at: int, vocabulary: Vocabulary, *, joined: bool) -> bool:
    """Whether the verb is one here, and what the statement is about."""
    if vocabulary.expressions("subordinating").before(text, at):
        return False
    if verb in vocabulary.showing:
        nouns = vocabulary.expressions("nouns")
        if any(nouns.at(text, then) for then in range(at + 1, min(at + NEAR, len(text)))):
            return False
    before = text[at - 1] if at else "."
    return (
        verb not in vocabulary.ambiguous
        or joined
        or before in _BEGINNINGS
        or before in vocabulary.before_verbs
        or vocabulary.expressions("obligations").before(text, at)
    )
