"""The flow picture as SVG: within a page, or as a file of its own."""

from collections.abc import Iterator, Mapping

from frameworkkit.diffing import Diff
from frameworkkit.reporting.diff_details import side_names
from frameworkkit.reporting.elements import Markup, element
from frameworkkit.reporting.flow.layout import BAR, LEFT, LINE, RIGHT, WIDTH, Node, Ribbon, lay_out
from frameworkkit.reporting.flow.streams import flow
from frameworkkit.reporting.reporter import Terminal

_HUES = 6
_LABEL_GAP = 12
_STUB = 88

# A file of its own brings its colours, for light and dark alike; within a page they are the page's.
_STYLE = """
svg { font: 13px system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
.paper { fill: #fff; } .label { fill: #1c1b19; } .count, .side { fill: #5b5852; } .side { font-weight: 600; }
.bar { fill: #4a4741; } .ribbon { fill: none; stroke-opacity: .42; } .ribbon:hover { stroke-opacity: .8; }
.fate { font-size: 12px; fill: #1c1b19; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
.arrives { stop-color: #2c7a4b; } .leaves { stop-color: #b04a3f; }
stop { stop-opacity: .6; } .faded { stop-opacity: 0; }
.hue-0 { stroke: #3d6b99; } .hue-1 { stroke: #8a6d1f; } .hue-2 { stroke: #5f5a9c; }
.hue-3 { stroke: #2f7d78; } .hue-4 { stroke: #8a4f78; } .hue-5 { stroke: #64748b; }
@media (prefers-color-scheme: dark) {
  .paper { fill: #16171a; } .label { fill: #e8e5df; } .count, .side { fill: #aaa69d; } .bar { fill: #b9b5ac; }
  .fate { fill: #e8e5df; stroke: #16171a; } .arrives { stop-color: #4ba873; } .leaves { stop-color: #d1695d; }
  .hue-0 { stroke: #7fb0e0; } .hue-1 { stroke: #d3b765; } .hue-2 { stroke: #a9a4e6; }
  .hue-3 { stroke: #6cc5bf; } .hue-4 { stroke: #d29fc0; } .hue-5 { stroke: #9fb0c6; }
}
"""


def render_diff(diff: Diff, _terminal: Terminal) -> str:
    """A picture that can stand alone: nothing in it is fetched, and the same diff gives the same bytes."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture(diff, style=_STYLE)}\n'


def picture(diff: Diff, *, style: str = "") -> Markup:
    """The ``svg`` element, with its own style if it is to have one."""
    found = flow(diff)
    layout = lay_out(found)
    hues = {area.item.id: turn % _HUES for turn, area in enumerate(found.old)}
    height = f"{layout.height:g}"
    return element(
        "svg",
        element("title", f"From {diff.old.name} to {diff.new.name}: where the items went", id="flow-title"),
        element("desc", "; ".join(map(str, found.streams)) or "Nothing to show", ".", id="flow-description"),
        element("style", Markup(style)) if style else "",
        element("rect", class_="paper", width=f"{WIDTH}", height=height) if style else "",
        element("defs", _fading("leaves", to_right=True), _fading("arrives", to_right=False)),
        *(_heading(name, left=left) for name, left in zip(side_names(diff), (True, False), strict=True)),
        *(_ribbon(each, hues) for each in layout.ribbons),
        *(part for node in layout.old for part in _node(node, left=True)),
        *(part for node in layout.new for part in _node(node, left=False)),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_labelledby="flow-title flow-description",
    )


def _heading(name: str, *, left: bool) -> Markup:
    return _text(name, left=left, y=LINE, class_="side")


def _node(node: Node, *, left: bool) -> Iterator[Markup]:
    x = LEFT - BAR if left else RIGHT
    if node.height:
        yield element("rect", class_="bar", x=f"{x}", y=f"{node.y:.2f}", width=f"{BAR}", height=f"{node.height:.2f}")
    first = node.middle - (len(node.lines) - 1) * LINE / 2
    for turn, line in enumerate(node.lines):
        is_count = turn == len(node.lines) - 1
        yield _text(line, left=left, y=first + turn * LINE, class_="count" if is_count else "label")


def _text(text: str, *, left: bool, y: float, class_: str) -> Markup:
    return element(
        "text",
        text,
        class_=class_,
        x=f"{LEFT - BAR - _LABEL_GAP if left else RIGHT + BAR + _LABEL_GAP}",
        y=f"{y:.2f}",
        text_anchor="end" if left else "start",
        dominant_baseline="central",
    )


def _ribbon(ribbon: Ribbon, hues: Mapping[str, int]) -> Markup:
    if ribbon.left is None or ribbon.right is None:
        return _stub(ribbon)
    half = ribbon.thickness / 2
    left, right = ribbon.left + half, ribbon.right + half
    middle = (LEFT + RIGHT) / 2
    return element(
        "path",
        element("title", str(ribbon.stream)),
        class_=f"ribbon hue-{hues[ribbon.stream.ends[0] or '']}",
        d=f"M{LEFT} {left:.2f}C{middle:g} {left:.2f} {middle:g} {right:.2f} {RIGHT} {right:.2f}",
        stroke_width=f"{ribbon.thickness:.2f}",
    )


def _stub(ribbon: Ribbon) -> Markup:
    """What leaves and arrives nowhere fades out, what comes from nowhere fades in; both say how many items."""
    leaves = ribbon.left is not None
    y = ribbon.left if ribbon.left is not None else ribbon.right or 0.0
    said = f"{ribbon.stream.items} {'removed' if leaves else 'new'}"
    return element(
        "g",
        element("title", str(ribbon.stream)),
        element(
            "rect",
            x=f"{LEFT if leaves else RIGHT - _STUB}",
            y=f"{y:.2f}",
            width=f"{_STUB}",
            height=f"{ribbon.thickness:.2f}",
            fill=f"url(#flow-{'leaves' if leaves else 'arrives'})",
        ),
        element(
            "text",
            said,
            class_="fate",
            x=f"{LEFT + _STUB / 2 if leaves else RIGHT - _STUB / 2:g}",
            y=f"{y + ribbon.thickness / 2:.2f}",
            text_anchor="start" if leaves else "end",
            dominant_baseline="central",
        ),
    )


def _fading(name: str, *, to_right: bool) -> Markup:
    stops = (element("stop", class_=name, offset="0"), element("stop", class_=f"{name} faded", offset="1"))
    x1, x2 = ("0", "1") if to_right else ("1", "0")
    return element("linearGradient", *stops, id=f"flow-{name}", x1=x1, x2=x2)
