"""When two texts say the same in another spelling, or with a list in another order."""

import re
from functools import lru_cache
from operator import eq
from unicodedata import category, normalize

from frameworkkit.diffing.enumerations import reordered
from frameworkkit.diffing.vocabulary.tables import Vocabulary
from frameworkkit.diffing.words import common_ends
from frameworkkit.model import plain_text

_MARK = re.compile(r"[^\w\s]|_")
_APOSTROPHES = frozenset("'’ʼ")
_HYPHENS = frozenset("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}")
_MINUSES = frozenset("-\N{MINUS SIGN}")

#: Punctuation that carries meaning: 5% is not 5.
_MEANT = frozenset("%‰@#")

#: British and American spelling, brought to one form on both sides.
_SPELLINGS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"^(practi|licen|defen|offen)s(?=(?:e|es|ed|ing)$)", r"\1c"),
        (r"(?<=\w{3})is(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational)$)", "iz"),
        (r"(?<=\w{3})ys(?=(?:e|ed|es|er|ers|ing)$)", "yz"),
        (r"(?<=\w{3})our(?=(?:s|ed|ing|able|al|ally|ful|ite|er|ers|less|ist|ists)?$)", "or"),
        (r"(?<=\w{3})tre(?=s?$)", "ter"),
        (r"(?<=\w{3})ogue(?=s?$)", "og"),
        (r"(?<=\wel)l(?=(?:ed|ing|er|ers)$)", ""),  # modelled, modeled
        (r"^programme(?=s?$)", "program"),
        (r"^(enrol|fulfil|instal)l(?=(?:s|ment|ments)?$)", r"\1"),
        (r"^(judg|acknowledg)ement(?=s?$)", r"\1ment"),
        (r"^(learn|spell|burn)t$", r"\1ed"),
        (r"^whilst$", "while"),
    )
)

#: Ways to write the same word or sign, abbreviations first: they lose their full stops with the punctuation.
_VARIANTS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"\be\.\s?g\.|\beg\b|\bfor instance\b", "for example"),
        (r"\bi\.\s?e\.|\bie\b", "that is"),
        (r"\betc\b", "and so on"),
        (r"\bvs\b", "versus"),
        (r"\bapprox\b", "approximately"),
        (r"(?<=\d)\s*(?:per\s?cent\b|%)", "%"),
        (r"\bhead\s(?=teacher)", "head"),
        (r"\bwell\s(?=being\b)", "well"),
        (r"\bon\s(?=(?:going|line)\b)", "on"),
    )
)
_ANY_VARIANT = re.compile(
    r"\b(?:e\.\s?g|eg\b|i\.\s?e|ie\b|etc\b|vs\b|approx\b|for instance|head\s|well\s|on\s)|\d\s*(?:per|%)"
)
_HYPHEN = re.compile("[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]")
_JOINED = re.compile(rf"[^\W\d_]+(?:{_HYPHEN.pattern}[^\W\d_]+)+")
#: Beyond this many in two texts, words joined in one and apart in the other are other words.
MOST_JOINED = 50
#: How many words may be one expression, as *for instance*.
AROUND = 3


def same_wording(old: str, new: str, vocabulary: Vocabulary) -> bool:
    """Whether two texts differ at most editorially.

    Editorial is: capitals, white space, punctuation, quotation marks and dashes, emphasis, hyphens between
    letters, ``&`` for *and*, abbreviations as *e.g.*, spelling variants as -ise and -ize, and the order of the items
    of a list. Figures and signs such as % count.
    """
    if old == new:
        return True
    before, after = _spelled_both(*_where_they_differ(old, new))
    return sorted(before) == sorted(after) and (
        eq(*_spelled_both(old, new)) or reordered(_readable(old), _readable(new), _spelled, vocabulary)
    )


def _spelled_both(old: str, new: str) -> tuple[list[str], list[str]]:
    before, after = _with_hyphens(_readable(old), _readable(new))
    return _spelled(before), _spelled(after)


def _where_they_differ(old: str, new: str) -> tuple[str, str]:
    """The stretches in which two texts differ, with a few words around: all that a first look needs."""
    if any(sign in text for sign in "[`\\" for text in (old, new)):
        return old, new  # markup goes over several words
    before, after = old.split(), new.split()
    start, tail = common_ends(before, after)
    start, tail = max(0, start - AROUND), max(0, tail - AROUND)
    return " ".join(before[start : len(before) - tail]), " ".join(after[start : len(after) - tail])


def _with_hyphens(old: str, new: str) -> tuple[str, str]:
    """Two texts in which words are joined that either of them joins with a hyphen."""
    for joined in sorted(set(_JOINED.findall(old) + _JOINED.findall(new)))[:MOST_JOINED]:
        apart = _HYPHEN.sub(" ", joined)
        old, new = old.replace(apart, joined), new.replace(apart, joined)
    return old, new


def _readable(text: str) -> str:
    text = plain_text(normalize("NFC", text)).casefold()
    if _ANY_VARIANT.search(text):
        for pattern, form in _VARIANTS:
            text = pattern.sub(form, text)
    return text


def _spelled(text: str) -> list[str]:
    return [_spelling(word) for word in _MARK.sub(_bare, text).split()]


def _bare(mark: re.Match[str]) -> str:
    """What a sign between words or letters stands for: nothing, a space, a word or itself."""
    sign, text, at = mark[0], mark.string, mark.start()
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if sign == "&":
        return " and "
    if sign in _APOSTROPHES and before.isalnum() and after.isalnum():
        return ""
    if sign in _HYPHENS and before.isalpha() and after.isalpha():
        return " " if text[max(0, at - 3) : at].split()[-1:] == ["re"] else ""  # re-sign is not resign
    if sign in _MINUSES and after.isdigit() and not before.strip():
        return "\N{MINUS SIGN}"
    kind = category(sign)
    if sign in _MEANT or kind[0] not in "PC":
        return sign
    return "" if kind == "Cf" else " "  # soft hyphens and joiners stand inside words


@lru_cache(maxsize=10_000)
def _spelling(word: str) -> str:
    for pattern, form in _SPELLINGS:
        word = pattern.sub(form, word)
    return word
