"""Run rules over an edition and turn what they find into diagnostics."""

from collections.abc import Callable, Iterable, Iterator

from frameworkkit.diagnostics import Diagnostic, Severity
from frameworkkit.errors import blaming
from frameworkkit.model import Edition, Item
from frameworkkit.positions import Pointer
from frameworkkit.rules.subject import Subject
from frameworkkit.values import value


@value
class Finding:
    """What a rule says about one value. ``on_key`` points at its key, ``item`` is the item it is about."""

    message: str
    pointer: Pointer
    hint: str | None = None
    on_key: bool = False
    item: Item | None = None


@value
class Rule:
    """One rule: a stable code, a title, how much it matters, the finder, and its page in Markdown.

    The pages of the rules that ship with frameworkkit are files of :mod:`frameworkkit.pages`.
    """

    code: str
    title: str
    severity: Severity
    find: Callable[[Subject], Iterator[Finding]]
    page: str = ""


def run_rules(rules: Iterable[Rule], edition: Edition) -> Iterator[Diagnostic]:
    """Yield what the rules find, rule by rule, with pointers but not yet with places."""
    subject = Subject(edition)
    for rule in rules:
        with blaming(f"the rule {rule.code}", "tell those who provide it"):
            yield from _diagnostics(rule, subject)


def _diagnostics(rule: Rule, subject: Subject) -> Iterator[Diagnostic]:
    for finding in rule.find(subject):
        yield Diagnostic(
            code=rule.code,
            severity=rule.severity,
            message=finding.message,
            hint=finding.hint,
            pointer=finding.pointer,
            on_key=finding.on_key,
            item=finding.item.id if finding.item else None,
        )
