"""Words for YAML syntax errors: what is wrong at this place, what to do, and how to read on behind it."""

import re
from dataclasses import dataclass
from typing import Any

from frameworkkit.source.problems import MAX_SHOWN
from frameworkkit.source.scalars import WHITE
from frameworkkit.values import value

_ALIAS = re.compile(r"\*\S+ +$")
_LONGEST_KEY = 1024  # libyaml's limit, and YAML's own
_LINE_END = re.compile(r"[\r\n]")
_LONG_LINE = re.compile(rf"[^\r\n]{{{_LONGEST_KEY}}}[^\r\n]*?:[ \r\n]")


@dataclass(frozen=True, slots=True)
class Fault:
    """A syntax error and its offsets, and ``mended``: the text with the least change that hides it, if one is safe.

    Safe means that what follows keeps its meaning, so that the next error is one of its own. ``loose`` says that
    the line may but continue what was broken off in the line above: after an error there it is no news.
    """

    code: str
    message: str
    hint: str | None
    start: int
    end: int
    mended: str | None
    loose: bool


@value
class _Rule:
    """How to put the errors whose words contain ``part``.

    ``{shown}`` in the message is the source that ``pattern`` finds at the place of the error: where it breaks or,
    with ``opening``, where the broken construct begins, of which ``{line}`` in the hint is the line; ``back`` is how
    much too far libyaml's mark is. ``mend`` is written over that source: an ``x`` keeps a place where text is, a
    blank does not; without it there is no reading on.
    """

    part: str = ""
    message: str
    hint: str | None = None
    code: str = "FK101"
    pattern: str = "."
    opening: bool = False
    back: int = 0
    mend: str = ""
    loose: bool = False


_QUOTE = "put the whole text in quotes"
_INDENT = "look at the indentation of this line and of those before it"
_BACKSLASH = "write two backslashes for one, or use single quotes"
_STARTS_WITH = "a text cannot start with {shown}"

_TAB = _Rule(part="tab character", code="FK102", message="a tab stands where only spaces may", hint="use spaces")
_COLON = _Rule(
    part="mapping values are not allowed",
    message="a colon and a space make a key, which cannot stand here",
    hint="put the whole text in quotes, or indent the key like its neighbours",
    mend="x",
    loose=True,
)
_NO_COLON = _Rule(
    part="could not find expected ':'",
    message="this is neither a key with its colon nor part of the text before it",
    hint="add the colon, or indent the line to continue the text",
    pattern=".+",
    opening=True,
    mend=" ",
    loose=True,
)
_START = _Rule(part="expected <document start>", message="nothing may follow the value that ended here", hint=_INDENT)
_MISFIT = _Rule(
    part="did not find expected", message="this line fits neither the keys nor the list before it", hint=_INDENT
)
_RULES = (
    _TAB,
    _COLON,
    _Rule(
        part="scanning an alias",
        message="at the start of a text {shown} means an alias, and this is none",
        hint="put the whole text in quotes, as always where it starts with bold or emphasis",
        opening=True,
        mend="x",
    ),
    _Rule(
        part="scanning an anchor",
        message="at the start of a text {shown} means an anchor, and this is none",
        hint=_QUOTE,
        opening=True,
        mend="x",
    ),
    _Rule(
        part=" tag",
        code="FK104",
        message="the tag {shown} means nothing here",
        hint="remove it, or quote the text",
        pattern=r"!\S*",
        opening=True,
        mend="x",
    ),
    _Rule(part="cannot start any token", message=_STARTS_WITH, hint=_QUOTE, mend="x"),
    _Rule(part="unknown escape", message="there is no escape {shown}", hint=_BACKSLASH, pattern=r"\\.", mend="x"),
    _Rule(
        part="hexdecimal number",
        back=2,
        message="the escape {shown} is not complete",
        hint=_BACKSLASH,
        pattern=r"\\.[0-9a-fA-F]*",
        mend="x",
    ),
    _Rule(
        part="invalid Unicode character",
        back=2,
        message="the escape {shown} stands for no character",
        hint="write the character itself",
        pattern=r"\\.[0-9a-fA-F]*",
        mend="x",
    ),
    _NO_COLON,
    _Rule(
        part="block sequence entries are not allowed",
        message="a list cannot start in the line of its key",
        hint="start it in a line of its own, or put the text in quotes",
        mend="x",
    ),
    _Rule(
        part="expected comment or line break",
        message="the text of | or > starts in the next line",
        hint="move it there, or use quotes",
        pattern=".+",
        mend=" ",
    ),
    _Rule(
        part="scanning a quoted scalar",
        message="the quote that opens here is never closed",
        hint="close it behind the text",
        opening=True,
    ),
    _Rule(
        part="expected ',' or",
        message="a comma or a closing bracket is missing before this",
        hint="the bracket opens in line {line}",
    ),
    _Rule(
        part="parsing a flow node",
        message="a value or a closing bracket is missing before this",
        hint="look for a bracket that is not closed, or a comma too many",
    ),
    _Rule(part="parsing a block node", message=_STARTS_WITH, hint=_QUOTE, mend="x"),
    _Rule(part="scanning a directive", message="a line cannot start with %", hint=_QUOTE, opening=True),
    _START,
    _MISFIT,
)
_OTHER = _Rule(message="this is not valid YAML")
_AFTER_QUOTE = _Rule(
    message="nothing may follow a text in quotes",
    hint="double the quote if it belongs to the text, or put all of it in quotes",
    pattern=".+",
    mend=" ",
)
_LATE_QUOTE = _Rule(
    message="the quote that opens here is not closed in its line, but by the next quote below",
    hint="close it behind the text",
)
_AFTER_ALIAS = _Rule(message="nothing may follow an alias", hint=_QUOTE, pattern=".+", mend=" ")
_CLOSES_NOTHING = _Rule(message="{shown} closes nothing that is open", hint="remove it", mend=" ")
_AFTER_END = _Rule(code="FK107", message="a second document starts here", hint="keep one edition in a file")
_LONG_KEY = _Rule(message="this key is longer than 1,024 characters", hint="keys are short names", mend="x")


