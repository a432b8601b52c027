"""A release as JSON: ``frameworkkit-release/1``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from frameworkkit.reporting.report_json import diagnostic_json

if TYPE_CHECKING:
    from frameworkkit.releasing import Release
    from frameworkkit.reporting.reporter import Terminal


def render_release(release: Release, _terminal: Terminal) -> str:
    """What the release rests on, what stands in its way, and which files change."""
    entry, account = release.entry, release.account
    data = {
        "format": "frameworkkit-release/1",
        "edition": release.name,
        "ready": release.ready,
        "released": release.released,
        "previous": entry.previous if entry else None,
        "impact": entry.impact if entry else None,
        "summary": account.summary if account else {},
        "digest": entry.digest if entry else None,
        "files": [file.path for file in release.files],
        "notes": release.notes,
        "diagnostics": [diagnostic_json(finding) for finding in release.findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
