"""Texts in the languages that the framework needs."""

from collections.abc import Iterator

from frameworkkit.model import Item
from frameworkkit.rules.engine import Finding
from frameworkkit.rules.subject import Subject

_TEXTS = ("title", "statement", "abbreviated", "lead_in", "notes")


def missing_language(subject: Subject) -> Iterator[Finding]:
    """FK311: a text of an item is there in other languages, but not in the framework's own."""
    language = subject.edition.language
    for place in subject.edition.places:
        for name, tags in _foreign(place.item):
            yield Finding(
                message=f"this text is written in {tags}, but not in {language}, the framework's language",
                hint=f"add it as {language}: …, or change `framework.language`",
                pointer=subject.pointer(place.item, name),
                item=place.item,
            )


def _foreign(item: Item) -> Iterator[tuple[str, str]]:
    """Names of the texts without a value of their own, with the languages they are in."""
    for name in _TEXTS:
        text = getattr(item, name)
        if text.translations and not text.value:
            yield name, ", ".join(translation.language for translation in text.translations)
