"""In which order the keys of a mapping stand: as the JSON Schema of the file lists them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

Schema = Mapping[str, Any]
Entry = TypeVar("Entry", bound=tuple[Any, ...])


class KeyOrder:
    """The order for the values that a part of a schema describes, and the way to the order of what is in them.

    Keys that the schema does not list keep their order, behind those that it does. All ``$ref`` of the schema
    point into ``root``, which is the schema itself if it is not given.
    """

    def __init__(self, schema: Schema, root: Schema | None = None) -> None:
        self._schema = schema
        self._root = schema if root is None else root
        self._parts: dict[str | int, KeyOrder] = {}

    def sorted(self, entries: Iterable[Entry]) -> list[Entry]:
        """Entries of a mapping, which begin with their keys, in order."""
        ranks = self._ranks
        return sorted(entries, key=lambda entry: ranks.get(entry[0], len(ranks)))

    def at(self, step: str | int) -> "KeyOrder":
        """The order for what stands under a key or in a list, where all entries are alike."""
        place = step if isinstance(step, str) else 0
        part = self._parts.get(place)
        if part is None:
            part = self._parts[place] = KeyOrder(self._part(step), self._root)
        return part

    @cached_property
    def _ranks(self) -> dict[str, int]:
        keys = dict.fromkeys(key for form in self._forms(self._schema) for key in form.get("properties", ()))
        return {key: rank for rank, key in enumerate(keys)}

    def _part(self, step: str | int) -> Schema:
        for form in self._forms(self._schema):
            if isinstance(step, int):
                part = form.get("items")
            else:
                part = form.get("properties", {}).get(step, form.get("additionalProperties"))
            if isinstance(part, dict):
                return part
        return {}

    def _forms(self, schema: Schema) -> Iterator[Schema]:
        """The schema itself, what it refers to, and the alternatives it gives."""
        yield schema
        if "$ref" in schema:
            target: Any = self._root
            for step in schema["$ref"].split("/")[1:]:
                target = target[step]
            yield from self._forms(target)
        for keyword in ("anyOf", "oneOf", "allOf"):
            for form in schema.get(keyword, ()):
                yield from self._forms(form)
