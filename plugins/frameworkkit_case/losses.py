"""What a package does not carry of an edition, field by field."""

from collections.abc import Iterable, Iterator
from itertools import chain

from frameworkkit.exporting import Loss, losses_except
from frameworkkit.model import Alignment, Edition, Item, Text, has_markup
from frameworkkit_case.addresses import item_identifier
from frameworkkit_case.associations import alignment_uri, other_items, target_type
from frameworkkit_case.document import ADOPTION_STATUS
from frameworkkit_case.items import abbreviated_statement
from frameworkkit_case.package import Package

_ALWAYS = """
    framework.id framework.uuid framework.title framework.language framework.publisher.name framework.license
    framework.attribution framework.description framework.url framework.subjects
    edition.id edition.status edition.title edition.version edition.wording edition.issued edition.modified
    edition.valid_from edition.valid_until edition.replaces edition.replaced_by edition.description edition.notes
    source.title source.publisher source.year source.url
    types.id types.label types.description rubrics
    id uuid type code title statement abbreviated lead_in notes education_level keywords children
    associations.target associations.relation replaces replaced_by
    alignments.url alignments.uuid alignments.title alignments.framework alignments.code alignments.relation
    """
_ADDED_BY_1_1 = "edition.reason reason associations.reason alignments.reason alignments.type emphasis"

CARRIED = frozenset(_ALWAYS.split())
"""What both versions carry, though not always: the exceptions are found one by one."""

CARRIED_BY_1_1 = CARRIED | frozenset(_ADDED_BY_1_1.split())

OTHERWISE = "CASE has no place for it"
REASONS = {
    "translations": "a text of CASE is in one language",
    "emphasis": "CASE 1.0 has plain text only",
    "scales": "CASE has no scales; levels appear as the qualities of rubrics only",
    "types": "a CFItemType has no plural and no rule of what it may hold",
    "associations.reason": "associations of CASE 1.0 have no notes",
    "alignments.reason": "associations of CASE 1.0 have no notes",
    "alignments.type": "links of CASE 1.0 have no type of target",
    "reason": "associations of CASE 1.0 have no notes",
    "edition.reason": "associations of CASE 1.0 have no notes",
}

_NAMELESS = "an alignment without url, uuid, code, title or framework points to nothing"
_NO_WORD = "this version has no word for the relation: it became isRelatedTo"
_NO_TARGET = "there is no such item"
_ONE_LINE = "titles, labels and abbreviated statements of CASE are plain text"
_SAME_ITEM = "an item that replaces itself is the same item in CASE"
_FEW_TYPES = "a type of target is CASE, or ext: and letters, digits, full stops or underscores"

Lost = Iterator[tuple[str, str, Iterable[str]]]
"""Fields with the reason why and the ids of the items from which they are lost."""


def losses_of(package: Package) -> tuple[Loss, ...]:
    """Every loss: what the version never carries, then what it does not carry of this edition."""
    carried = CARRIED_BY_1_1 if package.version.extended else CARRIED
    return (
        *losses_except(package.edition, carried, OTHERWISE, REASONS),
        *package.dates.losses,
        *(Loss(field=field, reason=reason) for field, reason in _of_edition(package)),
        *(
            Loss(field=field, items=tuple(dict.fromkeys(ids)), reason=reason)
            for field, reason, ids in chain(_of_items(package), _of_successions(package), _of_relations(package))
            if ids
        ),
    )


