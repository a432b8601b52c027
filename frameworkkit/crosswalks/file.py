"""The text of a crosswalk file, cut up by entries: one is written anew, all others stay as they are to the byte."""

from collections.abc import Iterator
from dataclasses import replace

from frameworkkit.crosswalks.crosswalk import Crosswalk, Entry
from frameworkkit.crosswalks.writing import Quote, entry_text, heading
from frameworkkit.errors import UsageError
from frameworkkit.source import Document
from frameworkkit.source.comments import find_comments
from frameworkkit.source.outline import Outline
from frameworkkit.source.reading import parse
from frameworkkit.source.site import Site
from frameworkkit.values import value

_QUOTED = ("# “", "”")
"""How the comments begin and end that we write behind ids."""


@value
class Piece:
    """One entry with its text: the comments above it, and its lines."""

    entry: Entry
    text: str


@value
class CrosswalkFile:
    """A crosswalk and the text it stands in: ``head``, the entries' pieces, and ``tail``."""

    crosswalk: Crosswalk
    head: str
    pieces: tuple[Piece, ...] = ()
    tail: str = ""
    margin: int = 2
    newline: str = "\n"

    @property
    def text(self) -> str:
        """The whole file."""
        if not self.pieces:
            return f"{self.head.rstrip()} []\n{self.tail}"
        return "".join([self.head, *(piece.text for piece in self.pieces), self.tail])

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, in their order."""
        return tuple(piece.entry for piece in self.pieces)

    def made(self, entry: Entry, quote: Quote) -> Piece:
        """The piece of a new entry."""
        return Piece(entry=entry, text=self._lines(entry, quote))

    def remade(self, piece: Piece, entry: Entry, quote: Quote) -> Piece:
        """The piece of an entry that is another now. What people remarked on it stands above it."""
        if entry == piece.entry:
            return piece
        above, remarks = _remarks(piece.text)
        margin = " " * self.margin
        lines = "".join(f"{margin}{remark}{self.newline}" for remark in remarks)
        return Piece(entry=entry, text=above + lines + self._lines(entry, quote))

    def having(self, pieces: tuple[Piece, ...]) -> "CrosswalkFile":
        """The same file with other pieces."""
        crosswalk = replace(self.crosswalk, entries=tuple(piece.entry for piece in pieces))
        return replace(self, pieces=pieces, crosswalk=crosswalk)

    def _lines(self, entry: Entry, quote: Quote) -> str:
        return entry_text(entry, quote, self.margin).replace("\n", self.newline)


def has_remarks(piece: Piece) -> bool:
    """Whether somebody has written a comment of their own in or above an entry."""
    above, remarks = _remarks(piece.text)
    return bool(above.strip() or remarks)


def new_file(old: str, new: str) -> CrosswalkFile:
    """A crosswalk without entries."""
    return CrosswalkFile(crosswalk=Crosswalk(old=old, new=new), head=heading(old, new))


def cut(crosswalk: Crosswalk, document: Document) -> CrosswalkFile:
    """Cut the text of a crosswalk that was read.

    Raises :class:`UsageError` where its entries do not stand below one another in YAML.
    """
    text, site = document.text, Site(document, ("entries",))
    if document.json or site.parent.style == "{":
        raise UsageError(
            f"{document.name} is JSON, which has no room for remarks; it can be checked and exported, but not reviewed",
            "write it as YAML, with a line for each key",
        )
    if not crosswalk.entries:
        behind = site.line_end(site.end) + 1
        return CrosswalkFile(crosswalk=crosswalk, head=text[: site.slot] + "\n", tail=text[behind:])
    if not site.is_block or site.parsed.aliases:
        raise UsageError(
            f"the entries of {document.name} stand between brackets or use aliases",
            "begin each with a hyphen in a line of its own",
        )
    starts = list(_starts(document, len(crosswalk.entries)))
    end = _end(document)
    stops = [*starts[1:], end]
    pieces = tuple(
        Piece(entry=entry, text=_finished(text[start:stop]))
        for entry, start, stop in zip(crosswalk.entries, starts, stops, strict=True)
    )
    first = Site(document, ("entries", 0))
    return CrosswalkFile(
        crosswalk=crosswalk,
        head=text[: starts[0]],
        pieces=pieces,
        tail=text[end:],
        margin=first.indent,
        newline=first.newline,
    )


def _starts(document: Document, count: int) -> Iterator[int]:
    """Where the entries start, with the comments and blank lines right above each."""
    floor = document.position(Site(document, ("entries",)).slot).line
    for number in range(count):
        site = Site(document, ("entries", number))
        line = document.position(site.entry_start).line
        margin = " " * site.indent + "#"
        while line - 1 > floor and (document.line(line - 1).startswith(margin) or not document.line(line - 1).strip()):
            line -= 1
        yield document.line_start(line)
        floor = document.position(max(site.end - 1, site.start)).line


def _end(document: Document) -> int:
    """Where the entries end: at the line of the next key, with the comments right above it."""
    names = list(document.value)
    following = names[names.index("entries") + 1 :]
    if not following:
        return len(document.text)
    line = document.position(Site(document, (following[0],)).entry_start).line
    while document.line(line - 1).startswith("#"):
        line -= 1
    return document.line_start(line)


def _finished(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"


def _remarks(text: str) -> tuple[str, list[str]]:
    """The lines above an entry, and the comments of people within it."""
    document = parse(text.encode(), "")
    if document.parsed is None or document.parsed.value is None:
        return text, []
    start = document.line_start(document.position(Site(document, (0,)).entry_start).line)
    comments = find_comments(Outline(document, document.parsed))
    remarks = [comment.text for comment in comments if comment.text and comment.start >= start]
    return text[:start], [remark for remark in remarks if not _is_quote(remark)]


def _is_quote(remark: str) -> bool:
    return remark.startswith(_QUOTED[0]) and remark.endswith(_QUOTED[1])
