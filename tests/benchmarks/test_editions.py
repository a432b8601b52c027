"""The editions that benchmarks measure: what they are said to be, and the same each time."""

from hashlib import sha256

import pytest

from benchmarks.editions import NAMES, SHAPE, Mistake, edition
from benchmarks.peers import catalog
from frameworkkit.loading import load_bytes
from frameworkkit.validation.check import check_bytes


def _bytes(items: int, **options: object) -> bytes:
    return "".join(edition(items, **options)).encode()


@pytest.mark.parametrize("items", [1, 2, 30, 1_111, 1_112])
def test_an_edition_has_as_many_items_as_asked_for_and_no_fault(items: int) -> None:
    loaded = load_bytes(_bytes(items), "made.yaml")

    assert loaded.edition is not None
    assert len(loaded.edition.places) == items
    assert check_bytes(_bytes(items), "made.yaml") == ()


def test_the_same_seed_gives_the_same_bytes() -> None:
    digests = [sha256(_bytes(100, seed=seed)).hexdigest() for seed in (1, 1, 2)]

    assert digests[0] == digests[1] != digests[2]
    assert digests[0] == "63c05d640a0e69e945f16a36991a67a694b585d935f3e0ae9fbac365b65d1f76"


@pytest.mark.parametrize("mistakes", [SHAPE, NAMES], ids=["shape", "names"])
def test_each_mistake_is_one_finding(mistakes: tuple[Mistake, ...]) -> None:
    found = check_bytes(_bytes(200, mistakes=mistakes, bad=20), "made.yaml")

    assert len({finding.item for finding in found}) == len(found) == 20
    assert len({finding.message for finding in found}) >= len(mistakes)


def test_a_catalog_has_as_many_controls_as_asked_for() -> None:
    groups = catalog(50)["catalog"]["groups"]

    assert len({control["id"] for control in groups[0]["controls"]}) == 50
