"""The outline exporter keeps what every exporter promises, and writes outlines."""

from frameworkkit_example_outline import OutlineExporter

from frameworkkit.exporting import ExportContext
from frameworkkit.testing import ExporterConformance, build_edition


class TestOutlineExporter(ExporterConformance):
    """Runs the conformance kit."""

    exporter = OutlineExporter()


def test_outline() -> None:
    """Children are indented below their parent."""
    child = {"id": "b", "type": "t", "code": "1.a", "statement": "Plan *well*."}
    edition = build_edition([{"id": "a", "type": "t", "title": "Planning", "children": [child]}])

    export = OutlineExporter().export(edition, ExportContext(options={"indent": "  "}))

    assert export.artifacts[0].content == b"Demo framework\n  Planning\n    1.a | Plan well."
