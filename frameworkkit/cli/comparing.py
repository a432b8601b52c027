"""What ``frameworkkit diff`` compares: two editions, two folders of them, or several editions in a row."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from frameworkkit.api import decisions_for, diff, find_workspace, is_folder, kept_crosswalk, load, load_folder
from frameworkkit.cli.output import editions_or_exit, note
from frameworkkit.cli.progress import progress
from frameworkkit.diffing import Decisions, Diff, Impact
from frameworkkit.errors import UsageError
from frameworkkit.model import Edition
from frameworkkit.values import value


@value
class Sides:
    """Pairs of editions to be compared, and what their diffs make together (``kind``, as reporters call it)."""

    kind: str
    pairs: tuple[tuple[Edition, Edition], ...]
    only_old: tuple[Edition, ...] = ()
    only_new: tuple[Edition, ...] = ()

    def joined(self, diffs: tuple[Diff, ...]) -> object:
        """What there is to report: a diff, a history or the diff of two folders."""
        if self.kind == "diff":  # nearly always, so that the others are imported when they are called for
            return diffs[0]
        if self.kind == "history":
            from frameworkkit.diffing.histories import history

            return history(diffs)
        from frameworkkit.diffing.folders import FolderDiff

        return FolderDiff(diffs=diffs, only_old=self.only_old, only_new=self.only_new)

    def differ(self, diffs: tuple[Diff, ...]) -> bool:
        """Whether anything differs at all."""
        return bool(self.only_old or self.only_new or not all(each.empty for each in diffs))


def sides_of(names: Sequence[str]) -> Sides:
    """Load what is named."""
    if len(names) == 2 and any(map(is_folder, names)):
        return _folders(*names)
    editions = editions_or_exit([load(name) for name in names])
    return Sides(kind="diff" if len(names) == 2 else "history", pairs=tuple(pairwise(editions)))


def _folders(old: str, new: str) -> Sides:
    from frameworkkit.diffing.folders import pair_editions

    for name in (old, new):
        if not is_folder(name):
            raise UsageError(f"one side is a folder, and {name} is none", "name two folders, or two editions")
    olds, news = editions_or_exit(load_folder(old)), editions_or_exit(load_folder(new))
    for name, editions in ((old, olds), (new, news)):
        if not editions:  # nothing compared is not nothing changed
            raise UsageError(f"there is no edition in the folder {name}", "name another folder, or a file")
    pairing = pair_editions(olds, news)
    return Sides(kind="folders", pairs=pairing.pairs, only_old=pairing.only_old, only_new=pairing.only_new)


@value
class How:
    """How editions are compared, by the command line and the settings."""

    crosswalk: str | None
    no_crosswalk: bool
    by_text: bool
    similarity: str | None
    impacts: Mapping[str, Impact]

    @classmethod
    def of(cls, *, crosswalk: str | None, no_crosswalk: bool, by_text: bool, similarity: str | None) -> "How":
        """What is not said on the command line the settings say."""
        settings = find_workspace().settings.diff
        return cls(
            crosswalk=crosswalk,
            no_crosswalk=no_crosswalk,
            by_text=by_text,
            similarity=similarity or (settings.similarity if by_text else None),
            impacts={rule: Impact(word) for rule, word in settings.impacts},
        )

    def diffs(self, sides: Sides) -> tuple[Diff, ...]:
        """The diff of each pair."""
        if self.crosswalk and len(sides.pairs) > 1:
            raise UsageError(
                "one crosswalk is about two editions, and more are compared",
                "keep the crosswalks in the workspace, where each is found by the names of its editions",
            )
        with progress("Comparing") as advance:
            diffs = []
            for old, new in sides.pairs:
                diffs.append(self._diff(old, new))
                advance(len(diffs), len(sides.pairs))
        return tuple(diffs)

    def _diff(self, old: Edition, new: Edition) -> Diff:
        return diff(
            old,
            new,
            decisions=self._decisions(old, new),
            by_text=self.by_text,
            similarity=self.similarity,
            impacts=self.impacts,
        )

    def _decisions(self, old: Edition, new: Edition) -> Decisions | None:
        if self.no_crosswalk:
            return None
        path = self.crosswalk or kept_crosswalk(old, new)
        if path is None:
            return None
        decisions = decisions_for(old, new, path)
        note(f"{old.name} → {new.name} by the crosswalk {path}")
        return decisions
