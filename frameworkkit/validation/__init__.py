"""Validation of files: a pure task for each, mapped over processes, with what is unchanged remembered."""

from frameworkkit.validation.report import Report
from frameworkkit.validation.run import validate_files

__all__ = ["Report", "validate_files"]
