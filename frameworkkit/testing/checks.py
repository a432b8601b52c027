"""What every exporter promises, as checks: each gives the problems it finds, in words that say what to do."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from frameworkkit.exporting import Exporter, Option
from frameworkkit.testing.artifacts import problems_of_artifacts
from frameworkkit.testing.corpus import hostile_editions
from frameworkkit.testing.determinism import digests, digests_elsewhere
from frameworkkit.testing.editions import build_edition, full_edition
from frameworkkit.testing.losses import problems_of_losses, unnamed_losses
from frameworkkit.testing.purity import guard
from frameworkkit.testing.running import RecordingOptions, defaults, run
from frameworkkit.values import value

_NAME = re.compile(r"[a-z][a-z0-9]*([.-][a-z0-9]+)*", re.ASCII)
_OPTION_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", re.ASCII)
_HOSTILE_VALUES = ("", " ", "../../etc/passwd", "\0", "=1+1", "💥", "-1", "w" * 10_000)
_SHOWN = 3


@value
class Check:
    """One promise and whether it is kept; ``message`` says what breaks it."""

    name: str
    passed: bool
    message: str = ""


def check_exporter(exporter: Exporter) -> tuple[Check, ...]:
    """Hold an exporter to everything that an exporter promises. What is none fails the first check, and no other."""
    described = check_one(exporter, "described")
    if not _is_exporter(exporter):
        return (described,)
    return (described, *(check_one(exporter, name) for name in CHECKS if name != "described"))


def check_one(exporter: Exporter, name: str) -> Check:
    """Hold an exporter to the one promise of this name (a key of :data:`CHECKS`)."""
    found = list(dict.fromkeys(CHECKS[name](exporter)))
    shown = found[:_SHOWN]
    if len(found) > _SHOWN:
        shown.append(f"… and {len(found) - _SHOWN} more")
    return Check(name=name, passed=not found, message="\n".join(shown))


def _is_exporter(value: object) -> bool:
    return isinstance(value, Exporter)


def is_described(exporter: Exporter) -> Iterator[str]:
    """It has a name for the command line, a title for people, and options that explain themselves."""
    if not _is_exporter(exporter):
        missing = [name for name in ("name", "title", "options", "export") if not hasattr(exporter, name)]
        yield f"it is no Exporter: it lacks {', '.join(missing)}"
        return
    if not _NAME.fullmatch(exporter.name):
        yield f"its name is {exporter.name!r}: write lower-case words and versions, as case-1.1"
    if not exporter.title.strip() or "\n" in exporter.title:
        yield "its title is not one line of text: say format and version"
    names = Counter(option.name for option in exporter.options)
    yield from (f"it declares the option {name!r} twice" for name, number in names.items() if number > 1)
    for option in exporter.options:
        yield from _problems_of_option(option)


def _problems_of_option(option: Option) -> Iterator[str]:
    if not _OPTION_NAME.fullmatch(option.name):
        yield f"the name of its option {option.name!r} is not in lower case with underscores, as base_url"
    if not option.description.strip():
        yield f"its option {option.name!r} has no description"
    if option.choices and option.default not in option.choices:
        yield f"the default {option.default!r} of its option {option.name!r} is not among the choices"


def is_pure(exporter: Exporter) -> Iterator[str]:
    """It looks at nothing but its arguments: no clock, random numbers, files, network, environment or console."""
    for name in _WATCHED:
        edition = hostile_editions()[name]
        with guard() as reached:
            run(exporter, edition)
        yield from (f"{reason}, while exporting {name!r}" for reason in reached)


# Under guard an exporter takes several times as long, and the large editions take no other way through it.
_WATCHED = ("everything", "no items", "bare items", "dates short", "loose ends", "scripts")


def is_deterministic(exporter: Exporter) -> Iterator[str]:
    """The same edition gives the same bytes: twice in a row, and in another process, time zone and hash seed."""
    first, second = digests(exporter), digests(exporter)
    yield from (f"exported twice, {name!r} gives two results" for name in first if first[name] != second[name])
    elsewhere, problem = digests_elsewhere(exporter)
    if problem:
        yield problem
        return
    differing = [name for name in first if first[name] != elsewhere.get(name) and first[name] == second[name]]
    for name in differing:
        yield (
            f"{name!r} gives another result in another process: is a set put in order, "
            "and is nothing taken from hash(), id() or the time zone?"
        )


def survives(exporter: Exporter) -> Iterator[str]:
    """It exports every edition of the hostile corpus, to files that any system can hold."""
    for name, edition in hostile_editions().items():
        result = run(exporter, edition)
        if result.export is None:
            yield f"{result.problem}, exporting {name!r}"
            continue
        problems = (*problems_of_artifacts(result.export), *problems_of_losses(edition, result.export))
        yield from (f"{problem}, exporting {name!r}" for problem in problems)


def names_its_losses(exporter: Exporter) -> Iterator[str]:
    """What makes no difference to the files is named in the losses, with the items concerned."""
    edition = full_edition()
    result = run(exporter, edition)
    if result.export is None:
        yield f"{result.problem}, exporting 'everything'"
    else:
        yield from unnamed_losses(exporter, edition, result.export)


def keeps_to_its_options(exporter: Exporter) -> Iterator[str]:
    """It reads only what it declares, takes every choice it offers, and refuses nonsense with a UsageError."""
    options = RecordingOptions(defaults(exporter))
    run(exporter, full_edition(), options)
    yield from (f"it reads the option {name!r}, which it does not declare" for name in sorted(options.undeclared))
    for option in exporter.options:
        for given in option.choices or _HOSTILE_VALUES:
            result = run(exporter, build_edition(), {**defaults(exporter), option.name: given})
            if result.problem and (option.choices or not result.refused):
                yield f"{result.problem}, with {option.name}={given[:20]!r}"
            elif result.export is not None:
                problems = problems_of_artifacts(result.export)
                yield from (f"{problem}, with {option.name}={given[:20]!r}" for problem in problems)


CHECKS: dict[str, Callable[[Exporter], Iterator[str]]] = {
    "described": is_described,
    "pure": is_pure,
    "deterministic": is_deterministic,
    "survives": survives,
    "losses": names_its_losses,
    "options": keeps_to_its_options,
}
"""The checks by name."""
