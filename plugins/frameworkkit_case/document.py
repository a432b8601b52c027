"""The CFDocument: the edition as such."""

from collections.abc import Iterator

from frameworkkit.model import Edition
from frameworkkit_case.addresses import as_uri
from frameworkkit_case.definitions import license_link, subject_links
from frameworkkit_case.json_text import Node
from frameworkkit_case.package import Package
from frameworkkit_case.version import Version, flat

UNKNOWN_CREATOR = "Unknown"
ADOPTION_STATUS = {
    "draft": "Draft",
    "consultation": "Draft",
    "adopted": "Adopted",
    "superseded": "Deprecated",
    "withdrawn": "Deprecated",
}
"""Free text by the specification, but servers know these words."""

RESTATED = "The statements are restated in other words; they are not the wording of the publisher."


def cf_document(package: Package) -> Node:
    """The document, with every key in the order of the specification; what is unknown is left out."""
    edition, version = package.edition, package.version
    framework, imprint, dates = edition.framework, edition.imprint, package.dates
    publisher = flat(framework.publisher.name) if framework.publisher else ""
    node: Node = {
        "identifier": package.document_link.identifier,
        "uri": package.document_link.uri,
        "frameworkType": package.framework_type,
        "caseVersion": version.number if version.extended else "",
        "creator": publisher or UNKNOWN_CREATOR,
        "title": package.document_link.title,
        "lastChangeDateTime": dates.last_change,
        "officialSourceURL": _official_source(edition),
        "publisher": publisher,
        "description": version.prose("\n\n".join(_texts(framework.description.value, imprint.description.value))),
        "subject": [flat(subject) for subject in framework.subjects],
        "subjectURI": subject_links(package),
        "language": framework.language,
        "version": flat(imprint.version or imprint.id),
        "adoptionStatus": ADOPTION_STATUS[imprint.status],
        "statusStartDate": dates.start,
        "statusEndDate": dates.end,
        "licenseURI": license_link(package),
        "notes": "\n\n".join(_notes(edition, version)),
    }
    return {key: value for key, value in node.items() if value}


def _official_source(edition: Edition) -> str:
    url = (edition.source and edition.source.url) or edition.framework.url
    return as_uri(url) if url else ""


def _notes(edition: Edition, version: Version) -> Iterator[str]:
    """Paragraphs that the document has no other place for."""
    if edition.imprint.wording == "restated":
        yield RESTATED
    if edition.source:
        source = edition.source
        yield f"Source: {', '.join(_texts(version.note(source.title.value), source.publisher, source.year))}."
    yield from map(version.note, _texts(edition.framework.attribution.value, edition.imprint.notes.value))


def _texts(*texts: str | None) -> list[str]:
    return [text for text in texts if text]
