"""The figures of the case study: what the program proposes by the texts alone, held against the reviewed crosswalk.

Renew them with ``python docs/senco.py [FOLDER]``. FOLDER holds the publishers' documents as text; without it the row
of the official wording stays as it is.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from frameworkkit.crosswalks import Crosswalk, read_crosswalk
from frameworkkit.diffing import Matching, find_links
from frameworkkit.importing import ImportContext, ImportSource
from frameworkkit.loading import load_edition
from frameworkkit.model import Edition
from frameworkkit.recipes import TextImporter

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/explanation/senco-1998-2014.md"
EDITIONS = {"tta-senco/1998": "004", "nasenco/2014": "002"}
SURE = 0.8
FIRST = 5
"""How many candidates a reviewer looks at."""

Pair = tuple[str, str]


def row(wording: str, old: Edition, new: Edition) -> str:
    """One row of the table: links asserted and right, pairs found, and what would be held removed or added."""
    kept = reviewed()
    gold = {pair for entry in kept.entries for pair in entry.pairs}
    found = find_links(old, new)
    links = {(link.old, link.new) for link in found.links}
    offered = links | shortlist(found)
    removed = {id_ for entry in kept.entries if not entry.new for id_ in entry.old}
    added = {id_ for entry in kept.entries if not entry.old for id_ in entry.new}
    held_removed = set(old.by_id) - {before for before, _ in links}
    held_added = set(new.by_id) - {after for _, after in links}
    sure = {(link.old, link.new) for link in found.links if link.confidence >= SURE}
    cells = (
        wording,
        f"{len(links)} ({len(links & gold)} right)",
        f"{len(sure)} ({len(sure & gold)} right)",
        f"{len(gold & offered)} of {len(gold)}",
        f"{len(held_removed)} ({len(held_removed & removed)} of {len(removed)} right)",
        f"{len(held_added)} ({len(held_added & added)} of {len(added)} right)",
    )
    return f"| {' | '.join(cells)} |"


def reviewed() -> Crosswalk:
    """The crosswalk that was reviewed item by item."""
    crosswalk = read_crosswalk(str(ROOT / "frameworks/nasenco/crosswalks/tta-senco-1998.yaml")).crosswalk
    assert crosswalk is not None  # noqa: S101 - it is one of ours
    return crosswalk


def shortlist(found: Matching) -> set[Pair]:
    """The pairs that stand among the first candidates of the old item or of the new one."""
    sides: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for each in sorted(found.candidates, key=lambda candidate: -candidate.confidence):
        sides["old", each.old].append((each.old, each.new))
        sides["new", each.new].append((each.old, each.new))
    return {pair for pairs in sides.values() for pair in pairs[:FIRST]}


def restated() -> tuple[Edition, Edition]:
    """Both editions as they lie here."""
    old, new = (load_edition(ROOT / f"frameworks/{name}.yaml").edition for name in EDITIONS)
    assert old is not None  # noqa: S101 - ours, too
    assert new is not None  # noqa: S101
    return old, new


def official(folder: Path) -> tuple[Edition, Edition]:
    """Both editions in the publishers' words, imported by the recipes beside them."""
    editions = []
    for name, number in EDITIONS.items():
        framework, edition = name.split("/")
        recipe = ROOT / f"frameworks/{framework}/recipes/{edition}.yaml"
        source = next(folder.glob(f"{number}*.txt"))
        context = ImportContext(
            options={"lines": "no"}, recipe=ImportSource(name=recipe.name, content=recipe.read_bytes())
        )
        result = TextImporter().read(ImportSource(name=source.name, content=source.read_bytes()), context)
        assert result.edition is not None, result.diagnostics  # noqa: S101
        editions.append(result.edition)
    old, new = editions
    return old, new


def renewed(page: str, wording: str, editions: tuple[Edition, Edition]) -> str:
    """The page with the row of this wording written anew."""
    return re.sub(rf"^\| {wording} \|.*$", row(wording, *editions), page, flags=re.MULTILINE)


def main(folders: list[str]) -> None:
    """Write the rows anew."""
    page = renewed(PAGE.read_text("utf-8"), "restated", restated())
    for folder in folders:
        page = renewed(page, "official", official(Path(folder)))
    PAGE.write_text(page, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
