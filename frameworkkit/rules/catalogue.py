"""The rules that ship with frameworkkit. A code, once released, is never used for anything else."""

from frameworkkit.diagnostics import Severity
from frameworkkit.rules import dates, duplicates, nesting, references, texts
from frameworkkit.rules.engine import Rule

RULES = (
    Rule(code="FK301", title="An id stands twice", severity=Severity.ERROR, find=duplicates.duplicate_ids),
    Rule(code="FK302", title="A code stands twice", severity=Severity.ERROR, find=duplicates.duplicate_codes),
    Rule(code="FK303", title="No such item", severity=Severity.ERROR, find=references.unknown_items),
    Rule(code="FK304", title="No such declaration", severity=Severity.ERROR, find=references.unknown_declarations),
    Rule(code="FK305", title="An undeclared type", severity=Severity.ERROR, find=nesting.undeclared_types),
    Rule(code="FK306", title="A type in the wrong place", severity=Severity.ERROR, find=nesting.misplaced_types),
    Rule(code="FK307", title="A date that cannot be", severity=Severity.ERROR, find=dates.impossible_dates),
    Rule(code="FK308", title="A status without grounds", severity=Severity.WARNING, find=dates.status_without_grounds),
    Rule(code="FK309", title="A UUID stands twice", severity=Severity.ERROR, find=duplicates.duplicate_uuids),
    Rule(code="FK310", title="An item that says nothing", severity=Severity.WARNING, find=nesting.silent_items),
    Rule(
        code="FK311",
        title="A text without the framework's language",
        severity=Severity.WARNING,
        find=texts.missing_language,
    ),
)
