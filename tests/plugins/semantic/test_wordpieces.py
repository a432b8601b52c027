"""How texts are cut, as the tokenizer that the model was trained with cuts them."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit_semantic.wordpieces import read_vocabulary, word_pieces


@pytest.fixture(scope="module")
def vocabulary() -> Mapping[str, int]:
    return read_vocabulary()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", ""),
        (" \t\n\u2028 ", ""),
        ("Plan lessons.", "plan lessons ."),
        ("SENCOs' self-evaluation", "sen ##cos ' self - evaluation"),
        ("co\u00adordinate zero\u200bwidth", "coordinate zero ##wi ##dt ##h"),
        ("Überprüfung der Förderpläne", "uber ##pr ##uf ##ung der ford ##er ##plane"),
        ("naïve naive nai\u0308ve", "naive naive naive"),
        ("“50 %” £5 <b>", "“ 50 % ” £5 < b >"),
        ("東京 school", "東 京 school"),
        ("[SEP] ##s", "[ sep ] # # s"),
        ("x" * 101 + " y", "[UNK] y"),
        ("plan 🤷 plan", "plan [UNK] plan"),
    ],
)
def test_pieces(vocabulary: Mapping[str, int], text: str, pieces: str) -> None:
    names = list(vocabulary)

    assert " ".join(names[number] for number in word_pieces(text, vocabulary, 256)[1:-1]) == pieces


@given(text=st.text(), longest=st.integers(2, 9))
def test_any_text_has_a_beginning_and_an_end(vocabulary: Mapping[str, int], text: str, longest: int) -> None:
    first, *between, last = word_pieces(text, vocabulary, longest)

    assert (first, last) == (vocabulary["[CLS]"], vocabulary["[SEP]"])
    assert len(between) <= longest - 2
    assert all(0 <= number < 30522 for number in between)
