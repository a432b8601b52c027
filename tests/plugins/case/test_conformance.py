"""Both exporters keep what every exporter promises."""

from frameworkkit.registry import load_registry
from frameworkkit.testing import ExporterConformance


class TestCase11(ExporterConformance):
    exporter = load_registry().exporter("case-1.1")


class TestCase10(ExporterConformance):
    exporter = load_registry().exporter("case-1.0")
