"""Editions for tests: a small builder, and one edition that uses every field of the model."""

from collections.abc import Mapping, Sequence
from typing import Any

from frameworkkit.model import Edition, edition_from_plain

Plain = Mapping[str, Any]
"""Keys and values as a file has them."""

_ITEMS: Sequence[Plain] = ({"id": "plan", "type": "outcome", "statement": "Plan provision with families."},)


def build_edition(
    items: Sequence[Plain] = _ITEMS,
    *,
    framework: Plain | None = None,
    edition: Plain | None = None,
    rest: Plain | None = None,
) -> Edition:
    """An edition from what matters to a test; keys are those of the file, and what is required is filled in.

    ``rest`` is everything beside ``framework``, ``edition`` and ``items``. The shape is not checked: a test may
    need what no file could say.
    """
    return edition_from_plain(
        {
            **(rest or {}),
            "format": "frameworkkit/1",
            "framework": {"id": "demo", "title": "Demo framework", **(framework or {})},
            "edition": {"id": "1", "status": "draft", **(edition or {})},
            "items": list(items),
        }
    )


def full_edition() -> Edition:
    """An edition that uses every field there is, on items as well as on the edition."""
    return edition_from_plain(_FULL)


_WELSH = {"en-GB": "Review the plan each **term**.", "cy": {"text": "Adolygu bob tymor.", "of": "21cc305095786cd3"}}
_FULL: dict[str, Any] = {
    "format": "frameworkkit/1",
    "framework": {
        "id": "demo",
        "title": {"en-GB": "Demo *framework*", "cy": "Fframwaith"},
        "language": "en-GB",
        "uuid": "6f1c1d5e-5d0a-4b57-9d0c-0f3b4f5a6c7d",
        "publisher": {"name": "Example Board", "url": "https://example.org", "email": "board@example.org"},
        "license": "CC-BY-4.0",
        "attribution": "Example Board, 2026",
        "description": "What *coordinators* know and do.",
        "url": "https://example.org/demo",
        "subjects": ["Education", "Health"],
        "keywords": ["planning", "review"],
    },
    "edition": {
        "id": "2026",
        "status": "consultation",
        "title": "Demo framework, second edition",
        "version": "2.0",
        "wording": "restated",
        "issued": "2026-01",
        "modified": "2026-02-14",
        "valid_from": "2026-09-01",
        "valid_until": "2030",
        "replaces": ["demo@2020", "older@1"],
        "replaced_by": ["demo@2030"],
        "reason": "Brought up to date.",
        "description": "The first edition with **indicators**.",
        "notes": "Part C was not revised.",
    },
    "source": {
        "title": "Demo handbook",
        "publisher": "Example Press",
        "year": "2026",
        "url": "https://example.org/handbook.pdf",
        "digest": f"sha256:{'0a' * 32}",
        "notes": "Scanned.",
    },
    "contributors": [{"name": "A. Author", "role": "author", "url": "https://example.org/a"}, {"name": "B. Partner"}],
    "front_matter": [{"id": "introduction", "title": "Introduction", "text": "Read *this* first."}],
    "types": [
        {"id": "part", "label": "Part", "plural": "Parts", "description": "A *main* part.", "holds": ["outcome"]},
        {"id": "outcome", "label": "Outcome"},
        {"id": "indicator", "label": {"en-GB": "*Indicator*", "cy": "Dangosydd"}, "holds": []},
    ],
    "roles": [
        {"id": "leader", "label": "Leader", "description": "Who decides."},
        {"id": "teacher", "label": "Teacher"},
    ],
    "scales": [
        {
            "id": "growth",
            "title": "Growth",
            "description": "How far somebody is.",
            "levels": [
                {"id": "begun", "label": "Begun", "description": "With help.", "value": 1},
                {"id": "secure", "label": "Secure", "value": 2.5},
            ],
        }
    ],
    "rubrics": [
        {
            "id": "review",
            "title": "Review",
            "description": "For peers.",
            "scale": "growth",
            "criteria": [
                {
                    "id": "depth",
                    "title": "Depth",
                    "description": "How *thorough* it is.",
                    "item": "plan",
                    "weight": 0.5,
                    "levels": [
                        {"level": "begun", "text": "Looks at the results.", "points": 4},
                        {"level": "secure", "text": "Looks at the causes."},
                    ],
                },
                {"id": "pace", "title": "Pace"},
            ],
        }
    ],
    "references": [
        {
            "id": "act",
            "title": "An Act",
            "kind": "legislation",
            "code": "2014 c. 6",
            "publisher": "Parliament",
            "year": "2014",
            "url": "https://example.org/act",
            "valid_from": "2014",
            "valid_until": "2026-03-31",
            "replaced_by": ["code"],
            "notes": "Part 3 only.",
        },
        {"id": "code", "title": "A code"},
    ],
    "glossary": [
        {
            "id": "provision",
            "term": "provision",
            "definition": "What is done for a learner.",
            "abbreviation": "prov.",
            "avoid": ["support"],
        }
    ],
    "alignments": [
        {
            "url": "https://example.org/other",
            "title": "Other *framework*",
            "relation": "broad",
            "framework": "Other 2020",
            "code": "O",
            "uuid": "7a2d6f4e-1b3c-4d5e-8f9a-0b1c2d3e4f5a",
            "type": "framework of skills",
            "confidence": 0.5,
            "reason": "Both are about planning.",
        }
    ],
    "items": [
        {
            "id": "knowledge",
            "type": "part",
            "code": "A",
            "title": "Knowledge",
            "lead_in": "Coordinators know:",
            "children": [
                {
                    "id": "plan",
                    "type": "outcome",
                    "code": "A.1",
                    "title": "*Planning*",
                    "statement": "Plan provision with **families**.",
                    "abbreviated": "Plans with `families`",
                    "lead_in": "This shows in:",
                    "notes": "For *all* settings.",
                    "roles": ["leader", "teacher"],
                    "level": "secure",
                    "education_level": ["Further education"],
                    "keywords": ["planning", "families"],
                    "evidence": ["A signed plan.", "Minutes of a *meeting*."],
                    "references": ["act"],
                    "associations": [
                        {
                            "target": "review",
                            "relation": "precedes",
                            "confidence": 0.9,
                            "reason": "First things first.",
                        },
                        {"target": "knowledge", "relation": "ext:assumes"},
                    ],
                    "alignments": [
                        {
                            "url": "https://example.org/other/4.2",
                            "title": "*Plans* for all",
                            "relation": "close",
                            "framework": "Other 2020",
                            "code": "4.2",
                            "uuid": "5d3c1b2a-7e6f-4c8d-9a0b-1c2d3e4f5a6b",
                            "type": "learning outcome",
                            "confidence": 0.75,
                            "reason": "Both ask for a plan.",
                        },
                        {"framework": "Professional Standards", "code": "PS11"},
                    ],
                    "status": "deprecated",
                    "replaces": ["demo@2020#planning", "older@1#p-1"],
                    "replaced_by": ["demo@2030#plans"],
                    "reason": "Two said the same.",
                    "source": {"page": "12", "section": "2.1", "line": 7},
                    "uuid": "9b2f6c1e-3d4a-4e8b-8f7c-6a5b4c3d2e1f",
                    "children": [{"id": "review", "type": "indicator", "code": "A.1.a", "statement": _WELSH}],
                }
            ],
        },
        {"id": "values", "type": "part", "title": {"en-GB": "Values", "cy": "Gwerthoedd"}, "notes": "Not *assessed*."},
        {"id": "listen", "type": "outcome", "abbreviated": "Listens", "reason": "Asked for.", "replaces": ["listen"]},
    ],
    "awards": [
        {
            "id": "coordinator",
            "title": "Coordinator",
            "description": "Awarded to coordinators.",
            "type": "Certificate",
            "criteria": {
                "require": "any",
                "count": 1,
                "items": ["plan"],
                "narrative": "One of them.",
                "parts": [{"require": "points", "points": 3, "items": ["knowledge"], "level": "begun"}],
            },
            "evidence": ["A portfolio."],
            "requires": ["starter"],
            "education_level": ["Postgraduate"],
            "credits": 60,
            "code": "NA-1",
            "keywords": ["award"],
            "image": "coordinator.png",
        },
        {"id": "starter", "title": "Starter", "criteria": {"items": ["values"]}},
    ],
    "checklists": [
        {
            "id": "self",
            "title": "Where I stand",
            "instructions": "Answer *honestly*.",
            "items": ["knowledge"],
            "types": ["outcome"],
            "scale": "growth",
            "answered_by": "both",
            "ask_evidence": False,
            "ask_comment": False,
        }
    ],
}
