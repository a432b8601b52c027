"""Nodes to the bytes of a JSON file: UTF-8, indented by two, keys in the order given.

The bytes are those of ``json.dumps(indent=2)``, which takes many times as long: asked for an indent, the standard
library does without its encoder in C, and it writes every link anew wherever it stands. So the thousands of items,
associations and links of a package are written as text, laid out as in the file; only what a package has few of
goes through dicts.
"""

import json
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain, repeat
from json.encoder import encode_basestring as quoted

from frameworkkit_case.version import flat

Node = dict[str, object]
"""An object. Its values are strings, numbers, links, nodes, lists of these, or an iterator over texts of members.

The text of a member (of an array of the package) is indented by four after its first line.
"""

KEY = "\n      "
"""Begins the line of a key of a member."""


class Link:
    """A LinkURI or LinkGenURI; ``text`` is what stands as the value of a key of a member, often more than once."""

    __slots__ = ("identifier", "target_type", "text", "title", "uri")

    def __init__(self, title: str, identifier: str, uri: str, target_type: str = "") -> None:
        self.title = title
        self.identifier = identifier
        self.uri = uri
        self.target_type = target_type
        kind = f',{KEY}  "targetType": {quoted(target_type)}' if target_type else ""
        self.text = f"""{{
        "title": {quoted(title)},
        "identifier": {quoted(identifier)},
        "uri": {quoted(uri)}{kind}
      }}"""

    def node(self) -> Node:
        """The object to write where no member is."""
        node: Node = {"title": self.title, "identifier": self.identifier, "uri": self.uri}
        return {**node, "targetType": self.target_type} if self.target_type else node


def words(values: Iterable[str]) -> str:
    """The text of an array of strings (at least one) as the value of a key of a member."""
    return f"[{KEY}  {f',{KEY}  '.join([quoted(flat(value)) for value in values])}{KEY}]"


def json_bytes(package: Node) -> bytes:
    """The file of a package, with a final line break."""
    # Piece by piece, and each let go at once: to touch new memory is what costs most here.
    file = BytesIO()
    mark = "{"
    for key, value in package.items():
        file.write(f"{mark}\n  {quoted(key)}: ".encode())
        file.writelines(_members(value) if isinstance(value, Iterator) else [_text(value, "\n  ").encode()])
        mark = ","
    file.write(b"\n}\n" if package else b"{}\n")
    return file.getvalue()


def _members(texts: Iterator[str]) -> Iterable[bytes]:
    """The pieces of an array of members: thousands, so that none should pass through more hands than it has to."""
    first = next(texts, None)
    if first is None:
        return (b"[]",)
    others = chain.from_iterable(zip(repeat(b",\n    "), map(str.encode, texts)))
    return chain((b"[\n    ", first.encode()), others, (b"\n  ]",))


def _text(value: object, line: str) -> str:
    """The text of a value; ``line`` begins a new line at the indent of what it stands in."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Link):
        return _text(value.node(), line)
    inner = f"{line}  "
    if isinstance(value, dict):
        entries = [f"{quoted(key)}: {_text(part, inner)}" for key, part in value.items()]
        return f"{{{inner}{f',{inner}'.join(entries)}{line}}}" if entries else "{}"
    if isinstance(value, list):
        return f"[{inner}{f',{inner}'.join(_text(part, inner) for part in value)}{line}]" if value else "[]"
    return json.dumps(value, ensure_ascii=False)
