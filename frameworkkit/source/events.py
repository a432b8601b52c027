"""YAML events to plain values, with the offsets of every key and value.

One loop over the events of libyaml (the fastest way there is to have positions). Keys and values are numbered in
document order, a container before its parts, and two packed arrays hold where each starts and ends.

Values follow YAML 1.2 and are stricter: a plain scalar is text, but null where it is empty or says so (except as an
``id`` or ``code``), and a number or truth value under the keys that have them. ``<<`` is a key like any other.
"""

import re
from array import array
from collections.abc import Callable, Iterator
from itertools import repeat, starmap
from typing import Any

from frameworkkit.source.nodes import Parsed
from frameworkkit.source.problems import MAX_ALIASED, MAX_DEPTH, MAX_NODES, MAX_SHOWN, Problems, Stop, shown
from frameworkkit.source.scalars import COLON, NULLS, TEXT_KEYS, WHITE, Plain, TypedKeys

Event = Any  # PyYAML's events have no type that has all of their attributes

_LONGEST_NULL = 4
_TAG = re.compile(r"(?:&[^ \t\r\n]+[ \t\r\n]+)?(![^ \t\r\n]*)")
_OWN_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")


def build(text: str, typed: TypedKeys, problems: Problems) -> Parsed:
    """Read one YAML document.

    Raises yaml.YAMLError for broken syntax, and :class:`~frameworkkit.source.problems.Stop` where there is no
    reading on. Other findings are noted in ``problems``; what they are about is left out of the value.
    """
    from yaml._yaml import CParser

    return _Builder(text, typed, problems).build(CParser(text).get_event)


