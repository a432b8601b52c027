"""What is to be said of a recipe and a source once one has been followed through the other."""

from collections.abc import Iterator, Sequence

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.importing import PlanLine
from frameworkkit.positions import Pointer
from frameworkkit.recipes.lines import Lines
from frameworkkit.recipes.patterns import Matcher
from frameworkkit.recipes.recipe import Recipe, Section


def missing_sections(sections: Sequence[Section]) -> Iterator[Diagnostic]:
    """Sections for which the source has no line: without them nothing is where the recipe expects it."""
    for section in sections:
        yield Diagnostic(
            code="FK421",
            message=f"the section {section.name!r} does not begin: no line below the section before it matches",
            hint="compare the pattern with the line, which --plan shows",
            pointer=(*section.pointer, "after" if section.after else "from"),
        )


def another_document(recipe: Recipe, digest: str) -> Iterator[Diagnostic]:
    """A source that is not the one for which the recipe was written."""
    if recipe.edition.get("source", {}).get("digest", digest) != digest:
        message = "the recipe was written for another document: the digest differs"
        hint = f"compare what is imported with the document; this one has {digest}"
        yield _warning("FK424", message, hint, ("edition", "source", "digest"))


def unmatched(recipe: Recipe, matcher: Matcher) -> Iterator[Diagnostic]:
    """Patterns that do nothing for this source."""
    for pattern in recipe.patterns:
        if pattern.pointer not in matcher.matched:
            hint = "mend or remove it; a rule above it may be taking its lines"
            yield _warning("FK425", "nothing in the source matches this pattern", hint, pattern.pointer)


def unused_lines(plan: Sequence[PlanLine], lines: Lines) -> Iterator[Diagnostic]:
    """That there are lines of which nothing came, at the first of them."""
    unused = [line for line in plan if not line.became]
    if unused:
        message = f"{len(unused)} of {len(plan)} lines are used nowhere; this is the first"
        hint = "--plan lists them; skip in the recipe says what they are"
        finding = Diagnostic(code="FK426", severity=Severity.INFO, message=message, hint=hint)
        yield lines.at(finding, unused[0].line)


def _warning(code: str, message: str, hint: str, pointer: Pointer) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.WARNING, message=message, hint=hint, pointer=pointer)
