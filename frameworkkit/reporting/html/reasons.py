"""Why items were linked, and what else they might be linked to."""

from collections.abc import Iterator

from frameworkkit.diffing import Candidate, Change, Evidence, Link, Why
from frameworkkit.reporting.diff_details import key_of, label_of
from frameworkkit.reporting.elements import Markup, element, joined
from frameworkkit.reporting.html.report import Report
from frameworkkit.reporting.reasons import doubtful

_MOST = 3


def why(report: Report, links: list[Link]) -> Iterator[Markup]:
    """What the links of one change rest on; that two items share an id needs no words."""
    stated = [link for link in links if link.evidence is Evidence.CROSSWALK]
    found = [link for link in links if link.evidence is Evidence.TEXT]
    if stated:
        yield element("p", "Linked by crosswalk", class_="note")
    if found:
        least = min(link.confidence for link in found)
        doubt = " – doubtful" if any(map(doubtful, found)) else ""
        summary = element("summary", f"Linked by their texts, confidence {least:.2f}{doubt}")
        yield element("details", summary, *(_link(report, link) for link in found), class_="why note")


def nearest(report: Report, change: Change) -> Iterator[Markup]:
    """What a removed or new item comes nearest to, for a reviewer to judge."""
    if change.old and change.new:
        return
    side = "new" if change.new else "old"
    candidates = [each for id_ in change.new or change.old for each in report.candidates.get((side, id_), ())]
    if candidates:
        items = (element("li", _candidate(report, each, side)) for each in candidates[:_MOST])
        summary = element("summary", f"Nearest in {report.names[0 if side == 'new' else 1]}")
        yield element("details", summary, element("ul", *items), class_="why note")


def _candidate(report: Report, candidate: Candidate, side: str) -> Markup:
    other, edition, id_ = (
        ("old", report.diff.old, candidate.old) if side == "new" else ("new", report.diff.new, candidate.new)
    )
    name = label_of(edition.by_id[id_].item)
    anchor = report.anchors.get((other, id_))
    linked = element("a", name, href=f"#{anchor}") if anchor else element("span", name)
    return joined((linked, f", {candidate.confidence:.2f}", _in_common(candidate.why)))


def _link(report: Report, link: Link) -> Markup:
    old, new = (
        key_of(edition.by_id[id_].item) for edition, id_ in ((report.diff.old, link.old), (report.diff.new, link.new))
    )
    return element(
        "div",
        element("p", f"{old} → {new}: {link.relation}, {link.confidence:.2f}", _in_common(link.why)),
        _signals(link.why),
    )


def _in_common(why_: Why | None) -> str:
    return f". Words in common: {', '.join(why_.words)}" if why_ and why_.words else ""


def _signals(why_: Why | None) -> Markup:
    """How much each signal counted, the strongest first."""
    if not why_ or not why_.signals:
        return Markup()
    told = (element("li", f"{name} ", element("b", f"{amount:+.2f}")) for name, amount in why_.signals)
    return element("ul", *told, class_="signals")
