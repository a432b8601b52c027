"""What is matched: a line of the source, a part of one, or several that belong together."""

from frameworkkit.values import value


@value
class Piece:
    """A stretch of text, the numbers of the lines it comes from, and the column where it stood in a table."""

    text: str
    lines: tuple[int, ...]
    column: str | None = None

    @property
    def blank(self) -> bool:
        """Whether it says nothing."""
        return not self.text.strip()
