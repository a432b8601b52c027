"""What a command costs before it does much."""

from benchmarks.comparing import newer
from benchmarks.figures import Figure, Group, Scale
from benchmarks.measure import Runs, interleaved
from benchmarks.room import Room


def _measure(room: Room, scale: Scale) -> Runs:
    commands = {
        "hello": room.program("hello"),
        "version": room.product("--version"),
        "validate": room.product("validate", "--no-cache", room.edition(30)),
        "diff": room.product("diff", room.edition(50), newer(room, 50)),
    }
    return interleaved(commands, 3 * scale.rounds)


STARTING = Group(
    title="Starting",
    about="Beside a program that says hello with click, in the same environment; three times the rounds.",
    figures=(
        Figure(
            name="version",
            what="`--version` to a bare click program",
            measured="version",
            against="hello",
            limit=1.3,
        ),
        Figure(
            name="small-file",
            what="`validate` of 30 items to a bare click program",
            measured="validate",
            against="hello",
            limit=2.5,
        ),
        Figure(
            name="small-diff",
            what="`diff` of two editions of 50 items to `--version`",
            measured="diff",
            against="version",
            limit=3,
            note=(
                "Runs of it alone gave 2.9 to 3.3. Reading YAML and checking it against the schema take most of it; "
                "the rest is loading the modules of the comparison."
            ),
        ),
    ),
    measure=_measure,
)
