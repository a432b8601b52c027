"""What holds for any value and any text: nothing is lost between a value, its text, and the text after an edit."""

import copy
import io
from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from frameworkkit.source import parse
from frameworkkit.source.comments import find_comments
from frameworkkit.source.editing import add_key, apply, remove, set_value
from frameworkkit.source.layout import KeyOrder, canonical
from frameworkkit.source.outline import Outline
from frameworkkit.source.scalars import NULLS, TEXT_KEYS
from frameworkkit.source.styles import can_be_plain, folded, literal, quoted, single_quoted
from frameworkkit.source.styles import one_line as one_line_of
from frameworkkit.source.writing import dump

NUMERIC = frozenset(("number", "weight"))
BOOLEAN = frozenset(("flag",))
KEYS = ("id", "code", "title", "statement", "children", "keywords", "level", "<<", "no", "2014", "on", "a: b", "#", "")

_WORDS = (
    *("yes", "no", "on", "off", "y", "n", "true", "False", "null", "Null", "~", "", "NaN", ".nan", ".inf", "-.INF"),
    *("1.10", "2014", "1e3", "0o7", "0x1F", "0b1", "1_000", "12:30", "+1", "-1", ".5", "5.", "1,5", "=", "<<", "1e5x"),
    *("2026-01-31", "2026-01-31T10:00:00Z", "2014-2015", "---", "...", "- a", "-a", "? a", "?a", ": a", ":a", "a:"),
    *("a: b", "a #b", "a#b", "#a", "**bold** text", "*a", "&a", "!a", "%a", "@a", "`a`", "[a]", "{a}", "a, b", "'a'"),
    *(
        '"a"',
        "it's",
        'say "a"',
        "a\\b",
        "\\",
        " a",
        "a ",
        "\ta",
        "a\t",
        "a\nb",
        "a\n",
        "\na",
        "a\n\nb\n",
        "a\n b",
        "a \nb",
    ),
    *(
        "é",
        "\xa0a",
        "a\x85b",
        "a\u2028b",
        "\ufeffa",
        "a\ufeffb",
        "😀",
        "\x00",
        "\x1b",
        "\x7f",
        "a\rb",
        "a\r\nb",
        "why?",
    ),
    *(
        "https://example.org/a?b=c#d",
        "|",
        ">",
        "> a",
        "a | b",
        "- a\n- b",
        "key: value\nother: value",
        "# a\nb",
        "\\x00",
    ),
)

texts = st.one_of(
    st.sampled_from(_WORDS),
    st.text(alphabet=st.sampled_from("ab: #-?,[]{}&*!|>'\"%@`~=<\\\n\t 01.e"), max_size=12),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12),
    st.lists(
        st.sampled_from([*"abc", "word", "longerword", "#", "-", ":", "a:", "", "é"]), min_size=30, max_size=60
    ).map(" ".join),
)
keys = st.sampled_from(KEYS) | texts
numbers = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)


def _collections(parts):
    return st.lists(parts, max_size=4) | st.dictionaries(keys, parts, max_size=4).map(_typed)


def _typed(mapping):
    """Numbers and truth values stand only under the keys that have them; a text there is never one."""
    return {key: value for key, value in mapping.items() if key not in NUMERIC | BOOLEAN}


typed_mappings = st.fixed_dictionaries(
    {}, optional={"number": numbers, "weight": numbers | st.none(), "flag": st.booleans(), "title": texts, "id": texts}
)
values = st.recursive(texts | st.none() | typed_mappings, _collections, max_leaves=12)
"""What a file may hold: texts, null, and numbers and truth values under their keys."""

text_values = st.recursive(
    texts, lambda parts: st.lists(parts, max_size=4) | st.dictionaries(texts, parts, max_size=4), max_leaves=12
)
"""Texts and collections of them, which every reader of YAML takes alike."""


