"""The shape of files: JSON Schemas, and what breaks them as diagnostics."""

from frameworkkit.schema.checking import check
from frameworkkit.schema.definition import boolean_keys, numeric_keys

__all__ = ["boolean_keys", "check", "numeric_keys"]
