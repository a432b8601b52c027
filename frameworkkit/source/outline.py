"""In what a node of a document stands, and of what kind it is."""

from bisect import bisect_right
from enum import IntEnum

from frameworkkit.source.document import Document
from frameworkkit.source.nodes import Parsed
from frameworkkit.source.scalars import content_start, text_block_end


class Kind(IntEnum):
    """What a node is: a key or value without parts, or a collection without or with brackets."""

    SCALAR = 0
    BLOCK = 1
    FLOW = 2


class Outline:
    """Asks about nodes by their numbers, and finds out only what is asked."""

    def __init__(self, document: Document, parsed: Parsed) -> None:
        self.document = document
        self.text = document.text
        self.parsed = parsed
        self.count = len(parsed.starts)

    def kind(self, number: int) -> Kind:
        """What a node is."""
        if self.is_flow(number):
            return Kind.FLOW
        return Kind.BLOCK if self.parsed.after(number) > number + 1 else Kind.SCALAR

    def is_flow(self, number: int) -> bool:
        """Whether a node is a collection between brackets."""
        content = self.content(number)
        return content < self.parsed.ends[number] and self.text[content] in "[{"

    def content(self, number: int) -> int:
        """Where the content of a node starts, behind its anchor and tag."""
        return content_start(self.text, self.parsed.starts[number])

    def end(self, number: int) -> int:
        """Where a node without parts ends: a block of text before the blank lines that do not count."""
        end = self.parsed.ends[number]
        block_end = text_block_end(self.text, self.content(number), end, keep=True)
        return end if block_end is None else block_end

    def shares_start(self, number: int) -> bool:
        """Whether a block starts where its first key does: an anchor there is the key's."""
        return self.parsed.starts[number] in self.parsed.starts[number + 1 : number + 2]

    def column(self, number: int) -> int:
        """How far in the entries of a block stand."""
        first = self.parsed.starts[number] if self.shares_start(number) else self.content(number)
        return self.document.position(first).column - 1

    def contains(self, container: int, number: int) -> bool:
        """Whether a node is part of a collection."""
        return container < number < self.parsed.after(container)

    def locate(self, number: int) -> tuple[list[int], bool]:
        """The collections that a node is part of or is itself, from the inside, and whether it is a key."""
        around: list[int] = []
        value, node = self.parsed.value, 0
        while isinstance(value, dict | list) and node not in self.parsed.aliases:
            around.insert(0, node)
            if node == number:
                break
            firsts = self.parsed.parts(node, value)
            index = bisect_right(firsts, number) - 1
            node = firsts[index]
            if isinstance(value, dict):
                if node == number:
                    return around, True
                node += 1
                value = list(value.values())
            value = value[index]
        return around, False
