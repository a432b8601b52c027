"""What is said about each way of breaking a file."""

from copy import deepcopy
from typing import Any, NamedTuple

import pytest

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.positions import Pointer, pointer_text
from frameworkkit.schema import check

GONE = object()
PLAN: Pointer = ("items", 0)
REVIEW: Pointer = ("items", 0, "children", 0)
LONG = "long " * 1000


def broken(document: dict[str, Any], pointer: Pointer, value: object) -> Any:
    """The document with one value put in or taken out."""
    if not pointer:
        return value
    document = deepcopy(document)
    parent: Any = document
    for step in pointer[:-1]:
        parent = parent[step]
    if value is GONE:
        del parent[pointer[-1]]
    else:
        parent[pointer[-1]] = value
    return document


class Case(NamedTuple):
    """A value put in (or taken out), and what is said: at the same place, but where ``at`` names another."""

    pointer: Pointer
    value: object
    code: str
    at: tuple[Any, ...] | None
    message: str
    hint: str | None

    @property
    def place(self) -> Pointer:
        if self.at is None:
            return self.pointer
        return (*self.pointer, *self.at[1:]) if self.at[:1] == (...,) else self.at

    def __str__(self) -> str:
        return f"{self.code} {pointer_text(self.pointer)[-40:]}"


