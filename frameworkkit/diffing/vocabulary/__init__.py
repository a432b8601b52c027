"""The words that decide what a statement asks for, language by language.

Another language is another module with a table ``WORDS`` and an entry in :data:`_MODULES`.
"""

from functools import cache
from importlib import import_module
from types import MappingProxyType

from frameworkkit.diffing.vocabulary.tables import Vocabulary

_NOTHING = Vocabulary()
_MODULES = MappingProxyType({"en": "english", "cy": "welsh", "de": "german", "fr": "french"})

LANGUAGES = tuple(sorted(_MODULES))


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of the language of a BCP 47 tag, as ``en-GB``; none where there is no table of it."""
    module = _MODULES.get(language.partition("-")[0].casefold())
    if not module:
        return _NOTHING
    words: Vocabulary = import_module(f"{__name__}.{module}").WORDS  # most comparisons need one language at most
    return words
