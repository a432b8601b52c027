"""A diff as one self-contained HTML page: nothing is fetched, and everything from the editions is text."""

from frameworkkit.reporting.html.page import render_diff

__all__ = ["render_diff"]
