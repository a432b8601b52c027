"""Whether a crosswalk agrees with the texts of the items, and whether those are still the texts that people saw."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry, Pair, Status
from frameworkkit.crosswalks.deciding import fingerprints, is_stale
from frameworkkit.crosswalks.wording import say_the_same, wording
from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.diffing import Evidence, Link, Relation, find_links, item_fingerprint, link
from frameworkkit.model import Edition
from frameworkkit.positions import Pointer

SURE = 0.8
"""From this confidence on a link that the texts suggest speaks against one with no word in common."""

_COMMON = 0.2  # a word that so many of the items have tells nothing
_WORD = re.compile(r"\w{4,}")


def disagreements(crosswalk: Crosswalk, old: Edition, new: Edition) -> Iterator[Diagnostic]:
    """Findings on accepted entries whose items are all there."""
    accepted = [
        (number, entry)
        for number, entry in enumerate(crosswalk.entries)
        if entry.status is Status.ACCEPTED and _exists(entry, old, new)
    ]
    told = {pair for entry in crosswalk.entries for pair in entry.pairs} | {
        (each.old, each.new) for each in link(old, new)
    }
    yield from _lost_twins(told, accepted, old, new)
    for number, entry in accepted:
        pointer: Pointer = ("entries", number)
        yield from _not_exact(entry, pointer, old, new)
        if is_stale(entry, old, new):
            yield _stale(entry, pointer, old, new)
    yield from _far_fetched(accepted, old, new)


def _exists(entry: Entry, old: Edition, new: Edition) -> bool:
    return all(id_ in old.by_id for id_ in entry.old) and all(id_ in new.by_id for id_ in entry.new)


def _lost_twins(
    told: Collection[Pair], accepted: list[tuple[int, Entry]], old: Edition, new: Edition
) -> Iterator[Diagnostic]:
    """Items that say the same to the letter, as no other does, but are neither linked nor kept apart."""
    before, after = _by_wording(old), _by_wording(new)
    twins = {before[text]: after[text] for text in before.keys() & after.keys()}
    origins = {twin: id_ for id_, twin in twins.items()}
    for number, entry in accepted:
        for side, ids, others in (("old", entry.old, twins), ("new", entry.new, origins)):
            for place, id_ in enumerate(ids):
                twin = others.get(id_)
                pair = (id_, twin) if side == "old" else (twin, id_)
                if twin is None or pair in told:
                    continue
                yield Diagnostic(
                    code="FK505",
                    message=f"{id_!r} is said to be {_fate(entry, side)}, but {twin!r} has exactly its text",
                    hint="link the two, or reject the link with an entry of its own and say why in its note",
                    pointer=("entries", number, side, place),
                    item=id_,
                )


def _fate(entry: Entry, side: str) -> str:
    others = entry.new if side == "old" else entry.old
    if others:
        return f"linked to {', '.join(map(repr, others[:3]))}"
    return "removed" if side == "old" else "added"


def _by_wording(edition: Edition) -> dict[str, str]:
    """Ids by what the items say, where only one says it. Titles alone, as Introduction, tell too little."""
    said = {id_: item_fingerprint(place.item) for id_, place in edition.by_id.items() if place.item.statement}
    times = Counter(said.values())
    return {text: id_ for id_, text in said.items() if times[text] == 1}


def _not_exact(entry: Entry, pointer: Pointer, old: Edition, new: Edition) -> Iterator[Diagnostic]:
    if entry.relation is not Relation.EXACT:
        return
    for before, after in entry.pairs:
        if not say_the_same(old, new, (before, after)):
            yield Diagnostic(
                code="FK506",
                message=f"{before!r} and {after!r} cannot be exact: their texts differ",
                hint="write close, broad, narrow or related, or leave relation out and the texts tell",
                pointer=(*pointer, "relation"),
                item=before,
            )
            return


def _stale(entry: Entry, pointer: Pointer, old: Edition, new: Edition) -> Diagnostic:
    now = fingerprints(entry, old, new)
    items = (*entry.old, *entry.new)
    changed = [id_ for id_, was, is_ in zip(items, entry.seen, now, strict=False) if was != is_]
    if len(entry.seen) != len(items):
        message = f"the entry has {len(items)} items, but somebody has seen {len(entry.seen)}"
    else:
        message = f"the text of {', '.join(map(repr, changed[:3]))} has changed since the entry was reviewed"
    hint = "`frameworkkit crosswalk review` shows it again"
    return Diagnostic(
        code="FK508", severity=Severity.WARNING, message=message, hint=hint, pointer=(*pointer, "seen"), item=items[0]
    )


def _far_fetched(accepted: list[tuple[int, Entry]], old: Edition, new: Edition) -> Iterator[Diagnostic]:
    """Links between items without one telling word in common, where the texts clearly suggest another."""
    before, after = _telling(old), _telling(new)
    strange = [
        (number, pair)
        for number, entry in accepted
        if entry.is_link and entry.relation is not Relation.RELATED
        for pair in entry.pairs
        if not before[pair[0]] & after[pair[1]] and before[pair[0]] and after[pair[1]]
    ]
    if not strange:
        return
    linked = {pair for _, entry in accepted for pair in entry.pairs}
    better = _suggested(old, new)
    for number, pair in strange:
        other = better.get(pair[0])
        if other and (other.old, other.new) not in linked:
            yield Diagnostic(
                code="FK507",
                severity=Severity.WARNING,
                message=f"{pair[0]!r} has no telling word in common with {pair[1]!r}, but many with {other.new!r}",
                hint="look at both again; if the link is right, say relation: related or reject the other",
                pointer=("entries", number),
                item=pair[0],
            )


def _suggested(old: Edition, new: Edition) -> dict[str, Link]:
    links = find_links(old, new).links
    return {each.old: each for each in links if each.evidence is Evidence.TEXT and each.confidence >= SURE}


def _telling(edition: Edition) -> dict[str, frozenset[str]]:
    """The words of each item that not many others have."""
    words = {id_: frozenset(_WORD.findall(wording(place.item).casefold())) for id_, place in edition.by_id.items()}
    items = Counter(word for said in words.values() for word in said)
    most = max(2, _COMMON * len(words))
    return {id_: frozenset(word for word in said if items[word] <= most) for id_, said in words.items()}
