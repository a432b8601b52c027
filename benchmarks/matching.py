"""Matching by texts, beside comparing every text with every other."""

from benchmarks.figures import Figure, Group, Scale
from benchmarks.measure import Run, Runs, interleaved, steps
from benchmarks.room import Room

ITEMS, MANY = 10_000, 100_000
LIMIT = "two gigabytes"


def _measure(room: Room, scale: Scale) -> Runs:
    return steps(room.program("match_step", str(ITEMS), "cdist"), scale.slow_rounds)


def _measure_large(room: Room, scale: Scale) -> Runs:
    programs = {f"process {items}": room.program("match_step", str(items)) for items in (ITEMS, MANY)}
    runs = interleaved(programs, scale.slow_rounds)
    return runs | {LIMIT: [Run(cpu=0, memory=2_000_000_000) for _ in runs[f"process {MANY}"]]}


ABOUT = (
    "Two editions whose ids have nothing in common: 60 of 100 statements are as they were, 25 have a fifth of their "
    "words replaced, 15 are new; the second edition is shuffled."
)
MATCHING = Group(
    title="Matching by text",
    about=ABOUT,
    figures=(
        Figure(
            name="match-10k",
            what="matching 10,000 items with 10,000 to `rapidfuzz.process.cdist` of the same texts",
            measured=f"match {ITEMS}",
            against="cdist",
            limit=0.05,
            note="Missed by a hair; runs of it alone gave 0.050 to 0.060.",
        ),
        Figure(
            name="match-identical",
            what="matching 10,000 items, all unchanged, to matching 10,000 with changes",
            measured="match identical",
            against=f"match {ITEMS}",
            limit=0.5,
        ),
    ),
    measure=_measure,
)

MATCHING_LARGE = Group(
    title="Matching by text",
    about=ABOUT,
    figures=(
        Figure(
            name="match-100k",
            what="matching 100,000 items with 100,000 to matching 10,000 with 10,000, as whole processes",
            measured=f"process {MANY}",
            against=f"process {ITEMS}",
            limit=12,
            note="Why it is more than the tenfold has not been looked into.",
        ),
        Figure(
            name="match-memory",
            what="matching 100,000 items with 100,000 to two gigabytes",
            measured=f"process {MANY}",
            against=LIMIT,
            limit=1,
            quantity="peak memory",
        ),
    ),
    measure=_measure_large,
    only_full=True,
)
