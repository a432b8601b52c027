"""The flow picture of a diff: old areas on the left, new ones on the right, and what went from where to where."""

from frameworkkit.reporting.flow.streams import Area, Flow, Stream, flow
from frameworkkit.reporting.flow.svg import picture, render_diff

__all__ = ["Area", "Flow", "Stream", "flow", "picture", "render_diff"]
