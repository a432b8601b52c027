"""Texts for people, in one language or several."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in another language; ``of`` is the :func:`text_hash` of the text that was translated."""

    language: str
    value: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown inline text in the framework's language, with its translations. Empty means absent."""

    value: str = ""
    translations: tuple[Translation, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.value or self.translations)

    def __str__(self) -> str:
        return self.value

    def in_language(self, language: str) -> str | None:
        """The translation into ``language`` (a BCP 47 tag), or None."""
        return next((t.value for t in self.translations if t.language == language), None)


NO_TEXT = Text()


def text_hash(value: str) -> str:
    """Sixteen hexadecimal digits that change when the wording does; white space does not count."""
    from hashlib import sha256

    return sha256(" ".join(value.split()).encode()).hexdigest()[:16]
