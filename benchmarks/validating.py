"""``validate`` as a whole process, beside what others need merely to parse the same file."""

from benchmarks.editions import NAMES, SHAPE, Mistake, edition
from benchmarks.figures import Figure, Group, Scale
from benchmarks.measure import Command, MeasurementError, Runs, interleaved, steps
from benchmarks.room import Room

BAD = 100


def _measure(room: Room, scale: Scale) -> Runs:
    mistaken = {"shape": _mistaken(room, "shape", SHAPE), "names": _mistaken(room, "names", NAMES)}
    runs = interleaved(_commands(room, 1_000) | _commands(room, 10_000) | mistaken, scale.rounds)
    for done in (*runs["shape"], *runs["names"]):
        if (found := done.output.count(": error[")) != BAD:
            raise MeasurementError(f"{BAD} items have a mistake, but {found} errors were reported")
    return runs | steps(room.program("check_step", room.edition(1_000)), scale.rounds)


def _mistaken(room: Room, name: str, mistakes: tuple[Mistake, ...]) -> Command:
    path = room.file(f"{name}.yaml", edition(10_000, mistakes=mistakes, bad=BAD))
    return room.product("validate", "--no-cache", path, expect=1)


def _measure_large(room: Room, scale: Scale) -> Runs:
    medium = {"validate 10000": room.product("validate", "--no-cache", room.edition(10_000))}
    return interleaved(medium | _commands(room, 100_000), scale.slow_rounds)


def _commands(room: Room, items: int) -> dict[str, Command]:
    path = room.edition(items)
    return {
        f"validate {items}": room.product("validate", "--no-cache", path),
        f"load {items}": room.program("parse", "load", path),
        f"load uncollected {items}": room.program("parse", "load-uncollected", path),
        f"events {items}": room.program("parse", "events", path),
    }


VALIDATING = Group(
    title="Validating a file",
    about=(
        "`frameworkkit validate --no-cache FILE` from start to end (all errors with line and column, schema and rules) "
        "beside whole programs that merely parse the same file with PyYAML on libyaml: into values with "
        "`CSafeLoader`, the same with garbage collection off, or into events that are thrown away."
    ),
    figures=(
        Figure(
            name="load-10k",
            what="`validate` of 10,000 items to `CSafeLoader`",
            measured="validate 10000",
            against="load 10000",
            limit=0.35,
        ),
        Figure(
            name="load-1k",
            what="`validate` of 1,000 items to `CSafeLoader`",
            measured="validate 1000",
            against="load 1000",
            limit=0.6,
            note=(
                "At this size both are mostly starting: a bare click program alone costs a good third of what the "
                "parser's whole program does. The next figure leaves starting out on both sides."
            ),
        ),
        Figure(
            name="load-1k-running",
            what="validation of 1,000 items to `CSafeLoader`, both in a running program",
            measured="check",
            against="parse",
            limit=0.6,
        ),
        Figure(
            name="uncollected-10k",
            what="`validate` of 10,000 items to `CSafeLoader` without garbage collection",
            measured="validate 10000",
            against="load uncollected 10000",
            limit=0.9,
        ),
        Figure(
            name="events-10k",
            what="`validate` of 10,000 items to libyaml's bare event loop through PyYAML",
            measured="validate 10000",
            against="events 10000",
            limit=3,
        ),
        Figure(
            name="bad-shape",
            what="`validate` of 10,000 items, 100 of them of a wrong shape and all reported, to the same without",
            measured="shape",
            against="validate 10000",
            limit=1.5,
        ),
        Figure(
            name="bad-names",
            what="`validate` of 10,000 items, 100 of them with an unknown name and all reported, to the same without",
            measured="names",
            against="validate 10000",
            limit=1.5,
        ),
    ),
    measure=_measure,
)

LARGE = Group(
    title="Validating a large file",
    about="The same with 100,000 items (46 MB), and 10,000 in the same rounds.",
    figures=(
        Figure(
            name="growth",
            what="`validate` of 100,000 items to `validate` of 10,000",
            measured="validate 100000",
            against="validate 10000",
            limit=13,
        ),
        Figure(
            name="uncollected-100k",
            what="`validate` of 100,000 items to `CSafeLoader` without garbage collection",
            measured="validate 100000",
            against="load uncollected 100000",
            limit=0.9,
        ),
        Figure(
            name="memory",
            what="`validate` of 100,000 items to `CSafeLoader`",
            measured="validate 100000",
            against="load 100000",
            limit=0.5,
            quantity="peak memory",
        ),
    ),
    measure=_measure_large,
    only_full=True,
)
