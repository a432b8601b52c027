"""What a comparison knows of the two editions as a whole, so as not to tell it again at every item."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from frameworkkit.diffing.flows import majority
from frameworkkit.diffing.groups import Group
from frameworkkit.diffing.vocabulary import vocabulary
from frameworkkit.diffing.vocabulary.tables import Vocabulary
from frameworkkit.model import Association, Edition
from frameworkkit.values import value

#: Fields whose values one framework chooses for itself.
_OWN = ("type", "level")
#: Fields that always differ between two frameworks, each being another document.
_OF_DOCUMENTS = frozenset({"code", "source"})

Step = tuple[str, str | None, str | None]


@value
class Common:
    """What two editions share, and what is usual between them.

    ``usual`` are the steps from one value of a field to another that most items take where the frameworks differ.
    """

    same_framework: bool
    vocabulary: Vocabulary
    renamed: Mapping[str, str]
    usual: frozenset[Step] = frozenset()

    def followed(self, associations: Iterable[Association]) -> tuple[Association, ...]:
        """Associations of an old item with the ids that their targets have in the new edition."""
        return tuple(replace(each, target=self.renamed.get(each.target, each.target)) for each in associations)

    def comes_with_it(self, field: str, old: str | None, new: str | None) -> bool:
        """Whether such a difference is no news: another framework has other codes, types and levels."""
        return not self.same_framework and (field in _OF_DOCUMENTS or (field, old, new) in self.usual)


def common(old: Edition, new: Edition, groups: Sequence[Group]) -> Common:
    """What is to be known before any item is compared."""
    same_framework = old.framework.id == new.framework.id
    language, other = (edition.language.partition("-")[0] for edition in (old, new))
    return Common(
        same_framework=same_framework,
        vocabulary=vocabulary(language if language == other else ""),
        renamed={
            each.old[0].item.id: each.new[0].item.id
            for each in groups
            if each.is_pair and each.old[0].item.id != each.new[0].item.id
        },
        usual=frozenset() if same_framework else frozenset(_usual(old, new, groups)),
    )


def _usual(old: Edition, new: Edition, groups: Sequence[Group]) -> Iterable[Step]:
    """Steps between values that the two editions do not both have; those that they share mean the same in both."""
    for field in _OWN:
        shared = _values(field, old) & _values(field, new)
        steps = [
            (getattr(was.item, field), getattr(is_now.item, field)) for each in groups for was, is_now in each.pairs
        ]
        yield from ((field, *step) for step in majority(steps) if not shared.issuperset(step))


def _values(field: str, edition: Edition) -> set[str | None]:
    return {getattr(place.item, field) for place in edition.places}
