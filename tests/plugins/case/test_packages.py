"""Whatever edition there is, the package is one that the specification allows."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from frameworkkit.exporting import ExportContext
from frameworkkit.loading import load_edition
from frameworkkit.registry import load_registry
from frameworkkit.testing import hostile_editions
from frameworkkit.testing.strategies import editions

FRAMEWORKS = Path(__file__).parents[3] / "frameworks"
# Shrinking an edition takes minutes and makes it hardly smaller.
ANY = settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
CORPUS = [*hostile_editions()]
EXPORTERS = {version: load_registry().exporter(f"case-{version}") for version in ("1.0", "1.1")}


def exported(edition, version, options=None):
    context = ExportContext(options=options or {})
    (artifact,) = EXPORTERS[version].export(edition, context).artifacts
    return artifact.content


@pytest.mark.parametrize("name", CORPUS)
def test_hostile_editions_give_proper_packages(name, version, problems_of):
    edition = hostile_editions()[name]
    if len(edition.by_id) < len(edition.places):
        pytest.skip("ids used twice give identifiers used twice")
    assert problems_of(exported(edition, version), version) == []


@pytest.mark.parametrize("name", CORPUS)
def test_hostile_editions_pass_the_official_schema(name, version, official_problems_of):
    assert official_problems_of(exported(hostile_editions()[name], version), version) == []


@pytest.mark.parametrize("path", sorted(FRAMEWORKS.glob("*/*.yaml")), ids=lambda path: path.parent.name)
def test_bundled_frameworks_give_proper_packages(path, version, problems_of):
    edition = load_edition(path).edition
    assert problems_of(exported(edition, version), version) == []


@pytest.mark.parametrize("path", sorted(FRAMEWORKS.glob("*/*.yaml")), ids=lambda path: path.parent.name)
def test_bundled_frameworks_pass_the_official_schema(path, version, official_problems_of):
    edition = load_edition(path).edition
    assert official_problems_of(exported(edition, version), version) == []


@ANY
@given(edition=editions(), base_url=st.sampled_from(["", "https://case.example.org"]))
def test_any_edition_gives_a_proper_package(edition, base_url, problems_of):
    registered = [place.item.uuid for place in edition.places if place.item.uuid]
    names = [*registered, *(rubric.id for rubric in edition.rubrics)]
    assume(len(names) == len(set(names)))  # one name for two things: validation says so
    for version in EXPORTERS:
        assert problems_of(exported(edition, version, {"base_url": base_url}), version) == []


@ANY
@given(edition=editions())
def test_any_edition_passes_the_official_schema(edition, official_problems_of):
    for version in EXPORTERS:
        assert official_problems_of(exported(edition, version), version) == []
