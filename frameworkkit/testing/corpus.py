"""Editions that an exporter is likely to stumble over. All of them could have come from a file."""

from collections.abc import Iterator
from typing import Any

from frameworkkit.model import Edition
from frameworkkit.testing.editions import build_edition, full_edition

_DEPTH = 90  # a file may nest items about as deep
_MANY = 2_000

_SCRIPTS = {
    "right to left": "תכנון שיעור — التخطيط (a \u202emirrored\u202c word)",
    "emoji": "👩🏽‍🏫 plans 🏳️‍🌈 with 家族 and 한국어",
    "combining": "Cafe\u0301 n\u0303ai\u0308ve Z\u0351\u0343algo",
    "invisible": "soft\u00adhyphen zero\u200bwidth no\u00a0break \ufeffmark word\u2060joiner",
    "line ends": "one\ntwo\r\nthree\u2028four\u2029five\u0085six\tseven",
    "beyond the first plane": "𝒫𝓁𝒶𝓃 𐍈 \U0010fffd",
}
_MARKUP = {
    "xml": "<b>bold</b> & <!-- --> ]]> <![CDATA[ &lt; &#x41; </p>",
    "quotes": '"double" \'single\' `back` “curly” \\ back\\slash \\" \\u0041',
    "formula": "=cmd|' /C calc'!A0",
    "sum": "+1+1",
    "minus": "-1",
    "at": "@SUM(A1)",
    "templates": "${x} {{x}} {x} %s %(x)s #{x} <%= x %>",
    "script": "</script><script>alert(1)</script>",
    "markdown": "**not closed *nor this [nor](this `nor this ***\\*",
    "link": "[words](https://example.org/a_b_c) and ![image](x.png)",
    "separators": "a;b,c|d\te#f",
    "yaml": "- a: {b: [c]} # d & *e !f",
    "long word": "w" * 10_000,
    "long text": "word " * 5_000,
    "white": " leading and trailing ",
}
_IDS = ("CON", "nul", "aux.txt", "COM1", "a..b", "a.", "A", "1e3", "0", "x" * 128, "index", "constructor")


def hostile_editions() -> dict[str, Edition]:
    """The corpus: editions by what is hard about them."""
    return {
        "everything": full_edition(),
        "no items": build_edition([]),
        "bare items": build_edition([{"id": "a", "type": "t", "children": [{"id": "b", "type": "t"}]}]),
        "deep": build_edition([_nested(_DEPTH)]),
        "many": build_edition([_numbered(number) for number in range(_MANY)]),
        "scripts": build_edition(list(_texts(_SCRIPTS)), framework={"language": "zh-Hant-HK"}),
        "markup": build_edition(list(_texts(_MARKUP))),
        "the same": build_edition([{**_numbered(0), "id": f"s{number}"} for number in range(3)]),
        "other language only": _other_language_only(),
        "ids": _awkward_ids(),
        "loose ends": _loose_ends(),
        "nothing said": _nothing_said(),
        **{f"dates {name}": build_edition(edition=dates) for name, dates in _DATES.items()},
        **{f"status {name}": build_edition(edition={"status": name}) for name in _STATUSES},
    }


_STATUSES = ("draft", "consultation", "adopted", "superseded", "withdrawn")
_DATES = {
    "short": {"issued": "2026", "modified": "2026-02", "valid_from": "2026", "valid_until": "2026-02"},
    "impossible": {"issued": "2026-02-31", "modified": "0000", "valid_from": "2026-04-31", "valid_until": "9999-12"},
    "full": {"issued": "2024-02-29", "modified": "2026-01-31"},
}


def _numbered(number: int) -> dict[str, Any]:
    return {
        "id": f"i{number}",
        "type": "outcome",
        "code": f"1.{number}0",
        "title": f"Title {number}",
        "statement": f"Statement {number}, with **emphasis**.",
    }


def _nested(depth: int) -> dict[str, Any]:
    item = _numbered(depth)
    for level in range(depth - 1, -1, -1):
        item = {**_numbered(level), "children": [item]}
    return item


def _texts(texts: dict[str, str]) -> Iterator[dict[str, Any]]:
    for number, text in enumerate(texts.values()):
        everywhere = dict.fromkeys(("title", "statement", "abbreviated", "lead_in", "notes", "code"), text)
        yield {**everywhere, "id": f"x{number}", "type": "outcome", "keywords": [text], "evidence": [text]}
        yield {"id": f"t{number}", "type": "outcome", "title": text, "education_level": [text]}


def _other_language_only() -> Edition:
    welsh = {"cy": "Cynllunio"}
    item = {"id": "a", "type": "t", "title": welsh, "statement": welsh, "evidence": [welsh], "lead_in": welsh}
    rest = {
        "types": [{"id": "t", "label": welsh}],
        "glossary": [{"id": "g", "term": welsh, "definition": welsh}],
        "awards": [{"id": "w", "title": welsh, "criteria": {"items": ["a"]}}],
    }
    return build_edition([item], framework={"title": welsh}, rest=rest)


def _awkward_ids() -> Edition:
    items = [{"id": name, "type": name, "statement": f"The id is {name}."} for name in _IDS]
    rest = {"awards": [{"id": name, "title": name, "criteria": {"items": [name]}} for name in _IDS]}
    return build_edition(items, framework={"id": "a..b."}, edition={"id": "NUL"}, rest=rest)


def _loose_ends() -> Edition:
    """References to what is not there: findings of validation, but an edition all the same."""
    item = {
        "id": "a",
        "type": "t",
        "statement": "Refers to nothing.",
        "roles": ["nobody"],
        "level": "nowhere",
        "references": ["nothing"],
        "associations": [{"target": "nothing"}, {"target": "a", "relation": "exact"}],
        "alignments": [{}, {"url": "x:?%zz[]{}|\\^é#a#b"}, {"code": "1"}, {"title": "T", "relation": "ext:-"}],
        "replaces": ["a", "nothing", "demo@0#a", "other@1#b"],
        "replaced_by": ["demo@1#a"],
    }
    twins = [{"id": "twin", "type": "t", "statement": "One."}, {"id": "twin", "type": "u", "statement": "Other."}]
    rest = {
        "rubrics": [
            {
                "id": "r",
                "title": "R",
                "scale": "nothing",
                "criteria": [
                    {"id": "c", "title": "C", "item": "nothing", "levels": [{"level": "nowhere", "text": "T"}]}
                ],
            }
        ],
        "alignments": [{}],
        "awards": [{"id": "w", "title": "W", "criteria": {"items": ["nothing"], "parts": [{}]}, "requires": ["w"]}],
        "checklists": [{"id": "k", "title": "K", "items": ["nothing"], "types": ["u"], "scale": "nothing"}],
    }
    return build_edition([item, *twins], edition={"replaces": ["demo@1"], "replaced_by": ["no@0"]}, rest=rest)


def _nothing_said() -> Edition:
    lists = ("contributors", "front_matter", "types", "roles", "scales", "rubrics", "references", "glossary")
    item = {"id": "a", "type": "t", "children": [], "keywords": [], "alignments": [], "source": {}}
    return build_edition([item], rest={key: [] for key in (*lists, "alignments", "awards", "checklists")})
