"""The pages of the kinds of change, shown by ``frameworkkit explain KIND``: one Markdown file each."""

from importlib.resources import files

from frameworkkit.diffing.kinds import ChangeKind


def page(kind: str) -> str | None:
    """The page of a kind of change, or None where there is no such kind."""
    return (files(__name__) / f"{kind}.md").read_text("utf-8") if kind in set(ChangeKind) else None
