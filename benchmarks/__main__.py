"""``python -m benchmarks``: measure, show, and with ``--write`` renew ``docs/benchmarks.md``."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime

from benchmarks import peers
from benchmarks.comparing import COMPARING
from benchmarks.figures import Group, Scale, UnavailableError, outcome
from benchmarks.machine import describe
from benchmarks.matching import MATCHING, MATCHING_LARGE
from benchmarks.measure import MeasurementError, Runs
from benchmarks.report import Result, page, table
from benchmarks.room import ROOT, Room, furnish
from benchmarks.single_steps import EDITING, STEPS
from benchmarks.starting import STARTING
from benchmarks.validating import LARGE, VALIDATING
from benchmarks.workspaces import WORKSPACES

GROUPS = (VALIDATING, LARGE, STARTING, STEPS, EDITING, COMPARING, MATCHING, MATCHING_LARGE, WORKSPACES, *peers.GROUPS)
FULL = Scale(rounds=7, slow_rounds=3, edited=10_000, files=1_000, full=True)
QUICK = Scale(rounds=3, slow_rounds=1, edited=1_000, files=200, full=False)


def main() -> int:
    """Run from the command line. 1 if something could not be measured; what it came to is only told."""
    options = _options()
    scale = QUICK if options.quick else FULL
    if options.rounds:
        scale = replace(scale, rounds=options.rounds, slow_rounds=options.rounds)
    chosen = [group for group in GROUPS if any(options.only in figure.name for figure in group.figures)]
    try:
        room = furnish(ROOT / "build" / "bench")
        results = list(_measured(chosen, room, scale))
    except MeasurementError as error:
        print(f"cannot be measured: {error}", file=sys.stderr)
        return 1
    print(table([one for result in results for one in result.outcomes]))
    if options.write:
        from benchmarks import accuracy, recovery  # they need what only the page needs

        print("measuring: accuracy", file=sys.stderr)
        sections = (accuracy.section(), recovery.section())
        (ROOT / "docs" / "benchmarks.md").write_text(
            page(results, describe(room), asdict(scale), datetime.now(UTC).date(), sections), "utf-8"
        )
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure what docs/benchmarks.md says.")
    parser.add_argument("--quick", action="store_true", help="small sizes and few rounds, without the peers")
    parser.add_argument("--only", metavar="NAME", default="", help="only groups with a figure of such a name")
    parser.add_argument("--rounds", metavar="N", type=int, help="how many rounds, of everything")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    options = parser.parse_args()
    if options.write and (options.quick or options.only):
        parser.error("the page is written from a full run: leave --quick and --only out")
    return options


def _measured(groups: list[Group], room: Room, scale: Scale) -> Iterator[Result]:
    for group in groups:
        print(f"measuring: {group.title.lower()}", file=sys.stderr)
        runs: Runs = {}
        reason = "only in a full run"
        if scale.full or not group.only_full:
            try:
                runs = group.measure(room, scale)
            except UnavailableError as error:
                reason = str(error)
        outcomes = tuple(outcome(figure, runs, reason) for figure in group.figures)
        yield Result(group=group, runs=runs, outcomes=outcomes)


if __name__ == "__main__":
    sys.exit(main())