ROWS = [
    # keys
    (("format",), GONE, "FK201", (), "this edition file lacks the key 'format'", "add it, as format: frameworkkit/1"),
    (("items",), GONE, "FK201", (), "lacks the key 'items'", "add items: The items at the top"),
    ((*REVIEW, "type"), GONE, "FK201", REVIEW, "this item lacks the key 'type'", "type: outcome"),
    (("framework", "publisher"), {}, "FK201", None, "this organisation lacks the key 'name'", "name: Example Board"),
    (("framework", "title", "cy"), {"of": "0123456789abcdef"}, "FK201", None, "'text'", "text: Cynllunio"),
    ((*PLAN, "statment"), "x", "FK202", None, "this item has no key 'statment'", "did you mean 'statement'?"),
    ((*PLAN, "Statement"), "x", "FK202", None, "this item has no key 'Statement'", "did you mean 'statement'?"),
    (("zzz",), "x", "FK202", None, "this edition file has no key 'zzz'", "its keys are $schema, format, framework"),
    (("framework", "title", "cy"), {"text": "x", "off": "y"}, "FK202", (..., "off"), "'off'", "did you mean 'of'?"),
    ((*PLAN, LONG), "x", "FK202", None, "this item has no key 'long long", "its keys are"),
    # kinds
    ((), None, "FK203", (), "nothing is written here", "write a map"),
    ((), ["x"], "FK203", (), "the file takes a map, this is a list", "format, framework, edition, items"),
    ((), "x", "FK203", (), "the file takes a map, this is text", "format, framework, edition, items"),
    ((*PLAN, "code"), None, "FK203", None, "nothing is written here", "write text, or leave the key out"),
    ((*PLAN, "title"), None, "FK203", None, "nothing is written here", "write text or a map, or leave the key out"),
    (("edition", "status"), None, "FK203", None, "nothing is written here", "one of draft, consultation, adopted"),
    (("format",), None, "FK203", None, "nothing is written here", "write frameworkkit/1"),
    ((*PLAN, "code"), 1.1, "FK203", None, "'code' takes text, this is a number", 'put it in quotes: "1.1"'),
    ((*PLAN, "code"), True, "FK203", None, "'code' takes text, this is true", 'put it in quotes: "true"'),
    ((*PLAN, "code"), ["1"], "FK203", None, "'code' takes text, this is a list", None),
    ((*PLAN, "keywords"), "planning", "FK203", None, "'keywords' takes a list, this is text", "['planning']"),
    ((*PLAN, "keywords"), LONG, "FK203", None, "'keywords' takes a list, this is text", "as a list: ['long"),
    ((*PLAN, "keywords", 1), {"a": "b"}, "FK203", None, "an entry of 'keywords' takes text, this is a map", None),
    (("items",), {"plan": {}}, "FK203", None, "'items' takes a list, this is a map", "a hyphen"),
    ((*PLAN, "children"), {"review": {}}, "FK203", None, "'children' takes a list, this is a map", "a hyphen"),
    ((*PLAN, "children"), None, "FK203", None, "nothing is written here", "write a list"),
    (REVIEW, "review", "FK203", None, "an entry of 'children' takes a map, this is text", "below it: id, type"),
    (("awards", 0, "criteria", "parts"), "any", "FK203", None, "'parts' takes a list, this is text", "as a list"),
    (("awards", 0, "criteria", "parts"), [{"parts": [{"cuont": 1}]}], "FK202", (..., 0, "parts", 0, "cuont"), "", None),
    (("framework", "publisher"), "Example", "FK203", None, "'publisher' takes a map, this is text", "below it: name"),
    ((*PLAN, "source", "line"), "three", "FK203", None, "'three' is not a whole number", "write digits"),
    ((*PLAN, "source", "line"), 1.5, "FK203", None, "1.5 is not a whole number", "leave the fraction out"),
    ((*PLAN, "associations", 0, "confidence"), "high", "FK203", None, "'high' is not a number", "write digits"),
    ((*PLAN, "associations", 0, "confidence"), float("inf"), "FK203", None, "this is no finite number", None),
    (("checklists", 0, "ask_evidence"), "no", "FK203", None, "'ask_evidence' takes true or false, this is text", None),
    # closed lists
    (
        ("edition", "status"),
        "adoptd",
        "FK204",
        None,
        "'status' cannot be 'adoptd'",
        "did you mean 'adopted'?",
    ),
    (("edition", "status"), "Draft", "FK204", None, "'status' cannot be 'Draft'", "did you mean 'draft'?"),
    (("edition", "status"), ["draft"], "FK204", None, "'status' cannot be a list", "write one of draft"),
    (("edition", "status"), LONG, "FK204", None, "'status' cannot be 'long long", "write one of draft"),
    (("edition", "status"), 10**5000, "FK204", None, "'status' cannot be a very long number", "write one of draft"),
    ((*PLAN, "associations", 0, "relation"), "exat", "FK204", None, "'exat'", "did you mean 'exact'?"),
    ((*PLAN, "associations", 0, "relation"), "ext:a b", "FK204", None, "'ext:a b'", "or ext: and a word of your own"),
    ((*PLAN, "associations", 0, "relation"), None, "FK203", None, "nothing is written here", "one of exact, close"),
    ((*PLAN, "associations", 0, "relation"), {}, "FK204", None, "'relation' cannot be a map", "one of exact, close"),
    # patterns
    ((*REVIEW, "id"), "a b", "FK205", None, "'a b' is not an id", "as plan-review"),
    ((*REVIEW, "id"), "résumé", "FK205", None, "'résumé' is not an id", "letters, digits"),
    (("edition", "issued"), "31.1.2026", "FK205", None, "'31.1.2026' is not a date", "YYYY, YYYY-MM or YYYY-MM-DD"),
    (("edition", "issued"), "2026-13", "FK205", None, "'2026-13' is not a date", "YYYY, YYYY-MM or YYYY-MM-DD"),
    (("edition", "replaces"), ["2014"], "FK205", (..., 0), "not the name of an edition", "as demo@2020"),
    ((*PLAN, "replaces"), ["demo#x"], "FK205", (..., 0), "not the name of an item", "demo@2020#plan-review"),
    ((*PLAN, "uuid"), "0F8E2C5A-6B1D-4A3E-9C7F-2D4B6A8C0E1F", "FK205", None, "is not a UUID", "lower-case"),
    ((*PLAN, "uuid"), "0f8e2c5a-6b1d-7a3e-9c7f-2d4b6a8c0e1f", "FK205", None, "is not a UUID of RFC 4122", "lower-case"),
    (("framework", "language"), "english", "FK205", None, "'english' is not a language tag", "en-GB"),
    (("framework", "title"), {"en_GB": "Demo"}, "FK205", (..., "en_GB"), "'en_GB' is not a language tag", "in quotes"),
    (("framework", "title", "cy", "of"), "abc", "FK205", None, "'abc' is not the hash of a text", "16 lower-case"),
    (("framework", "url"), "www.example.org", "FK205", None, "'www.example.org' is not a whole address", "https://"),
    (("framework", "publisher", "email"), "example.org", "FK205", None, "is not an e-mail address", "standards@"),
    (("source",), {"title": "x", "digest": "sha256:0"}, "FK205", (..., "digest"), "is not a digest", "64"),
    # sizes
    ((*PLAN, "statement"), "", "FK206", None, "'statement' is empty", "leave it out"),
    ((*PLAN, "statement"), {}, "FK206", None, "'statement' is empty", "leave it out"),
    ((*PLAN, "keywords", 0), "", "FK206", None, "an entry of 'keywords' is empty", "leave it out"),
    (("scales", 0, "levels"), [], "FK206", None, "'levels' is empty", "write something"),
    ((*PLAN, "id"), "x" * 1000, "FK206", None, "'id' has 1,000 characters, at most 128 are allowed", "shorten it"),
    # bounds
    ((*PLAN, "associations", 0, "confidence"), 1.5, "FK207", None, "is 1.5, it has to be at most 1", "from 0 to 1"),
    ((*PLAN, "associations", 0, "confidence"), -1, "FK207", None, "is -1, it has to be at least 0", "from 0 to 1"),
    ((*PLAN, "source", "line"), 0, "FK207", None, "'line' is 0, it has to be at least 1", None),
    (
        ("awards", 0, "criteria", "count"),
        -(10**5000),
        "FK207",
        None,
        "'count' is a very long number",
        None,
    ),
    # repeats
    ((*PLAN, "keywords"), ["a", "b", "a"], "FK208", (..., 2), "'a' stands twice in 'keywords'", "keep one"),
    # forms
    ((*PLAN, "title"), ["x"], "FK209", None, "'title' cannot be a list", "one text for each language"),
    ((*PLAN, "title"), 12, "FK209", None, "'title' cannot be 12", 'put it in quotes: "12"'),
    (("framework", "title", "cy"), ["x"], "FK209", None, "'cy' cannot be a list", "write the text, or a map"),
    # formats
    (("format",), "frameworkkit/2", "FK210", None, "this file says 'frameworkkit/2'", "upgrade frameworkkit"),
    (("format",), "frameworkkit/0", "FK210", None, "this file says 'frameworkkit/0'", "write format: frameworkkit/1"),
    (("format",), "case/2", "FK210", None, "this program reads the format 'frameworkkit/1'", "write format:"),
    (("format",), ["x"], "FK210", None, "this file says a list", "write format: frameworkkit/1"),
]
CASES = [Case(*row) for row in ROWS]


