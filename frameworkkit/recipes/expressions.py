"""Patterns and templates of a recipe, read one by one; whatever is wrong with them is collected."""

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Pointer
from frameworkkit.recipes.patterns import Pattern, PatternError, pattern
from frameworkkit.recipes.templates import Template, TemplateError, template

_NEVER = "(?!)"
_SAFER = "let a character that the repeat itself cannot match show where it ends, as in [^;]*; or write the cases out"


class Expressions:
    """Reads patterns and templates. In place of one that is wrong stands one that does nothing, and a finding."""

    def __init__(self) -> None:
        self.findings: list[Diagnostic] = []

    def pattern(self, text: str, pointer: Pointer) -> Pattern:
        """A pattern, or one that never matches."""
        try:
            return pattern(text, pointer)
        except PatternError as error:
            code, hint = ("FK402", _SAFER) if error.unsafe else ("FK401", "it is a regular expression of Python")
            message = f"this pattern cannot be used: {error}"
            self.findings.append(Diagnostic(code=code, message=message, hint=hint, pointer=pointer))
            return pattern(_NEVER, pointer)

    def template(self, text: str, pointer: Pointer) -> Template:
        """A template, or an empty one."""
        try:
            return template(text, pointer)
        except TemplateError as error:
            message = f"this template cannot be used: {error}"
            hint = "write names in braces, as {code}, and no other braces"
            self.findings.append(Diagnostic(code="FK403", message=message, hint=hint, pointer=pointer))
            return Template("", pointer)
