"""What stands of what readers said: the newest word, whatever was taken back in whatever order."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain import correction
from classifyme_desktop.domain.correction import Correction, Kind, Labels, RoleLabel, Saying
from classifyme_desktop.domain.criteria import Field
from classifyme_desktop.domain.label_state import State
from classifyme_desktop.domain.profile import Profile
from classifyme_desktop.domain.resume import ResumeId
from tests.helpers import profiles

JAVA = "http://data.europa.eu/esco/skill/java"
SQL = "http://data.europa.eu/esco/skill/sql"


def rows(*said: Saying | int, before: str = "") -> list[Correction]:
    """Return rows numbered from 1; a number takes back the row of that number."""
    made = []
    for number, one in enumerate(said, 1):
        undoes = one if isinstance(one, int) else None
        saying = Saying(Kind.UNDONE) if isinstance(one, int) else one
        made.append(Correction(number, number, ResumeId(1), saying, before, 0, "me", undoes, "2026-01-02"))
    return made


def role(kind: Kind, value: str = "cook") -> Saying:
    return Saying(kind, Field.ROLE, value)


def level(value: str) -> Saying:
    return Saying(Kind.LEVEL_CHANGED, Field.LEVEL, value)


def skill(kind: Kind, uri: str = SQL) -> Saying:
    return Saying(kind, Field.SKILL, uri, "SQL")


def test_nothing_said_is_unconfirmed_everywhere() -> None:
    found = correction.labels([])
    assert found == Labels()
    assert {found.state(field) for field in Field} == {State.UNCONFIRMED}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([role(Kind.ROLE_CONFIRMED)], RoleLabel(State.CONFIRMED, "cook")),
        ([role(Kind.ROLE_CHANGED)], RoleLabel(State.CORRECTED, "cook")),
        ([role(Kind.ROLE_CONFIRMED), role(Kind.NO_ROLE, "")], RoleLabel(State.IGNORED)),
        ([role(Kind.NOT_ROLE)], RoleLabel(rejected=("cook",))),
        ([role(Kind.NOT_ROLE), role(Kind.ROLE_CHANGED)], RoleLabel(State.CORRECTED, "cook")),
        ([role(Kind.ROLE_CHANGED), role(Kind.NOT_ROLE)], RoleLabel(rejected=("cook",))),
        ([role(Kind.ROLE_CHANGED), role(Kind.NOT_ROLE, "baker")], RoleLabel(State.CORRECTED, "cook", ("baker",))),
        ([role(Kind.SKIPPED, "")], RoleLabel()),
    ],
)
def test_the_newest_word_on_a_role_stands(said: list[Saying], expected: RoleLabel) -> None:
    assert correction.labels(rows(*said)).role == expected


def test_taking_back_restores_what_stood_and_can_be_taken_back() -> None:
    said: list[Saying | int] = [role(Kind.ROLE_CONFIRMED), role(Kind.ROLE_CHANGED, "baker")]
    assert correction.labels(rows(*said, 2)).role == RoleLabel(State.CONFIRMED, "cook")
    assert correction.labels(rows(*said, 2, 3)).role == RoleLabel(State.CORRECTED, "baker")
    assert correction.labels(rows(*said, 2, 3, 4)).role == RoleLabel(State.CONFIRMED, "cook")
    assert correction.labels(rows(*said, 2, 1)) == Labels()
    assert [row.correction_id for row in correction.standing(rows(*said, 1))] == [2]


@given(st.lists(st.sampled_from([Kind.ROLE_CONFIRMED, Kind.NO_ROLE, Kind.NOT_ROLE, Kind.SKIPPED]), max_size=8))
def test_taking_everything_back_leaves_nothing(kinds: list[Kind]) -> None:
    said = [role(kind) for kind in kinds]
    undone = range(len(said), 0, -1)
    assert correction.labels(rows(*said, *undone)) == Labels()
    assert correction.taken_back(rows(*said, *undone)) == set(undone)


def test_a_level_is_confirmed_where_it_is_the_one_that_was_read() -> None:
    assert correction.labels(rows(level("Manager"), before="Manager")).state(Field.LEVEL) is State.CONFIRMED
    found = correction.labels(rows(level("Director"), before="Manager"))
    assert (found.level, found.state(Field.LEVEL)) == ("Director", State.CORRECTED)
    several = "Individual Contributor/Staff|Director"
    assert correction.labels(rows(level("Director"), before=several)).state(Field.LEVEL) is State.CONFIRMED
    lower = correction.labels(rows(level("Individual Contributor/Staff"), before=several))
    assert lower.state(Field.LEVEL) is State.CORRECTED
    assert correction.labels(rows(level("Manager"), before="")).state(Field.LEVEL) is State.CORRECTED


def test_skills_are_added_removed_and_added_again() -> None:
    assert correction.labels(rows(skill(Kind.SKILL_ADDED))).added == {SQL: "SQL"}
    gone = correction.labels(rows(skill(Kind.SKILL_ADDED), skill(Kind.SKILL_REMOVED)))
    assert (gone.added, gone.removed) == ({}, (SQL,))
    again = correction.labels(rows(skill(Kind.SKILL_REMOVED), skill(Kind.SKILL_ADDED)))
    assert (again.added, again.removed) == ({SQL: "SQL"}, ())
    assert again.state(Field.SKILL) is State.CORRECTED


def test_facts_and_skips_are_kept_beside() -> None:
    name = Saying(Kind.FACT_CHANGED, Field.NAME, "Jane Roe")
    found = correction.labels(rows(name, role(Kind.SKIPPED), replace(name, value="Jane Rowe")))
    assert (found.facts, found.skipped_at) == ({Field.NAME: "Jane Rowe"}, 2)
    assert found.state(Field.NAME) is State.CORRECTED
    assert found.state(Field.TITLE) is State.UNCONFIRMED


def test_only_what_changes_something_is_news() -> None:
    stands = correction.labels(rows(role(Kind.ROLE_CHANGED), level("Manager"), skill(Kind.SKILL_ADDED)))
    assert not correction.is_news(stands, role(Kind.ROLE_CHANGED))
    assert not correction.is_news(stands, level("Manager"))
    assert not correction.is_news(stands, skill(Kind.SKILL_ADDED))
    assert correction.is_news(stands, role(Kind.ROLE_CHANGED, "baker"))
    assert correction.is_news(stands, level("Director"))
    assert correction.is_news(stands, role(Kind.SKIPPED))


def test_a_profile_is_shown_with_what_readers_put_right() -> None:
    read = profiles.profile()
    said = correction.labels(rows(level("Manager"), skill(Kind.SKILL_REMOVED, JAVA), skill(Kind.SKILL_ADDED)))
    known = correction.corrected(read, said)
    assert known.jobs[0].levels == ("Manager",)
    assert [(one.uri, one.name, one.mentions) for one in known.skills] == [(SQL, "SQL", ())]
    assert replace(known, jobs=read.jobs, skills=read.skills) == read
    assert correction.corrected(Profile(None), said).jobs == ()
    assert correction.corrected(read, Labels()) is read


def test_a_skill_that_was_read_is_not_added_twice() -> None:
    read = profiles.profile()
    assert correction.corrected(read, Labels(added={JAVA: "Java"})).skills == read.skills


CLASSES = ("cook", "baker", "nurse")
P = np.array([0.5, 0.3, 0.2], np.float32)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (RoleLabel(), [0.5, 0.3, 0.2]),
        (RoleLabel(State.CORRECTED, "nurse"), [0.05, 0.03, 0.92]),
        (RoleLabel(State.CONFIRMED, "cook", ("baker",)), [0.9 + 0.1 * 5 / 7, 0, 0.1 * 2 / 7]),
        (RoleLabel(rejected=("cook",)), [0, 0.6, 0.4]),
        (RoleLabel(State.IGNORED), [0.05, 0.03, 0.02]),
        (RoleLabel(State.CORRECTED, "pilot"), [0.5, 0.3, 0.2]),  # a role that this head does not know
    ],
)
def test_ranking_takes_the_readers_role_before_the_programs(said: RoleLabel, expected: list[float]) -> None:
    mixed = correction.blended(P, CLASSES, said)
    assert mixed is not None
    assert mixed.dtype == np.float32
    assert np.allclose(mixed, expected, atol=1e-6)


def test_a_readers_role_counts_where_the_program_says_nothing() -> None:
    found = correction.blended(None, CLASSES, RoleLabel(State.CORRECTED, "baker"))
    assert found is not None
    assert np.allclose(found, [0, 0.9, 0])
    assert correction.blended(None, CLASSES, RoleLabel(State.IGNORED)) is None
