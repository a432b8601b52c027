"""Findings about people's files: what is wrong with this value, where, and what to do."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from frameworkkit.positions import Pointer, Span
from frameworkkit.values import value


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, then rising as it matters less."""
        return list(Severity).index(self)


@value
class Diagnostic:
    """One finding.

    ``code`` is stable and documented (``frameworkkit explain CODE``). ``pointer`` says which value of the
    document is meant, ``on_key`` that its key is; ``span`` is where that stands in ``file``. Finders yield
    diagnostics with a pointer; :meth:`frameworkkit.source.Document.place` adds file, span and ``excerpt``, the
    source line where the span starts. ``fix`` is the text to write in place of the value (or key), where that is
    safe.
    """

    code: str
    severity: Severity = Severity.ERROR
    message: str
    hint: str | None = None
    file: str = ""
    span: Span | None = None
    excerpt: str | None = None
    pointer: Pointer = ()
    on_key: bool = False
    item: str | None = None
    fix: str | None = None

    @property
    def fixable(self) -> bool:
        """Whether ``validate --fix`` mends it."""
        return self.fix is not None

    def placed(self, file: str, span: Span | None, excerpt: str | None = None) -> "Diagnostic":
        """The same finding with its file, span and source line."""
        return replace(self, file=file, span=span, excerpt=excerpt)


def counts(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """How many findings there are of each severity, all three always present."""
    result = {severity.value: 0 for severity in Severity}
    for diagnostic in diagnostics:
        result[diagnostic.severity.value] += 1
    return result
