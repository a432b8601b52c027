"""When two texts say the same in another spelling, and which of their words oblige somebody."""

import re
from unicodedata import category, normalize

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

#: English words that say how binding a statement is. Another of them, or one more or less, is another obligation.
_OBLIGATIONS = re.compile(
    r"\b(?:must|shall|should|may|might|can|cannot|could|will|needs? to|ought|required|mandatory|optional"
    r"|recommended|not|never|\w+n['’]t)\b"
)


def same_wording(old: str, new: str) -> bool:
    """Whether two texts differ at most editorially.

    Editorial is: capitals, white space, punctuation, quotation marks and dashes, emphasis, hyphens between
    letters, ``&`` for *and*, and spelling variants as -ise and -ize. Figures and signs such as % count.
    """
    if old == new:
        return True
    before, after = _words(old), _words(new)
    return len(before) == len(after) and all(
        a == b or _spelling(a) == _spelling(b) for a, b in zip(before, after, strict=True)
    )


def obligations(text: str) -> tuple[str, ...]:
    """The words of obligation in a text, in alphabetical order."""
    return tuple(sorted(_OBLIGATIONS.findall(plain_text(text).casefold())))


def _words(text: str) -> list[str]:
    return _MARK.sub(_bare, plain_text(normalize("NFC", text)).casefold()).split()


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


def _spelling(word: str) -> str:
    for pattern, form in _SPELLINGS:
        word = pattern.sub(form, word)
    return word
