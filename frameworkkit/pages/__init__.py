"""The pages that ``frameworkkit explain`` shows: one Markdown file for each diagnostic code."""

from importlib.resources import files


def codes() -> tuple[str, ...]:
    """Every diagnostic code that frameworkkit itself gives, in order."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in names if name.endswith(".md")))


def page(code: str) -> str | None:
    """The page of a code, or None."""
    return (files(__name__) / f"{code}.md").read_text("utf-8") if code in codes() else None
