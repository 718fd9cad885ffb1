"""The search box: whatever is typed becomes a tree of what is asked, or a sentence."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain.criteria import ALL, Asked, Criterion, Either, Every, Field, Without, Words
from classifyme_desktop.errors import UsageError
from classifyme_desktop.matching import query, query_bounds

JAVA, SQL, SPRING = Words("java"), Words("sql"), Words("spring")


def tree(typed: str, *, is_live: bool = False) -> Criterion | None:
    found = query.parse(typed, is_live=is_live)
    return None if found is None else found.criterion


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("java sql", Every((JAVA, SQL))),
        ("java AND sql", Every((JAVA, SQL))),
        ("java OR sql", Either((JAVA, SQL))),
        ("java OR sql spring", Either((JAVA, Every((SQL, SPRING))))),
        ("(java OR sql) spring", Every((Either((JAVA, SQL)), SPRING))),
        ("java NOT sql", Every((JAVA, Without(SQL)))),
        ("java AND NOT sql", Every((JAVA, Without(SQL)))),
        ("java -sql", Every((JAVA, Without(SQL)))),
        ("NOT java", Without(JAVA)),
        ("NOT NOT java", JAVA),
        ("-(java sql)", Without(Every((JAVA, SQL)))),
        ("java OR NOT sql", Either((JAVA, Without(SQL)))),
        ('"project manager" java', Every((Words("project manager"), JAVA))),
        ("ingénieur*", Words("ingénieur", is_prefix=True)),
        ('"project man"*', Words("project man", is_prefix=True)),
        ("C++ c#", Every((Words("C++"), Words("c#")))),
        ("e-mail", Words("e mail")),
        ("java - sql", Every((JAVA, SQL))),
        ("java ** sql", Every((JAVA, SQL))),
        ("http://java", Words("http java")),
        ('"java', JAVA),
        ("  ", None),
        ("***", None),
        ('""', None),
        ("()", None),
        ("AND", None),
    ],
)
def test_words_and_signs(typed: str, expected: Criterion | None) -> None:
    assert tree(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("role:devops", Asked(Field.ROLE, "devops")),
        ("ROLE:devops", Asked(Field.ROLE, "devops")),
        ("poste: devops", Asked(Field.ROLE, "devops")),
        ('skill:"C++"', Asked(Field.SKILL, "C++")),
        ("skill:c++", Asked(Field.SKILL, "c++")),
        ("compétence:C#", Asked(Field.SKILL, "C#")),
        ('title:"Head of IT"', Asked(Field.TITLE, "Head of IT")),
        ("titre:chef*", Asked(Field.TITLE, "chef", is_prefix=True)),
        ("diplôme:BTS", Asked(Field.DEGREE, "BTS")),
        ("langue:anglais>=B2", Asked(Field.LANGUAGE, "anglais>=B2")),
        ("language:french >= B2", Asked(Field.LANGUAGE, "french>=B2")),
        ('language:"haitian creole">=B1', Asked(Field.LANGUAGE, "haitian creole>=B1")),
        ("années:>=5", Asked(Field.YEARS, ">=5")),
        ("years: >= 5", Asked(Field.YEARS, ">=5")),
        ("years:3..7", Asked(Field.YEARS, "3..7")),
        ("-state:damaged", Without(Asked(Field.STATE, "damaged"))),
        ("title:(java OR sql)", Either((Asked(Field.TITLE, "java"), Asked(Field.TITLE, "sql")))),
        ("title:(java name:roe)", Every((Asked(Field.TITLE, "java"), Asked(Field.NAME, "roe")))),
        ("role:devops java", Every((JAVA, Asked(Field.ROLE, "devops")))),
        ("role:devops AND (java OR sql)", Every((Asked(Field.ROLE, "devops"), Either((JAVA, SQL))))),
    ],
)
def test_fields(typed: str, expected: Criterion) -> None:
    assert tree(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        *("AND java", "java OR", "(java", "java)", "java OR OR sql", "java (OR) sql", "java ()", "java NOT"),
        *("role:", "title:***", "role: AND java", "java title:()", "(" * 60 + "java" + ")" * 60),
    ],
)
def test_misplaced_signs_are_told(typed: str) -> None:
    with pytest.raises(UsageError) as told:
        query.parse(typed)
    assert told.value.code == "bad_query"


@pytest.mark.parametrize(
    "typed", ["age:30", "âge:>40", "sex:f", "Nationalité:fr", "photo:yes", "born:1990", "java né:x"]
)
def test_protected_attributes_are_refused_with_the_reason(typed: str) -> None:
    with pytest.raises(UsageError) as told:
        query.parse(typed)
    assert told.value.code == "protected"
    assert "no ground to choose people" in told.value.sentence


def test_an_unknown_field_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError) as told:
        query.parse("salary:40")
    assert told.value.code == "field_unknown"
    assert all(f"{field}:" in told.value.sentence for field in Field)


def test_the_last_word_is_a_beginning_while_typing() -> None:
    assert tree("java deve", is_live=True) == Every((JAVA, Words("deve", is_prefix=True)))
    assert tree("java deve ", is_live=True) == Every((JAVA, Words("deve")))
    assert tree('"java deve"', is_live=True) == Words("java deve")
    assert tree('"java deve', is_live=True) == Words("java deve", is_prefix=True)
    assert tree("role:dev", is_live=True) == Asked(Field.ROLE, "dev", is_prefix=True)
    assert tree("role:", is_live=True) == ALL
    assert tree("java role:", is_live=True) == JAVA
    with pytest.raises(UsageError):
        query.parse("role: (java", is_live=True)


def test_plain_words_are_told_from_signs_and_fields() -> None:
    plain = query.parse("senior node.js role:devops -state:damaged developer")
    assert plain is not None
    assert plain.plain == "senior node.js developer"
    assert plain.words == Every((Words("senior"), Words("node js"), Words("developer")))
    assert plain.filters == Every((Asked(Field.ROLE, "devops"), Without(Asked(Field.STATE, "damaged"))))
    for typed in ("java AND sql", '"java developer"', "java*", "java -sql", "(java)", "role:devops"):
        found = query.parse(typed)
        assert found is not None
        assert found.plain == ""


def test_words_to_mark_leave_out_signs_values_of_lists_and_what_must_be_missing() -> None:
    assert query.words('role:devops title:chef "a b" -sql java*') == ["chef", "a", "b", "java"]
    assert query.words("java salary:40") == ["java"]


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [(">=5", (5, None)), ("5+", (5, None)), ("<=2,5", (None, 2.5)), ("3..7", (3, 7)), ("3-7", (3, 7)), ("x", None)],
)
def test_bounds_of_years(typed: str, bounds: tuple[float | None, float | None] | None) -> None:
    assert query_bounds.years(typed) == bounds


def test_bounds_that_leave_the_number_out() -> None:
    over, under, five = query_bounds.years(">5"), query_bounds.years("<2"), query_bounds.years("5")
    assert over is not None
    assert 5 < over[0] < 5.01
    assert under is not None
    assert 1.99 < under[1] < 2
    assert five is not None
    assert (five[0], five[1] < 6, five[1] > 5.99) == (5, True, True)
    assert query_bounds.years(">=", is_live=True) == query_bounds.years("3..", is_live=True) == (None, None)
    assert query_bounds.years(">=") is None


@given(st.text(alphabet=st.sampled_from("ab\"*()-+#: <>=.ANDORT'\0é\n"), max_size=60), st.booleans())
def test_nothing_typed_breaks_the_parser(typed: str, is_live: bool) -> None:
    with contextlib.suppress(UsageError):
        found = query.parse(typed, is_live=is_live)
        assert found is None or isinstance(found.criterion, Criterion)
    assert all(query.words(typed))
