"""Where everything in the flow picture stands, in pixels."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import east_asian_width

from frameworkkit.reporting.diff_details import label_of
from frameworkkit.reporting.flow.streams import Area, Flow, Stream, counted
from frameworkkit.values import value

Ends = tuple[str | None, str | None]

WIDTH = 960
LINE = 17
BAR = 10
LEFT, RIGHT = 268, WIDTH - 268
TOP = 40

_COLUMNS = 33
_LINES = 3
_GAP = 16
_THICKEST = 14.0
_THINNEST = 1.5
_TALLEST = 440.0


@value
class Node:
    """An area: its bar, and its label in lines around ``middle``."""

    area: Area
    lines: tuple[str, ...]
    y: float
    height: float
    middle: float


@value
class Ribbon:
    """A stream between its upper edges on the left and on the right; where it has no such end, None."""

    stream: Stream
    left: float | None
    right: float | None
    thickness: float


@value
class Layout:
    """The whole picture."""

    height: float
    old: tuple[Node, ...]
    new: tuple[Node, ...]
    ribbons: tuple[Ribbon, ...]


def lay_out(flow: Flow) -> Layout:
    """Every area gets as much height as its streams or its label need, so that no two labels meet."""
    leaving = sum(stream.items for stream in flow.streams if stream.old)
    arriving = sum(stream.items for stream in flow.streams if stream.new)
    room = max(_TALLEST, 2.0 * LINE * max(len(flow.old), len(flow.new)))  # what the labels need is there anyway
    unit = min(_THICKEST, room / max(leaving, arriving, 1))
    thick = {stream.ends: max(_THINNEST, stream.items * unit) for stream in flow.streams}
    old = _stack(flow.old, [(stream.ends[0], thick[stream.ends]) for stream in flow.streams])
    new = _stack(flow.new, [(stream.ends[1], thick[stream.ends]) for stream in flow.streams])
    bottom = max((node.middle + max(node.height, len(node.lines) * LINE) / 2 for node in (*old, *new)), default=TOP)
    return Layout(height=round(bottom + _GAP), old=old, new=new, ribbons=tuple(_ribbons(flow.streams, thick, old, new)))


def wrapped(text: str, columns: int = _COLUMNS, most: int = _LINES) -> tuple[str, ...]:
    """The text in lines of so many columns at most, cut off with … where there would be too many lines."""
    lines = [""]
    for word in _pieces(text, columns):
        longer = f"{lines[-1]} {word}".lstrip()
        if _columns(longer) <= columns:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while _columns(last) > columns - 2:
        last = last[:-1]
    return (*lines[: most - 1], f"{last.rstrip()} …")


def _pieces(text: str, columns: int) -> Iterator[str]:
    """Words, and parts of words that no line could hold."""
    for word in text.split():
        piece = ""
        for character in word:
            if _columns(piece + character) > columns:
                yield piece
                piece = ""
            piece += character
        yield piece


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _stack(areas: Iterable[Area], ends: Iterable[tuple[str | None, float]]) -> tuple[Node, ...]:
    """The nodes of one side from top to bottom."""
    heights: dict[str | None, float] = defaultdict(float)
    for end, thickness in ends:
        heights[end] += thickness
    nodes, y = [], float(TOP)
    for area in areas:
        lines = (*wrapped(label_of(area.item)), counted(area.items))
        height = heights[area.item.id]
        slot = max(height, len(lines) * LINE)
        nodes.append(Node(area=area, lines=lines, y=y + (slot - height) / 2, height=height, middle=y + slot / 2))
        y += slot + _GAP
    return tuple(nodes)


def _ribbons(
    streams: Iterable[Stream], thick: Mapping[Ends, float], old: Iterable[Node], new: Iterable[Node]
) -> Iterator[Ribbon]:
    """Streams leave an area in the order of where they go, and arrive in the order of where they come from.

    What is removed or new comes last.
    """
    left = {node.area.item.id: node.y for node in old}
    right = {node.area.item.id: node.y for node in new}
    for stream in streams:
        start, end = stream.ends
        thickness = thick[stream.ends]
        yield Ribbon(
            stream=stream,
            left=left[start] if start else None,
            right=right[end] if end else None,
            thickness=thickness,
        )
        if start:
            left[start] += thickness
        if end:
            right[end] += thickness
