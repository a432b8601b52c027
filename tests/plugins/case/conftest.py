"""What a CFPackage may hold, from the published lists of fields, and the official schemas where they lie at hand."""

import json
import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(os.environ.get("FRAMEWORKKIT_SHARED", Path(__file__).parents[4] / "shared"))
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
DATE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")

# One line a class: keys, `!` required, then its kind: s text, l one line, u UUID, r URI, d date, t date and time,
# n number, i integer, or a class; `*` an array of these; `+` only in CASE 1.1.
CLASSES = {
    "CFPackage": "CFDocument!CFDocument CFItems:*CFItem CFAssociations:*CFAssociation CFDefinitions:CFDefinitions "
    "CFRubrics:*CFRubric",
    "CFDocument": "identifier!u uri!r frameworkType+l caseVersion+l creator!l title!l lastChangeDateTime!t "
    "officialSourceURL:r publisher:l description:s subject:*l subjectURI:*LinkURI language:l version:l "
    "adoptionStatus:l statusStartDate:d statusEndDate:d licenseURI:LinkURI notes:s",
    "CFItem": "identifier!u fullStatement!s alternativeLabel:l CFItemType:l uri!r humanCodingScheme:l "
    "listEnumeration:l abbreviatedStatement:l conceptKeywords:*l conceptKeywordsURI:LinkURI notes:s subject+*l "
    "subjectURI+*LinkURI language:l educationLevel:*l CFItemTypeURI:LinkURI licenseURI:LinkURI statusStartDate:d "
    "statusEndDate:d lastChangeDateTime!t",
    "CFAssociation": "identifier!u associationType!l sequenceNumber:i uri!r originNodeURI!LinkGenURI "
    "destinationNodeURI!LinkGenURI CFAssociationGroupingURI:LinkURI lastChangeDateTime!t notes+s",
    "CFDefinitions": "CFConcepts:*CFConcept CFSubjects:*CFSubject CFLicenses:*CFLicense CFItemTypes:*CFItemType "
    "CFAssociationGroupings:*CFAssociationGrouping",
    "CFConcept": "identifier!u uri!r title!l keywords:l hierarchyCode!l description:s lastChangeDateTime!t",
    "CFSubject": "identifier!u uri!r title!l hierarchyCode!l description:s lastChangeDateTime!t",
    "CFLicense": "identifier!u uri!r title!l description:s licenseText!s lastChangeDateTime!t",
    "CFItemType": "identifier!u uri!r title!l description!s hierarchyCode!l typeCode:l lastChangeDateTime!t",
    "CFAssociationGrouping": "identifier!u uri!r title!l description:s lastChangeDateTime!t",
    "CFRubric": "identifier!u uri!r title:l description:s lastChangeDateTime!t CFRubricCriteria:*CFRubricCriterion",
    "CFRubricCriterion": "identifier!u uri!r category:l description:s CFItemURI:LinkURI weight:n position:i "
    "rubricId:u lastChangeDateTime!t CFRubricCriterionLevels:*CFRubricCriterionLevel",
    "CFRubricCriterionLevel": "identifier!u uri!r description:s quality:l score:n feedback:s position:i "
    "rubricCriterionId:u lastChangeDateTime!t",
    "LinkURI": "title!l identifier!u uri!r",
    "LinkGenURI": "title!l identifier!l uri!r targetType+l",
}
RELATIONS = (
    "isChildOf isPeerOf isPartOf exactMatchOf precedes isRelatedTo replacedBy exemplar hasSkillLevel".split()  # noqa: SIM905
)
KINDS: dict[str, Callable[[Any], bool]] = {
    "s": lambda value: isinstance(value, str),
    "l": lambda value: isinstance(value, str) and not re.search(r"[\t\r\n]", value),
    "u": lambda value: bool(UUID.fullmatch(value)),
    "r": lambda value: bool(URI.fullmatch(value)),
    "d": lambda value: bool(DATE.fullmatch(value)),
    "t": lambda value: bool(DATE_TIME.fullmatch(value)),
    "n": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "i": lambda value: type(value) is int,
}


