"""The explanation of the architecture names the rooms that there are."""

import re
import tomllib

from console import ROOT


def test_every_room_is_explained() -> None:
    text = (ROOT / "docs/explanation/architecture.md").read_text("utf-8")
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "rooms")
    rooms = sorted(room for layer in layers for room in layer.split(" | "))
    first_cells = " ".join(re.findall(r"^\| (`.*?) \|", text, re.MULTILINE))

    assert sorted(re.findall(r"`(\w+)`", first_cells)) == rooms
