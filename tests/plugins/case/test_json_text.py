"""The file is what the standard library would write, only faster."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.exporting import ExportContext
from frameworkkit.testing import full_edition, hostile_editions
from frameworkkit_case.json_text import Link, json_bytes

VALUES = st.recursive(
    st.text() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=20,
)


def standard(value):
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_nodes_are_written_as_the_standard_library_does(node):
    assert json_bytes(node) == standard(node)


@pytest.mark.parametrize("name", [*hostile_editions()])
def test_packages_are_written_as_the_standard_library_does(name, exporter):
    (artifact,) = exporter.export(hostile_editions()[name], ExportContext()).artifacts

    assert artifact.content == standard(json.loads(artifact.content))


@given(st.text(), st.text())
def test_links_are_the_same_as_text_and_as_node(title, kind):
    link = Link(title, "i", "u", kind)

    as_node = json_bytes({"members": [{"link": link}]})
    as_text = json_bytes({"members": iter([f'{{\n      "link": {link.text}\n    }}'])})

    assert as_text == as_node


def test_nothing_of_an_edition_is_left_out_of_the_collections(exporter):
    edition = full_edition()
    package = json.loads(exporter.export(edition, ExportContext()).artifacts[0].content)

    assert len(package["CFItems"]) == len(edition.places)
    assert [len(rubric["CFRubricCriteria"]) for rubric in package["CFRubrics"]] == [2]
