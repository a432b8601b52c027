"""What the reporters of a diff share: how items are named, where they belong, and single values before and after."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from frameworkkit.diffing import Change, ChangeKind, Diff, Impact, Shift, TextChange
from frameworkkit.model import Edition, Item, ItemType, Level, Place, Role, Text, plain_text
from frameworkkit.values import value

_LONGEST = 80
_NAMES = ("title", "label", "term", "name", "text")

#: What a change of each kind is called in reports for people, what asks most of them first.
KIND_TITLES = {
    ChangeKind.SPLIT: "Split into several",
    ChangeKind.MERGED: "Merged into one",
    ChangeKind.REMOVED: "Removed",
    ChangeKind.ADDED: "New",
    ChangeKind.DEPRECATED: "No longer to be used",
    ChangeKind.RESTORED: "In use again",
    ChangeKind.RETYPED: "Of another type",
    ChangeKind.RELEVELLED: "At another level",
    ChangeKind.REWORDED: "Reworded",
    ChangeKind.MOVED: "Moved",
    ChangeKind.RECODED: "Renumbered",
    ChangeKind.EDITORIAL: "Editorial",
    ChangeKind.METADATA: "Other details",
}


@value
class Detail:
    """A field before and after as short texts, empty where there is no value or it is too big to show."""

    field: str
    old: str
    new: str

    def __str__(self) -> str:
        if self.old == self.new:
            return "changed"
        return f"{self.old or 'none'} → {self.new or 'none'}"


def key_of(item: Item) -> str:
    """What an item is cited by: its code, else its id."""
    return item.code or item.id


def caption_of(item: Item) -> str:
    """The title of an item, else the beginning of its statement."""
    return _flat(item.title) or _short(_flat(item.statement))


def label_of(item: Item) -> str:
    """What a reader knows an item by: code and caption, as far as it has them."""
    return " ".join(part for part in (item.code, caption_of(item)) if part) or item.id


def wording_of(item: Item) -> str:
    """Everything an item says, title first, in one line without markup."""
    title, *rest = _flat(item.title), _flat(item.statement), _flat(item.lead_in)
    said = " ".join(part for part in rest if part)
    return f"{title}: {said}" if title and said else title or said


def side_names(diff: Diff) -> tuple[str, str]:
    """What the old and the new side are called in a report: by edition where that tells them apart."""
    old, new = (id_ if len(id_) > 3 else f"edition {id_}" for id_ in (diff.old.id, diff.new.id))
    return (old, new) if old != new else (f"{old}, before", f"{new}, after")


def tally(diff: Diff) -> Counter[tuple[ChangeKind, Impact]]:
    """How many changes there are of each kind and impact, those among them that a filter hides."""
    return Counter((change.kind, change.impact) for change in diff.all_changes)


def filter_note(diffs: Iterable[Diff]) -> str:
    """That a report shows some of the changes only, how many it hides, and what it shows; empty if it shows all."""
    shown = hidden = 0
    words = ""
    for diff in diffs:
        shown, hidden, words = shown + len(diff.changes), hidden + len(diff.hidden), words or str(diff.filter)
    return f"Filtered ({words}): {shown} of {shown + hidden} changes shown, {hidden} hidden." if words else ""


def items_of(diff: Diff, change: Change) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The old and the new items of a change."""
    return (
        tuple(diff.old.by_id[id_].item for id_ in change.old),
        tuple(diff.new.by_id[id_].item for id_ in change.new),
    )


def told(diff: Diff, change: Change) -> str:
    """A change in one line of words, as ``reworded: 1.2 Review provision each term.``."""
    olds, news = (", ".join(map(label_of, items)) for items in items_of(diff, change))
    many = olds and news and not len(change.old) == len(change.new) == 1
    return f"{change.kind}: {f'{olds} → {news}' if many else news or olds}"


def depth_of(diff: Diff, change: Change) -> int:
    """How deep in the tree a change is shown: as the first new item, or the first old one if there is none."""
    return (diff.new.by_id[change.new[0]] if change.new else diff.old.by_id[change.old[0]]).depth


def by_branch(diff: Diff) -> Iterator[tuple[Item, list[Change]]]:
    """Changes under the top-level item they belong to, what was removed under the new one where that lives on."""
    lives_on = {link.old: _root(diff.new, link.new) for link in reversed(diff.links)}
    branches: dict[tuple[bool, str], list[Change]] = {}
    for change in diff.changes:
        if change.new:
            key = True, _root(diff.new, change.new[0])
        else:
            root = _root(diff.old, change.old[0])
            key = root in lives_on, lives_on.get(root, root)
        branches.setdefault(key, []).append(change)
    for (is_new, root), changes in branches.items():
        yield (diff.new if is_new else diff.old).by_id[root].item, changes


def texts_of(change: Change) -> tuple[TextChange, ...]:
    """The changed texts, but for the reason, which is told as such."""
    return tuple(text for text in change.texts if text.field != "reason")


def details_of(diff: Diff, change: Change) -> Iterator[Detail]:
    """Every changed field of a pair but its texts, which are told word by word."""
    old, new = diff.old.by_id[change.old[0]], diff.new.by_id[change.new[0]]
    texts = {text.field for text in change.texts}
    for field in change.fields:
        if field not in texts:
            before, after = _value(old, field, _labels(diff.old, field)), _value(new, field, _labels(diff.new, field))
            if before == after:  # what has the same label is told apart by its id
                before, after = _value(old, field), _value(new, field)
            yield Detail(field=field, old=before, new=after)


def phrase_of(shift: Shift) -> str:
    """A shift in a few words, as ``obligation: should → must (stronger)``."""
    return f"{shift.kind}: {shift.old or '(nothing)'} → {shift.new or '(nothing)'} ({shift.direction})"


def edition_details(diff: Diff) -> Iterator[Detail]:
    """What differs around the items."""
    for change in diff.edition_changes:
        yield Detail(field=change.field, old=_short(change.old), new=_short(change.new))


def _labels(edition: Edition, field: str) -> Mapping[str, str]:
    """What readers know the types, levels and roles of an edition by."""
    declared: dict[str, Iterable[ItemType | Level | Role]] = {
        "type": edition.types,
        "level": (level for scale in edition.scales for level in scale.levels),
        "roles": edition.roles,
    }
    return {each.id: _flat(each.label) for each in declared.get(field, ())}


def _value(place: Place, field: str, labels: Mapping[str, str] = MappingProxyType({})) -> str:
    if field == "parent":
        return label_of(place.parent) if place.parent else "the top level"
    if field == "position":
        return f"place {place.position + 1}"
    name, _, language = field.partition(".")
    value = getattr(place.item, name)
    if isinstance(value, Text):
        return _short(value.in_language(language) if language else value.value)
    many = value if isinstance(value, tuple) else (value,)
    return _short([labels.get(part, part) for part in many]) if all(isinstance(part, str) for part in many) else ""


def _short(value: object) -> str:
    """A plain value in a few words; a mapping goes by what it calls itself."""
    if isinstance(value, list | tuple):
        return ", ".join(_short(part) for part in value)
    if isinstance(value, dict):
        return next((_short(value[key]) for key in _NAMES if key in value), "")
    text = " ".join(str(value).split()) if value is not None else ""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def _root(edition: Edition, id_: str) -> str:
    place = edition.by_id[id_]
    while place.parent is not None:
        place = edition.by_id[place.parent.id]
    return place.item.id


def _flat(text: Text) -> str:
    return " ".join(plain_text(text.value).split())
