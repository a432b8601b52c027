"""No sentence of a source document is copied: what the bundled editions say is restated in other words.

Names stay as they are, so a text is cut where one stands: names of laws, guidance, bodies, roles and terms, as the
edition itself declares them. What is left may share no long run of words with any of the source documents.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from frameworkkit.loading import load_edition
from frameworkkit.model import Edition, edition_to_plain

FRAMEWORKS = Path(__file__).parents[2] / "frameworks"
EDITIONS = sorted(FRAMEWORKS.glob("*/*.yaml"))

LONGEST_RUN = 6
"""So many words in a row may agree by chance, as in “for children and young people and their families”."""

PROSE = {"statement", "lead_in", "abbreviated", "notes", "text", "description", "definition", "reason", "attribution"}

Words = tuple[str, ...]


def words(text: str) -> Words:
    plain = re.sub(r"<[^>]*>", " ", text).lower().replace("\u2019", "'")
    return tuple(re.findall(r"[a-z0-9]+(?:'[a-z]+)?", plain))


@pytest.fixture(scope="module")
def sources(seeds: tuple[Path, ...]) -> tuple[Words, ...]:
    return tuple(words(path.read_text(encoding="utf-8")) for path in seeds)


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.parent.name)
def test_no_long_run_of_words_is_shared(path: Path, sources: tuple[Words, ...]) -> None:
    known = {run for source in sources for run in _runs(source)}
    edition = _edition(path)
    names = _names(edition)
    shared = [
        f"{where}: {' '.join(run)}"
        for where, text in _prose(edition_to_plain(edition))
        for stretch in _without(names, text)
        for run in _runs(stretch)
        if run in known
    ]
    assert shared == []


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.parent.name)
def test_no_statement_stands_whole_in_a_source(path: Path, sources: tuple[Words, ...]) -> None:
    joined = [f" {' '.join(source)} " for source in sources]
    copied = [
        place.item.id
        for place in _edition(path).places
        if (own := " ".join(words(place.item.statement.value))) and any(f" {own} " in source for source in joined)
    ]
    assert copied == []


def _edition(path: Path) -> Edition:
    loaded = load_edition(path)
    assert loaded.edition, loaded.diagnostics
    return loaded.edition


def _runs(stretch: Words) -> Iterator[Words]:
    length = LONGEST_RUN + 1
    return (stretch[start : start + length] for start in range(len(stretch) - length + 1))


def _names(edition: Edition) -> tuple[str, ...]:
    """What may be repeated, longest first, as words with single spaces."""
    publisher = edition.framework.publisher
    names = [edition.framework.title.value, publisher.name if publisher else ""]
    names += [reference.title.value for reference in edition.references]
    names += [term.term.value for term in edition.glossary]
    names += [role.label.value for role in edition.roles]
    return tuple(sorted({" ".join(words(name)) for name in names if name}, key=len, reverse=True))


def _without(names: tuple[str, ...], text: str) -> Iterator[Words]:
    """The stretches of a text between names."""
    whole = f" {' '.join(words(text))} "
    for name in names:
        whole = whole.replace(f" {name} ", " | ")
    return (tuple(stretch.split()) for stretch in whole.split("|"))


def _prose(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text that says something, with the id of what it belongs to."""
    if isinstance(value, dict):
        own = str(value.get("id", where))
        for key, part in value.items():
            if key in PROSE and isinstance(part, str):
                yield f"{own}.{key}", part
            else:
                yield from _prose(part, own)
    elif isinstance(value, list):
        for part in value:
            yield from _prose(part, where)
