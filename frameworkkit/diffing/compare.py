"""From a group of linked items to the one change that says what became of them."""

from collections.abc import Iterator, Mapping

from frameworkkit.diffing.aspects import Aspect, differences, in_model_order, same_values
from frameworkkit.diffing.classify import impact
from frameworkkit.diffing.common import Common
from frameworkkit.diffing.groups import Group
from frameworkkit.diffing.kinds import PRECEDENCE, ChangeKind, Impact
from frameworkkit.diffing.links import RETIRED
from frameworkkit.diffing.values import Change
from frameworkkit.model import Place
from frameworkkit.values import value

_NONE: frozenset[str] = frozenset()
_OF_SUCCESSORS = frozenset({"replaces", "replaced_by"})
_OF_FRAMEWORKS = _OF_SUCCESSORS | {"id", "uuid"}
_OF_PARTS = _OF_FRAMEWORKS | {"code"}


@value
class Comparison:
    """What comparing one group needs to know of the whole."""

    moved: Mapping[tuple[str, str], str]
    common: Common
    impacts: Mapping[str, Impact]

    def change(self, group: Group) -> Change | None:
        """The change of one group; None where a pair is unchanged."""
        if group.is_pair and self._is_unchanged(*group.pairs[0]):
            return None
        aspects = tuple(self._aspects(group))
        told = tuple(aspect for aspect in aspects if aspect.kind is not ChangeKind.UNCHANGED)
        if not told:
            return None
        return Change(
            # What came, went or was reshaped is that before all else: its first aspect says so.
            kind=min((aspect.kind for aspect in told), key=PRECEDENCE.index) if group.is_pair else told[0].kind,
            old=tuple(place.item.id for place in group.old),
            new=tuple(place.item.id for place in group.new),
            impact=impact(told, self.impacts),
            confidence=group.confidence,
            evidence=group.evidence,
            reason=_reason(group, told),
            fields=in_model_order({aspect.field for aspect in aspects if aspect.field}),
            # The parts of a split are no new wordings of the whole: they are read side by side.
            texts=tuple(aspect.text for aspect in told if aspect.text) if group.is_pair else (),
        )

    def _is_unchanged(self, old: Place, new: Place) -> bool:
        """What holds for nearly every item of most editions, found fast."""
        was, is_now = old.item, new.item
        return (was.id, is_now.id) not in self.moved and same_values(was, is_now)

    def _aspects(self, group: Group) -> Iterator[Aspect]:
        if not group.new:
            yield Aspect(ChangeKind.REMOVED, notes=("retired",) if group.old[0].item.status in RETIRED else ())
        elif not group.old:
            yield Aspect(ChangeKind.ADDED)
        elif not group.is_pair:
            yield Aspect(_reshaped(group))
        for old, new in group.pairs:
            yield from differences(old.item, new.item, self.common, self._by_nature(group, old, new))
            if moved := self.moved.get((old.item.id, new.item.id)):
                yield Aspect(ChangeKind.MOVED, moved, ("order",) if moved == "position" else ())

    def _by_nature(self, group: Group, old: Place, new: Place) -> frozenset[str]:
        """The fields whose difference is no news: it comes with the link itself."""
        if not group.is_pair:
            return _OF_PARTS
        if not self.common.same_framework:
            return _OF_FRAMEWORKS
        return _OF_SUCCESSORS if old.item.id != new.item.id else _NONE


def _reshaped(group: Group) -> ChangeKind:
    """Items that became more are split, fewer merged; as many, rewritten together."""
    if len(group.old) == len(group.new):
        return ChangeKind.REWORDED
    return ChangeKind.SPLIT if len(group.old) < len(group.new) else ChangeKind.MERGED


def _reason(group: Group, aspects: tuple[Aspect, ...]) -> str | None:
    """What the items give as the reason; one that a pair had before already is not the reason of this change."""
    if group.is_pair and not any(aspect.field == "reason" for aspect in aspects):
        return None
    reasons = (place.item.reason.value for place in (*group.new, *group.old))
    return next((reason for reason in reasons if reason), None)
