"""A diff as Markdown: release notes for people."""

import re
from collections import Counter
from collections.abc import Iterator

from frameworkkit.diffing import Change, ChangeKind, Diff, Impact, TextChange, word_changes
from frameworkkit.model import Item, plain_text
from frameworkkit.reporting.diff_details import (
    KIND_TITLES,
    by_branch,
    caption_of,
    details_of,
    edition_details,
    filter_note,
    items_of,
    key_of,
    label_of,
    phrase_of,
    tally,
    texts_of,
    wording_of,
)
from frameworkkit.reporting.reasons import Reasons, doubtful, told_why
from frameworkkit.reporting.reporter import Terminal

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>~|#])")


def render_diff(diff: Diff, _terminal: Terminal) -> str:
    """A section for each kind of change, words taken out ~~struck~~ and words put in **bold**."""
    titles = dict.fromkeys(escaped(edition.title) for edition in (diff.old, diff.new))
    return "\n".join([f"# What changed: {' → '.join(titles)}", "", *markdown_lines(diff)]) + "\n"


def markdown_lines(diff: Diff, level: int = 2) -> Iterator[str]:
    """A diff below its heading; its own headings are of this level and the next."""
    mark = "#" * level
    yield f"From `{diff.old.name}` ({len(diff.old.places)} items) to `{diff.new.name}` ({len(diff.new.places)} items)."
    yield ""
    yield from _summary(diff)
    if note := filter_note((diff,)):
        yield f"\n*{escaped(note)}*"
    branches = list(by_branch(diff))
    reasons = Reasons(diff)
    shown = {change.kind for change in diff.changes}
    for kind, title in KIND_TITLES.items():
        if kind in shown:
            yield f"\n{mark} {title}"
            entries = [(branch, [change for change in changes if change.kind is kind]) for branch, changes in branches]
            yield from _by_area(diff, [(branch, changes) for branch, changes in entries if changes], reasons, mark)
    if diff.edition_changes:
        yield f"\n{mark} Around the items\n"
        yield from (f"- {escaped(each.field)}: {escaped(str(each))}" for each in edition_details(diff))


def _by_area(diff: Diff, areas: list[tuple[Item, list[Change]]], reasons: Reasons, mark: str) -> Iterator[str]:
    """Changes under headings for their areas, unless nothing but these areas themselves is among them."""
    flat = all(area.id in change.new + change.old for area, changes in areas for change in changes)
    if flat:
        yield ""
    for area, changes in areas:
        if not flat:
            yield f"\n{mark}# {escaped(label_of(area))}\n"
        for change in changes:
            yield from entry(diff, change, reasons)


def _summary(diff: Diff) -> Iterator[str]:
    if diff.all_changes:
        yield from count_table(tally(diff))
        yield f"\nUnchanged: {len(diff.unchanged)}."
    else:
        yield "No item changed."


def count_table(counts: Counter[tuple[ChangeKind, Impact]]) -> Iterator[str]:
    """How many changes there are, a row for each kind and a column for each impact."""
    yield "| Change | Major | Minor | Patch |"
    yield "|---|---:|---:|---:|"
    for kind, title in KIND_TITLES.items():
        if any(counts[kind, impact] for impact in Impact):
            yield f"| {title} | {' | '.join(str(counts[kind, impact] or '') for impact in Impact)} |"


def entry(diff: Diff, change: Change, reasons: Reasons) -> Iterator[str]:
    """A point of a list for one change, with what is to be said of it below."""
    old, new = items_of(diff, change)
    impact = f"({change.impact.value})"
    if len(old) == len(new) == 1:
        yield f"- {_name(new[0])} {escaped(caption_of(new[0]))} {impact}"
        for text in texts_of(change):
            yield f"  - {_field(text.field)}: {_words(text)}"
        for detail in details_of(diff, change):
            yield f"  - {_field(detail.field)}: {escaped(str(detail))}"
        yield from (f"  - {escaped(phrase_of(shift))}" for shift in change.shifts)
    elif old and new:
        yield f"- {', '.join(map(_name, old))} → {', '.join(map(_name, new))} {impact}"
        yield from (f"  - ~~{_told(item)}~~" for item in old)
        yield from (f"  - {_told(item)}" for item in new)
    else:
        yield from (f"- {_name(item)} {_told(item)} {impact}" for item in old or new)
    if change.reason:
        yield f"  - Reason: {escaped(change.reason)}"
    link = reasons.weakest(change)
    if link and doubtful(link):
        yield f"  - To be checked: matched {escaped(told_why(link))}"
    yield from (f"  - To be checked: {escaped(offer)}" for offer in reasons.offers(change))
    if change.approved:
        yield f"  - Approved: {escaped(change.approved)}"


def _field(name: str) -> str:
    return name.replace("_", " ")


def _name(item: Item) -> str:
    return f"**{escaped(key_of(item))}**"


def _told(item: Item) -> str:
    return escaped(wording_of(item))


def _words(text: TextChange) -> str:
    """The text as readers see it: its own emphasis would tangle with that of the change.

    Marks next to punctuation inside a word would not count as Markdown: words are replaced whole.
    """
    pieces = word_changes(plain_text(text.old), plain_text(text.new), punctuation_apart=False)
    if all(sign == "=" for sign, _ in pieces):
        return f"{escaped(plain_text(text.new))} (other emphasis)"
    return "".join(_marked(sign, piece) for sign, piece in pieces).replace("~~**", "~~ **")


def _marked(sign: str, piece: str) -> str:
    """Markdown marks must touch the words: white space stays outside them."""
    mark = {"=": "", "-": "~~", "+": "**"}[sign]
    words = piece.strip()
    if not words:
        return " "
    before, after = " " * piece[0].isspace(), " " * piece[-1].isspace()
    return f"{before}{mark}{escaped(words)}{mark}{after}"


def escaped(text: str) -> str:
    """Text in one line in which nothing acts as Markdown or HTML."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split())).replace("&", "&amp;")
