"""One value put where another stands."""

import re

from frameworkkit.errors import UsageError
from frameworkkit.source.edits import Edit, Edits
from frameworkkit.source.scalars import NULLS, TEXT_KEYS, WHITE, Plain
from frameworkkit.source.site import Site
from frameworkkit.source.styles import (
    WIDTH,
    block,
    can_be_plain,
    folded,
    json_text,
    literal,
    one_line,
    quoted,
    single_quoted,
)
from frameworkkit.source.writing import Writer

_STEP = 2
_CONTENT = re.compile(r"[|>][-+]?[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*( +)")


def replaced(site: Site, value: Plain) -> Edits:
    """The edits that make ``value`` the value there."""
    if site.document.json:
        return (Edit(site.start, site.end, json_text(value)),)
    if value and isinstance(value, dict | list) and (edit := _block(site, value)):
        return (edit,)
    lines = _text(site, value) if isinstance(value, str) else [Writer().line(value, key=site.key, flow=site.in_flow)]
    if site.header:
        lines[0] += f" {site.header}"
    text = site.joined(lines, 0, site.end)
    if site.is_block and site.key is not None:
        # Below the key stands a block. The new value moves up to the key; comments between the two stay.
        gap = site.gap.rstrip(WHITE)
        return Edit(site.slot, site.slot, f" {text}"), Edit(site.slot + len(gap), site.end, "")
    return (Edit(site.start, site.end, _introduction(site) + text),)


def _block(site: Site, value: Plain) -> Edit | None:
    """A collection that is not empty as a block; None where it has to go between brackets."""
    if site.header or not site.holds_lines:
        return None
    start, lead, margin = site.start, "", site.column(site.start)
    alone = not site.text[start - margin : start].strip(" ")
    if site.key is None:
        if not site.style:
            start, lead, margin = site.slot, " ", site.indent + _STEP
        elif not site.pointer and not alone:
            return None
    elif not (site.is_block and alone and margin > site.indent):
        if "#" in site.gap or not site.has_colon:
            return None
        start, margin = site.slot, site.indent + _STEP
        lead = site.newline + " " * margin
    return Edit(start, site.end, lead + site.joined(Writer().block(value), margin, site.end))


def _text(site: Site, text: str) -> list[str]:
    """The lines of a text in the style of the value that stood there, or else as plain as it can be."""
    lines = None
    if site.style == '"':
        return [quoted(text)]
    if site.style == "'":
        return [single_quoted(text) or quoted(text)]
    if site.style in ("|", ">"):
        found = _CONTENT.match(site.text, site.content)
        indent = len(found[1]) if found else site.indent + _STEP
        lines = literal(text, indent) if site.style == "|" else folded(text, indent) or literal(text, indent)
    elif _stays_plain(site, text):
        return [text]
    elif site.holds_lines and "#" not in site.gap:
        lines = block(text, site.indent + _STEP, site.column(site.start) + 1)
    return lines or [one_line(text, flow=site.in_flow)]


def _stays_plain(site: Site, text: str) -> bool:
    """Whether a text can stand without quotes where another did: ours is no need of any other reader's."""
    before = site.text[site.start : site.end]
    typed, key = site.document.typed, site.key
    return (
        isinstance(site.value, str)
        and before == site.value
        and can_be_plain(text, flow=site.in_flow)
        and not text.startswith("...")
        and (text not in NULLS or key in TEXT_KEYS)
        and (key not in typed.all or typed.value(key, text) == text)
        and (site.in_flow or len(text) <= max(len(before), WIDTH - site.column(site.start)))
    )


def _introduction(site: Site) -> str:
    """What a value needs before it where none was written."""
    if site.start < site.end or not site.pointer:
        return ""
    if site.key is None or site.has_colon:
        return "" if site.text[site.start - 1] in " \t" else " "
    if not site.in_flow:
        raise UsageError(f"the key {site.key!r} of {site.document.name} has no colon", "write one behind it")
    return ": "
