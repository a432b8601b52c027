"""Documents to break."""

from typing import Any

import pytest


@pytest.fixture
def valid() -> dict[str, Any]:
    """A small edition that has one of most things."""
    return {
        "format": "frameworkkit/1",
        "framework": {
            "id": "demo",
            "title": {"en-GB": "Demo", "cy": {"text": "Enghraifft", "of": "0123456789abcdef"}},
            "publisher": {"name": "Example Board"},
        },
        "edition": {"id": "2026", "status": "draft", "issued": "2026-01-31"},
        "scales": [{"id": "progress", "title": "Progress", "levels": [{"id": "secure", "label": "Secure"}]}],
        "items": [
            {
                "id": "plan",
                "type": "outcome",
                "code": "1",
                "statement": "Plan.",
                "keywords": ["planning", "families"],
                "associations": [{"target": "review", "relation": "precedes", "confidence": 0.5}],
                "source": {"page": "iv", "line": 3},
                "children": [{"id": "review", "type": "indicator", "statement": "Review."}],
            }
        ],
        "awards": [{"id": "badge", "title": "Badge", "criteria": {"require": "any", "count": 1, "items": ["plan"]}}],
        "checklists": [{"id": "self", "title": "Where do I stand?", "ask_evidence": False}],
    }