def structural_problems(value: Any, version: str, kind: str = "CFPackage") -> Iterator[str]:
    rows = [re.fullmatch(r"(\w+)([!:+])(\*?)(\w+)", row).groups() for row in CLASSES[kind].split()]
    known = {key: (mark, many, of) for key, mark, many, of in rows if version == "1.1" or mark != "+"}
    yield from (f"{kind} lacks {key}" for key, (mark, _, _) in known.items() if mark == "!" and key not in value)
    for key, part in value.items():
        if key not in known:
            yield f"{kind} has {key}"
            continue
        _, many, of = known[key]
        for each in part if many else [part]:
            if of in CLASSES:
                yield from structural_problems(each, version, of)
            elif not KINDS[of](each):
                yield f"{kind}.{key} is {each!r}"


def relational_problems(package: Any, version: str) -> Iterator[str]:
    """What no schema says: identifiers are used once, links lead somewhere, and every item has one place."""
    items = package.get("CFItems", [])
    associations = package.get("CFAssociations", [])
    definitions = [part for parts in package.get("CFDefinitions", {}).values() for part in parts]
    nodes = [package["CFDocument"], *items, *associations, *definitions, *package.get("CFRubrics", [])]
    identifiers = [node["identifier"] for node in nodes]
    if len(set(identifiers)) < len(identifiers):
        yield "an identifier is used twice"
    defined = {node["identifier"]: node["title"] for node in definitions}
    for item in items:
        if defined.get(item["CFItemTypeURI"]["identifier"]) != item["CFItemType"]:
            yield f"the type {item['CFItemType']} has no definition"
    children = [a["originNodeURI"]["identifier"] for a in associations if a["associationType"] == "isChildOf"]
    if children != [item["identifier"] for item in items]:
        yield "not every item has one place in the hierarchy"
    for association in associations:
        known = association["associationType"] in RELATIONS
        added = re.match(r"isTranslationOf|ext:[A-Za-z0-9._]", association["associationType"])
        if not known and not (version == "1.1" and added):
            yield f"there is no association {association['associationType']}"
    if package["CFDocument"].get("caseVersion", "1.0") != version:
        yield "the version is not that of the format"


def problems(content: bytes, version: str) -> list[str]:
    package = json.loads(content)
    return [*structural_problems(package, version), *relational_problems(package, version)]


@cache
def official_validator(version: str) -> Any:
    from jsonschema import Draft4Validator, Draft201909Validator, FormatChecker

    folder = SHARED / "formats/case/schema"
    if version == "1.1":
        schema = json.loads((folder / "official-case-v1p1-cfpackage.json").read_text("utf-8"))
        return Draft201909Validator(schema, format_checker=FormatChecker())
    definitions = json.loads((folder / "case-v1p0-swagger.json").read_text("utf-8"))["definitions"]
    schema = {"$ref": "#/definitions/CFPackage.Type", "definitions": definitions}
    return Draft4Validator(schema, format_checker=FormatChecker())


def official_problems(content: bytes, version: str) -> list[str]:
    found = official_validator(version).iter_errors(json.loads(content))
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


@pytest.fixture(scope="session", name="problems_of")
def _problems_of() -> Callable[[bytes, str], list[str]]:
    """Problems of a package by our own reading of the specification."""
    return problems


@pytest.fixture(scope="session", name="official_problems_of")
def _official_problems_of() -> Callable[[bytes, str], list[str]]:
    """Problems of a package by the official schemas."""
    if not SHARED.is_dir():
        pytest.skip(f"the official schemas of CASE may not be passed on, and are not at {SHARED}")
    return official_problems


@pytest.fixture(params=["1.1", "1.0"], name="version")
def _version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(name="exporter")
def _exporter(version: str) -> Any:
    from frameworkkit.registry import load_registry

    return load_registry().exporter(f"case-{version}")
