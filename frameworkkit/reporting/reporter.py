"""What a reporter is, and what it knows of the place its text is shown in."""

from collections.abc import Callable
from typing import Any

from frameworkkit.values import value


@value
class Terminal:
    """Where text will be shown: whether colours work there, and how many columns fit."""

    color: bool = False
    width: int = 100


@value
class Reporter:
    """One output format (``name``) of one kind of ``result``: ``report``, ``edition`` or ``diff``.

    ``render`` gives the whole output. Machine formats pay no heed to the terminal.
    """

    name: str
    result: str
    title: str
    render: Callable[[Any, Terminal], str]
