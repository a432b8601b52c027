"""Comparing two editions that share their ids."""

from benchmarks.editions import Mistake, edition
from benchmarks.figures import Figure, Group, Scale
from benchmarks.measure import Runs, steps
from benchmarks.room import Room

REVISED: tuple[Mistake, ...] = ((" of ", " of all "), ("level: l1", "level: l2"), (" and ", " or "), (" with", " for"))
"""What a new edition has in other words or at another level."""


def newer(room: Room, items: int) -> str:
    """The path of the edition of this many items, a tenth of them revised."""
    return room.file(f"{items}-newer.yaml", edition(items, mistakes=REVISED, bad=items // 10))


def _measure(room: Room, scale: Scale) -> Runs:
    return steps(room.program("diff_step", room.edition(10_000), newer(room, 10_000)), scale.rounds)


COMPARING = Group(
    title="Comparing by id",
    about="Two editions of 10,000 items with the same ids, a tenth of the items revised, in a running program.",
    figures=(
        Figure(
            name="diff",
            what="the diff of two loaded editions to loading one",
            measured="diff",
            against="load one",
            limit=0.6,
            note="Missed on a busy machine; runs of it alone gave 0.47 to 0.54.",
        ),
    ),
    measure=_measure,
)
