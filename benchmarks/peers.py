"""Other validators, whole commands, on the same 10,000 items. Each is installed into an environment of its own."""

import json
import random
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.editions import codes, statement
from benchmarks.figures import Figure, Group, Scale, UnavailableError
from benchmarks.measure import Command, MeasurementError, Runs, interleaved
from benchmarks.room import ROOT, Room, environment, install, write

ITEMS = 10_000
PEERS = ROOT / "build" / "peers"

Script = Callable[[str], str]
"""The path of a script in the peer's environment."""


def _measure(package: str, command: Callable[[Room, Script], Command], room: Room, scale: Scale) -> Runs:
    folder = PEERS / package
    try:
        install(environment(folder), package)
    except MeasurementError as error:
        raise UnavailableError(f"it could not be installed: {str(error).strip().splitlines()[-1]}") from None
    ours = room.product("validate", "--no-cache", room.edition(ITEMS))
    peer = command(room, lambda name: str(folder / "bin" / name))
    return interleaved({"ours": ours, "peer": peer}, scale.slow_rounds)


def _check_jsonschema(room: Room, script: Script) -> Command:
    schema = ROOT / "schemas" / "framework-1.schema.json"
    return Command(words=(script("check-jsonschema"), "--schemafile", str(schema), room.edition(ITEMS)))


def _linkml(room: Room, script: Script) -> Command:
    schema = Path(__file__).parent / "programs" / "framework.linkml.yaml"
    return Command(words=(script("linkml-validate"), "--schema", str(schema), room.edition(ITEMS)))


def _trestle(room: Room, script: Script) -> Command:
    root = room.folder / "trestle"
    shutil.rmtree(root, ignore_errors=True)
    write(root / ".trestle" / "config.ini", ())
    write(root / "catalogs" / "bench" / "catalog.json", (json.dumps(catalog(ITEMS)),))
    return Command(words=(script("trestle"), "validate", "--type", "catalog", "--name", "bench"), folder=str(root))


def catalog(controls: int, *, seed: int = 1) -> dict[str, object]:
    """An OSCAL catalog with as many controls as an edition has items, and the same fields of each."""
    metadata = {
        "title": "Benchmark catalog",
        "last-modified": "2026-01-31T00:00:00+00:00",
        "version": "1",
        "oscal-version": "1.1.3",
    }
    group = {"id": "group", "title": "All controls", "controls": list(_controls(controls, random.Random(seed)))}  # noqa: S311
    return {"catalog": {"uuid": "6a6ff1f8-7c49-4e6a-9a4e-6d7a3b1c2d5e", "metadata": metadata, "groups": [group]}}


def _controls(number: int, source: random.Random) -> Iterator[dict[str, object]]:
    for code in codes(number):
        name = "c" + "-".join(map(str, code))
        yield {
            "id": name,
            "title": "Control",
            "props": [
                {"name": "label", "value": ".".join(map(str, code))},
                {"name": "level", "value": f"l{source.randint(1, 3)}"},
            ],
            "links": [{"href": f"https://example.org/{name}", "rel": "related"}],
            "parts": [{"id": f"{name}-statement", "name": "statement", "prose": statement(source)}],
        }


def _group(package: str, what: str, limit: float, command: Callable[[Room, Script], Command], note: str) -> Group:
    figure = Figure(
        name=package,
        what=f"`{what}` to `frameworkkit validate`",
        measured="peer",
        against="ours",
        limit=limit,
        at_least=True,
        note=note,
    )
    return Group(
        title="Beside other validators",
        about="Whole commands on 10,000 items, each tool in an environment of its own.",
        figures=(figure,),
        measure=partial(_measure, package, command),
        only_full=True,
    )


GROUPS = (
    _group("check-jsonschema", "check-jsonschema", 5, _check_jsonschema, "The same file and the same JSON Schema."),
    _group("linkml", "linkml-validate", 5, _linkml, "The same file, and a LinkML schema of the keys that occur in it."),
    _group(
        "compliance-trestle",
        "trestle validate",
        2,
        _trestle,
        "A catalog in JSON, which parses many times faster than YAML, with as many controls and the same fields.",
    ),
)
