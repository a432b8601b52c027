"""The section of a framework's changelog that tells one release."""

import re
from dataclasses import replace

from frameworkkit.diffing import Diff
from frameworkkit.model import Edition
from frameworkkit.reporting.diff_markdown import escaped, render_diff
from frameworkkit.reporting.reporter import Terminal

_HEADING = re.compile(r"^(#+ )", re.MULTILINE)
_FIRST = re.compile(r"\A#[^\n]*\n+")


def render_section(edition: Edition, account: Diff | None) -> str:
    """A second-level section: which edition, since when, why, and what changed since the one before."""
    imprint = edition.imprint
    printed = f", version {escaped(imprint.version)}" if imprint.version else ""
    issued = f" ({imprint.issued})" if imprint.issued and imprint.issued != imprint.id else ""
    heading = f"## {imprint.id}{printed}{issued}"
    reason = [f"{escaped(imprint.reason.value)}\n"] if imprint.reason.value else []
    return "\n".join([f"{heading}\n", *reason, _changes(edition, account)])


def _changes(edition: Edition, account: Diff | None) -> str:
    if account is None:
        count = len(edition.places)
        return f"The first edition, with {count} item{'s' * (count != 1)}.\n"
    # Its name, date and reason stand at the head, and what the edition before is now may change while one releases.
    around = tuple(change for change in account.edition_changes if not change.field.startswith("edition."))
    notes = render_diff(replace(account, edition_changes=around), Terminal())
    return _HEADING.sub(r"#\1", _FIRST.sub("", notes))
