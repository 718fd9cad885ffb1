"""Roles by some letters: both languages, titles, beginnings before likenesses, slips of the finger."""

import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy
from classifyme_desktop.services.role_finder import RoleFinder


@pytest.fixture(scope="module")
def finder() -> RoleFinder:
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        return RoleFinder(taxonomy.parse(lines))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("chef", "chef"),
        ("Front-End dev", "frontend-developer"),
        ("infirmiere", "registered-nurse"),
        ("INFIRMIÈRE", "registered-nurse"),
        ("soudeur", "machinist-welder"),  # a title
        ("sales man", "sales-manager"),
        ("man sales", "sales-manager"),
        ("recruter", "recruiter"),  # a slip
        ("accoutant", "accountant"),
        ("rh", "hr-generalist"),
    ],
)
def test_the_role_that_is_meant_comes_first(finder: RoleFinder, typed: str, first: str) -> None:
    assert finder.find(typed)[0] == first


def test_beginnings_leave_out_what_is_only_like_them(finder: RoleFinder) -> None:
    assert set(finder.find("comptab")) == {"accountant", "accounting-clerk"}


@pytest.mark.parametrize("typed", ["", "  ", "…", "zzzz", "\0"])
def test_nothing_is_found_by_nothing(finder: RoleFinder, typed: str) -> None:
    assert finder.find(typed) == []


def test_as_many_as_asked_for_each_once(finder: RoleFinder) -> None:
    found = finder.find("a", most=5)
    assert len(found) == len(set(found)) == 5
    assert len(finder.find("a", most=200)) > 60
