"""The edition in the making: what the lines of the source have given so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.recipes.account import CONTINUED, CONTRIBUTOR, ITEM, Became
from frameworkkit.recipes.lines import Lines
from frameworkkit.recipes.patterns import Matcher
from frameworkkit.recipes.pieces import Piece
from frameworkkit.recipes.recipe import (
    LOCATORS,
    TEXTS,
    Action,
    AddContributor,
    Fill,
    Link,
    MakeItem,
    Place,
    Reopen,
    Rule,
    Section,
    Skip,
)
from frameworkkit.recipes.templates import slug
from frameworkkit.recipes.tree import MAX_DEPTH, DuplicateIdError, Node, TooDeepError, Tree
from frameworkkit.values import value

Plain = dict[str, Any]
Values = Mapping[str, str]


@value
class Hit:
    """A piece that a rule of a section matches, and the values for gaps in templates."""

    section: Section
    rule: Rule
    piece: Piece
    groups: Values
    values: Values


@dataclass(slots=True, kw_only=True)
class Draft:
    """What is added to the blocks of the recipe. Every method that takes a hit says what it became."""

    tree: Tree
    matcher: Matcher
    lines: Lines
    contributors: list[Plain] = field(default_factory=list)
    front_matter: list[Plain] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    alignments: list[Plain] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    links: list[tuple[Node, str]] = field(default_factory=list)

    def apply(self, section: Section, rule: Rule, piece: Piece) -> Became | None:
        """Try a rule on a piece. None where it does not match, or the items that it needs are not open."""
        if rule.column is not None and rule.column != piece.column:
            return None
        match = self.matcher.search(rule.match, piece.text)
        if match is None:
            return None
        groups = {name: text.strip() for name, text in match.groupdict(default="").items()}
        values = {**self.tree.open_ids(), **groups, "column": piece.column or ""}
        return self._act(rule.action, Hit(section=section, rule=rule, piece=piece, groups=groups, values=values))

    def _act(self, action: Action, hit: Hit) -> Became | None:
        match action:
            case MakeItem():
                return self._items(action, hit)
            case Fill(place=place):
                return self._fill(place, hit)
            case Reopen(id=template):
                return self._reopen(template.fill(hit.values))
            case AddContributor(role=role):
                self.contributors.append({"name": hit.groups["name"], "role": role})
                return Became(CONTRIBUTOR)
            case Skip(word=word):
                return Became(word)

    def _items(self, action: MakeItem, hit: Hit) -> Became | None:
        parent = self._parent(action, hit)
        if parent is None and (action.under or hit.section.under):
            return None
        made = [self._item(action, parent, each, hit) for each in self._each(action, hit)]
        return Became(ITEM, tuple(made))

    def _parent(self, action: MakeItem, hit: Hit) -> Node | None:
        if not action.under:
            return self.tree.get(hit.section.under) if hit.section.under else None
        inner = self.tree.open(place.rule for place in action.under if place.rule)
        named = (self.tree.get(place.id.fill(hit.values)) for place in action.under if place.id)
        return inner or next((node for node in named if node), None)

    def _each(self, action: MakeItem, hit: Hit) -> Iterator[Values]:
        if action.each is None:
            yield hit.groups
            return
        group, between = action.each
        for part in self.matcher.cut(between, hit.groups[group]):
            yield {**hit.groups, group: part.strip()}

    def _item(self, action: MakeItem, parent: Node | None, groups: Values, hit: Hit) -> str:
        values = {**hit.values, **groups, "parent": parent.id if parent else ""}
        line = hit.piece.lines[0]
        fields: Plain = {"id": self.tree.numbered(action.id, values), "type": action.type}
        fields |= _texts({**groups, **{name: text.fill(values) for name, text in action.fields.items()}})
        if roles := [label for role in action.roles if (label := role.fill(values))]:
            fields["roles"] = list(dict.fromkeys(self._role(label) for label in roles))
        try:
            node = self.tree.add(fields, parent, rule=hit.rule.name, line=line)
        except DuplicateIdError:
            hint = "a line that goes on with that item needs a rule with reopen"
            self._refuse(hit, "FK422", f"there is an item {fields['id']!r} already", hint)
        except TooDeepError:
            message = f"{fields['id']!r} stands more than {MAX_DEPTH} levels deep"
            self._refuse(hit, "FK427", message, "look at what the rule is under")
        else:
            self._links(action.links, node, values, hit.piece)
        return str(fields["id"])

    def _role(self, label: str) -> str:
        role = slug(label)
        self.roles.setdefault(role, label)
        return role

    def _links(self, links: tuple[Link, ...], node: Node, values: Values, piece: Piece) -> None:
        for link in links:
            for match in self.matcher.every(link.search, piece.text):
                found = match.groupdict(default="")
                if link.target is None:
                    node.fields.setdefault("alignments", []).append(_alignment(link, found))
                else:
                    target = link.target.fill({**values, **found})
                    node.fields.setdefault("associations", []).append({"target": target, **link.fixed})
                    self.links.append((node, target))

    def align(self, section: Section, piece: Piece) -> None:
        """Look for what the edition as a whole is related to."""
        for link in section.links:
            for match in self.matcher.every(link.search, piece.text):
                self.alignments.append(_alignment(link, match.groupdict(default="")))

    def _fill(self, place: Place, hit: Hit) -> Became | None:
        node = self._open(place, hit)
        if node is None:
            return None
        texts = {name: text for name, text in hit.groups.items() if name in TEXTS and text}
        for name, text in texts.items():
            node.more.setdefault(name, []).append(text)
        return Became(", ".join(name.replace("_", "-") for name in texts) or ITEM, (node.id,))

    def _open(self, place: Place, hit: Hit) -> Node | None:
        return self.tree.get(place.id.fill(hit.values)) if place.id else self.tree.open((place.rule or "",))

    def _reopen(self, item: str) -> Became | None:
        node = self.tree.get(item)
        if node is None:
            return None
        self.tree.reopen(node)
        return Became(CONTINUED, (item,))

    def _refuse(self, hit: Hit, code: str, message: str, hint: str) -> None:
        finding = Diagnostic(code=code, message=f"{message} (rule {hit.rule.name!r})", hint=hint)
        self.findings.append(self.lines.at(finding, hit.piece.lines[0]))


def _texts(given: Values) -> Plain:
    """The fields of an item among the values given, without those that are empty."""
    texts: Plain = {name: given[name] for name in TEXTS if given.get(name)}
    locator = {name: given[name] for name in LOCATORS if given.get(name)}
    return {**texts, "source": locator} if locator else texts


def _alignment(link: Link, found: Values) -> Plain:
    return {**{name: found[name] for name in ("code", "title", "url") if found.get(name)}, **link.fixed}
