"""The search box: whatever is typed becomes a query that full-text search takes, or a sentence."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching.query import is_plain, to_match


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("java sql", '"java" AND "sql"'),
        ("java OR sql", '"java" OR "sql"'),
        ("java NOT sql", '"java" NOT "sql"'),
        ("java AND NOT sql", '"java" NOT "sql"'),
        ('"project manager" java', '"project manager" AND "java"'),
        ("ingénieur*", '"ingénieur"*'),
        ("(java OR kotlin) spring", '( "java" OR "kotlin" ) AND "spring"'),
        ("C++ c#", '"C++" AND "c#"'),
        ("e-mail", '"e mail"'),
        ("  ", None),
        ("***", None),
        ('""', None),
    ],
)
def test_signs(typed: str, match: str | None) -> None:
    assert to_match(typed) == match


@pytest.mark.parametrize("typed", ["AND java", "java OR", "(java", "java)", "java OR OR sql", "java (OR) sql"])
def test_misplaced_signs_are_told(typed: str) -> None:
    with pytest.raises(UsageError) as told:
        to_match(typed)
    assert told.value.code == "bad_query"


def test_the_last_word_is_a_beginning_while_typing() -> None:
    assert to_match("java deve", is_live=True) == '"java" AND "deve"*'
    assert to_match("java deve ", is_live=True) == '"java" AND "deve"'
    assert to_match('"java deve"', is_live=True) == '"java deve"'


def test_plain_words_are_told_from_signs() -> None:
    assert is_plain("senior java developer")
    assert not is_plain("java AND sql")
    assert not is_plain('"java developer"')
    assert not is_plain("java*")


@given(st.text(alphabet=st.sampled_from("ab\"*()-+#: ANDORT'\0é\n"), max_size=40))
def test_fts5_takes_every_query(typed: str) -> None:
    try:
        match = to_match(typed)
    except UsageError:
        return
    if match is None:
        return
    with sqlite3.connect(":memory:") as db:
        db.execute("CREATE VIRTUAL TABLE t USING fts5(body)")
        assert db.execute("SELECT * FROM t WHERE t MATCH ?", (match,)).fetchall() == []
    db.close()