class Hand:
    """Writes a value as different people would: any style, indentation, comments, blank lines."""

    def __init__(self, random, *, anchors=False):
        self.random = random
        self.anchors = [] if anchors else None
        self.comments = []
        self.deep = False  # whether a comment stands where a block of text may have taken it in

    def file(self, value):
        text = "".join(self.own_lines(0))
        if value and isinstance(value, dict | list) and self.one_in(1.3):
            text += self.block(value, 0).removeprefix("\n")
        else:
            line = self.flow(value) if isinstance(value, dict | list) else self.scalar(value, 0, flow=False)
            text += line + ("" if "\n" in line else self.trail()) + "\n"
        text += "".join(self.own_lines(0))
        if self.one_in(5):
            text = text.removesuffix("\n")
        return text.replace("\n", "\r\n") if self.one_in(4) else text

    def one_in(self, count):
        return self.random.random() * count < 1

    def comment(self):
        self.comments.append(text := self.random.choice(["# a", "#b", "# - c: [d", "#", '# "e', "# é # f"]))
        return text

    def trail(self):
        return " " * self.random.randint(1, 3) + self.comment() if self.one_in(6) else ""

    def anchor(self):
        """An anchor before a value, now and then."""
        if self.anchors is None or not self.one_in(8):
            return ""
        self.anchors.append(f"a{len(self.anchors)}")
        return f"&{self.anchors[-1]} "

    def own_lines(self, indent):
        lines = []
        while self.one_in(6):
            margin = self.random.choice([indent, indent, indent, 0, indent + 2])
            self.deep |= margin > indent
            lines.append(" " * margin + self.comment() + "\n" if self.one_in(2) else "\n")
        return lines

    def block(self, value, indent):
        """Lines, each with its end; the first is to follow a key or dash, hence its line break."""
        text = "\n"
        entries = value.items() if isinstance(value, dict) else ((None, part) for part in value)
        for key, part in entries:
            text += "".join(self.own_lines(indent))
            text += " " * indent + ("-" if key is None else self.key(key) + ":")
            if part and isinstance(part, dict | list) and self.one_in(1.4):
                text += self.inner(key, part, indent)
            elif isinstance(part, dict | list):
                text += " " + self.flow(part) + self.trail() + "\n"
            elif part is None and self.one_in(2):
                text += self.trail() + "\n"
            else:
                scalar = self.scalar(part, indent, flow=False, key=key)
                text += (" " + scalar if scalar else "") + ("" if "\n" in scalar else self.trail()) + "\n"
        return text

    def inner(self, key, part, indent):
        deeper = indent + self.random.randint(1, 4)
        if key is None and self.one_in(1.5):  # compact: the first entry behind the dash
            count = len(self.comments)
            lines = self.block(part, deeper + 1).removeprefix("\n")
            if lines.startswith(" " * (deeper + 1)) and not lines.lstrip(" ").startswith(("#", "\n")):
                return " " * (deeper - indent) + lines[deeper + 1 :]
            del self.comments[count:]
        if isinstance(part, list) and key is not None and self.one_in(3):
            deeper = indent
        return (" " + self.anchor()).rstrip(" ") + self.trail() + self.block(part, deeper)

    def flow(self, value):
        anchor = self.anchor()
        parts = []
        for step in value:
            if isinstance(value, dict):
                part = value[step]
                text = (
                    self.key(step, flow=True)
                    + ": "
                    + (self.flow(part) if isinstance(part, dict | list) else self.scalar(part, 0, flow=True, key=step))
                )
            else:
                text = self.flow(step) if isinstance(step, dict | list) else self.scalar(step, 0, flow=True)
            parts.append(text)
        space = self.random.choice(["", " "])
        comma = "," if parts and self.one_in(5) else ""
        line = parts[0] if parts else ""
        for part in parts[1:]:
            line += self.between(needs_space=isinstance(value, dict)) + part
        line += comma
        return anchor + (
            "{" + space + line + space + "}" if isinstance(value, dict) else "[" + space + line + space + "]"
        )

    def between(self, *, needs_space):
        """A comma between two entries in brackets, and now and then a new line."""
        if self.one_in(6):
            return "," + self.trail() + "\n" + "".join(self.own_lines(40)) + " " * 40
        return ", " if needs_space else "," + self.random.choice(["", " "])

    def key(self, key, *, flow=False):
        return self.scalar(key, 0, flow=flow, key="id", one_line=True)

    def scalar(self, value, indent, *, flow, key=None, one_line=False):
        if self.anchors and not one_line and self.one_in(10):
            return "*" + self.random.choice(self.anchors)
        anchor = "" if one_line else self.anchor()
        if not isinstance(value, str):
            return anchor + one_line_of(value, key=key, flow=flow)
        styles = [quoted(value)]
        if (single := single_quoted(value)) is not None:
            styles.append(single)
        if can_be_plain(value, flow=flow) and (value not in NULLS or key in TEXT_KEYS) and not value.startswith("..."):
            styles += [value, value]
        if not flow and not one_line:
            inner = indent + self.random.randint(1, 4)
            for lines in (literal(value, inner), folded(value, inner) if " " in value else None):
                if lines:
                    styles.append("\n".join(lines))
        text = self.random.choice(styles)
        if "\n" in text and self.one_in(6):
            text = text.replace("\n", f" {self.comment()}\n", 1)
        return anchor + text


