"""What became of each item over several editions."""

import json
from collections.abc import Iterator
from itertools import pairwise

from frameworkkit.diffing import ChangeKind
from frameworkkit.diffing.histories import Chain, History
from frameworkkit.model import Item
from frameworkkit.reporting.diff_csv import table
from frameworkkit.reporting.diff_details import KIND_TITLES, filter_note, key_of, label_of
from frameworkkit.reporting.diff_json import change_json, edition_json, filter_json
from frameworkkit.reporting.diff_markdown import escaped
from frameworkkit.reporting.diff_rows import KIND_STYLES, row
from frameworkkit.reporting.diff_text import drawn, editions_named
from frameworkkit.reporting.lines import BOLD, DIM, GREEN, YELLOW, Line, wrapped
from frameworkkit.reporting.reasons import Reasons
from frameworkkit.reporting.report_text import printable
from frameworkkit.reporting.reporter import Terminal


def render_text(history: History, terminal: Terminal) -> str:
    """How many changes of each kind a step has, then for each item that changed what happened at each step."""
    return drawn(_text(history, terminal), terminal)


def _text(history: History, terminal: Terminal) -> Iterator[Line]:
    yield from editions_named(history.editions)
    yield []
    steps = steps_of(history)
    width = max(map(len, ChangeKind))
    yield [("change".ljust(width), DIM), *((f"  {printable(step)}", DIM) for step in steps)]
    for kind in (*KIND_TITLES, ChangeKind.UNCHANGED):
        counts = [diff.summary.get(kind, "") for diff in history.diffs]
        if any(counts):
            cells = [(f"  {count:>{len(step)}}", "") for count, step in zip(counts, steps, strict=True)]
            yield [(kind.ljust(width), KIND_STYLES.get(kind, DIM)), *cells]
    yield []
    yield [(f"Unchanged in all editions: {history.unchanged}.", GREEN)]
    if note := filter_note(history.diffs):
        yield [(printable(note), YELLOW)]
    reasons = [Reasons(diff) for diff in history.diffs]
    margin = max(map(len, steps)) + 4
    alone_before = False
    for chain in history.shown:
        # What only came or went once says itself what it is about.
        alone = sum(map(len, chain.changes)) == 1 and sum(map(len, chain.items)) == 1
        if not (alone and alone_before):
            yield []
        alone_before = alone
        if not alone:
            yield from wrapped([(printable(label_of_chain(history, chain)), BOLD)], terminal.width)
        for number, (step, diff) in enumerate(zip(steps, history.diffs, strict=True)):
            before = f"  {printable(step)}".ljust(margin)
            for change in chain.changes[number]:
                yield from row(diff, change, reasons[number], terminal, margin=before, flat=True)
            if is_unchanged(chain, number):
                yield [(f"{before}unchanged", DIM)]


def render_markdown(history: History, _terminal: Terminal) -> str:
    """A table: a row for each item that changed, a column for each step."""
    return "\n".join(_markdown(history)) + "\n"


def _markdown(history: History) -> Iterator[str]:
    titles = dict.fromkeys(escaped(edition.title) for edition in history.editions)
    yield f"# The history of each item: {' → '.join(titles)}"
    yield ""
    yield from (f"- `{edition.name}`: {len(edition.places)} items" for edition in history.editions)
    yield f"\nUnchanged in all editions: {history.unchanged}."
    if note := filter_note(history.diffs):
        yield f"\n*{escaped(note)}*"
    yield f"\n| Item | {' | '.join(map(escaped, steps_of(history)))} |"
    yield f"|---|{'---|' * len(history.diffs)}"
    for chain in history.shown:
        cells = [escaped(told_step(history, chain, number)) for number in range(len(history.diffs))]
        yield f"| {escaped(label_of_chain(history, chain))} | {' | '.join(cells)} |"


def render_json(history: History, _terminal: Terminal) -> str:
    """``frameworkkit-history/1``: every item of every edition in exactly one row, but for rows that a filter hides."""
    plain = {
        "format": "frameworkkit-history/1",
        "editions": [edition_json(edition) for edition in history.editions],
        "rows": [
            {
                "items": [list(ids) for ids in chain.items],
                "steps": [
                    [change_json(diff, change) for change in changes]
                    for diff, changes in zip(history.diffs, chain.changes, strict=True)
                ],
            }
            for chain in history.chains
            if not chain.hidden
        ],
        "summary": [diff.summary for diff in history.diffs],
        **filter_json(history.diffs),
    }
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def render_csv(history: History, _terminal: Terminal) -> str:
    """A row for each item: its ids in each edition, and what happened at each step."""
    names = [edition.name for edition in history.editions]
    steps = steps_of(history)
    return table(
        ("item", *names, *steps),
        (
            (
                label_of_chain(history, chain),
                *("; ".join(ids) for ids in chain.items),
                *(told_step(history, chain, number) for number in range(len(steps))),
            )
            for chain in history.chains
            if not chain.hidden
        ),
    )


def steps_of(history: History) -> tuple[str, ...]:
    """What the steps are called: by the ids of the editions where these tell them apart, else by their names."""
    editions = history.editions
    distinct = all(old.id != new.id for old, new in pairwise(editions))
    names = [edition.id if distinct else edition.name for edition in editions]
    return tuple(f"{old} → {new}" for old, new in pairwise(names))


def label_of_chain(history: History, chain: Chain) -> str:
    """What the items of a chain are known by in the last edition that has any."""
    for edition, ids in zip(reversed(history.editions), reversed(chain.items), strict=True):
        if ids:
            first, *more = (edition.by_id[id_].item for id_ in ids)
            return label_of(first) + "".join(f"; {_short(item)}" for item in more)
    return ""


def _short(item: Item) -> str:
    return key_of(item) if item.code else label_of(item)


def told_step(history: History, chain: Chain, number: int) -> str:
    """What happened at one step in a few words, empty where the item is in neither edition."""
    diff = history.diffs[number]
    told = []
    for change in chain.changes[number]:
        if change.old and change.new:
            codes = [
                ", ".join(key_of(edition.by_id[id_].item) for id_ in ids)
                for edition, ids in ((diff.old, change.old), (diff.new, change.new))
            ]
            told.append(
                f"{change.kind} ({change.impact}): {codes[0]}" + (f" → {codes[1]}" if codes[0] != codes[1] else "")
            )
        else:
            told.append(f"{change.kind} ({change.impact})")
    return "; ".join(told) or ("unchanged" if is_unchanged(chain, number) else "")


def is_unchanged(chain: Chain, number: int) -> bool:
    """Whether the items stayed as they were at a step."""
    return not chain.changes[number] and bool(chain.items[number])
