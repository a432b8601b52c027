"""The exception tree: problems of the program's use or surroundings.

A problem *in the user's files* is never one of these; it is a :class:`~frameworkkit.diagnostics.Diagnostic`.
Each exception owns its message, a hint for the person, and the exit code of the command it ends.
"""

from collections.abc import Iterator
from contextlib import contextmanager


class FrameworkkitError(Exception):
    """Ends a command with ``message`` and ``hint`` on standard error and ``exit_code``."""

    exit_code = 2

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(FrameworkkitError):
    """The command or function was called with something it cannot work with."""


class UnknownNameError(FrameworkkitError):
    """No exporter, importer, reporter, rule or edition goes by this name.

    Where none of the ``known`` names is near, ``hint`` stands for their list.
    """

    def __init__(self, kind: str, name: str, known: tuple[str, ...], hint: str | None = None) -> None:
        from difflib import get_close_matches

        near = get_close_matches(name, known, n=1)
        if near:
            hint = f"did you mean {near[0]!r}?"
        elif hint is None:
            hint = f"known: {', '.join(known) or 'none'}"
        super().__init__(f"there is no {kind} named {name!r}", hint)
        self.name = name


class MissingExtraError(FrameworkkitError):
    """A plugin needs an optional package that is not installed."""


class PluginError(FrameworkkitError):
    """Plugins contradict each other, or one broke its contract."""


@contextmanager
def blaming(plugin: str, hint: str) -> Iterator[None]:
    """Turn whatever the code of a plugin raises into a :class:`PluginError` that says whose fault it is."""
    try:
        yield
    except FrameworkkitError:
        raise
    except Exception as error:
        raise PluginError(f"{plugin} failed: {type(error).__name__}: {error}", hint) from error


class OutputError(FrameworkkitError):
    """A result could not be written; what stood at the target before still stands there."""


class IncompleteAccountError(FrameworkkitError):
    """A diff left items unaccounted for: a defect of the program, never shown as a result."""
