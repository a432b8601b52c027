"""Adding to the end of a list leaves the rest of the file as it was."""

import pytest

from frameworkkit.errors import UsageError
from frameworkkit.source import parse
from frameworkkit.source.editing import add_entry, apply

ENTRY = {"id": "c", "title": "C: the third"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("block", "a:\n  - {id: a}\n  # about b\n  - id: b\n    title: B # good\nz: 1\n"),
        ("no line end", "a:\n  - id: a\n  - id: b"),
        ("crlf", "a:\r\n  - id: a\r\n  - id: b\r\nz: 1\r\n"),
        ("flow", "a: [{id: a}, {id: b}] # two\nz: 1\n"),
        ("empty", "a: []\nz: 1\n"),
        ("json", '{"a": [{"id": "a"}, {"id": "b"}], "z": 1}'),
    ],
)
def test_an_entry_more(name: str, text: str) -> None:
    """The value has one entry more; what stood there stands there still."""
    document = parse(text.encode(), name)

    edited = apply(document.text, add_entry(document, ("a",), ENTRY))

    expected = document.value | {"a": [*document.value["a"], ENTRY]}
    assert parse(edited.encode(), name).value == expected
    kept = iter(edited)
    assert all(character in kept for character in text.replace("[]", ""))


def test_no_list() -> None:
    """Anything else is refused."""
    document = parse(b"a: {b: c}\n", "x")

    with pytest.raises(UsageError, match="a of x is no list"):
        add_entry(document, ("a",), ENTRY)
