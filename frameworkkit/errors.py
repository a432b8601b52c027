"""The exception tree: problems of the program's use or surroundings.

A problem *in the user's files* is never one of these; it is a :class:`~frameworkkit.diagnostics.Diagnostic`.
Each exception owns its message, a hint for the person, and the exit code of the command it ends.
"""


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
    """No exporter, importer, reporter, rule or edition goes by this name."""

    def __init__(self, kind: str, name: str, known: tuple[str, ...], hint: str | None = None) -> None:
        from difflib import get_close_matches

        near = get_close_matches(name, known, n=1)
        if hint is None:
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known) or 'none'}"
        super().__init__(f"there is no {kind} named {name!r}", hint)
        self.name = name


class MissingExtraError(FrameworkkitError):
    """A plugin needs an optional package that is not installed."""


class PluginError(FrameworkkitError):
    """Plugins contradict each other, or one broke its contract."""


class OutputError(FrameworkkitError):
    """A result could not be written; what stood at the target before still stands there."""


class IncompleteAccountError(FrameworkkitError):
    """A diff left items unaccounted for: a defect of the program, never shown as a result."""
