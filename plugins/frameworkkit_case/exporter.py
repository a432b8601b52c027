"""The exporter: from an edition and options to one JSON file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from frameworkkit.errors import UsageError
from frameworkkit.exporting import Artifact, Export, ExportContext, Option
from frameworkkit.model import Edition
from frameworkkit_case.addresses import Addresses
from frameworkkit_case.associations import cf_associations
from frameworkkit_case.dates import dates_of
from frameworkkit_case.definitions import cf_definitions
from frameworkkit_case.document import cf_document
from frameworkkit_case.items import cf_items
from frameworkkit_case.json_text import Node, json_bytes
from frameworkkit_case.losses import losses_of
from frameworkkit_case.package import Package
from frameworkkit_case.rubrics import cf_rubrics
from frameworkkit_case.version import Version, flat

_BASE_URL = Option(
    name="base_url",
    description="Where a CASE server will serve the package, as https://case.example.org: the URIs begin with it. "
    "Empty: they are urn:uuid: and the identifier.",
)
_LAST_CHANGE = Option(
    name="last_change",
    description="When the content last changed, as 2026-01-31T09:00:00Z. "
    "Empty: the edition's `modified`, else `issued`.",
)
_FRAMEWORK_TYPE = Option(
    name="framework_type", description="The frameworkType of the document, as CourseCodes. Empty: none."
)
_WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?", re.ASCII)
_DATE_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})", re.ASCII
)


@dataclass(frozen=True, slots=True)
class CaseExporter:
    """Writes an edition as a CFPackage of one version of CASE."""

    version: Version

    @property
    def name(self) -> str:
        """``case-1.1`` or ``case-1.0``."""
        return f"case-{self.version.number}"

    @property
    def title(self) -> str:
        """Format and version."""
        return f"1EdTech CASE {self.version.number} package (JSON)"

    @property
    def options(self) -> tuple[Option, ...]:
        """Addresses and dates, and what only 1.1 has."""
        return (_BASE_URL, _LAST_CHANGE, _FRAMEWORK_TYPE) if self.version.extended else (_BASE_URL, _LAST_CHANGE)

    def export(self, edition: Edition, context: ExportContext) -> Export:
        """One file, named after framework and edition, and everything CASE has no place for."""
        package = Package(
            edition=edition,
            version=self.version,
            addresses=Addresses(base_url=_base_url(context.options), path=self.version.path),
            dates=dates_of(edition.imprint, _last_change(context.options)),
            framework_type=flat(context.options.get("framework_type", "")) if self.version.extended else "",
        )
        path = f"{edition.framework.id}-{edition.id}.json"
        return Export(
            artifacts=(Artifact(path=path, content=json_bytes(_cf_package(package))),),
            losses=losses_of(package),
        )


def _cf_package(package: Package) -> Node:
    node: Node = {
        "CFDocument": cf_document(package),
        "CFItems": cf_items(package),
        "CFAssociations": cf_associations(package),
        "CFDefinitions": cf_definitions(package),
        "CFRubrics": cf_rubrics(package),
    }
    return {key: value for key, value in node.items() if value}


def _base_url(options: Mapping[str, str]) -> str:
    value = options.get("base_url", "")
    if value and not _WEB_ADDRESS.fullmatch(value):
        raise UsageError(f"base_url is not the address of a server: {value!r}", "write it as https://case.example.org")
    return value.rstrip("/")


def _last_change(options: Mapping[str, str]) -> str:
    value = options.get("last_change", "")
    if value and not (_DATE_TIME.fullmatch(value) and _is_date_time(value)):
        raise UsageError(
            f"last_change is not a date and time with a zone: {value!r}", "write it as 2026-01-31T09:00:00Z"
        )
    return value


def _is_date_time(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
