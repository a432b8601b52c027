"""The lock as a value: an entry for each released edition."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from frameworkkit.values import value

PUBLIC = ("adopted", "superseded", "withdrawn")
"""The statuses of an edition that people may rely on, or once did."""


@value
class Entry:
    """A released edition as it was: its name, digests, date, what it followed, and the impact of what had changed.

    ``items`` are pairs of id and digest in document order, ``line`` is where the entry begins in the lock.
    """

    name: str
    digest: str
    issued: str | None = None
    previous: str | None = None
    impact: str | None = None
    items: tuple[tuple[str, str], ...] = ()
    line: int = 1

    @property
    def framework(self) -> str:
        """The id of the framework."""
        return self.name.partition("@")[0]

    @property
    def edition(self) -> str:
        """The id of the edition."""
        return self.name.partition("@")[2]


@value
class Lock:
    """Every released edition by its name, ``framework@edition``."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def of_framework(self, framework: str) -> Iterator[Entry]:
        """The entries of one framework, in the order of their names."""
        return (self.entries[name] for name in sorted(self.entries) if self.entries[name].framework == framework)

    def including(self, entry: Entry) -> "Lock":
        """The lock with one entry more."""
        return Lock(entries={**self.entries, entry.name: entry})