class _Builder:
    """The state of reading one document. The loop keeps the busiest part of it in local names."""

    def __init__(self, text: str, typed: TypedKeys, problems: Problems) -> None:
        self.text = text
        self.typed = typed
        self.problems = problems
        self.starts = array("I")
        self.ends = array("I")
        self.aliases: set[int] = set()
        self.aliased = 0
        self.anchors: dict[str, tuple[Plain, int]] = {}  # each with how many values it stands for
        self.anchored: dict[int, tuple[str, int]] = {}  # open containers: the anchor, the count when they began
        self.dropped: list[tuple[int, dict[Plain, Plain], object]] = []
        self.late: list[int] = []
        self.incomplete = False  # whether there are values of which nobody knows what they are

    def build(self, next_event: Callable[[], Event]) -> Parsed:  # noqa: C901, PLR0912, PLR0915 - calls are dear
        """Read all events: the one hot loop of the program, so what is common stands here and first."""
        from yaml.events import (
            AliasEvent,
            DocumentStartEvent,
            MappingEndEvent,
            MappingStartEvent,
            ScalarEvent,
            SequenceEndEvent,
            SequenceStartEvent,
            StreamEndEvent,
        )

        typed = self.typed.all
        ends, anchored = self.ends, self.anchored
        add_start, add_end = self.starts.append, ends.append
        root: list[Plain] = []
        container: Plain = root  # the open mapping or sequence
        mapping = False  # whether it is a mapping
        own = 0  # its node number
        key: Plain = None  # its key that waits for a value; always None in a sequence
        outer: list[tuple[Plain, bool, int]] = []  # the same of the containers around it
        # A bounded iterator bounds the nodes, which take an event or two each, and is no slower than a call.
        events = starmap(next_event, repeat((), MAX_NODES * 3 // 2))
        for event in events:
            kind = event.__class__
            if kind is ScalarEvent:
                value: Plain = event.value
                if mapping and key is None:
                    key = value
                    if value in container or event.anchor is not None or event.tag is not None:
                        key = self._odd_key(event, container)
                    add_start(event.start_mark.index)
                    add_end(event.end_mark.index)
                    continue
                if not event.implicit[0]:  # quoted, a block, or tagged
                    if event.tag is not None:
                        self._check_tag(event)
                elif key in typed:
                    value = self.typed.value(key, value)
                elif len(value) <= _LONGEST_NULL and value in NULLS and (key not in TEXT_KEYS or not value):
                    if not value and mapping:
                        self._nothing(event)
                    value = None
                if event.anchor is not None:
                    self.anchors[event.anchor] = value, 1
                add_start(event.start_mark.index)
                add_end(event.end_mark.index)
                if mapping:
                    container[key] = value
                    key = None
                else:
                    container.append(value)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                ends[own] = event.end_mark.index
                if own in anchored:
                    self._close_anchor(own, container)
                container, mapping, own = outer.pop()
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if mapping and key is None:
                    key = self._container_as_key(event, events, container)
                    continue
                if len(outer) == MAX_DEPTH:
                    raise self._too_deep(event)
                if event.tag is not None or event.anchor is not None:
                    self._odd_container(event)
                outer.append((container, mapping, own))
                inner: Plain = {} if kind is MappingStartEvent else []
                if mapping:
                    container[key] = inner
                    key = None
                else:
                    container.append(inner)
                container, mapping, own = inner, kind is MappingStartEvent, len(ends)
                add_start(event.start_mark.index)
                add_end(0)
            elif kind is AliasEvent:
                if mapping and key is None:
                    key = self._drop(event, container, "FK108", "a key must be text, not an alias", "write the key out")
                elif mapping:
                    container[key] = self._alias(event)
                    key = None
                else:
                    container.append(self._alias(event))
                add_start(event.start_mark.index)
                add_end(event.end_mark.index)
            elif kind is StreamEndEvent:
                break
            elif kind is DocumentStartEvent and root:
                self._second_document(event)
                break
        else:
            raise self.problems.stop("FK005", "the file holds too many keys and values", "split the framework", 0)
        return self._result(root)

    def _result(self, root: list[Plain]) -> Parsed:
        if self.incomplete or not root or root[0] is None:
            if not self.problems.found:
                self.problems.add("FK006", "the file holds nothing", "start one with `frameworkkit new framework`", 0)
            raise Stop
        for _, container, token in self.dropped:
            del container[token]
        for nothing in self.late:
            end = self.ends[nothing - 1]
            colon = COLON.match(self.text, end, self.starts[nothing])
            self.starts[nothing] = self.ends[nothing] = colon.end() if colon else end
        dropped = frozenset(number for number, _, _ in self.dropped)
        return Parsed(root[0], self.starts, self.ends, frozenset(self.aliases), dropped)

    def _second_document(self, event: Event) -> None:
        hint = "keep one edition in a file; remove what follows, or the `---`"
        self.problems.add("FK107", "a second document starts here", hint, *_offsets(event))

    def _nothing(self, event: Event) -> None:
        """Note that libyaml found no value before the next token; the place for it is behind the key or its colon."""
        start, end = _offsets(event)
        if start == end and self.text[start - 1] in WHITE:
            self.late.append(len(self.starts))

    def _odd_key(self, event: Event, container: dict[Plain, Plain]) -> Plain:
        """A key that is there already, or has an anchor or a tag."""
        key: str = event.value
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = key, 1
        if key not in container:
            return key
        hint = "keep one; the second would hide the first"
        return self._drop(event, container, "FK103", f"the key {shown(key)} stands twice here", hint)

    def _drop(self, event: Event, container: dict[Plain, Plain], code: str, message: str, hint: str) -> object:
        """Note that a key is no good, and give what holds its value until both are taken out at the end."""
        self.problems.add(code, message, hint, *_offsets(event))
        token = object()
        self.dropped.append((len(self.starts), container, token))
        return token

    def _container_as_key(self, event: Event, events: Iterator[Event], container: dict[Plain, Plain]) -> object:
        """Skip a mapping or sequence that stands where a key should: one node, whatever is in it."""
        token = self._drop(event, container, "FK108", "a key must be text", "write the key as a word")
        from yaml.events import CollectionEndEvent, CollectionStartEvent

        depth, last = 1, event
        for last in events:
            depth += isinstance(last, CollectionStartEvent) - isinstance(last, CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise self._too_deep(last)
            if not depth:
                break
        self.starts.append(event.start_mark.index)
        self.ends.append(last.end_mark.index)
        return token

    def _too_deep(self, event: Event) -> Stop:
        hint = "flatten the hierarchy"
        return self.problems.stop("FK106", f"nested deeper than {MAX_DEPTH} levels", hint, *_offsets(event))

    def _odd_container(self, event: Event) -> None:
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is not None:
            self.anchored[len(self.starts)] = event.anchor, len(self.starts) + self.aliased

    def _close_anchor(self, own: int, container: Plain) -> None:
        """From here on the anchor can be used; it stands for its nodes and for all that its aliases stand for."""
        anchor, before = self.anchored.pop(own)
        self.anchors[anchor] = container, len(self.starts) + self.aliased - before

    def _alias(self, event: Event) -> Plain:
        """The value that an alias stands for."""
        name: str = event.anchor
        if name not in self.anchors or any(name == anchor for anchor, _ in self.anchored.values()):
            hint = f"put &{name} before the value it stands for, or quote the text"
            self.problems.add("FK105", f"the alias *{name} stands for nothing before it", hint, *_offsets(event))
            self.incomplete = True
            return None
        value, size = self.anchors[name]
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            message = f"the aliases up to here stand for more than {MAX_ALIASED:,} values"
            raise self.problems.stop("FK105", message, "write the values out", *_offsets(event))
        self.aliases.add(len(self.starts))
        return value

    def _check_tag(self, event: Event) -> None:
        """Tags change what a value is; the format has no use for any but those that say what it is anyway."""
        if event.tag in _OWN_TAGS:
            return
        start = event.start_mark.index
        written = _TAG.match(self.text, start)
        start, end = written.span(1) if written else _offsets(event)
        tag = self.text[start : min(end, start + MAX_SHOWN)]
        self.problems.add("FK104", f"the tag {tag} means nothing here", "remove it, or quote the text", start, end)


def _offsets(event: Event) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index