_LONG_KEY_IN_MAPPING = _Rule(message=_LONG_KEY.message, hint=_LONG_KEY.hint, pattern=".+", mend=" ")


def explain(error: Any, text: str) -> Fault:  # noqa: ANN401 - PyYAML's errors are untyped
    """Turn an error of the parser, which has a mark, into what is wrong at the place where it shows."""
    words = f"{error.context or ''}: {error.problem or ''}"
    rule = next((rule for rule in _RULES if rule.part in words), _OTHER)
    mark = error.context_mark if rule.opening and error.context_mark else error.problem_mark
    at = min(mark.index - rule.back, max(len(text.rstrip(WHITE)) - 1, 0))
    before = text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]
    rule = _refined(rule, text, at, before)
    if rule is _AFTER_QUOTE and (opening := _quote_above(text, at)) is not None:
        rule, at = _LATE_QUOTE, opening
    found = re.compile(rule.pattern).match(text, at)
    end = found.end() if found else at + 1
    mend = _tab_mend(text, at, before) if rule is _TAB else rule.mend
    return Fault(
        code=rule.code,
        message=rule.message.format(shown=text[at : min(end, at + MAX_SHOWN)]),
        hint=rule.hint and rule.hint.format(line=error.context_mark.line + 1 if error.context_mark else 1),
        start=at,
        end=end,
        mended=text[:at] + mend * (end - at) + text[end:] if mend else None,
        loose=rule.loose and ": " not in before,
    )


def _refined(rule: _Rule, text: str, at: int, before: str) -> _Rule:
    """What libyaml calls by one name and people do not."""
    if text[at] == "\t":
        return _TAB
    if rule is _COLON:
        return _LONG_KEY if len(before) > _LONGEST_KEY and ": " not in before else _COLON
    if rule is _NO_COLON:
        return _LONG_KEY_IN_MAPPING if _LONG_LINE.match(text, at) else _NO_COLON
    if rule is _START:
        return _AFTER_END if text[:at].rstrip(WHITE).endswith("...") else _START
    return _refined_misfit(text[at], before) if rule is _MISFIT else rule


def _refined_misfit(character: str, before: str) -> _Rule:
    if character in "]}":
        return _CLOSES_NOTHING
    if before.rstrip(" ").endswith(("'", '"')):
        return _AFTER_QUOTE
    return _AFTER_ALIAS if _ALIAS.search(before) else _MISFIT


def _quote_above(text: str, at: int) -> int | None:
    """Where the quote opens that closes before an offset, if that is in another line."""
    close = len(text[:at].rstrip(WHITE)) - 1
    opening = text.rfind(text[close], 0, close)
    while opening > 0 and text[opening - 1] == "\\":
        opening = text.rfind(text[close], 0, opening)
    return opening if opening >= 0 and _LINE_END.search(text, opening, close) else None


def _tab_mend(text: str, at: int, before: str) -> str:
    """A tab that only separates can be read as a blank; of one that indents nobody knows how wide it is."""
    rest = text[at : at + MAX_SHOWN].lstrip("\t ")
    return " " if before.strip(WHITE) or rest[:1] in ("", "\r", "\n", "#") else ""
