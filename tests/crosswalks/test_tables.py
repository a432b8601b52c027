"""Mappings that people keep in spreadsheets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frameworkkit.crosswalks import Entry, Mapping, Status, read_crosswalk_bytes, with_ids
from frameworkkit.crosswalks.checking import findings
from frameworkkit.diffing import Relation
from frameworkkit.model import Edition
from frameworkkit.reporting.crosswalk_formats import render_csv
from frameworkkit.reporting.reporter import Terminal

FORMS = {
    "old,new\nhear,listen\n": Entry(old=("hear",), new=("listen",)),
    "New ID;Old ID;Note\r\nopen, quiet;ask;split; or so\r\n": Entry(old=("ask",), new=("open", "quiet"), note="split"),
    "from\tto\trelation\nask\topen;quiet\tNarrow\n": Entry(
        old=("ask",), new=("open", "quiet"), relation=Relation.NARROW
    ),
    'old,new,comment\npaper,-,"gone,\nfor good"\n': Entry(old=("paper",), note="gone,\nfor good"),
    "\ufeffsource,target,status,confidence\n,online,Proposed,0.5\n": Entry(
        new=("online",), status=Status.PROPOSED, confidence=0.5
    ),
    "#curie_map:\n#  a: b\nsubject_id\tpredicate_id\tobject_id\na:hear\tskos:closeMatch\tb:listen\n": Entry(
        old=("hear",), new=("listen",), relation=Relation.CLOSE
    ),
    "old,new\n\n,\nrefer,sssom:NoTermFound\n": Entry(old=("refer",)),
}


@pytest.mark.parametrize("table", FORMS)
def test_common_forms_of_tables_are_understood(table: str) -> None:
    found = read_crosswalk_bytes(table.encode(), "mapping.csv")

    assert found.diagnostics == ()
    assert found.crosswalk is not None
    assert found.crosswalk.entries == (FORMS[table],)


@pytest.mark.parametrize(
    ("table", "code", "line", "column"),
    [
        ("a,b\nhear,listen\n", "FK511", 1, 1),
        ("# nothing\n", "FK511", 1, 1),
        ("", "FK006", 1, 1),
        ("old,new,relation\nhear,listen,same\n", "FK511", 2, 13),
        ("old,new,status\n\nhear,listen,maybe\n", "FK511", 3, 13),
        ("old,new,confidence\nhear,listen,90\n", "FK511", 2, 13),
        ('old,new\nhear,listen\nask,"open"x\n', "FK511", 3, 1),
        ('old,new\nhear,"listen\n', "FK511", 2, 1),
    ],
)
def test_what_cannot_be_understood_is_shown_where_it_stands(table: str, code: str, line: int, column: int) -> None:
    found = read_crosswalk_bytes(table.encode(), "mapping.csv")

    first = found.diagnostics[0]
    assert first.span is not None
    assert (first.code, *first.span.start) == (code, line, column)
    assert found.crosswalk is None


def test_a_table_is_checked_as_a_crosswalk_is_by_ids_or_codes(old: Edition, new: Edition) -> None:
    table = "old,new,relation\n1,A,close\nask,open;C;mute,\n3,,\nrefer,E,exact\n"
    found = [
        (each.code, each.item, each.span and tuple(each.span.start))
        for each in findings(read_crosswalk_bytes(table.encode(), "m.csv"), old, new)
    ]

    assert found == [("FK501", "mute", (3, 5)), ("FK502", "online", (1, 1))]


def test_a_crosswalk_exported_as_a_table_is_the_same_read_again(whole: str, old: Edition, new: Edition) -> None:
    crosswalk = read_crosswalk_bytes(
        f"format: frameworkkit-crosswalk/1\nold: {old.name}\nnew: {new.name}\n{whole}".encode(), "x.yaml"
    ).crosswalk
    assert crosswalk is not None
    text = render_csv(Mapping(crosswalk=crosswalk, old=old, new=new), Terminal())
    again = read_crosswalk_bytes(text.encode(), "x.csv").crosswalk

    assert again is not None
    assert again.entries == crosswalk.entries
    assert with_ids(again, old, new) == again


@given(
    data=st.binary(max_size=60)
    | st.text("old,new;\t\"'#\n\r a1", max_size=60).map(lambda text: f"old,new\n{text}".encode())
)
def test_no_table_makes_it_raise(data: bytes, old: Edition, new: Edition) -> None:
    found = read_crosswalk_bytes(data, "x.csv")

    assert list(findings(found, old, new)) is not None
    assert found.crosswalk is not None or found.diagnostics
