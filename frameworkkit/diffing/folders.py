"""Two folders of editions: which edition of the one is to be compared with which of the other."""

from collections import defaultdict
from collections.abc import Iterable

from frameworkkit.diffing.values import Diff
from frameworkkit.errors import UsageError
from frameworkkit.model import Edition
from frameworkkit.values import value


@value
class Pairing:
    """Editions to be compared, and those that only one side has."""

    pairs: tuple[tuple[Edition, Edition], ...]
    only_old: tuple[Edition, ...] = ()
    only_new: tuple[Edition, ...] = ()


@value
class FolderDiff:
    """The diffs of the editions that two folders have in common, and the editions that only one of them has."""

    diffs: tuple[Diff, ...]
    only_old: tuple[Edition, ...] = ()
    only_new: tuple[Edition, ...] = ()


def pair_editions(old: Iterable[Edition], new: Iterable[Edition]) -> Pairing:
    """Pair editions of one framework and id; then what is left of a framework, if that is one edition on each side.

    :class:`UsageError` where a folder has an edition twice.
    """
    olds, news = _by_name(old), _by_name(new)
    pairs = {name: (olds[name], news[name]) for name in news if name in olds}
    before = _by_framework(each for name, each in olds.items() if name not in pairs)
    after = _by_framework(each for name, each in news.items() if name not in pairs)
    for framework in before.keys() & after.keys():
        if len(before[framework]) == 1 == len(after[framework]):
            (was,), (is_now,) = before.pop(framework), after.pop(framework)
            pairs[is_now.name] = (was, is_now)
    return Pairing(
        pairs=tuple(pairs[name] for name in sorted(pairs)),
        only_old=tuple(each for name in sorted(before) for each in before[name]),
        only_new=tuple(each for name in sorted(after) for each in after[name]),
    )


def _by_name(editions: Iterable[Edition]) -> dict[str, Edition]:
    named: dict[str, Edition] = {}
    for each in sorted(editions, key=lambda edition: edition.name):
        if each.name in named:
            raise UsageError(
                f"two files of one folder are the edition {each.name}", "give one of them another id, or name two files"
            )
        named[each.name] = each
    return named


def _by_framework(editions: Iterable[Edition]) -> dict[str, list[Edition]]:
    found: dict[str, list[Edition]] = defaultdict(list)
    for each in editions:
        found[each.framework.id].append(each)
    return found
