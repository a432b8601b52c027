"""The importer of text: source and recipe in, edition and plan out."""

from dataclasses import replace
from hashlib import sha256

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.errors import UsageError
from frameworkkit.exporting import Option
from frameworkkit.importing import Import, ImportContext, ImportSource
from frameworkkit.model import edition_from_plain
from frameworkkit.recipes.account import Account
from frameworkkit.recipes.assembling import assemble, errors
from frameworkkit.recipes.drafting import Draft
from frameworkkit.recipes.following import follow
from frameworkkit.recipes.lines import Lines, read_lines
from frameworkkit.recipes.patterns import Matcher, TooSlowError
from frameworkkit.recipes.reading import read_recipe
from frameworkkit.recipes.recipe import Recipe
from frameworkkit.recipes.remarks import another_document, missing_sections, unmatched, unused_lines
from frameworkkit.recipes.tree import DuplicateIdError, TooDeepError, Tree
from frameworkkit.source import Document


class TextImporter:
    """Reads text that was extracted from a document, as a recipe says."""

    name = "text"
    title = "Text extracted from a document, read by a recipe"
    options = (
        Option(
            name="lines",
            description="Whether every item says on which line of the source it stands.",
            default="no",
            choices=("no", "yes"),
        ),
    )

    def read(self, source: ImportSource, context: ImportContext) -> Import:
        """Make an edition of a source, and an account of its lines. Raises :class:`UsageError` without a recipe."""
        if context.recipe is None:
            raise UsageError("text is imported by a recipe, and none is named", "name one with --recipe FILE")
        recipe = read_recipe(context.recipe)
        lines = read_lines(source)
        before = (*recipe.diagnostics, *lines.diagnostics)
        if recipe.recipe is None or not lines.texts:
            return Import(edition=None, diagnostics=before)
        digest = f"sha256:{sha256(source.content).hexdigest()}"
        numbered = context.options.get("lines") == "yes"
        result = _import(recipe.recipe, recipe.document, lines, digest, numbered=numbered)
        return replace(result, diagnostics=(*before, *result.diagnostics))


def _import(recipe: Recipe, document: Document, lines: Lines, digest: str, *, numbered: bool) -> Import:
    matcher = Matcher()
    account = Account(lines.texts)
    try:
        draft = Draft(tree=Tree(recipe.edition.get("items", ())), matcher=matcher, lines=lines)
        missing = follow(recipe, draft, account)
    except (TooSlowError, DuplicateIdError, TooDeepError) as stop:
        return Import(edition=None, diagnostics=tuple(document.place((_stopped(stop),))), plan=account.plan())
    plan = account.plan()
    plain = assemble(recipe, draft, digest, numbered=numbered)
    found = (*document.place(missing_sections(missing)), *errors(plain, draft))
    if found:
        return Import(edition=None, diagnostics=found, plan=plan)
    of_recipe = document.place((*another_document(recipe, digest), *unmatched(recipe, matcher)))
    remarks = (*of_recipe, *unused_lines(plan, lines))
    return Import(edition=edition_from_plain(plain), diagnostics=remarks, plan=plan)


def _stopped(stop: TooSlowError | DuplicateIdError | TooDeepError) -> Diagnostic:
    items = ("edition", "items")
    if isinstance(stop, DuplicateIdError):
        return Diagnostic(code="FK422", message=f"two of these items have the id {str(stop)!r}", pointer=items)
    if isinstance(stop, TooDeepError):
        return Diagnostic(code="FK427", message=f"{str(stop)!r} stands too deep among these items", pointer=items)
    return Diagnostic(
        code="FK402",
        message=f"this pattern could take for ever on a line of {stop.length:,} characters",
        hint="begin it with ^, and let every + and * be followed by what it cannot itself match",
        pointer=stop.pattern.pointer,
    )
