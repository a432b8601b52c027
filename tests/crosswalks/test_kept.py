"""The crosswalk that a workspace keeps, as a comparison finds and uses it."""

import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from frameworkkit.api import decisions_for, diff
from frameworkkit.crosswalks import CrosswalkFile, Status, fingerprints
from frameworkkit.crosswalks.reviewing import Review
from frameworkkit.diffing import Evidence, Relation
from frameworkkit.errors import UsageError
from frameworkkit.model import Edition

KEPT = Path("frameworks/mentoring/crosswalks/2020-2026.yaml")
Open = Callable[..., CrosswalkFile]


def test_what_is_decided_holds_in_either_direction(workspace: Path, old: Edition, new: Edition) -> None:
    forward, backward = decisions_for(old, new), decisions_for(new, old)

    assert forward is not None
    assert backward == forward.reversed()
    assert [(each.old, each.new, each.relation, each.evidence) for each in forward.links] == [
        ("hear", "listen", Relation.CLOSE, Evidence.CROSSWALK),
        ("ask", "open", Relation.EXACT, Evidence.CROSSWALK),
        ("ask", "quiet", Relation.EXACT, Evidence.CROSSWALK),
        ("refer", "help", Relation.EXACT, Evidence.CROSSWALK),
    ]
    assert (forward.removed, forward.added) == ({"paper"}, {"online"})


def test_with_everything_decided_no_text_is_asked(workspace: Path, old: Edition, new: Edition) -> None:
    decided = decisions_for(old, new)

    assert diff(old, new, decisions=decided) == diff(old, new, decisions=decided, by_text=False)


def test_only_what_is_decided_decides(workspace: Path, old: Edition, new: Edition) -> None:
    KEPT.write_text(
        KEPT.read_text()
        .replace("relation: close", "status: proposed")
        .replace("new: help", "new: help, status: rejected")
    )
    decided = decisions_for(old, new)

    assert decided is not None
    assert {(each.old, each.new) for each in decided.links} == {("ask", "open"), ("ask", "quiet")}
    assert decided.rejected == {("refer", "help")}


def test_an_entry_about_items_that_are_not_there_holds_not_in_silence(
    workspace: Path, old: Edition, new: Edition
) -> None:
    KEPT.write_text(KEPT.read_text().replace("new: help", "new: nosuch"))

    with pytest.warns(UserWarning, match="has no item 'nosuch'"):
        assert decisions_for(old, new)


def test_a_decision_on_another_text_holds_with_a_warning(workspace: Path, old: Edition, new: Edition) -> None:
    KEPT.write_text(KEPT.read_text().replace("relation: close", "seen: 5d0c2c4ab01d 90a1c0ffee12"))

    with pytest.warns(UserWarning, match="an entry was decided on other texts"):
        decided = decisions_for(old, new)
    assert decided is not None
    assert decided.links[0].old == "hear"


def test_texts_that_are_what_they_were_give_no_warning(
    workspace: Path, old: Edition, new: Edition, opened: Open, whole: str
) -> None:
    review = Review(file=opened(whole.replace("relation: close", "status: proposed")), old=old, new=new).accept(0)
    KEPT.write_text(review.file.text)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert decisions_for(old, new) is not None
    assert review.file.entries[0].seen == fingerprints(review.file.entries[0], old, new)
    assert review.file.entries[0].status is Status.ACCEPTED


def test_without_a_crosswalk_nothing_is_decided(workspace: Path, old: Edition, new: Edition) -> None:
    KEPT.write_text(KEPT.read_text().replace("mentoring@2026", "mentoring@2030"))

    assert decisions_for(old, new) is None
    with pytest.raises(UsageError, match="leads from mentoring@2020 to mentoring@2030, not from"):
        decisions_for(old, new, str(KEPT))


def test_one_that_is_broken_is_not_passed_over(workspace: Path, old: Edition, new: Edition) -> None:
    KEPT.write_text(KEPT.read_text().replace("entries:", "entrys:"))

    with pytest.raises(UsageError, match="the crosswalk cannot be used") as stop:
        decisions_for(old, new)
    assert stop.value.hint is not None
    assert "crosswalk check" in stop.value.hint


def test_of_two_one_has_to_be_named(workspace: Path, old: Edition, new: Edition) -> None:
    KEPT.with_name("other.yaml").write_text(KEPT.read_text())

    with pytest.raises(UsageError, match="several crosswalks"):
        decisions_for(old, new)
    assert decisions_for(old, new, str(KEPT)) is not None


def test_a_table_decides_where_it_is_named(workspace: Path, old: Edition, new: Edition) -> None:
    Path("m.csv").write_text("old,new\n1,A\n3,\n,D\n")
    decided = decisions_for(old, new, "m.csv")

    assert decided is not None
    assert [(each.old, each.new) for each in decided.links] == [("hear", "listen")]
    assert (decided.removed, decided.added) == ({"paper"}, {"online"})
