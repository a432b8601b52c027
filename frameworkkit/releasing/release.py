"""A release as a value: what was wanted, what was found, and what is to be written."""

from collections.abc import Iterable

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.diffing import Diff
from frameworkkit.locking import Entry
from frameworkkit.model import Edition
from frameworkkit.values import value


@value
class Wishes:
    """What is wanted of a release beside the release itself.

    ``adopt`` makes the edition adopted and ``issued`` dates it; ``supersede`` makes the one before superseded;
    ``previous`` names that where it is not the one that it would be.
    """

    adopt: bool = False
    issued: str | None = None
    supersede: bool = False
    previous: str | None = None


@value
class Written:
    """A file before and after, by its path from the workspace; None where there is none yet."""

    path: str
    before: bytes | None
    after: bytes


@value
class Release:
    """What releasing an edition comes to.

    ``findings`` stand in its way where they are errors; ``notes`` tell what was not looked at. ``files`` are those
    that change, in the order in which they are to be written: the lock comes last, and with it the edition is
    released. ``released`` says that it has been before.
    """

    name: str
    edition: Edition | None = None
    account: Diff | None = None
    entry: Entry | None = None
    findings: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    files: tuple[Written, ...] = ()
    released: bool = False

    @property
    def ready(self) -> bool:
        """Whether nothing stands in the way."""
        return not stops(self.findings)


def stops(findings: Iterable[Diagnostic]) -> bool:
    """Whether any of the findings stands in the way of a release."""
    return any(finding.severity is Severity.ERROR for finding in findings)
