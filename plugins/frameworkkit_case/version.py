"""What tells CASE 1.1 from CASE 1.0: everything else is written from one description."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from frameworkkit.model import plain_text

_BREAKS = str.maketrans("\t\n\r", "   ")

_RELATIONS = {
    "exact": "exactMatchOf",
    "related": "isRelatedTo",
    "part": "isPartOf",
    "precedes": "precedes",
    "replaced-by": "replacedBy",
    "exemplar": "exemplar",
    "peer": "isPeerOf",
    "skill-level": "hasSkillLevel",
}
_RELATIONS_OF_1_1 = {
    **_RELATIONS,
    "translation": "isTranslationOf",
    "close": "ext:closeMatch",
    "broad": "ext:broadMatch",
    "narrow": "ext:narrowMatch",
}
_OTHER = "isRelatedTo"
# The vocabulary of 1.1 may be extended by words of this form; its schema takes no hyphen for the first letter.
_EXTENSION = re.compile(r"ext:[A-Za-z0-9._]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of CASE. ``extended`` is everything that 1.1 added to 1.0."""

    number: str
    path: str
    relations: Mapping[str, str]
    extended: bool

    def prose(self, text: str) -> str:
        """A text as written into statements and descriptions: Markdown in 1.1, one plain line in 1.0."""
        return text if self.extended else one_line(text)

    def note(self, text: str) -> str:
        """A text as written into notes, which have lines in both versions: Markdown in 1.1, plain in 1.0."""
        return text if self.extended else plain_text(text)

    def association_type(self, relation: str) -> str:
        """The word for a relation of the model; the nearest there is where :meth:`knows` says no."""
        return self.relations.get(relation) or (relation if self._is_extension(relation) else _OTHER)

    def knows(self, relation: str) -> bool:
        """Whether there is a word for this very relation."""
        return relation in self.relations or self._is_extension(relation)

    def _is_extension(self, relation: str) -> bool:
        return self.extended and _EXTENSION.match(relation) is not None


def one_line(text: str) -> str:
    """A text (Markdown) as a NormalizedString of the specification: plain, without tabs and line breaks."""
    return flat(plain_text(text))


def flat(words: str) -> str:
    """Words (a name, code or keyword: no Markdown) as a NormalizedString, without tabs and line breaks."""
    return words if words.isprintable() else words.translate(_BREAKS)


V1_0 = Version(number="1.0", path="v1p0", relations=_RELATIONS, extended=False)
V1_1 = Version(number="1.1", path="v1p1", relations=_RELATIONS_OF_1_1, extended=True)
