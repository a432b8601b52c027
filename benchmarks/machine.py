"""What the figures were measured on."""

import json
import os
import platform
import subprocess
from pathlib import Path

from benchmarks.peers import PEERS
from benchmarks.room import Room

OF_THE_ROOM = ("click", "jsonschema", "jsonschema-rs", "pluggy", "PyYAML", "ruamel.yaml")


def describe(room: Room) -> dict[str, str]:
    """The machine, and the versions of all that was measured, by name."""
    described = {
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "System": f"{platform.system()} on {platform.machine()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
    }
    installed = _installed(room.folder / "venv")
    described |= {name: installed[_normal(name)] for name in OF_THE_ROOM}
    for folder in sorted(PEERS.glob("*")):
        described |= {folder.name: version} if (version := _installed(folder).get(folder.name)) else {}
    return described


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or "unknown")


def _installed(folder: Path) -> dict[str, str]:
    python = str(folder / "bin" / "python")
    command = [python, "-m", "pip", "list", "--format", "json", "--disable-pip-version-check"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {_normal(entry["name"]): entry["version"] for entry in json.loads(listed)}


def _normal(name: str) -> str:
    return name.lower().replace("_", "-")
