"""The model: frozen values, no files, no clock. Shapes are checked by the JSON Schema, not here."""

from frameworkkit.model.award import Award, AwardRule
from frameworkkit.model.checklist import Checklist
from frameworkkit.model.convert import edition_from_plain, edition_to_plain
from frameworkkit.model.edition import FORMAT, Edition, Place
from frameworkkit.model.fields import field_names, used_fields
from frameworkkit.model.framework import (
    Contributor,
    Framework,
    Imprint,
    Organisation,
    Reference,
    Section,
    SourceDocument,
    Term,
)
from frameworkkit.model.item import Alignment, Association, Item, ItemType, Locator, Role
from frameworkkit.model.markup import Run, has_markup, plain_text, styled_text
from frameworkkit.model.scale import Criterion, Descriptor, Level, Rubric, Scale
from frameworkkit.model.text import NO_TEXT, Text, Translation, text_hash

__all__ = [
    "FORMAT",
    "NO_TEXT",
    "Alignment",
    "Association",
    "Award",
    "AwardRule",
    "Checklist",
    "Contributor",
    "Criterion",
    "Descriptor",
    "Edition",
    "Framework",
    "Imprint",
    "Item",
    "ItemType",
    "Level",
    "Locator",
    "Organisation",
    "Place",
    "Reference",
    "Role",
    "Rubric",
    "Run",
    "Scale",
    "Section",
    "SourceDocument",
    "Term",
    "Text",
    "Translation",
    "edition_from_plain",
    "edition_to_plain",
    "field_names",
    "has_markup",
    "plain_text",
    "styled_text",
    "text_hash",
    "used_fields",
]
