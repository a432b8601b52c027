"""The kit finds what it is there to find: each bad exporter breaks one promise, and that check names it."""

import os
import random
import re
import socket
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from frameworkkit.errors import UsageError
from frameworkkit.exporting import Artifact, Export, Loss, Option, losses_except
from frameworkkit.testing import Check, ExporterConformance, check_exporter
from frameworkkit.testing.checks import CHECKS, check_one

CARRIED = ("framework.id", "edition.id", "id", "statement", "translations", "emphasis")


@dataclass(frozen=True, slots=True)
class Good:
    """Writes statements line by line, and owns up to the rest."""

    name = "good-1.0"
    title = "Statements, a line each"
    options = (Option(name="mark", description="What begins a line.", default="-", choices=("-", "*")),)

    def export(self, edition, context):
        lines = self.lines(edition, context)
        losses = losses_except(edition, CARRIED, "a line holds a statement only")
        return Export(artifacts=(Artifact(path=self.path(edition), content=self.bytes(lines)),), losses=losses)

    def path(self, edition):
        return f"{edition.framework.id}-{edition.id}.txt"

    def lines(self, edition, context):
        mark = context.options["mark"]
        return [f"{mark} {place.item.id} {place.item.statement!r}" for place in edition.places]

    def bytes(self, lines):
        return "\n".join(lines).encode()


class ReadsTheClock(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), str(time.time() > 0)]


class ReadsTheDate(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), str(datetime.now(UTC).year > 0)]


class TakesRandomNumbers(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), str(random.random() >= 0)]  # noqa: S311 - bad on purpose


class MintsUuids(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), str(uuid.uuid4().version)]


class WritesAFile(Good):
    def lines(self, edition, context):
        Path(os.devnull).write_text("x")
        return super().lines(edition, context)


class LooksForAFile(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), str(Path("nothing").exists())]


class ReadsTheEnvironment(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), str(len(os.environ.get("NOTHING", "")))]


class UsesTheNetwork(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), str(len(socket.gethostname()) >= 0)]


class Prints(Good):
    def lines(self, edition, context):
        print("exporting")  # noqa: T201 - bad on purpose
        return super().lines(edition, context)


class HidesItsTracks(Good):
    """Handles what stops it, as any exporter that handles every exception would."""

    def lines(self, edition, context):
        with suppress(Exception):
            time.sleep(0)
        return super().lines(edition, context)


@dataclass(frozen=True, slots=True)
class Counts(Good):
    calls: list[int] = field(default_factory=list, compare=False)

    def lines(self, edition, context):
        self.calls.append(1)
        return [*Good.lines(self, edition, context), str(len(self.calls))]


class OrdersASet(Good):
    def lines(self, edition, context):
        return list(set(super().lines(edition, context)))


class MindsTheTimeZone(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), str(datetime(2026, 1, 1, tzinfo=UTC).astimezone().hour)]


class CannotTravel(Good):
    def __reduce__(self):
        raise TypeError("no")


class FailsOnNoItems(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), edition.items[0].id]


class FailsOnDepth(Good):
    def lines(self, edition, context):
        if any(place.depth > 50 for place in edition.places):
            raise RecursionError("too deep")
        return super().lines(edition, context)


class FailsOnScripts(Good):
    def bytes(self, lines):
        return "\n".join(lines).encode("latin-1")


class Refuses(Good):
    def lines(self, edition, context):
        if not edition.imprint.issued:
            raise UsageError("no date", "add one")
        return super().lines(edition, context)


class WritesNothing(Good):
    def export(self, edition, context):  # noqa: ARG002
        return Export(artifacts=())


class ReturnsBytes(Good):
    def export(self, edition, context):  # noqa: ARG002
        return b"bytes"


class WritesText(Good):
    def bytes(self, lines):
        return "\n".join(lines)


class ClimbsOut(Good):
    def path(self, edition):
        return f"../{edition.id}.txt"


class GoesToTheRoot(Good):
    def path(self, edition):
        return f"/{edition.id}.txt"


