"""1EdTech CASE 1.1 and 1.0: Competencies and Academic Standards Exchange, one CFPackage per edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frameworkkit import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frameworkkit.exporting import Exporter


@hookimpl
def frameworkkit_exporters() -> Iterable[Exporter]:
    """Offer both versions of CASE."""
    from frameworkkit_case.exporter import CaseExporter
    from frameworkkit_case.version import V1_0, V1_1

    return (CaseExporter(V1_1), CaseExporter(V1_0))