@st.composite
def hand_written(draw, of=values, *, anchors=True):
    hand = Hand(draw(st.randoms(use_true_random=False)), anchors=anchors)
    text = hand.file(draw(of))
    document = parse(text.encode(), "file.yaml", numeric=NUMERIC, boolean=BOOLEAN)
    assume(document.parsed is not None)
    return document, None if hand.deep else Counter(hand.comments)


documents = hand_written(anchors=False).map(lambda written: written[0])


def read(text):
    return parse(text.encode(), "file.yaml", numeric=NUMERIC, boolean=BOOLEAN).value


@given(values)
def test_what_is_written_is_read_again(value):
    assert read(dump(value)) == value


@given(text_values)
def test_others_read_what_is_written(value):
    assert YAML(typ="safe", pure=True).load(io.StringIO(dump(value))) == value


def pointers(value, pointer=()):
    yield pointer
    if isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from pointers(part, (*pointer, step))


def at(value, pointer):
    for step in pointer:
        value = value[step]
    return value


def with_value(value, pointer, new):
    if not pointer:
        return new
    value = copy.deepcopy(value)
    at(value, pointer[:-1])[pointer[-1]] = new
    return value


def edited(document, edits):
    text = apply(document.text, edits)
    again = parse(text.encode(), document.name, numeric=NUMERIC, boolean=BOOLEAN)
    assert {finding.code for finding in again.diagnostics} <= {"FK109"}, text
    return again.value


@given(documents, st.data())
def test_a_value_is_changed_alone(document, data):
    pointer = data.draw(st.sampled_from(list(pointers(document.value))))
    typed = {"number": numbers, "weight": numbers, "flag": st.booleans()}
    new = data.draw(typed.get(pointer[-1] if pointer else None, values))
    assume(pointer or new is not None)
    edits = set_value(document, pointer, new)
    assert edited(document, edits) == with_value(document.value, pointer, new)


@given(documents, keys, values, st.data())
def test_a_key_is_added_alone(document, key, value, data):
    mappings = [p for p in pointers(document.value) if isinstance(at(document.value, p), dict)]
    assume(mappings)
    pointer = data.draw(st.sampled_from(mappings))
    names = list(at(document.value, pointer))
    assume(key not in names and key not in NUMERIC | BOOLEAN)
    after = data.draw(st.none() | st.sampled_from(names)) if names else None
    edits = add_key(document, pointer, key, value, after=after)
    found = edited(document, edits)
    assert found == with_value(document.value, (*pointer, key), value)
    place = len(names) if after is None else names.index(after) + 1
    assert list(at(found, pointer)) == [*names[:place], key, *names[place:]]


