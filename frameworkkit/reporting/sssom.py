"""Links between two editions as SSSOM 1.0, the standard for sharing mappings: a TSV table below its metadata.

See https://mapping-commons.github.io/sssom/.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from frameworkkit.diffing import Diff, Evidence, Link, Relation
from frameworkkit.model import Edition
from frameworkkit.reporting.cells import safe_cell
from frameworkkit.reporting.diff_details import label_of
from frameworkkit.reporting.reasons import told_why
from frameworkkit.reporting.reporter import Terminal

COLUMNS = (
    "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification", "confidence",
    "comment",
)  # fmt: skip
UNSPECIFIED = "https://w3id.org/sssom/license/unspecified"
"""What the standard has for a mapping set whose licence nobody has stated."""

#: A SKOS predicate leads from the old item to the new one, as our relations do: a part of a split is narrower.
PREDICATES: Mapping[Relation, str] = MappingProxyType({each: f"skos:{each.value}Match" for each in Relation})
JUSTIFICATIONS: Mapping[Evidence, str] = MappingProxyType(
    {
        Evidence.ID: "semapv:UnspecifiedMatching",  # the vocabulary has no word for an identity that is kept
        Evidence.CROSSWALK: "semapv:ManualMappingCuration",
        Evidence.TEXT: "semapv:CompositeMatching",  # of wording, place and neighbours
    }
)
_NOTHING: Mapping[tuple[str, str], str] = MappingProxyType({})


def render_diff(diff: Diff, _terminal: Terminal) -> str:
    """Every link of a diff; the comment says what it rests on."""
    return sssom(diff.old, diff.new, diff.links)


def sssom(
    old: Edition,
    new: Edition,
    links: Iterable[Link],
    *,
    license_url: str = UNSPECIFIED,
    comments: Mapping[tuple[str, str], str] = _NOTHING,
    reviewers: Sequence[str] = (),
) -> str:
    """The mapping set of these links in their order.

    ``comments``, by old and new id, stand for what a link rests on; ``reviewers`` are those who decided about the set.
    Items are named by their UUIDs, so an item that kept its identity is mapped to itself: what differs is the
    version of its source, which stands in the metadata.
    """
    out = io.StringIO()
    out.writelines(f"#{line}\n" for line in _metadata(old, new, license_url, reviewers))
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in links:
        before, after = old.by_id[each.old].item, new.by_id[each.new].item
        comment = comments.get((each.old, each.new), told_why(each))
        writer.writerow(
            (
                f"uuid:{old.uuid_of(before)}",
                _cell(label_of(before)),
                PREDICATES[each.relation],
                f"uuid:{new.uuid_of(after)}",
                _cell(label_of(after)),
                JUSTIFICATIONS[each.evidence],
                f"{each.confidence:g}",
                _cell(comment),
            )
        )
    return out.getvalue()


def _metadata(old: Edition, new: Edition, license_url: str, reviewers: Sequence[str]) -> Iterator[str]:
    from uuid import uuid5

    yield f"mapping_set_id: urn:uuid:{uuid5(old.uuid, f'mapping:{new.uuid}')}"
    yield f"mapping_set_title: {_quoted(f'{old.name} to {new.name}')}"
    yield f"license: {_quoted(license_url)}"
    if reviewers:
        yield "creator_label:"
        yield from (f"  - {_quoted(name)}" for name in reviewers)
    for side, edition in (("subject", old), ("object", new)):
        yield f"{side}_source: uuid:{edition.framework.derived_uuid}"
        yield f"{side}_source_version: {_quoted(edition.id)}"
    yield "curie_map:"
    yield "  semapv: https://w3id.org/semapv/vocab/"
    yield "  skos: http://www.w3.org/2004/02/skos/core#"
    yield '  uuid: "urn:uuid:"'


def _quoted(text: str) -> str:
    """A YAML scalar that is text whatever it looks like."""
    import json

    return json.dumps(text, ensure_ascii=True)


def _cell(text: str) -> str:
    return safe_cell(" ".join(text.split()))
