"""``python -m benchmarks.recovery``: how many steps of random edit scripts a diff finds by the texts alone."""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.edit_scripts import MIX, Edited, Step, edited
from benchmarks.room import ROOT
from frameworkkit.diffing import ChangeKind, Diff, diff
from frameworkkit.loading import load_edition
from frameworkkit.model import Edition

SCRIPTS = 1_000
ABOUT = """\
A thousand random edit scripts (`python -m benchmarks.recovery`) over the bundled editions in turn. Each rewords, moves,
splits, merges, deletes and adds items, and gives all of them new ids and codes, so that only the texts tell. For the
steps of each kind: how many of those that the diff tells of are right, and of how many that were made it tells.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Of one operation: how many steps there were, how many the diff told of, and how many of these were right."""

    steps: int
    told: int
    right: int

    @property
    def precision(self) -> float:
        """How many of those told are right."""
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        """How many of the steps are told."""
        return self.right / self.steps if self.steps else 1.0


def bases() -> list[Edition]:
    """The bundled editions whose items all have words: by its texts nobody can know an item without any."""
    loaded = (load_edition(path).edition for path in sorted((ROOT / "frameworks").glob("*/*.yaml")))
    return [
        edition
        for edition in loaded
        if edition and all(place.item.title or place.item.statement or place.item.lead_in for place in edition.places)
    ]


def recovered(scripts: Iterable[Edited]) -> dict[str, Found]:
    """What diffs tell of the steps of scripts, by operation."""
    steps: Counter[str] = Counter()
    told: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for script in scripts:
        found = set(_told(diff(script.old, script.new)))
        for counts, chosen in ((steps, script.steps), (told, found), (right, found & script.steps)):
            counts.update(kind for kind, _, _ in chosen)
    return {kind: Found(steps[kind], told[kind], right[kind]) for kind in MIX}


def _told(account: Diff) -> Iterator[Step]:
    """The changes of a diff as steps. An item both reworded and moved is told as both."""
    for change in account.changes:
        step = change.old, change.new
        if change.kind in (ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.REMOVED, ChangeKind.ADDED):
            yield change.kind.value, *step
            continue
        if "statement" in change.fields:
            yield "reworded", *step
        if "parent" in change.fields:
            yield "moved", *step


def scripts(count: int) -> Iterator[Edited]:
    """So many scripts over the bundled editions in turn, their numbers being their seeds."""
    editions = bases()
    return (edited(editions[seed % len(editions)], seed) for seed in range(count))


def table(found: dict[str, Found]) -> str:
    """A Markdown table, a row for each operation."""
    rows = [f"| {kind} | {each.steps:,} | {each.precision:.3f} | {each.recall:.3f} |" for kind, each in found.items()]
    return "\n".join(("| operation | steps | precision | recall |", "| --- | --- | --- | --- |", *rows))


def section() -> str:
    """The part of the page about edit scripts, in Markdown."""
    return "\n\n".join(("## Edit scripts", ABOUT.strip(), table(recovered(scripts(SCRIPTS)))))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recovery", description=__doc__)
    parser.add_argument("--scripts", metavar="N", type=int, default=SCRIPTS, help=f"how many (default: {SCRIPTS:,})")
    print(table(recovered(scripts(parser.parse_args().scripts))))


if __name__ == "__main__":
    main()
