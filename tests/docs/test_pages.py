"""Every diagnostic code has a page, and the examples on it give what the page says."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from frameworkkit import pages
from frameworkkit.api import check_crosswalks
from frameworkkit.importing import ImportContext, ImportSource
from frameworkkit.recipes import TextImporter
from frameworkkit.recipes.codes import CODES
from frameworkkit.rules.catalogue import RULES
from frameworkkit.validation.check import check_bytes

PAGES = {code: pages.page(code) or "" for code in pages.codes()}
PARTS = ("What it says", "Why it matters", "Example", "Instead")
# What no text in a page can show: the state of a disk, bytes that are not text, a file too large for a page. And what
# takes more than one file: tests/releasing has the pages of the policies (FK9…).
WITHOUT_BAD_EXAMPLE = {
    *(f"FK00{n}" for n in range(1, 10)),
    *(code for code in PAGES if code.startswith("FK9")),
    "FK106",
    "FK110",
    "FK211",
    "FK300",
    "FK411",
    "FK412",
    "FK427",
}


def _example(code: str, kind: str) -> bytes | None:
    found = re.findall(rf"^```\w+ {kind}\n(.*?)^```$", PAGES[code], re.MULTILINE | re.DOTALL)
    assert len(found) <= 1
    return found[0].encode() if found else None


def _codes(code: str, kind: str) -> set[str]:
    """What an example gives: an edition, a recipe with its source, or a crosswalk with its editions."""
    example, source = _example(code, kind) or b"", _example(code, "source")
    if _example(code, "old"):
        return _codes_of_crosswalk(code, kind)
    if source is None:
        return {finding.code for finding in check_bytes(example, "example.yaml")}
    context = ImportContext(options={"lines": "no"}, recipe=ImportSource(name="recipe.yaml", content=example))
    result = TextImporter().read(ImportSource(name="source.txt", content=source), context)
    return {finding.code for finding in result.diagnostics}


def _codes_of_crosswalk(code: str, kind: str) -> set[str]:
    suffix = "csv" if f"```csv {kind}" in PAGES[code] else "yaml"
    with TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("old.yaml", "new.yaml", f"crosswalk.{suffix}")]
        for path, part in zip(paths, ("old", "new", kind), strict=True):
            path.write_bytes(_example(code, part) or b"")
        old, new, crosswalk = map(str, paths)
        return {finding.code for finding in check_crosswalks([crosswalk], old=old, new=new).diagnostics}


def test_every_code_has_a_page_and_every_page_a_code(root: Path) -> None:
    used = {
        code
        for top in ("frameworkkit", "plugins")
        for path in (root / top).rglob("*.py")
        for code in re.findall(r"\bFK\d{3}\b", path.read_text("utf-8"))
    }

    assert sorted(PAGES) == sorted(used)


def test_a_page_is_titled_as_the_catalogues_title_the_code() -> None:
    titles = {**CODES, **{rule.code: rule.title for rule in RULES}}

    assert {code: PAGES[code].splitlines()[0] for code in titles} == {c: f"# {c}: {t}" for c, t in titles.items()}


@pytest.mark.parametrize("code", PAGES)
def test_a_page_has_all_its_parts_in_order(code: str) -> None:
    assert re.match(rf"# {code}: \S", PAGES[code])
    assert tuple(re.findall(r"^\*\*(.+?)\.\*\*", PAGES[code], re.MULTILINE)) == PARTS


@pytest.mark.parametrize("code", sorted(PAGES.keys() - WITHOUT_BAD_EXAMPLE))
def test_the_bad_example_gives_this_code_and_no_other(code: str) -> None:
    # Beside a finding on the shape, FK300 may say that nothing was looked for behind it.
    assert _codes(code, "bad") - {"FK300"} == {code}


def test_what_is_said_of_a_shape_that_hides_the_rest() -> None:
    assert _codes("FK300", "bad") == {"FK201", "FK300"}


@pytest.mark.parametrize("code", sorted(code for code in PAGES if _example(code, "good")))
def test_the_good_example_has_nothing_to_report(code: str) -> None:
    assert _codes(code, "good") == set()