@given(documents, st.data())
def test_an_entry_is_removed_alone(document, data):
    entries = [p for p in pointers(document.value) if p]
    assume(entries)
    pointer = data.draw(st.sampled_from(entries))
    expected = copy.deepcopy(document.value)
    del at(expected, pointer[:-1])[pointer[-1]]
    assert edited(document, remove(document, pointer)) == expected


ORDER = KeyOrder(
    {
        "properties": {key: {"$ref": "#"} for key in reversed(KEYS)},
        "additionalProperties": {"$ref": "#"},
        "items": {"$ref": "#"},
    }
)


def comments(document):
    return Counter(c.text for c in find_comments(Outline(document, document.parsed)) if c.text)


@given(hand_written())
def test_all_comments_are_found(written):
    document, expected = written
    assume(expected is not None and not document.json)
    assert comments(document) == expected


@given(hand_written(), st.sampled_from([None, ORDER]))
def test_the_canonical_layout_loses_nothing_and_is_its_own(written, order):
    document, _ = written
    assume(not document.diagnostics)
    text = canonical(document, order)
    assert isinstance(text, str), document.text
    again = parse(text.encode(), document.name, numeric=NUMERIC, boolean=BOOLEAN)
    assert again.value == document.value
    assert comments(again) == comments(document)
    assert canonical(again, order) == text


@given(hand_written(of=text_values))
def test_others_read_the_canonical_layout_alike(written):
    document, _ = written
    assume(not document.diagnostics)
    assert YAML(typ="safe", pure=True).load(canonical(document)) == document.value


def without_nulls(value):
    """The value with one text for all that is null, which others leave as written."""
    if isinstance(value, dict):
        return {key: without_nulls(part) for key, part in value.items()}
    if isinstance(value, list):
        return [without_nulls(part) for part in value]
    return "" if value in NULLS or value is None else value


@given(hand_written(of=text_values))
def test_others_read_hand_written_files_alike(written):
    document, _ = written
    # A block of text that is all of a file may, for some, stand at the start of its lines.
    assume(not document.diagnostics and not document.json and not isinstance(document.value, str))
    others = YAML(typ="base", pure=True).load(document.text)
    assert without_nulls(document.value) == without_nulls(others)


@given(hand_written(), st.data())
def test_values_and_keys_stand_where_they_say(written, data):
    document, _ = written
    pointer = data.draw(st.sampled_from(list(pointers(document.value))))
    value = at(document.value, pointer)
    start, end = document.offsets(pointer)
    if pointer:
        outer = document.offsets(pointer[:-1])
        assert outer[0] <= start <= end <= outer[1]
    if isinstance(value, str) and document.text[start : start + 1] not in ("|", ">", "*"):
        assert read(f"code: {document.text[start:end]}\n") == {"code": value} or "\n" in document.text[start:end]
    start, end = document.offsets(pointer, key=True)
    if pointer and isinstance(pointer[-1], str) and document.text[start] != "*":
        assert read(f"{document.text[start:end]}: x\n") == {pointer[-1]: "x"}


def sound(data, name):
    """Read what may be anything: either there is a value, or a finding says why not, and where."""
    document = parse(data, name)
    assert document.diagnostics or document.parsed is not None
    for finding in document.diagnostics:
        assert finding.message
        assert finding.span.start <= finding.span.end
        assert finding.span.start.line <= len(data.splitlines()) + 1


@given(st.binary(), st.sampled_from(["file.yaml", "file.json"]))
def test_no_bytes_make_the_reader_fall(data, name):
    sound(data, name)


@given(hand_written(), st.data())
def test_no_slip_makes_the_reader_fall(written, data):
    text = written[0].text
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        slip = data.draw(
            st.sampled_from([*"\t\n\r \"'-?:,[]{}#&*!|>%@`\\\x00\x07\u2028a", ": ", "- ", "---\n", "&a ", "*a", "\\x0"])
        )
        text = text[:place] + slip + text[place + data.draw(st.integers(0, 2)) :]
    sound(text.encode(), "file.yaml")
