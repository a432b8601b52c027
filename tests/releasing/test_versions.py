"""The step from one name to the next is as large as what changed."""

import pytest

from frameworkkit.diffing import Impact
from frameworkkit.model import Imprint
from frameworkkit.releasing.versions import Policy, misstep

MAJOR, MINOR, PATCH = Impact

FITTING = [
    ("1.0", "2.0", MAJOR),
    ("1.0", "1.1", MINOR),
    ("1.0", "2.0", PATCH),
    ("1.0.0", "1.0.1", PATCH),
    ("1.0", "1.0.1", None),
    ("1", "2", MAJOR),
    ("1", "1.1", MINOR),
    ("v1.2.3", "v2.0.0", MAJOR),
    ("9", "10", MAJOR),
    ("0.3", "0.4", MAJOR),
    ("0.3.0", "0.3.1", MINOR),
    ("0.3", "1.0", MAJOR),
    ("1.0", "2.0-rc.1", MAJOR),
    ("2.0-rc.1", "2.0-rc.2", MAJOR),
    ("2.0-rc.1", "2.0", MAJOR),
    ("2014", "2026", MAJOR),
    ("2014", "2014-09", MAJOR),
    ("2014-03", "2014-09-01", MAJOR),
    ("2014", "2014.1", PATCH),
    ("2014", "2014.1", None),
    ("spring", "autumn", MAJOR),
    ("2014", "autumn", MAJOR),
    ("1.0", "2014", MAJOR),
]
MISSTEPS = [
    ("1.0", "1.1", MAJOR, "call it 2.0 at least"),
    ("1", "1.1", MAJOR, "call it 2.0 at least"),
    ("1.4.2", "1.4.3", MINOR, "call it 1.5.0 at least"),
    ("1.4.2", "1.4.3", MAJOR, "call it 2.0.0 at least"),
    ("1.0", "1.0.1", MINOR, "call it 1.1.0 at least"),
    ("0.3.0", "0.3.1", MAJOR, "call it 0.4.0 at least"),
    ("2.0", "1.9", PATCH, "asks for 2.0.1 at least"),
    ("2.0", "2.0.0", None, "asks for 2.0.1 at least"),
    ("2.0", "2.0-rc.1", PATCH, "asks for 2.0.1 at least"),
    ("2.0-rc.1", "2.0-rc.1", PATCH, "asks for 2.0.1 at least"),
    ("10", "9", MAJOR, "asks for 11 at least"),
    ("2014", "2009", MAJOR, "later date"),
    ("2014-09", "2014", MAJOR, "later date"),
    ("2014.1", "2014.1", None, "later date"),
    ("2014", "2014.1", MINOR, "a date of its own"),
]


def _imprint(name: str) -> Imprint:
    return Imprint(id=name, status="adopted")


@pytest.mark.parametrize(("old", "new", "impact"), FITTING)
def test_a_step_that_fits(old: str, new: str, impact: Impact | None) -> None:
    assert misstep(Policy.AUTO, _imprint(old), _imprint(new), impact) is None


@pytest.mark.parametrize(("old", "new", "impact", "hint"), MISSTEPS)
def test_a_step_that_does_not_fit_is_told_with_the_least_that_does(
    old: str, new: str, impact: Impact | None, hint: str
) -> None:
    wrong = misstep(Policy.AUTO, _imprint(old), _imprint(new), impact)

    assert wrong is not None
    assert hint in wrong.hint
    assert wrong.key == "id"


@pytest.mark.parametrize(("old", "new", "impact", "_hint"), MISSTEPS)
def test_no_policy_minds_nothing(old: str, new: str, impact: Impact | None, _hint: str) -> None:
    assert misstep(Policy.NONE, _imprint(old), _imprint(new), impact) is None


@pytest.mark.parametrize(
    ("policy", "old", "new", "said"),
    [
        (Policy.SEMVER, "1.0", "autumn", "'autumn' is not a version number"),
        (Policy.SEMVER, "spring", "1.0", "'spring' is not a version number"),
        (Policy.DATED, "2014", "3.0", "'3.0' is not a year or a date"),
        (Policy.SEMVER, "2014", "2014.1", "but a minor step"),
        (Policy.DATED, "1", "2", "'2' is not a year or a date"),
    ],
)
def test_a_policy_that_was_asked_for_is_kept(policy: Policy, old: str, new: str, said: str) -> None:
    wrong = misstep(policy, _imprint(old), _imprint(new), MAJOR)

    assert wrong is not None
    assert said in wrong.message


def test_printed_versions_come_before_ids() -> None:
    old = Imprint(id="2014", status="adopted", version="1.0")
    new = Imprint(id="2026", status="adopted", version="1.1")

    wrong = misstep(Policy.AUTO, old, new, MAJOR)

    assert wrong is not None
    assert wrong.key == "version"
    assert misstep(Policy.AUTO, old, Imprint(id="2026", status="adopted", version="FINAL"), MAJOR) is None