def test_a_valid_document_has_no_findings(valid: dict[str, Any]) -> None:
    assert list(check(valid)) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_wrong_and_what_to_do(valid: dict[str, Any], case: Case) -> None:
    (finding,) = check(broken(valid, case.pointer, case.value))

    assert (finding.code, finding.pointer) == (case.code, case.place)
    assert case.message in finding.message
    assert len(finding.message) < 200
    assert (case.hint or "") in (finding.hint or "")
    assert finding.severity is Severity.ERROR


def test_keys_are_pointed_at_as_keys(valid: dict[str, Any]) -> None:
    valid["edition"] |= {"titel": "x", "staus": "y"}
    valid["framework"]["title"] = {"en_GB": "x"}

    findings = list(check(valid))

    assert {(f.pointer, f.on_key) for f in findings} == {
        (("edition", "titel"), True),
        (("edition", "staus"), True),
        (("framework", "title", "en_GB"), True),
    }


@pytest.mark.parametrize("key", ["", "0", "7", "007", "+7", "-7", "7.0", "٧", "a/b", "~0", "9" * 30])
def test_any_key_is_found_again(valid: dict[str, Any], key: str) -> None:
    """The library's paths tell neither ``7`` from ``07`` nor an empty key from none."""
    valid["framework"]["title"] = {"en": "x", key: {"text": 1, key: "x"}}

    assert {finding.pointer for finding in check(valid)} == {
        ("framework", "title", key),
        ("framework", "title", key, "text"),
        ("framework", "title", key, key),
    }


def test_keys_that_are_the_same_number_are_told_apart(valid: dict[str, Any]) -> None:
    valid["framework"]["title"] = {"7": 1, "07": 2, "+7": 3}

    assert sorted(finding.pointer[-1] for finding in check(valid)) == ["+7", "+7", "07", "07", "7", "7"]


def test_a_finding_names_the_innermost_item(valid: dict[str, Any]) -> None:
    places: list[tuple[Pointer, str | None]] = [
        ((*REVIEW, "code"), "review"),
        ((*REVIEW, "nonsense"), "review"),
        ((*PLAN, "associations", 0, "nonsense"), "plan"),
        (("edition", "nonsense"), None),
        (("awards", 0, "criteria", "items", 0), None),
    ]

    assert [next(check(broken(valid, pointer, None))).item for pointer, _ in places] == [item for _, item in places]


def test_everything_wrong_is_told_in_one_run(valid: dict[str, Any]) -> None:
    valid["items"] = [{"id": f"i{n}", "type": "t", "statment": "x"} for n in range(10_000)]

    assert len(list(check(valid))) == 10_000


def test_a_hopeless_file_is_cut_short(valid: dict[str, Any]) -> None:
    valid["items"] = [{"id": f"i{n}", "type": "t", f"x{n}": "x", "y": "z"} for n in range(6_000)]

    *findings, last = check(valid)

    assert len(findings) == 10_000
    assert last == Diagnostic(
        code="FK211",
        severity=Severity.INFO,
        message="there are more findings, only the first 10,000 are listed",
        hint="mend these and validate again",
    )


def test_what_was_meant_by_hundreds_of_keys_is_not_guessed(valid: dict[str, Any]) -> None:
    valid["items"] = [{"id": "x", "type": "t", **{f"statment{n}": "x" for n in range(101)}}]

    assert {(finding.hint or "")[:13] for finding in check(valid)} == {"its keys are "}


def test_depth_is_no_matter(valid: dict[str, Any]) -> None:
    """As deep as the reader lets a file be: 200 maps and lists."""
    item: dict[str, Any] = {"id": "leaf", "type": "t", "nonsense": "x"}
    for n in range(98):
        item = {"id": f"i{n}", "type": "t", "nonsense": "x", "children": [item]}
    valid["items"] = [item]

    assert {finding.item for finding in check(valid)} == {"leaf", *(f"i{n}" for n in range(98))}
