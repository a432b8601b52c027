"""frameworkkit: competency frameworks as data with a history.

Plugin authors import :data:`hookimpl` from here and everything else from :mod:`frameworkkit.api`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from frameworkkit.hookspecs import hookimpl

__version__ = "0.1.0"
__all__ = ["__version__", "hookimpl"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute may be anything
    # Loaded on demand: pluggy would be a fifth of the time that `frameworkkit --version` takes.
    if name == "hookimpl":
        from frameworkkit.hookspecs import hookimpl

        return hookimpl
    raise AttributeError(name)
