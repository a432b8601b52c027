"""The parts of the page around the single changes."""

from collections.abc import Iterator

from frameworkkit.diffing import ChangeKind, Impact
from frameworkkit.model import Edition
from frameworkkit.reporting.diff_details import KIND_TITLES, edition_details, label_of, tally
from frameworkkit.reporting.elements import Markup, element, joined
from frameworkkit.reporting.flow import flow, picture
from frameworkkit.reporting.html.report import Report, is_unchanged
from frameworkkit.reporting.html.tables import row, table
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
    changes = [each for each in report.rows if not is_unchanged(each)]
    if not changes and not diff.hidden:
        return "No item changed."
    majors = sum(each.change.impact is Impact.MAJOR for each in changes)
    assessed = sum(each.assessed for each in changes)
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
    rows = []
    for kind, title in {**KIND_TITLES, ChangeKind.UNCHANGED: "Unchanged"}.items():
        of_kind = [counts[kind, impact] for impact in Impact]
        if total := sum(of_kind):
            told_counts = (
                ["" for _ in of_kind] if kind is ChangeKind.UNCHANGED else [str(each or "") for each in of_kind]
            )
            rows.append(row(element("a", title, href=f"#kind={kind}"), *told_counts, str(total)))
    return table("Changes by kind and impact", ("Change", *Impact, "Total"), rows)


def account_table(report: Report) -> Markup:
    """That every item of both editions is accounted for."""
    diff = report.diff
    changes = (*(each.change for each in report.rows if not is_unchanged(each)), *diff.hidden)
    unchanged = len(diff.unchanged)
    gone = sum(not each.new for each in changes)
    come = sum(not each.old for each in changes)
    rows = (
        row(name, str(items), str(unchanged), str(items - unchanged - alone), f"{alone} {fate}")
        for name, items, alone, fate in (
            (report.names[0], len(diff.old.places), gone, "removed"),
            (report.names[1], len(diff.new.places), come, "new"),
        )
    )
    columns = ("Edition", "Items", "Unchanged", "Changed", "Without counterpart")
    return table("Every item accounted for", columns, rows)


def flow_section(report: Report) -> Markup:
    """The flow picture, and the same as a table."""
    rows = (
        row(
            label_of(stream.old) if stream.old else "new",
            label_of(stream.new) if stream.new else "removed",
            str(stream.items),
        )
        for stream in flow(report.diff).streams
    )
    drawn = element("div", picture(report.diff), class_="flow scroll", tabindex="0", role="group", aria_label="Picture")
    same = table("Streams", (*report.names, "Items"), rows)
    return joined((drawn, element("details", element("summary", "The same as a table"), same)))


def around(report: Report) -> Markup:
    """What differs around the items."""
    rows = (
        row(each.field.replace("_", " "), *(element("bdi", value) for value in _shown(each.old, each.new)))
        for each in edition_details(report.diff)
    )
    return table("Differences that belong to no item", ("What", *report.names), rows)


def _shown(old: str, new: str) -> tuple[str, str]:
    return ("changed", "changed") if old == new else (old or "none", new or "none")


def credits_(report: Report) -> Iterator[Markup]:
    """Whose words these are."""
    for name, edition in zip(report.names, (report.diff.old, report.diff.new), strict=True):
        framework = edition.framework
        said = (framework.license and f"Licence: {framework.license}.", told(framework.attribution.value))
        if any(said):
            yield element("p", f"{name}: ", *(joined((part, " ")) for part in said if part))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
