"""What parsing gives: a plain value, and the place in the text of every key and value in it.

Keys and values are numbered in document order, a container before its parts; two packed arrays hold where each
starts and ends. From these alone, and only when somebody asks, the number of a pointer is found.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from frameworkkit.positions import Pointer
from frameworkkit.source.scalars import Plain

if TYPE_CHECKING:
    from array import array


@dataclass(frozen=True, slots=True)
class Parsed:
    """The plain value and, by node number, where its keys and values stand.

    ``aliases`` are the numbers of aliases, which have no parts of their own. ``dropped`` are the numbers of keys
    that are no part of the value, duplicates mostly; each is followed by its value.
    """

    value: Plain
    starts: "array[int]"
    ends: "array[int]"
    aliases: frozenset[int] = frozenset()
    dropped: frozenset[int] = frozenset()
    _parts: dict[int, list[int]] = field(default_factory=dict, repr=False, compare=False)

    def after(self, number: int) -> int:
        """The number of the first node behind this one and all its parts: the next that starts where it ends."""
        end = self.ends[number]
        if end >= self.ends[0]:  # what ends with the file may have an empty last part that starts there
            return len(self.starts)
        return bisect_left(self.starts, end, number + 1)

    def parts(self, number: int, value: Plain) -> list[int]:
        """The numbers of a container's entries: of its values for a list, of its keys for a mapping."""
        known = self._parts.get(number)
        if known is None:
            known = self._parts[number] = list(self._walk(number, value))
        return known

    def find(self, pointer: Pointer) -> tuple[int | None, int] | None:
        """The numbers of the key and the value at ``pointer``; what stands behind an alias is found at the alias."""
        value, number, key = self.value, 0, None
        for step in pointer:
            if number in self.aliases:
                break
            index = _index(value, step)
            if index is None:
                return None
            number = self.parts(number, value)[index]
            if isinstance(value, dict):
                key, number = number, number + 1
            else:
                key = None
            value = value[step]
        return key, number

    def _walk(self, number: int, value: Plain) -> Iterator[int]:
        number += 1
        for _ in value:
            if isinstance(value, dict):
                while number in self.dropped:
                    number = self.after(number + 1)
                yield number
                number += 1
            else:
                yield number
            number = self.after(number)


def _index(container: Plain, step: str | int) -> int | None:
    """Which entry of a container ``step`` names."""
    if isinstance(container, dict):
        return next((index for index, key in enumerate(container) if key == step), None)
    return step if isinstance(container, list) and isinstance(step, int) and 0 <= step < len(container) else None