def _of_edition(package: Package) -> Iterator[tuple[str, str]]:
    edition, version = package.edition, package.version
    framework, imprint = edition.framework, edition.imprint
    if imprint.title:
        yield "framework.title", "the document has the title of the edition"
    if framework.url and edition.source and edition.source.url not in (None, framework.url):
        yield "framework.url", "the official source is the address of the source document"
    written = ADOPTION_STATUS[imprint.status]
    if written.lower() != imprint.status:
        yield "edition.status", f"servers know Draft, Adopted and Deprecated: {imprint.status} became {written}"
    if version.extended and imprint.reason.value and not (imprint.replaces or imprint.replaced_by):
        yield "edition.reason", "it goes with the editions replaced, and none is named"
    if any(alignment_uri(alignment) is None for alignment in edition.alignments):
        yield "alignments", _NAMELESS
    if not all(version.knows(alignment.relation) for alignment in edition.alignments):
        yield "alignments.relation", _NO_WORD
    if version.extended and any(_type_is_lost(alignment) for alignment in edition.alignments):
        yield "alignments.type", _FEW_TYPES
    criteria = [criterion for rubric in edition.rubrics for criterion in rubric.criteria]
    if any(criterion.item and criterion.item not in package.item_links for criterion in criteria):
        yield "rubrics.criteria.item", _NO_TARGET
    if version.extended and any(has_markup(title.value) for title in _plain_titles(edition)):
        yield "emphasis", _ONE_LINE


def _plain_titles(edition: Edition) -> Iterator[Text]:
    yield edition.imprint.title or edition.framework.title
    yield from (alignment.title for alignment in edition.alignments)
    yield from (declared.label for declared in edition.types)
    for rubric in edition.rubrics:
        yield rubric.title
        yield from (criterion.title for criterion in rubric.criteria)
        yield from (level.label for scale in edition.scales if scale.id == rubric.scale for level in scale.levels)


def _of_items(package: Package) -> Lost:
    items = [place.item for place in package.edition.places]
    # The title of an item without a statement is (the beginning of) its full statement.
    titled = [item for item in items if item.title.value and item.statement.value]
    replaced = "the abbreviated statement has its place, and only links name it"
    yield "title", replaced, [item.id for item in titled if item.abbreviated.value]
    joined = "it became part of the full statement, which does not tell it apart"
    yield "lead_in", joined, [item.id for item in items if item.lead_in.value]
    if package.version.extended:
        yield "emphasis", _ONE_LINE, [item.id for item in titled if has_markup(item.title.value)]
        short = [item for item in items if item.title.value or item.abbreviated.value]
        yield "emphasis", _ONE_LINE, [item.id for item in short if has_markup(abbreviated_statement(item))]


def _of_successions(package: Package) -> Lost:
    items = [place.item for place in package.edition.places if place.item.replaces or place.item.replaced_by]

    def is_itself(item: Item, name: str) -> bool:
        return item_identifier(package.edition, name) == package.item_links[item.id].identifier

    yield "replaces", _SAME_ITEM, [item.id for item in items if any(is_itself(item, name) for name in item.replaces)]
    later = [item.id for item in items if any(is_itself(item, name) for name in item.replaced_by)]
    yield "replaced_by", _SAME_ITEM, later
    if package.version.extended:
        told = {item.id for item in items if any(other_items(package, item))}
        reasoned = [place.item.id for place in package.edition.places if place.item.reason.value]
        yield "reason", "it goes with the items replaced, and none is named", [i for i in reasoned if i not in told]


def _of_relations(package: Package) -> Lost:
    version, links = package.version, package.item_links
    items = [place.item for place in package.edition.places]
    associations = [(item.id, association) for item in items for association in item.associations]
    yield "associations", _NO_TARGET, [id_ for id_, to in associations if to.target not in links]
    alignments = [(item.id, alignment) for item in items for alignment in item.alignments]
    nameless = [id_ for id_, to in alignments if not (to.url or to.uuid) and alignment_uri(to) is None]
    yield "alignments", _NAMELESS, nameless
    relations = {to.relation for _, to in associations} | {to.relation for _, to in alignments}
    unknown = {relation for relation in relations if not version.knows(relation)}
    yield "associations.relation", _NO_WORD, [id_ for id_, to in associations if to.relation in unknown]
    yield "alignments.relation", _NO_WORD, [id_ for id_, to in alignments if to.relation in unknown]
    if version.extended:
        yield "alignments.type", _FEW_TYPES, [id_ for id_, to in alignments if to.type and _type_is_lost(to)]
        yield "emphasis", _ONE_LINE, [id_ for id_, to in alignments if to.title.value and has_markup(to.title.value)]


def _type_is_lost(alignment: Alignment) -> bool:
    kind = alignment.type
    return kind is not None and target_type(kind) not in (kind, f"ext:{kind}")
