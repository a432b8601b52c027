"""Nodes to the bytes of a JSON file: UTF-8, indented by two, keys in the order given.

The bytes are those of ``json.dumps(indent=2)``, which takes many times as long: asked for an indent, the standard
library does without its encoder in C, and it writes every link anew wherever it stands. So the thousands of items,
associations and links of a package are written as text, laid out as in the file; only what a package has few of
goes through dicts.
"""

import json
from collections.abc import Iterable, Iterator
from io import BytesIO
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


def json_bytes(node: Node) -> bytes:
    """The file of a package, with a final line break."""
    # Piece by piece, and each let go at once: to touch new memory is what costs most here.
    file = BytesIO()
    file.writelines(piece.encode() for piece in _object(node, "\n"))
    file.write(b"\n")
    return file.getvalue()


def _object(node: Node, line: str) -> Iterator[str]:
    """The text of an object; ``line`` begins a new line at its own indent."""
    mark, inner = "{", f"{line}  "
    for key, value in node.items():
        yield f"{mark}{inner}{quoted(key)}: "
        yield from _pieces(value, inner)
        mark = ","
    yield f"{line}}}" if mark == "," else "{}"


def _pieces(value: object, line: str) -> Iterator[str]:
    if isinstance(value, Link):
        yield from _object(value.node(), line)
    elif isinstance(value, dict):
        yield from _object(value, line)
    elif isinstance(value, list):
        yield from _array(("".join(_pieces(part, f"{line}  ")) for part in value), line)
    elif isinstance(value, Iterator):
        yield from _array(value, line)
    else:
        yield json.dumps(value, ensure_ascii=False)


def _array(texts: Iterable[str], line: str) -> Iterator[str]:
    mark, inner = "[", f"{line}  "
    for text in texts:
        yield f"{mark}{inner}{text}"
        mark = ","
    yield f"{line}]" if mark == "," else "[]"
