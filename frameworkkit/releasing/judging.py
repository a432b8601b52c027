"""Everything that may stand in the way of a release, found by the policies in their order."""

from collections.abc import Iterator

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.diffing import Decisions, Diff
from frameworkkit.loading import Loaded
from frameworkkit.locking import edits
from frameworkkit.model import Edition
from frameworkkit.releasing.ids import reused, vanished
from frameworkkit.releasing.standing import standing
from frameworkkit.releasing.surroundings import Surroundings
from frameworkkit.releasing.versions import Policy, misstep


def judged(
    loaded: Loaded, around: Surroundings, account: Diff | None, decisions: Decisions | None, policy: Policy
) -> Iterator[Diagnostic]:
    """What stands in the way of releasing the edition in ``loaded``: status and dates, version, ids, in this order."""
    edition, document = loaded.edition, loaded.document
    if edition is None or document is None:
        return
    found = [*standing(edition, account.old if account else None)]
    if account and account.old.framework.id == edition.framework.id:
        found += _version(account, policy)
        found += _vanished(account, decisions, around)
    settled = frozenset(link.old for link in decisions.links if link.old == link.new) if decisions else frozenset()
    found += reused(edition, _earlier(edition, around, account), settled)
    yield from document.place(found)
    yield from _of_the_previous(around, account)


def _version(account: Diff, policy: Policy) -> Iterator[Diagnostic]:
    wrong = misstep(policy, account.old.imprint, account.new.imprint, account.impact)
    if wrong:
        yield Diagnostic(code="FK913", message=wrong.message, hint=wrong.hint, pointer=("edition", wrong.key))


def _vanished(account: Diff, decisions: Decisions | None, around: Surroundings) -> Iterator[Diagnostic]:
    states = [state for state in around.states if state.id == account.old.id]
    return vanished(account, decisions, around.guard.lock.entries.get(account.old.name), states)


def _earlier(edition: Edition, around: Surroundings, account: Diff | None) -> Iterator[Edition]:
    """Every public state of the framework, the one that this edition follows first."""
    if account and account.old.framework.id == edition.framework.id:
        yield account.old
    yield from (loaded.edition for loaded in around.beside if loaded.edition)
    yield from around.states


def _of_the_previous(around: Surroundings, account: Diff | None) -> Iterator[Diagnostic]:
    """Whether what this edition is compared with is what was released."""
    if account is None:
        return
    entry, loaded = around.guard.lock.entries.get(account.old.name), around.named(account.old.name)
    if entry and loaded and loaded.document:
        yield from loaded.document.place(edits(account.old, entry))
