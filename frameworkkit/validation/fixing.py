"""Mend what can be mended safely: each fix is an edit of one value or key, and nothing else is touched."""

from codecs import BOM_UTF8
from contextlib import suppress

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.errors import UsageError
from frameworkkit.formats import is_crosswalk, is_recipe
from frameworkkit.loading import EDITION_SCHEMA, parse_edition
from frameworkkit.schema import check
from frameworkkit.source import Document
from frameworkkit.source.editing import Edits, apply, rename_key, set_value


def fix_bytes(data: bytes, name: str) -> tuple[bytes, int]:
    """An edition's file with its slips mended, and how many there were."""
    document = parse_edition(data, name)
    if document.diagnostics or is_recipe(data) or is_crosswalk(data):
        return data, 0
    fixes = [edits for finding in check(document.value, EDITION_SCHEMA) if (edits := _edits(document, finding))]
    text = apply(document.text, (edit for edits in fixes for edit in edits))
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    return mark + text.encode(), len(fixes)


def _edits(document: Document, finding: Diagnostic) -> Edits:
    if finding.fix is None:
        return ()
    change = rename_key if finding.on_key else set_value
    with suppress(UsageError):  # an alias repeats it: that is for the author to mend
        return change(document, finding.pointer, finding.fix)
    return ()
