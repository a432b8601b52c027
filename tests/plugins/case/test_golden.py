"""Files kept to the byte. An edition laid beside them adds a test; FRAMEWORKKIT_UPDATE_GOLDEN=1 writes them anew."""

from pathlib import Path

import pytest

from frameworkkit.exporting import ExportContext
from frameworkkit.loading import load_edition
from frameworkkit.testing import golden_files

GOLDEN = Path(__file__).parents[2] / "golden" / "case"
EDITIONS = sorted(GOLDEN.glob("*.yaml"))


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.stem)
def test_the_files_are_those_kept(path, version, exporter, problems_of):
    loaded = load_edition(path)
    assert loaded.diagnostics == ()

    export = exporter.export(loaded.edition, ExportContext())

    assert golden_files(GOLDEN / path.stem / version, export) == ()
    assert [problems_of(artifact.content, version) for artifact in export.artifacts] == [[]]


@pytest.mark.parametrize(
    "path",
    [p for p in sorted(GOLDEN.glob("*/*/*.json")) if p.name != "losses.json"],
    ids=lambda path: "/".join(path.parts[-3:]),
)
def test_the_files_kept_pass_the_official_schema(path, official_problems_of):
    assert official_problems_of(path.read_bytes(), path.parent.name) == []
