"""What an item says as one text, and when two items say the same."""

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
