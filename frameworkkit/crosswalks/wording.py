"""What an item says as one text, when two items say the same, and what that makes of a link."""

from frameworkkit.crosswalks.crosswalk import Entry
from frameworkkit.diffing import Relation
from frameworkkit.diffing.vocabulary import vocabulary
from frameworkkit.diffing.wording import same_wording
from frameworkkit.model import Edition, Item


def wording(item: Item) -> str:
    """Title, statement and lead-in in the framework's language."""
    return " ".join(text.value for text in (item.title, item.statement, item.lead_in) if text)


def say_the_same(old: Edition, new: Edition, pair: tuple[str, str]) -> bool:
    """Whether an old item and a new one differ at most editorially; one that is not there says nothing."""
    before, after = old.by_id.get(pair[0]), new.by_id.get(pair[1])
    if before is None or after is None:
        return False
    words = vocabulary(old.language if old.language == new.language else "")
    return same_wording(wording(before.item), wording(after.item), words)


def relation_of(entry: Entry, old: Edition, new: Edition) -> Relation:
    """The relation of a link that somebody stated; else what the number of its items and their texts tell."""
    if entry.relation is not None:
        return entry.relation
    if len(entry.old) > 1 < len(entry.new):
        return Relation.RELATED
    if len(entry.old) > 1 or len(entry.new) > 1:
        return Relation.NARROW if len(entry.new) > 1 else Relation.BROAD
    return Relation.EXACT if say_the_same(old, new, (entry.old[0], entry.new[0])) else Relation.CLOSE
