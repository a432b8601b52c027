"""What is sound of an edition whose shape is not: the rules judge that, so that one slip does not hide the others."""

from collections.abc import Iterable
from typing import Any

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.loading import EDITION_SCHEMA
from frameworkkit.model import Edition, edition_from_plain
from frameworkkit.schema import check

MOST = 1_000
"""With more findings than this on its shape, a file is mended first; leaving them all out would take too long."""


class _NeededError(Exception):
    """Something cannot be left out: items or declarations that others may refer to."""


def sound_part(value: Any, findings: Iterable[Diagnostic]) -> Edition | None:  # noqa: ANN401 - whatever was written
    """The edition in a plain value, with slips mended and without what else the ``findings`` of the schema are about.

    None where too much would be missing for a fair judgement.
    """
    findings = [finding for finding in findings if finding.code.startswith("FK2")]
    if not isinstance(value, dict) or len(findings) > MOST:
        return None
    try:
        for finding in findings:
            if finding.pointer:
                value = _mended(value, finding, 0)
    except _NeededError:
        return None
    return edition_from_plain(value) if next(check(value, EDITION_SCHEMA), None) is None else None


def _mended(container: Any, finding: Diagnostic, depth: int) -> Any:  # noqa: ANN401 - a dict or list
    """A copy of a container with what the finding is about mended or left out; shared parts stay shared."""
    step, last = finding.pointer[depth], depth == len(finding.pointer) - 1
    copy: Any
    if isinstance(container, list):
        if last or not isinstance(step, int):
            raise _NeededError  # without it, the places of all behind it would change
        copy = list(container)
        copy[step] = _mended(container[step], finding, depth + 1)
        return copy
    if step not in container:  # left out before, for another finding
        return container
    copy = dict(container)
    if not last:
        copy[step] = _mended(container[step], finding, depth + 1)
    elif finding.fix is None:
        if isinstance(copy[step], list):
            raise _NeededError
        del copy[step]
    elif finding.on_key:
        copy[finding.fix] = copy.pop(step)
    else:
        copy[step] = finding.fix
    return copy
