"""What validation found."""

from frameworkkit.diagnostics import Diagnostic, Severity, counts
from frameworkkit.values import value


@value
class Report:
    """The files looked at and every finding, in file order, then by place. ``skipped`` files are none of ours."""

    files: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    skipped: tuple[str, ...] = ()

    @property
    def unreadable(self) -> bool:
        """Whether a file could not be read at all."""
        return any(diagnostic.code.startswith("FK0") for diagnostic in self.diagnostics)

    def reaches(self, severity: Severity) -> bool:
        """Whether any finding is of this severity or worse."""
        return any(diagnostic.severity.rank <= severity.rank for diagnostic in self.diagnostics)

    @property
    def summary(self) -> dict[str, int]:
        """How many findings of each severity."""
        return counts(self.diagnostics)