class UsesBackslashes(Good):
    def path(self, edition):
        return f"out\\{edition.id}.txt"


class NamesADevice(Good):
    def path(self, edition):
        return f"{edition.id}.txt"  # an edition may be called NUL


class OverwritesItself(Good):
    def export(self, edition, context):
        (artifact,) = super().export(edition, context).artifacts
        again = Artifact(path=artifact.path.upper(), content=artifact.content)
        return Export(artifacts=(artifact, again), losses=super().export(edition, context).losses)


class DropsSilently(Good):
    def export(self, edition, context):
        export = super().export(edition, context)
        losses = tuple(loss for loss in export.losses if loss.field != "roles")
        return Export(artifacts=export.artifacts, losses=losses)


class DropsForSomeItems(Good):
    def export(self, edition, context):
        export = super().export(edition, context)
        losses = tuple(
            Loss(field=loss.field, items=loss.items[:1], reason=loss.reason) if loss.field == "notes" else loss
            for loss in export.losses
        )
        return Export(artifacts=export.artifacts, losses=losses)


class DropsTranslations(Good):
    def lines(self, edition, context):  # noqa: ARG002
        return [f"{place.item.id} {place.item.statement.value}" for place in edition.places]


class InventsAField(Good):
    def export(self, edition, context):
        export = super().export(edition, context)
        return Export(artifacts=export.artifacts, losses=(*export.losses, Loss(field="colour", reason="no")))


class InventsAnItem(Good):
    def export(self, edition, context):
        export = super().export(edition, context)
        invented = Loss(field="notes", items=("nobody",), reason="no")
        return Export(artifacts=export.artifacts, losses=(*export.losses, invented))


class GivesNoReason(Good):
    def export(self, edition, context):
        export = super().export(edition, context)
        return Export(artifacts=export.artifacts, losses=(*export.losses, Loss(field="notes", reason=" ")))


class ReadsAnUndeclaredOption(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), context.options.get("colour", "")]


class FailsOnAChoice(Good):
    def lines(self, edition, context):
        return [*super().lines(edition, context), {"-": "dash"}[context.options["mark"]]]


class FailsOnAnyText(Good):
    options = (*Good.options, Option(name="depth", description="How deep.", default="1"))

    def lines(self, edition, context):
        return [*super().lines(edition, context), str(int(context.options["depth"]))]


class WritesWhereTold(Good):
    options = (*Good.options, Option(name="file", description="The name of the file.", default="x"))

    def export(self, edition, context):
        (artifact,) = super().export(edition, context).artifacts
        path = context.options["file"] or "x"
        return Export(
            artifacts=(Artifact(path=path, content=artifact.content),), losses=super().export(edition, context).losses
        )


class Shouts(Good):
    name = "GOOD"


class HasNoTitle(Good):
    title = " "


class ExplainsNothing(Good):
    options = (Option(name="mark", description="", default="-"),)


class HasAnImpossibleDefault(Good):
    options = (Option(name="mark", description="What begins a line.", default="x", choices=("-", "*")),)


class DeclaresTwice(Good):
    options = (*Good.options, *Good.options)


class NamesAnOptionOddly(Good):
    options = (*Good.options, Option(name="Base-URL", description="Where."))


class IsNoExporter:
    name = "nothing"


