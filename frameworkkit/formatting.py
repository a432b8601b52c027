"""The canonical layout of a file: keys in the order of its schema, values and comments as they were."""

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.formats import is_crosswalk, is_recipe
from frameworkkit.loading import EDITION_SCHEMA, collector_paused
from frameworkkit.schema import boolean_keys, numeric_keys
from frameworkkit.schema.definition import definition
from frameworkkit.source import parse
from frameworkkit.source.layout import canonical
from frameworkkit.source.ordering import KeyOrder


def format_bytes(data: bytes, name: str) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """The bytes of a file in canonical layout; None, and findings, where its syntax is wrong or something would go."""
    schema = "recipe-1" if is_recipe(data) else "crosswalk-1" if is_crosswalk(data) else EDITION_SCHEMA
    with collector_paused():
        document = parse(data, name, numeric=numeric_keys(schema), boolean=boolean_keys(schema))
        if document.diagnostics:
            return None, document.diagnostics
        text = canonical(document, KeyOrder(definition(schema)))
    return (None, (text,)) if isinstance(text, Diagnostic) else (text.encode(), ())
