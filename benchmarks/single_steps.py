"""Single steps in a running program, each beside what does the same job elsewhere."""

from benchmarks.figures import Figure, Group, Scale
from benchmarks.measure import Runs, steps
from benchmarks.room import Room


def _measure(room: Room, scale: Scale) -> Runs:
    path = room.edition(10_000)
    return steps(room.program("schema_step", path), scale.rounds) | steps(
        room.program("export_step", path), scale.rounds
    )


def _measure_editing(room: Room, scale: Scale) -> Runs:
    return steps(room.program("edit_step", room.edition(scale.edited)), scale.slow_rounds)


STEPS = Group(
    title="Single steps",
    about="Steps of a running program, on the 10,000 items.",
    figures=(
        Figure(
            name="schema",
            what="our schema step to `jsonschema` finding all errors of the same value",
            measured="ours",
            against="jsonschema",
            limit=0.03,
        ),
        Figure(
            name="case",
            what="exporting an edition as CASE 1.1 to loading it",
            measured="export",
            against="load",
            limit=0.5,
        ),
    ),
    measure=_measure,
)

EDITING = Group(
    title="Editing",
    about=(
        "One statement of the file changed: read, parsed, edited and written back, as `fmt` and fixes do it. "
        "The program that measures it also compares every other byte."
    ),
    figures=(
        Figure(
            name="edit",
            what="an edit of one field to ruamel.yaml's round trip with the same edit",
            measured="edit",
            against="round trip",
            limit=0.05,
        ),
    ),
    measure=_measure_editing,
)
