"""Recipes: how a source document, extracted as text, becomes an edition."""

from frameworkkit.recipes.codes import CODES
from frameworkkit.recipes.text import TextImporter

__all__ = ["CODES", "TextImporter"]