BAD = [
    (ReadsTheClock, "pure", r"looks at the clock \(time\)"),
    (ReadsTheDate, "pure", r"looks at the clock \(now\)"),
    (TakesRandomNumbers, "pure", r"takes random numbers \(random\)"),
    (MintsUuids, "pure", r"takes random numbers \(urandom\)"),
    (WritesAFile, "pure", r"opens a file \(open\)"),
    (LooksForAFile, "pure", r"asks the operating system \(stat\)"),
    (ReadsTheEnvironment, "pure", r"reads the environment"),
    (UsesTheNetwork, "pure", r"uses the network \(gethostname\)"),
    (Prints, "pure", r"uses the console \(print\)"),
    (HidesItsTracks, "pure", r"looks at the clock \(sleep\)"),
    (Counts, "deterministic", "gives two results"),
    (OrdersASet, "deterministic", "another result in another process"),
    (MindsTheTimeZone, "deterministic", "another result in another process"),
    (CannotTravel, "deterministic", "cannot be sent to another process"),
    (FailsOnNoItems, "survives", "raises IndexError.*'no items'"),
    (FailsOnDepth, "survives", "raises RecursionError.*'deep'"),
    (FailsOnScripts, "survives", "raises UnicodeEncodeError"),
    (Refuses, "survives", "refuses with 'no date'"),
    (WritesNothing, "survives", "gives no file"),
    (ReturnsBytes, "survives", "returns bytes, not an Export"),
    (WritesText, "survives", "is str, not bytes"),
    (ClimbsOut, "survives", "stands for a folder"),
    (GoesToTheRoot, "survives", "is not relative"),
    (UsesBackslashes, "survives", "some systems forbid"),
    (NamesADevice, "survives", "device on Windows.*'ids'"),
    (OverwritesItself, "survives", "two files the path"),
    (DropsSilently, "losses", "'roles' makes no difference"),
    (DropsForSomeItems, "losses", "'notes' of the item 'values' makes no difference"),
    (DropsTranslations, "losses", "'translations' of the item 'review' makes no difference"),
    (InventsAField, "survives", "field 'colour', which the model does not have"),
    (InventsAnItem, "survives", "item 'nobody', which the edition does not have"),
    (GivesNoReason, "survives", "has no reason"),
    (ReadsAnUndeclaredOption, "options", "reads the option 'colour'"),
    (FailsOnAChoice, "options", r"raises KeyError.*mark='\*'"),
    (FailsOnAnyText, "options", "raises ValueError.*depth="),
    (WritesWhereTold, "options", "stands for a folder"),
    (Shouts, "described", "name is 'GOOD'"),
    (HasNoTitle, "described", "title is not one line"),
    (ExplainsNothing, "described", "'mark' has no description"),
    (HasAnImpossibleDefault, "described", "is not among the choices"),
    (DeclaresTwice, "described", "declares the option 'mark' twice"),
    (NamesAnOptionOddly, "described", "'Base-URL' is not in lower case"),
    (IsNoExporter, "described", "lacks title, options, export"),
]


def test_a_good_exporter_passes_every_check_in_order():
    assert check_exporter(Good()) == tuple(Check(name=name, passed=True) for name in CHECKS)


@pytest.mark.parametrize(("exporter", "check", "message"), BAD, ids=lambda value: getattr(value, "__name__", None))
def test_a_bad_exporter_fails_its_check(exporter, check, message):
    outcome = check_one(exporter(), check)

    assert not outcome.passed
    assert re.search(message, outcome.message.replace("\n", " ")), outcome.message


@pytest.mark.parametrize("exporter", [DropsSilently, OrdersASet, FailsOnNoItems, ReadsTheClock, Prints], ids=str)
def test_a_bad_exporter_fails_no_other_check(exporter):
    expected = next(check for bad, check, _ in BAD if bad is exporter)

    assert [check.name for check in check_exporter(exporter()) if not check.passed] == [expected]


def test_what_is_no_exporter_fails_the_first_check_and_is_asked_no_more():
    (outcome,) = check_exporter(IsNoExporter())

    assert (outcome.name, outcome.passed) == ("described", False)


def test_every_check_is_tried_by_a_bad_exporter():
    assert {check for _, check, _ in BAD} == set(CHECKS)


def test_the_test_class_has_a_test_for_every_check():
    tests = [name.removeprefix("test_") for name in vars(ExporterConformance) if name.startswith("test_")]

    assert tests == list(CHECKS)


def test_the_test_class_says_what_is_wrong():
    class Wrong(ExporterConformance):
        exporter = DropsSilently()

    with pytest.raises(AssertionError, match="'roles' makes no difference"):
        Wrong().test_losses()


class TestGood(ExporterConformance):
    exporter = Good()
