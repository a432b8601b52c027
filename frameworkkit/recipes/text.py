"""The importer of text: source and recipe in, edition and plan out."""

from collections.abc import Sequence
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
from frameworkkit.recipes.lines import read_lines
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
        findings = (*recipe.diagnostics, *lines.diagnostics)
        if recipe.recipe is None or not lines.texts:
            return Import(edition=None, diagnostics=findings)
        with_lines = context.options.get("lines") == "yes"
        result = _import(source, lines.texts, recipe.recipe, recipe.document, with_lines=with_lines)
        return replace(result, diagnostics=(*findings, *result.diagnostics))


def _import(
    source: ImportSource, texts: Sequence[str], recipe: Recipe, document: Document, *, with_lines: bool
) -> Import:
    matcher = Matcher()
    account = Account(texts)
    try:
        draft = Draft(tree=Tree(recipe.edition.get("items", ())), matcher=matcher, source=source.name)
        missing = follow(recipe, texts, draft, account, matcher)
    except (TooSlowError, DuplicateIdError, TooDeepError) as stop:
        return Import(edition=None, diagnostics=tuple(document.place((_stopped(stop),))), plan=account.plan())
    plan = account.plan()
    digest = f"sha256:{sha256(source.content).hexdigest()}"
    plain = assemble(recipe, draft, digest, lines=with_lines)
    found = (*missing_sections(missing), *errors(plain, draft))
    if found:
        return Import(edition=None, diagnostics=tuple(document.place(found)), plan=plan)
    said = (*another_document(recipe, digest), *unmatched(recipe, matcher), *unused_lines(plan, source.name))
    return Import(edition=edition_from_plain(plain), diagnostics=tuple(document.place(said)), plan=plan)


def _stopped(stop: TooSlowError | DuplicateIdError | TooDeepError) -> Diagnostic:
    items = ("edition", "items")
    if isinstance(stop, DuplicateIdError):
        return Diagnostic(code="FK422", message="two of these items have one id", pointer=items)
    if isinstance(stop, TooDeepError):
        return Diagnostic(code="FK427", message="one of these items stands too deep", pointer=items)
    return Diagnostic(
        code="FK402",
        message=f"this pattern could take for ever on a line of {stop.length:,} characters",
        hint="begin it with ^, and let every + and * be followed by what it cannot itself match",
        pointer=stop.pattern.pointer,
    )
