"""The parts of the page around the single changes."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from frameworkkit.diffing import Change, ChangeKind, Impact
from frameworkkit.model import Edition, Item
from frameworkkit.reporting.diff_details import KIND_TITLES, edition_details, key_of, label_of, tally
from frameworkkit.reporting.diff_matrix import Row
from frameworkkit.reporting.elements import Markup, element, joined
from frameworkkit.reporting.flow import flow, picture
from frameworkkit.reporting.flow.streams import counted
from frameworkkit.reporting.html.entries import entry
from frameworkkit.reporting.html.report import Report, is_unchanged
from frameworkkit.reporting.html.wording import told


def edition_card(name: str, edition: Edition) -> Markup:
    """What is known of one edition, for the head of the page."""
    imprint = edition.imprint
    facts = (
        ("Edition", edition.name),
        ("Publisher", edition.framework.publisher.name if edition.framework.publisher else None),
        ("Issued", imprint.issued),
        ("Status", imprint.status),
        ("Wording", "restated, not the publisher’s" if imprint.wording == "restated" else imprint.wording),
        ("Items", str(len(edition.places))),
    )
    return element(
        "section",
        element("p", name, class_="edition"),
        element("p", edition.title, class_="edition-title", lang=edition.language, dir="auto"),
        element("dl", *(joined((element("dt", key), element("dd", value))) for key, value in facts if value)),
        class_="card",
        aria_label=f"Edition {name}",
    )


def verdict(report: Report) -> str:
    """The whole in one or two sentences."""
    diff = report.diff
    changes = [row for row in report.rows if not is_unchanged(row)]
    if not changes and not diff.hidden:
        return "No item changed."
    majors = sum(row.change.impact is Impact.MAJOR for row in changes)
    assessed = sum(row.assessed for row in changes)
    said = (
        f"{_counted(len(changes), 'change')}, {majors} of major impact; "
        f"{assessed} {'affects' if assessed == 1 else 'affect'} what is assessed."
    )
    return (
        f"{said} Shown are those asked for ({diff.filter}); {len(diff.hidden)} more are not." if diff.hidden else said
    )


def summary_table(report: Report) -> Markup:
    """How many changes there are of each kind and impact; each kind leads to the changes."""
    counts = tally(report.diff)
    head = element("tr", *(element("th", name, scope="col") for name in ("Change", *Impact, "Total")))
    rows = []
    for kind, title in {**KIND_TITLES, ChangeKind.UNCHANGED: "Unchanged"}.items():
        of_kind = [0 if kind is ChangeKind.UNCHANGED else counts[kind, impact] for impact in Impact]
        total = sum(counts[kind, impact] for impact in Impact)
        if total:
            cells = (element("td", str(count or "")) for count in (*of_kind, total))
            linked = element("a", title, href=f"#kind={kind}")
            rows.append(element("tr", element("th", linked, scope="row"), *cells))
    return _table("Changes by kind and impact", head, rows)


def account_table(report: Report) -> Markup:
    """That every item of both editions is accounted for."""
    diff = report.diff
    changes = (*(row.change for row in report.rows if not is_unchanged(row)), *diff.hidden)
    unchanged = len(diff.unchanged)
    rows = []
    sides = (
        (
            report.names[0],
            diff.old,
            sum(len(each.old) for each in changes if each.new),
            _alone(changes, "old"),
            "removed",
        ),
        (report.names[1], diff.new, sum(len(each.new) for each in changes if each.old), _alone(changes, "new"), "new"),
    )
    for name, edition, changed, alone, fate in sides:
        cells = (str(len(edition.places)), str(unchanged), str(changed), f"{alone} {fate}")
        rows.append(element("tr", element("th", name, scope="row"), *(element("td", cell) for cell in cells)))
    names = ("Edition", "Items", "Unchanged", "Changed", "Without counterpart")
    head = element("tr", *(element("th", name, scope="col") for name in names))
    return _table("Every item accounted for", head, rows)


def _alone(changes: Iterable[Change], side: str) -> int:
    return sum(not (each.new if side == "old" else each.old) for each in changes)


def flow_section(report: Report) -> Markup:
    """The flow picture, and the same as a table."""
    streams = flow(report.diff).streams
    head = element("tr", *(element("th", name, scope="col") for name in (*report.names, "Items")))
    rows = (
        element(
            "tr",
            element("td", label_of(stream.old) if stream.old else "new"),
            element("td", label_of(stream.new) if stream.new else "removed"),
            element("td", str(stream.items)),
        )
        for stream in streams
    )
    return joined(
        (
            element(
                "div", picture(report.diff), class_="flow scroll", tabindex="0", role="group", aria_label="Picture"
            ),
            element("details", element("summary", "The same as a table"), _table("Streams", head, rows)),
        )
    )


def contents(report: Report) -> Markup:
    """Links to the sections and branches, with counts that follow the filter."""
    branches = (
        element(
            "li",
            element("a", label_of(branch), href=f"#{_branch_anchor(turn)}"),
            " ",
            element("span", str(sum(not is_unchanged(row) for row in rows)), class_="count", data_count=branch.id),
        )
        for turn, (branch, rows) in enumerate(report.branches)
    )
    sections = (
        ("summary", "Summary"),
        ("flow", "Where the items went"),
        ("changes", "Changes"),
        ("matrix", "Change matrix"),
        *((("around", "Around the items"),) if report.diff.edition_changes else ()),
    )
    return element(
        "ol",
        *(
            element(
                "li", element("a", title, href=f"#{anchor}"), element("ol", *branches) if anchor == "changes" else ""
            )
            for anchor, title in sections
        ),
    )


def branches(report: Report) -> Markup:
    """Every change and every unchanged item where it stands."""
    return joined(_branch(report, turn, branch, rows) for turn, (branch, rows) in enumerate(report.branches))


def _branch(report: Report, turn: int, branch: Item, rows: list[Row]) -> Markup:
    anchor = _branch_anchor(turn)
    parts: list[Markup] = []
    for unchanged, run in groupby(rows, is_unchanged):
        together = list(run)
        parts += [_unchanged(report, together)] if unchanged else [entry(report, row) for row in together]
    return element(
        "section",
        element("h3", *_branch_name(report, branch), id=f"{anchor}.name"),
        *parts,
        class_="branch",
        id=anchor,
        aria_labelledby=f"{anchor}.name",
    )


def _branch_name(report: Report, branch: Item) -> Iterator[Markup]:
    """What an area is called, and that it is no more where that is so."""
    place = report.diff.new.by_id.get(branch.id)
    lives_on = place is not None and place.item is branch
    edition = report.diff.new if lives_on else report.diff.old
    yield element("bdi", label_of(branch), lang=edition.language)
    if not lives_on:
        yield element("small", f"only in {report.names[0]}")


def _unchanged(report: Report, rows: list[Row]) -> Markup:
    """Items in a row to which nothing happened, folded."""
    return element(
        "details",
        element("summary", f"{counted(len(rows))} unchanged"),
        element("ul", *(_unchanged_item(report, row) for row in rows)),
        class_="unchanged",
    )


def _unchanged_item(report: Report, row: Row) -> Markup:
    item, edition = row.new[0], report.diff.new
    said = (text.value for text in (item.title, item.statement, item.lead_in) if text.value)
    parts = [element("span", told(text), class_="said", lang=edition.language, dir="auto") for text in said]
    return element(
        "li",
        element("span", key_of(item), class_="code"),
        *(part for each in parts for part in (" ", each)),
        class_="entry",
        id=f"new-{item.id}",
        data_kind="unchanged",
        data_evidence=report.evidence_of(row.change),
        data_branch=row.branch.id,
    )


def around(report: Report) -> Markup:
    """What differs around the items."""
    head = element("tr", *(element("th", name, scope="col") for name in ("What", *report.names)))
    rows = (
        element(
            "tr",
            element("th", each.field.replace("_", " "), scope="row"),
            *(
                element("td", element("bdi", value or "none") if each.old != each.new else "changed")
                for value in (each.old, each.new)
            ),
        )
        for each in edition_details(report.diff)
    )
    return _table("Differences that belong to no item", head, rows)


def credits_(report: Report) -> Iterator[Markup]:
    """Whose words these are."""
    for name, edition in zip(report.names, (report.diff.old, report.diff.new), strict=True):
        framework = edition.framework
        said = (framework.license and f"Licence: {framework.license}.", told(framework.attribution.value))
        if any(said):
            yield element("p", f"{name}: ", *(joined((part, " ")) for part in said if part))


def _branch_anchor(turn: int) -> str:
    return f"branch-{turn + 1}"


def _table(caption: str, head: Markup, rows: Iterable[Markup]) -> Markup:
    table = element("table", element("caption", caption), element("thead", head), element("tbody", *rows))
    return element("div", table, class_="scroll", tabindex="0", role="group", aria_label=caption)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
