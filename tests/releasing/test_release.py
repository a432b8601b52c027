"""Releasing, as a framework's author does it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

ADOPT = ("--adopt", "--issued", "2026-01-31")


def _tree(folder: Path) -> dict[str, bytes]:
    files = (
        path for path in folder.rglob("*") if path.is_file() and not {".git", ".frameworkkit_cache"} & {*path.parts}
    )
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def _codes(result) -> list[str]:
    return [finding["code"] for finding in json.loads(result.out)["diagnostics"]]


def test_a_first_and_a_second_edition(workspace: Path, run) -> None:
    """Each is locked, told in the changelog, and compared with the one before."""
    assert run("release", "demo@1.0").code == 0
    done = run("release", "demo@1.1", *ADOPT)

    assert done.code == 0, done.err
    lock = Path("frameworkkit.lock").read_text()
    assert [line.split()[0] for line in lock.splitlines() if "@" in line] == [
        *("demo@1.0", "demo@1.0#plan", "demo@1.0#plan-review", "demo@1.0#records"),
        *("demo@1.1", "demo@1.1#plan", "demo@1.1#plan-review", "demo@1.1#records", "demo@1.1#advise"),
    ]
    assert "issued=2026-01-31 previous=demo@1.0 impact=minor" in lock
    changelog = Path("frameworks/demo/CHANGELOG.md").read_text()
    assert changelog.startswith("# Changelog: Demo framework\n")
    assert (
        changelog.index("## 1.1 (2026-01-31)") < changelog.index("Advise colleagues") < changelog.index("## 1.0 (2020)")
    )
    assert "The first edition, with 3 items." in changelog
    assert 'status: adopted # in March\n  issued: "2020"' in Path("frameworks/demo/1.0.yaml").read_text()
    assert 'status: adopted\n  issued: "2026-01-31"\n' in Path("frameworks/demo/1.1.yaml").read_text()
    assert run("validate").code == 0


def test_the_changelog_is_told_in_headings_of_its_own_depth(workspace: Path, run) -> None:
    run("release", "demo@1.0")
    run("release", "demo@1.1", *ADOPT)

    headings = [line for line in Path("frameworks/demo/CHANGELOG.md").read_text().splitlines() if line.startswith("#")]
    assert [heading.split(" ")[0] for heading in headings][:3] == ["#", "##", "###"]
    assert sum(heading.startswith("## ") for heading in headings) == 2


def test_an_edition_named_by_its_year_says_it_once(workspace: Path, run) -> None:
    text = Path("frameworks/demo/1.0.yaml").read_text().replace('"1.0"', '"2020"')
    Path("frameworks/demo/2020.yaml").write_text(text)

    assert run("release", "demo@2020").code == 0
    assert "\n## 2020\n" in Path("frameworks/demo/CHANGELOG.md").read_text()


def test_a_plan_writes_nothing_and_shows_everything(workspace: Path, run) -> None:
    run("release", "demo@1.0")
    before = _tree(workspace)
    planned = run("release", "demo@1.1", *ADOPT, "--plan")

    assert (planned.code, _tree(workspace)) == (0, before)
    run("release", "demo@1.1", *ADOPT)
    for name, content in _tree(workspace).items():
        new = set(content.decode().splitlines()) - set(before.get(name, b"").decode().splitlines())
        assert all(f"\n+{line}\n" in planned.out for line in new)
    assert "minor: 1 added" in planned.out


def test_what_stands_in_the_way_is_told_and_nothing_written(workspace: Path, run) -> None:
    before = _tree(workspace)
    done = run("release", "demo@1.1")

    assert done.code == 1
    assert "error[FK911]" in done.err
    assert "error[FK912]" in done.err
    assert "nothing was written" in done.err
    assert _tree(workspace) == before
    assert run("release", "demo@1.1", "--plan").code == 1


def test_a_file_with_errors_is_mended_first(workspace: Path, run) -> None:
    path = Path("frameworks/demo/1.0.yaml")
    path.write_text(path.read_text().replace("id: records", "id: plan"))

    assert _codes(run("release", "demo@1.0", "--plan", "--format", "json")) == ["FK301"]
    path.write_text("edition: [")
    assert run("release", "demo@1.0").code == 1
    assert run("release", "demo@9").code == 2
    path.unlink()
    path.mkdir()
    assert run("release", "demo@1.0").code == 2


def test_released_twice_changes_nothing(workspace: Path, run) -> None:
    run("release", "demo@1.0")
    before = _tree(workspace)
    again = run("release", "demo@1.0")

    assert (again.code, _tree(workspace)) == (0, before)
    assert "was released before, and is as it was" in again.err


def test_an_edit_cannot_be_released_over_the_edition(workspace: Path, run) -> None:
    run("release", "demo@1.0")
    path = Path("frameworks/demo/1.0.yaml")
    path.write_text(path.read_text().replace("Keep records", "Keep all records"))

    assert _codes(run("release", "demo@1.0", "--plan", "--format", "json")) == ["FK901"]
    assert _codes(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json")) == ["FK901"]


def test_the_edition_before_can_be_superseded_with_the_release(workspace: Path, run) -> None:
    run("release", "demo@1.0")
    assert run("release", "demo@1.1", *ADOPT, "--supersede").code == 0

    old = Path("frameworks/demo/1.0.yaml").read_text()
    assert "status: superseded # in March\n" in old
    assert "replaced_by:" in old
    assert "demo@1.1" in old
    assert run("validate").code == 0


def test_an_edition_of_another_place_is_refused(workspace: Path, run) -> None:
    Path("elsewhere.yaml").write_text(Path("frameworks/demo/1.0.yaml").read_text())
    Path("frameworks/demo/copy.yaml").write_text(Path("frameworks/demo/1.0.yaml").read_text())

    assert "only such can be released" in run("release", "elsewhere.yaml").err
    assert "not what its place says" in run("release", "demo@copy").err
    assert "did you mean 'demo@1." in run("release", "demo@1").err
    assert not Path("frameworkkit.lock").exists()


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("Keep records of what was agreed.", "Involve partners early.", ["FK921"]),
        ("Keep records of what was agreed.}", "Involve partners early., reason: Records are kept by the school.}", []),
        ("{id: records", "{id: notes", ["FK922"]),
        ("{id: records", "{id: notes, replaces: [records]", []),
        ("statement: Keep records", "status: withdrawn, statement: Keep records", []),
        ('id: "1.1"', 'id: "0.9"', ["FK913"]),
        ("  - {id: records, type: outcome, statement: Keep records of what was agreed.}\n", "", ["FK922"]),
    ],
)
def test_policies(workspace: Path, run, old: str, new: str, codes: list[str]) -> None:
    path = Path("frameworks/demo/1.1.yaml")
    text = path.read_text()
    assert old in text
    path.unlink()
    name = "0.9" if "0.9" in new else "2.0"
    text = text.replace('id: "1.1"', f'id: "{name}"').replace(old, new)
    Path(f"frameworks/demo/{name}.yaml").write_text(text)

    found = _codes(run("release", f"demo@{name}", *ADOPT, "--plan", "--format", "json"))

    assert found == codes


def test_an_id_that_came_back_is_held_against_where_it_stood_last(workspace: Path, run) -> None:
    """Two editions ago it stood for something else."""
    path = Path("frameworks/demo/1.1.yaml")
    path.write_text(path.read_text().replace("{id: records", "{id: notes, replaces: [records]").replace("1.1", "2.0"))
    path.rename("frameworks/demo/2.0.yaml")
    run("release", "demo@1.0")
    assert run("release", "demo@2.0", *ADOPT).code == 0
    text = (
        Path("frameworks/demo/2.0.yaml")
        .read_text()
        .replace('id: "2.0"', 'id: "3.0"')
        .replace(", replaces: [records]", "")
    )
    Path("frameworks/demo/3.0.yaml").write_text(
        text + "  - {id: records, type: outcome, statement: Involve partners early.}\n"
    )

    found = run("release", "demo@3.0", "--plan", "--format", "json")

    assert _codes(found) == ["FK921"]
    assert "in demo@1.0 the id 'records'" in found.out


def test_settings_decide_about_policy_and_impact(workspace: Path, run) -> None:
    run("release", "demo@1.0")
    Path("frameworkkit.toml").write_text('[release]\npolicy = "dated"\n')
    assert _codes(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json")) == ["FK913"]
    Path("frameworkkit.toml").write_text('[diff.impacts]\nadded = "major"\n')
    assert _codes(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json")) == ["FK913"]
    Path("frameworkkit.toml").write_text('[release]\npolicy = "none"\n[diff.impacts]\nadded = "major"\n')
    assert _codes(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json")) == []
    Path("frameworkkit.toml").write_text('[release]\npolicy = "sometimes"\n')
    assert run("release", "demo@1.1").code == 2
    Path("frameworkkit.toml").write_text('[release]\ntag = "{version}"\n')
    assert run("release", "demo@1.1").code == 2


def test_what_was_named_as_previous_is_compared_with(workspace: Path, run) -> None:
    text = Path("frameworks/demo/1.0.yaml").read_text().replace('"1.0"', '"0.5"').replace('"2020"', '"2010"')
    Path("frameworks/demo/0.5.yaml").write_text(text)

    def previous(*arguments: str) -> str:
        planned = run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json", *arguments)
        return json.loads(planned.out)["previous"]

    assert previous() == "demo@1.0"
    assert previous("--previous", "demo@0.5") == "demo@0.5"
    run("release", "demo@0.5")
    assert previous() == "demo@0.5", "what was released comes before what only lies there"


def test_an_edition_does_not_follow_what_replaces_it(workspace: Path, run) -> None:
    """Whatever lies there already, the oldest can be released first, and then what came of it."""
    path = Path("frameworks/demo/1.1.yaml")
    path.write_text(path.read_text().replace("status: draft", "status: adopted\n  replaces: [demo@1.0]"))

    assert run("release", "demo@1.0").code == 0
    assert " previous=" not in Path("frameworkkit.lock").read_text()
    assert run("release", "demo@1.1", "--issued", "2026").code == 0
    assert "previous=demo@1.0" in Path("frameworkkit.lock").read_text()


def test_tags_name_what_is_committed(workspace: Path, run, git: Callable[..., str]) -> None:
    assert "is to be released first" in run("release", "demo@1.0", "--tag").err
    assert run("release", "demo@1.0").code == 0
    assert "has no" not in git("status", "--short")
    early = run("release", "demo@1.0", "--tag")
    assert early.code == 2
    assert "not committed yet: frameworks/demo/1.0.yaml, frameworks/demo/CHANGELOG.md, frameworkkit.lock" in early.err
    git("add", ".")
    git("commit", "--quiet", "--message", "Release")
    assert run("release", "demo@1.0", "--tag").code == 0
    assert git("tag", "--list", "--format=%(refname:short) %(objecttype) %(contents:subject)") == (
        "demo-1.0 tag Demo framework (demo@1.0)\n"
    )
    assert run("release", "demo@1.0", "--tag").code == 0
    git("commit", "--quiet", "--allow-empty", "--message", "More")
    again = run("release", "demo@1.0", "--tag")
    assert again.code == 2
    assert "is taken by the commit" in again.err


def test_ids_of_committed_states_count(workspace: Path, run, git: Callable[..., str]) -> None:
    """An edition that was public lost an item before anything was locked, and its id is taken anew."""
    path = Path("frameworks/demo/1.0.yaml")
    now = path.read_text()
    path.write_text(now + "  - {id: audit, type: outcome, statement: Audit what the school provides.}\n")
    git("add", ".")
    git("commit", "--quiet", "--message", "Adopted")
    path.write_text(now)
    git("commit", "--quiet", "--all", "--message", "Lost")
    run("release", "demo@1.0")

    assert _codes(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json")) == ["FK922"]
    new = Path("frameworks/demo/1.1.yaml")
    new.write_text(new.read_text() + "  - {id: audit, type: outcome, statement: Involve partners early.}\n")
    assert _codes(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json")) == ["FK921"]


def test_ids_of_drafts_do_not_count(workspace: Path, run, git: Callable[..., str]) -> None:
    path = Path("frameworks/demo/1.1.yaml")
    now = path.read_text()
    path.write_text(now + "  - {id: audit, type: outcome, statement: Audit what the school provides.}\n")
    git("add", ".")
    git("commit", "--quiet", "--message", "Draft")
    path.write_text(now + "  - {id: audit, type: outcome, statement: Involve partners early.}\n")
    run("release", "demo@1.0")

    planned = run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json")
    assert _codes(planned) == []
    assert json.loads(planned.out)["notes"] == []


def test_without_git_it_is_said_what_was_not_checked(workspace: Path, run) -> None:
    assert "no git history" in run("release", "demo@1.0").err


def test_a_kept_crosswalk_tells_what_became_of_an_item_and_that_an_id_is_right(workspace: Path, run) -> None:
    path = Path("frameworks/demo/1.1.yaml")
    text = path.read_text().replace('"1.1"', '"2.0"')
    path.unlink()
    records = "  - {id: records, type: outcome, statement: Keep records of what was agreed.}\n"
    plan = "statement: Plan provision with families and review it."
    assert records in text
    assert plan in text
    text = text.replace(records, "").replace(plan, "statement: Zusammenarbeit.").partition("    children:\n")
    Path("frameworks/demo/2.0.yaml").write_text(
        text[0] + text[2].replace("      - {id: plan-review", "  - {id: plan-review")
    )
    planned = ("release", "demo@2.0", *ADOPT, "--plan", "--format", "json")
    assert _codes(run(*planned)) == ["FK922", "FK921"]
    crosswalk = Path("frameworks/demo/crosswalks/1.0-2.0.yaml")
    crosswalk.parent.mkdir()
    crosswalk.write_text(
        "format: frameworkkit-crosswalk/1\nold: demo@1.0\nnew: demo@2.0\nentries:\n"
        "  - {old: plan, new: plan, relation: close}\n  - {old: records}\n"
    )

    assert _codes(run(*planned)) == []


def test_a_broken_edition_beside_stops_a_release_only_where_it_was_released(workspace: Path, run) -> None:
    Path("frameworks/demo/3.0.yaml").write_text("edition: [")
    assert run("release", "demo@1.0").code == 0
    planned = json.loads(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json").out)
    assert "frameworks/demo/3.0.yaml has errors and was passed over" in planned["notes"]
    Path("frameworks/demo/1.0.yaml").write_text("edition: [")
    broken = run("release", "demo@1.1", *ADOPT)
    assert broken.code == 1
    assert "frameworks/demo/1.0.yaml:1:" in broken.err


def test_a_released_edition_that_became_a_draft_again_is_still_the_one_before(workspace: Path, run) -> None:
    run("release", "demo@1.0")
    path = Path("frameworks/demo/1.0.yaml")
    path.write_text(path.read_text().replace("status: adopted", "status: draft"))

    assert _codes(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json")) == ["FK901"]


def test_another_framework_can_be_told_of_in_the_changelog_and_binds_nothing(workspace: Path, run) -> None:
    other = Path("frameworks/other/9.yaml")
    other.parent.mkdir()
    text = Path("frameworks/demo/1.0.yaml").read_text().replace("id: demo", "id: other").replace('"1.0"', '"9"')
    other.write_text(text.replace("Keep records of what was agreed", "Involve partners early"))

    planned = json.loads(run("release", "demo@1.1", *ADOPT, "--plan", "--format", "json", "--previous", "other@9").out)

    assert planned["diagnostics"] == []
    assert planned["previous"] == "other@9"


def test_releases_of_two_branches_are_merged(tmp_path: Path, run, git: Callable[..., str]) -> None:
    """In a workspace as ``new workspace`` starts it, where both add to the same place of the lock."""
    for name in ("base", "ours", "theirs"):
        path = Path(f"frameworks/{name}/1.0.yaml")
        path.parent.mkdir()
        path.write_text(Path("frameworks/demo/1.0.yaml").read_text().replace("id: demo", f"id: {name}"))
    run("new", "workspace", "started")
    Path("started/.gitattributes").rename(".gitattributes")
    run("release", "base@1.0")
    git("add", ".")
    git("commit", "--quiet", "--message", "Start")
    git("branch", "theirs")
    run("release", "ours@1.0")
    git("add", ".")
    git("commit", "--quiet", "--message", "Ours")
    git("checkout", "--quiet", "theirs")
    run("release", "theirs@1.0")
    git("add", ".")
    git("commit", "--quiet", "--message", "Theirs")

    git("merge", "--quiet", "-")

    assert run("validate").code == 0
    lock = Path("frameworkkit.lock").read_text()
    assert all(f"\n{name}@1.0 sha256:" in lock for name in ("base", "ours", "theirs"))
    run("release", "demo@1.0")
    released = [line.split()[0] for line in Path("frameworkkit.lock").read_text().splitlines() if " sha256:" in line]
    assert released == ["base@1.0", "demo@1.0", "ours@1.0", "theirs@1.0"]
