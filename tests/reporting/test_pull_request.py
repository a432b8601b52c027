"""The comment on a pull request: it fits, and says what did not."""

import re
from pathlib import Path

import pytest

from frameworkkit.diffing import diff
from frameworkkit.diffing.folders import FolderDiff
from frameworkkit.model import Edition, edition_from_plain
from frameworkkit.reporting import Terminal
from frameworkkit.reporting.pull_request import LONGEST, render_diff, render_folders


def edition(count: int, statement: str, framework: str = "demo") -> Edition:
    return edition_from_plain(
        {
            "framework": {"id": framework, "title": "Demo"},
            "edition": {"id": "1", "status": "draft"},
            "items": [
                {"id": f"i{number}", "type": "outcome", "statement": statement.format(number)}
                for number in range(count)
            ],
        }
    )


@pytest.mark.parametrize(
    ("count", "length"), [(10, 10), (2_000, 100), (3, 70_000), (1, 65_200), (1, 65_300), (1, 65_400), (700, 65)]
)
def test_it_fits_and_counts_what_it_leaves_out(count: int, length: int) -> None:
    before, after = edition(count, "Plan {}"), edition(count, f"Plan {{}} {'and review ' * (length // 11)}")
    both = diff(before, after)

    for text, total in (
        (render_diff(both, Terminal()), count),
        (render_folders(FolderDiff(diffs=(both,) * 3), Terminal()), 3 * count),
    ):
        assert len(text) <= LONGEST
        assert text.count("<details>") == text.count("</details>")
        shown = len(re.findall(r"^- \*\*i", text, re.MULTILINE))
        left_out = re.search(r"\*([\d,]+) more are not listed", text)
        assert shown + (int(left_out[1].replace(",", "")) if left_out else 0) == total


def test_many_editions_fit_as_well() -> None:
    many = tuple(edition(0, "", f"framework-{number}") for number in range(5_000))

    text = render_folders(FolderDiff(diffs=(), only_old=many, only_new=many), Terminal())

    assert len(text) <= LONGEST
    assert text.startswith("### Changes of frameworks: 5000 major, 5000 minor\n")


def test_nobody_is_called() -> None:
    text = render_diff(diff(edition(1, "Ask @everyone"), edition(1, "Ask @everyone and a@b")), Terminal())

    assert not re.search(r"@\w", re.sub(r"`[^`]*`", "", text))


def test_it_says_what_is_approved(tmp_path: Path) -> None:
    text = render_diff(diff(edition(2, "Plan {}"), edition(1, "Plan {}")), Terminal())

    assert text.startswith("### Changes of frameworks: 1 major\n")
    assert re.search(r"^- \*\*i1\*\* Plan 1 \(removed, `[0-9a-f]{12}`\)$", text, re.MULTILINE)
