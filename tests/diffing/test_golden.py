"""What each reporter makes of one comparison, to the byte. Renew with: ``python tests/diffing/test_golden.py``."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from frameworkkit.diffing import Candidate, ChangeKind, Diff, Evidence, Link, Matching, Why, diff, find_links
from frameworkkit.loading import load_edition
from frameworkkit.model import Edition
from frameworkkit.reporting import Terminal
from frameworkkit.reporting.catalogue import REPORTERS

GOLDEN = Path(__file__).with_name("golden")
FORMATS = {reporter.name: reporter for reporter in REPORTERS if reporter.result == "diff"}
OUTPUTS = {
    "summary.md": ("summary", Terminal()),
    "links.sssom.tsv": ("sssom", Terminal()),
    "plain.txt": ("text", Terminal(width=80)),
    "colour.txt": ("text", Terminal(color=True, width=80)),
    "narrow.txt": ("text", Terminal(width=40)),
    "changes.json": ("json", Terminal()),
    "changes.md": ("markdown", Terminal()),
    "changes.csv": ("csv", Terminal()),
}


def compared() -> Diff:
    old, new = (load_edition(GOLDEN / name).edition for name in ("old.yaml", "new.yaml"))
    assert old is not None
    assert new is not None
    # What texts are found to say is the business of other tests: here it is given.
    known = find_links(old, new, by_text=False)
    found = Link(
        old="consult", new="involve", confidence=0.71, evidence=Evidence.TEXT, why=Why(words=("parents", "decision"))
    )
    offered = tuple(Candidate(old="code", new=new, confidence=sure) for new, sure in (("act", 0.38), ("voice", 0.05)))
    account = diff(old, new, Matching(links=(*known.links, found), candidates=offered))
    return replace(
        account,
        changes=tuple(
            replace(change, approved="Agreed by the board.") if change.old == ("law",) else change
            for change in account.changes
        ),
    )


def rendered(name: str) -> str:
    format_, terminal = OUTPUTS[name]
    return FORMATS[format_].render(compared(), terminal)


@pytest.mark.parametrize("name", OUTPUTS)
def test_the_output_is_the_one_agreed_on(name: str) -> None:
    assert rendered(name) == (GOLDEN / name).read_text("utf-8")


def test_the_example_has_most_kinds_of_change() -> None:
    shown = {change.kind for change in compared().changes}

    assert set(ChangeKind) - shown <= {
        ChangeKind.UNCHANGED,
        ChangeKind.RETYPED,
        ChangeKind.RECODED,
        ChangeKind.METADATA,
        ChangeKind.RESTORED,
    }


def test_json_has_the_keys_of_the_contract() -> None:
    account = json.loads(rendered("changes.json"))

    assert account["format"] == "frameworkkit-diff/1"
    assert account["old"] == {"framework": "demo", "edition": "1", "items": 14}
    assert account.keys() >= {"old", "new", "links", "candidates", "changes", "summary", "unaccounted"}
    assert account["unaccounted"] == {"old": [], "new": []}
    assert all(link.keys() >= {"old", "new", "relation", "confidence", "evidence"} for link in account["links"])
    assert account["candidates"][0] == {"old": "code", "new": "act", "confidence": 0.38}
    assert all(
        change.keys() >= {"kind", "old", "new", "impact", "confidence", "reason", "fields", "words"}
        for change in account["changes"]
    )
    assert sum(account["summary"].values()) == len(account["changes"]) + len(compared().unchanged)


def test_no_cell_acts_as_a_formula() -> None:
    cells = [cell for row in csv.reader(io.StringIO(rendered("changes.csv"))) for cell in row]

    assert "'=SUM(A1) is not how progress is counted." in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_nothing_acts_as_html_or_markdown() -> None:
    assert "<script>" not in rendered("changes.md")
    assert "\\<script\\>" in rendered("changes.md")


@pytest.mark.parametrize("name", ["plain.txt", "colour.txt"])
def test_nothing_commands_the_terminal(build, name: str) -> None:
    format_, terminal = OUTPUTS[name]
    hostile = "Plan\x1b[31m \x07red [bold]x[/bold] :smile:"
    account = diff(
        build([{"id": "a", "title": hostile, "statement": hostile, "children": [{"id": "b", "statement": hostile}]}]),
        build([{"id": "a", "title": "x", "statement": f"{hostile} and more", "reason": hostile}]),
    )

    text = FORMATS[format_].render(account, terminal)

    assert "\x1b[31m \x07" not in text
    assert "\x07" not in text
    assert "[bold]x[/bold] :smile:" in " ".join(text.split())


def test_every_changed_field_is_told(build) -> None:
    old = {"id": "a", "statement": {"en": "Plan", "cy": "Cynllunio"}, "source": {"page": "1"}, "keywords": ["x"]}
    new = {"id": "a", "statement": {"en": "Plan", "cy": "Cynlluniwch"}, "source": {"page": "2"}, "evidence": ["Notes"]}

    text = FORMATS["text"].render(
        diff(build([{"id": "b"}, {"id": "c"}, old]), build([new, {"id": "b"}, {"id": "c"}])), Terminal()
    )

    lines = {line.strip() for line in text.splitlines()}
    assert lines >= {
        "statement.cy: [-Cynllunio-]{+Cynlluniwch+}",
        "source: changed",
        "keywords: x → none",
        "evidence: changed",
        "position: place 3 → place 1",
    }


def test_types_levels_and_roles_go_by_the_labels_that_readers_know(build) -> None:
    declared = {
        "types": [{"id": "outcome", "label": "Outcome"}, {"id": "goal", "label": "Goal"}],
        "roles": [{"id": "t", "label": "Teacher"}, {"id": "tutor", "label": "Tutor"}],
        "scales": [
            {"id": "s", "title": "Stages", "levels": [{"id": "l1", "label": "Entry"}, {"id": "l2", "label": "Expert"}]}
        ],
    }
    old = build([{"id": "a", "level": "l1", "roles": ["t"]}, {"id": "b", "type": "x"}], **declared)
    new = build(
        [{"id": "a", "type": "goal", "level": "l2", "roles": ["t", "tutor"]}, {"id": "b", "type": "y"}], **declared
    )

    text = FORMATS["markdown"].render(diff(old, new), Terminal())

    assert "type: Outcome → Goal" in text
    assert "level: Entry → Expert" in text
    assert "roles: Teacher → Teacher, Tutor" in text
    assert "type: x → y" in text, "what is not declared has no other name"


def test_a_framework_without_areas_has_no_headings_for_them(build) -> None:
    """Nothing is said twice; where one change lies deeper, every area has its heading."""

    def edition(said: str, *rest: dict[str, object]) -> Edition:
        return build([{"id": "a", "statement": f"Plan {said}."}, {"id": "b", "statement": f"Review {said}."}, *rest])

    def area(said: str) -> dict[str, object]:
        return {"id": "c", "title": "Area", "children": [{"id": "d", "statement": f"Listen {said}."}]}

    def headings(old: Edition, new: Edition) -> list[str]:
        return [
            line for line in FORMATS["markdown"].render(diff(old, new), Terminal()).splitlines() if line[:2] == "##"
        ]

    assert headings(edition("daily"), edition("together")) == ["## Reworded"]
    assert headings(edition("daily", area("daily")), edition("together", area("together"))) == [
        *("## Reworded", "### Plan together.", "### Review together.", "### Area")
    ]


def test_ids_tell_apart_what_has_the_same_label(build) -> None:
    types = [{"id": "outcome", "label": "Outcome"}, {"id": "learning-outcome", "label": "Outcome"}]
    old, new = (build([{"id": "a", "type": id_}], types=types) for id_ in ("outcome", "learning-outcome"))

    assert "type: outcome → learning-outcome" in FORMATS["text"].render(diff(old, new), Terminal())


def test_what_was_removed_stands_under_its_area_wherever_that_is_now(build) -> None:
    old = build([{"id": "a", "title": "Area", "children": [{"id": "gone"}]}])
    new = build([{"id": "top", "title": "Top", "children": [{"id": "a", "title": "Area"}]}])

    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"].render(diff(old, new), Terminal()))))

    assert {row["old_id"]: row["branch"] for row in rows} == {"": "Top", "a": "Top", "gone": "Top"}


@pytest.mark.parametrize("format_", FORMATS)
def test_two_equal_editions_have_a_report_too(build, format_: str) -> None:
    edition = build([{"id": "a", "title": "A"}])

    text = FORMATS[format_].render(diff(edition, edition), Terminal())

    assert text.endswith("\n")
    assert format_ not in ("text", "markdown") or "No item changed." in text


if __name__ == "__main__":
    for output in OUTPUTS:
        (GOLDEN / output).write_text(rendered(output), "utf-8")
