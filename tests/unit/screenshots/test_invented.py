"""Invented people for pictures of a large library: the same each time, of many roles, and nobody who exists."""

import re

import pytest

from build.screenshots import invented
from build.screenshots.invented import Crowd
from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy


@pytest.fixture(scope="module")
def crowd() -> Crowd:
    with paths.taxonomy_csv().open(encoding="utf-8") as lines:
        return Crowd(taxonomy.parse(lines))


def test_a_number_is_always_the_same_person_whoever_was_made_before(crowd: Crowd):
    first = crowd.person(7)
    crowd.person(3)
    assert crowd.person(7) == first
    assert crowd.person(8) != first


def test_people_are_of_many_roles_in_both_languages_and_go_by_addresses_that_nobody_has(crowd: Crowd):
    people = [crowd.person(number) for number in range(200)]
    assert len({one.role_id for one in people}) > 50
    assert {one.language for one in people} == {"en", "fr"}
    assert len({one.stem for one in people}) == len(people)
    assert all(one.email.endswith("@example.org") for one in people)
    assert all(re.fullmatch(r"01632 960 \d{3}|06 39 98 \d{2} \d{2}", one.phone) for one in people)


def test_a_newer_resume_has_one_job_more_and_the_same_address(crowd: Crowd):
    older = crowd.person(4)
    newer = invented.newer(older)
    assert newer.email == older.email
    assert newer.jobs[2:] == older.jobs[1:]
    assert newer.stem != older.stem


@pytest.mark.parametrize(
    ("written", "masculine", "feminine"),
    [
        ("Consultant / Consultante en stratégie", "Consultant en stratégie", "Consultante en stratégie"),
        ("Directeur général / Directrice générale", "Directeur général", "Directrice générale"),
        ("Responsable d'agence", "Responsable d'agence", "Responsable d'agence"),
    ],
)
def test_a_title_that_is_written_in_both_forms_is_given_in_one(written: str, masculine: str, feminine: str):
    assert invented.titled(written, is_feminine=False) == masculine
    assert invented.titled(written, is_feminine=True) == feminine
