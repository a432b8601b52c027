"""Edits of what an edition's file says of the edition itself: in place, all other text stays to the byte."""

from codecs import BOM_UTF8
from collections.abc import Mapping

from frameworkkit.loading import parse_edition
from frameworkkit.source import Document
from frameworkkit.source.editing import add_key, apply, set_value


def adopted(data: bytes, *, adopt: bool, issued: str | None) -> bytes:
    """The file of an edition, made ``adopted`` and dated if that is wanted."""
    wanted: dict[str, str | list[str]] = {}
    if adopt:
        wanted["status"] = "adopted"
    if issued is not None:
        wanted["issued"] = issued
    return _with(data, wanted)


def superseded(data: bytes, successor: str) -> bytes:
    """The file of an edition that another has taken the place of."""
    known = _read(data).value["edition"].get("replaced_by", [])
    return _with(data, {"status": "superseded", "replaced_by": list(dict.fromkeys([*known, successor]))})


def _with(data: bytes, wanted: Mapping[str, str | list[str]]) -> bytes:
    for key, value in wanted.items():
        document = _read(data)
        imprint = document.value["edition"]
        if imprint.get(key) == value:
            continue
        if key in imprint:
            edits = set_value(document, ("edition", key), value)
        else:
            edits = add_key(document, ("edition",), key, value, after="status")
        mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
        data = mark + apply(document.text, edits).encode()
    return data


def _read(data: bytes) -> Document:
    return parse_edition(data, "the edition")
