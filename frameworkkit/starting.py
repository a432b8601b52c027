"""What ``frameworkkit new`` starts from: the texts of new files."""

from typing import Any

from frameworkkit.errors import UsageError
from frameworkkit.loading import parse_edition
from frameworkkit.model import Edition, Framework, Imprint, Item, ItemType, Organisation, Text
from frameworkkit.source import Document
from frameworkkit.source.editing import add_entry, add_key, apply, remove, set_value

SETTINGS = """# Settings of frameworkkit. Everything here is optional.
[validate]
# select = ["FK3"]       # report only these codes
# ignore = ["FK308"]     # never report these
# fail-on = "error"      # or "warning", "info": from which severity on `validate` exits with 1

[diff]
# fail-on = "major"      # or "minor", "patch": from which impact on `diff` exits with 1
# impacts = {reworded = "major"}

[release]
# policy = "semver"      # or "dated", "none"; without it the names of the editions tell which of these it is
# tag = "{framework}-{edition}"
"""

ATTRIBUTES = """# Two releases at once: the lock is the lines of both.
frameworkkit.lock merge=union
"""

IGNORED = """.frameworkkit_cache/
build/
"""


def first_edition(framework: str, edition: str, title: str, language: str, publisher: str | None) -> Edition:
    """A small draft that shows the shape: an area with an outcome, to be written over."""
    outcome = Item(
        id="first-area-1",
        code="1.1",
        type="outcome",
        statement=Text("Say in one sentence, starting with a verb, what a person can do."),
    )
    return Edition(
        framework=Framework(
            id=framework,
            title=Text(title),
            language=language,
            publisher=Organisation(name=publisher) if publisher else None,
        ),
        imprint=Imprint(id=edition, status="draft"),
        types=(
            ItemType(id="area", label=Text("Area"), plural=Text("Areas"), holds=("outcome",)),
            ItemType(id="outcome", label=Text("Outcome"), plural=Text("Outcomes"), holds=()),
        ),
        items=(Item(id="first-area", code="1", type="area", title=Text("First area"), children=(outcome,)),),
    )


_OF_THE_OLD = ("title", "version", "issued", "modified", "valid_from", "valid_until", "replaced_by", "reason", "notes")
"""What an imprint says of one edition only; the next one starts without it."""


def next_edition(document: Document, edition: str) -> str:
    """The text of an edition made the draft of its successor: new id, no dates, and what it replaces.

    Everything else, comments included, stays as it was to the byte. Raises :class:`UsageError` for an id that the
    edition has already.
    """
    old = document.value["edition"]
    if edition == old["id"]:
        raise UsageError(f"this is edition {edition!r} already", "give the next one another id")
    imprint = {key: value for key, value in old.items() if key not in _OF_THE_OLD}
    text = document.text
    for key in old.keys() - imprint.keys():
        text = apply(text, remove(_read(text), ("edition", key)))
    text = apply(text, set_value(_read(text), ("edition", "id"), edition))
    text = apply(text, set_value(_read(text), ("edition", "status"), "draft"))
    replaced = [f"{document.value['framework']['id']}@{old['id']}"]
    if "replaces" in imprint:
        return apply(text, set_value(_read(text), ("edition", "replaces"), replaced))
    return apply(text, add_key(_read(text), ("edition",), "replaces", replaced))


def _read(text: str) -> Document:
    """The text as the last edit left it, to be edited again."""
    return parse_edition(text.encode(), "the new edition")


def award(edition: dict[str, Any], name: str, title: str) -> dict[str, Any]:
    """An award that asks for every item at the top of an edition."""
    return {"id": name, "title": title, "criteria": {"require": "all", "items": [i["id"] for i in edition["items"]]}}


def checklist(name: str, title: str) -> dict[str, Any]:
    """A checklist over the whole of an edition."""
    return {"id": name, "title": title, "answered_by": "self"}


def with_entry(document: Document, key: str, entry: dict[str, Any]) -> str:
    """The text of an edition with an entry added to one of its lists."""
    if key in document.value:
        return apply(document.text, add_entry(document, (key,), entry))
    return apply(document.text, add_key(document, (), key, [entry]))
