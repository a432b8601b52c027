"""Many files: several processes, and remembering what has not changed."""

from benchmarks.figures import Figure, Group, Scale
from benchmarks.measure import Runs, interleaved
from benchmarks.room import Room


def _measure(room: Room, scale: Scale) -> Runs:
    root = room.workspace(scale.files, items=100)
    commands = {
        "one": room.product("validate", "--no-cache", "--jobs", "1", folder=root),
        "two": room.product("validate", "--no-cache", "--jobs", "2", folder=root),
        # Filled in the round that is not counted.
        "unchanged": room.product("validate", "--jobs", "1", folder=root),
    }
    return interleaved(commands, scale.rounds)


WORKSPACES = Group(
    title="Many files",
    about="A workspace of 1,000 editions of 100 items each (46 MB), all different.",
    figures=(
        Figure(
            name="jobs",
            what="`validate --jobs 1` to `validate --jobs 2`",
            measured="one",
            against="two",
            limit=1.7,
            at_least=True,
            quantity="time on the clock",
            note="The one figure that is not CPU time: on a machine whose processors are busy otherwise it is lower.",
        ),
        Figure(
            name="unchanged",
            what="`validate` where nothing has changed since the last time to `validate --no-cache --jobs 1`",
            measured="unchanged",
            against="one",
            limit=0.05,
        ),
    ),
    measure=_measure,
)
