"""What the program enters by itself, and what of a person's it leaves alone."""

from collections.abc import Callable

from frameworkkit.crosswalks import Crosswalk, CrosswalkFile, Entry, Offer, Status, new_file, propose
from frameworkkit.crosswalks.proposals import proposals
from frameworkkit.diffing import Candidate, Evidence, Link, Matching, Relation, Why
from frameworkkit.model import Edition

Open = Callable[..., CrosswalkFile]


def link(
    old: str, new: str, confidence: float = 0.9, relation: Relation = Relation.CLOSE, why: Why | None = None
) -> Link:
    return Link(old=old, new=new, relation=relation, confidence=confidence, evidence=Evidence.TEXT, why=why)


def items(entries: list[Entry]) -> list[tuple[str, str]]:
    return [(" ".join(entry.old), " ".join(entry.new)) for entry in entries]


def test_every_item_gets_a_proposal(old: Edition, new: Edition) -> None:
    found = Matching(
        links=(link("hear", "listen"), link("ask", "open", 0.9), link("ask", "quiet", 0.6)),
        candidates=(Candidate(old="paper", new="online", confidence=0.2, why=Why(words=("meet",))),),
    )
    entries = proposals(found, Crosswalk(), old, new)

    assert items(entries) == [
        *[("hear", "listen"), ("ask", "open quiet")],
        *[("paper", ""), ("refer", "")],
        *[("", "online"), ("", "help")],
    ]
    assert {entry.status for entry in entries} == {Status.PROPOSED}
    assert [entry.confidence for entry in entries] == [0.9, 0.6, None, None, None, None]
    assert entries[2].candidates == (Offer(new="online", confidence=0.2, why="both say meeting"),)
    assert entries[4].candidates == (Offer(old="paper", confidence=0.2, why="both say meeting"),)


def test_what_somebody_remarked_on_is_not_proposed_a_second_time(opened: Open, old: Edition, new: Edition) -> None:
    kept = opened(
        "entries:\n  - {old: hear, new: listen, status: proposed, note: x}\n"
        "  - {new: open, status: proposed, note: y}\n"
    )
    found = Matching(links=(link("hear", "listen"), link("hear", "quiet"), link("ask", "open")))

    assert items(proposals(found, kept.crosswalk, old, new)) == [
        *[("ask", ""), ("paper", ""), ("refer", "")],
        *[("", "quiet"), ("", "online"), ("", "help")],
    ]


def test_what_went_into_one_item_stands_in_one_entry(old: Edition, new: Edition) -> None:
    found = Matching(links=(link("hear", "listen"), link("paper", "listen"), link("ask", "open"), link("ask", "quiet"), link("refer", "quiet")))  # fmt: skip # noqa: E501

    assert items(proposals(found, Crosswalk(), old, new))[:3] == [
        *[("hear paper", "listen"), ("ask", "open quiet"), ("refer", "quiet")],
    ]


def test_the_reason_names_what_spoke_for_it_and_the_words_in_common(old: Edition, new: Edition) -> None:
    why = Why(signals=(("wording", 0.5), ("place", -0.1), ("title", 0.05)), words=("advice", "give"))
    (entry, *_) = proposals(Matching(links=(link("hear", "listen", why=why),)), Crosswalk(), old, new)

    assert entry.why == "wording and title; both say advice, give"


def test_what_somebody_decided_stays_to_the_byte(opened: Open, old: Edition, new: Edition) -> None:
    file = opened(
        "entries:\n"
        "  # by Anna\n  - {old:   ask, new: [open, quiet]}   # split\n"
        "  - old: hear\n    status: proposed\n    note: Ask the board.\n"
        "  # nobody knows\n  - {new: online, status: proposed}\n"
        "  - {old: refer, new: online, status: rejected}\n"
        "  - {new: help, status: proposed}\n"
    )
    text = propose(file, old, new).text

    assert "  # by Anna\n  - {old:   ask, new: [open, quiet]}   # split\n" in text
    assert "  - old: hear\n    status: proposed\n    note: Ask the board.\n" in text
    assert "  # nobody knows\n  - {new: online, status: proposed}\n" in text
    assert "  - {old: refer, new: online, status: rejected}\n" in text
    assert "{new: help, status: proposed}" not in text  # which has the text of `refer`, and is linked to it


def test_to_propose_again_changes_nothing(old: Edition, new: Edition) -> None:
    once = propose(new_file(old.name, new.name), old, new)

    assert propose(once, old, new).text == once.text


def test_with_everything_decided_there_is_nothing_to_propose(
    opened: Open, whole: str, old: Edition, new: Edition
) -> None:
    assert propose(opened(whole), old, new).text == opened(whole).text


def test_proposals_stand_in_the_order_of_the_old_edition_additions_at_the_end(
    opened: Open, old: Edition, new: Edition
) -> None:
    file = propose(opened("entries:\n  - {old: paper}\n  - {new: online}\n"), old, new)
    olds = [entry.old[0] for entry in file.entries if entry.old]
    news = [entry.new[0] for entry in file.entries if not entry.old]

    assert olds == [id_ for id_ in old.by_id if id_ in olds]
    assert {"paper", "refer"} <= set(olds)
    assert news == [id_ for id_ in new.by_id if id_ in news]
    assert [bool(entry.old) for entry in file.entries] == [True] * len(olds) + [False] * len(news)
