"""A test kit for plugin authors: editions to try, checks of everything an exporter promises, golden files.

``frameworkkit plugins check NAME`` runs the checks of an installed exporter; :class:`ExporterConformance` makes
pytest run them. :mod:`frameworkkit.testing.strategies` (which needs the extra ``testing``) has arbitrary editions.
"""

from frameworkkit.testing.checks import Check, check_exporter
from frameworkkit.testing.conformance import ExporterConformance
from frameworkkit.testing.corpus import hostile_editions
from frameworkkit.testing.editions import build_edition, full_edition
from frameworkkit.testing.golden import golden_files

__all__ = [
    "Check",
    "ExporterConformance",
    "build_edition",
    "check_exporter",
    "full_edition",
    "golden_files",
    "hostile_editions",
]
