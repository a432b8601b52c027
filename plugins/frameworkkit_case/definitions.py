"""CFDefinitions: what items and document refer to by link."""

from frameworkkit_case.json_text import Link, Node
from frameworkkit_case.package import Package
from frameworkkit_case.version import flat


def cf_definitions(package: Package) -> Node:
    """All definitions in use, by collection; a collection that would be empty is left out."""
    node: Node = {
        "CFConcepts": _concepts(package),
        "CFSubjects": _subjects(package),
        "CFLicenses": _licenses(package),
        "CFItemTypes": _item_types(package),
    }
    return {key: value for key, value in node.items() if value}


def subject_links(package: Package) -> list[Link]:
    """The links to the subjects of the framework."""
    return [
        package.link("CFSubjects", package.of_framework(f"subject:{subject}"), flat(subject))
        for subject in package.edition.framework.subjects
    ]


def license_link(package: Package) -> Link | None:
    """The link to the licence, where there is one."""
    name = package.edition.framework.license
    return package.link("CFLicenses", package.of_framework(f"license:{name}"), flat(name)) if name else None


def concept_link(package: Package, keyword: str) -> Link:
    """The link to the concept that a keyword stands for."""
    return package.link("CFConcepts", package.of_framework(f"keyword:{keyword}"), flat(keyword))


def _concepts(package: Package) -> list[Node]:
    keywords = dict.fromkeys(keyword for place in package.edition.places for keyword in place.item.keywords)
    links = [concept_link(package, keyword) for keyword in keywords]
    return [_defined(package, link, number, {"keywords": link.title}) for number, link in enumerate(links, 1)]


def _subjects(package: Package) -> list[Node]:
    return [_defined(package, link, number, {}) for number, link in enumerate(subject_links(package), 1)]


def _licenses(package: Package) -> list[Node]:
    link = license_link(package)
    # Its name or address is all that is known of the text of a licence.
    return [_identified(package, link, {"licenseText": link.title})] if link else []


def _item_types(package: Package) -> list[Node]:
    nodes = []
    for number, (name, link) in enumerate(package.type_links.items(), 1):
        declared = package.edition.type_by_id.get(name)
        description = package.version.prose(declared.description.value) if declared else ""
        nodes.append(_defined(package, link, number, {"description": description or link.title, "typeCode": name}))
    return nodes


def _defined(package: Package, link: Link, number: int, own: Node) -> Node:
    """A definition whose code is its number in the list."""
    return _identified(package, link, {**own, "hierarchyCode": str(number)})


def _identified(package: Package, link: Link, own: Node) -> Node:
    return {
        "identifier": link.identifier,
        "uri": link.uri,
        "title": link.title,
        **own,
        "lastChangeDateTime": package.dates.last_change,
    }
