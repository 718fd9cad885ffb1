from datetime import date

import pytest

from classifyme_desktop.domain.profile import (
    Career,
    Education,
    Fact,
    Finding,
    FindingKind,
    Job,
    Moment,
    Period,
    Profile,
    ReferenceSource,
)
from classifyme_desktop.profile import career
from classifyme_desktop.services import career_line

PLACE = (0, 4)
NOW = date(2024, 6, 15)


def period(start, end=None, *, is_current=False):
    return Period(Moment(*start) if start else None, Moment(*end) if end else None, is_current, PLACE)


def job(title, when, *levels):
    return Job(Fact(title, PLACE), None, when, PLACE, levels)


def line(*jobs, education=()):
    return career_line.of(
        Profile(None, jobs=jobs, education=education, career=career.of(jobs, NOW, ReferenceSource.TODAY))
    )


def month(year, number):
    return year * 12 + number - 1


def test_posts_stand_in_their_order_with_their_level():
    found = line(
        job("Chief", period((2020, 1), is_current=True), "Director", "Manager"),
        job("Clerk", period((2015, 3), (2019, 12)), "Individual Contributor/Staff"),
        job("Helper", None),
    )
    assert [(post.job.title.value, post.start, post.stop, post.height) for post in found.posts] == [
        ("Clerk", month(2015, 3), month(2020, 1), 0.0),
        ("Chief", month(2020, 1), month(2024, 7), 1.5),
    ]
    assert [post.is_current for post in found.posts] == [False, True]
    assert [one.title.value for one in found.undated] == ["Helper"]
    assert found.summit.job.title.value == "Chief"
    assert found.months == 112
    assert found.bounds == (month(2015, 3), month(2024, 7))


def test_years_alone_are_vague():
    (post,) = line(job("Cook", period((2015,), (2017,)))).posts
    assert post.is_vague
    assert (post.start, post.stop) == (month(2015, 7), month(2017, 7))


def test_gaps_and_overlaps_stretch_between_the_posts():
    found = line(
        job("A", period((2010, 1), (2012, 12))),
        job("B", period((2012, 6), (2014, 6))),
        job("C", period((2016, 1), (2020, 12))),
    )
    assert [(one.kind, one.start, one.stop, one.months) for one in found.stretches] == [
        (FindingKind.OVERLAP, month(2012, 6), month(2013, 1), 7),
        (FindingKind.GAP, month(2014, 7), month(2016, 1), 18),
        (FindingKind.GAP, month(2021, 1), month(2024, 7), 42),
    ]
    assert [one.posts for one in found.stretches] == [(0, 1), (1, 2), (2,)]


@pytest.mark.parametrize(
    ("when", "start", "stop", "is_moment"),
    [
        (period((2005, 9), (2008, 6)), month(2005, 9), month(2008, 7), False),
        (period(None, (2008, 6)), month(2008, 6), month(2008, 7), True),
        (period((2005,)), month(2005, 7), month(2005, 8), True),
        (period((2008,), (2008,)), month(2008, 7), month(2008, 8), True),
        (period((2009, 1), (2008, 1)), month(2008, 1), month(2008, 2), True),  # told backwards: its end is taken
    ],
)
def test_courses_are_stretches_or_moments(when, start, stop, is_moment):
    course = Education(Fact("BA", PLACE), None, when, PLACE)
    found = line(job("Cook", period((2015, 1), (2017, 1))), education=(course,))
    (one,) = found.courses
    assert (one.start, one.stop, one.is_moment) == (start, stop, is_moment)


def test_a_profile_without_dates_has_no_bounds():
    course = Education(Fact("BA", PLACE), None, None, PLACE)
    found = line(job("Cook", None), education=(course,))
    assert found.bounds is None
    assert found.summit is None
    assert (len(found.undated), len(found.undated_courses)) == (1, 1)
    assert career_line.of(Profile(None)) == career_line.CareerLine()


def test_findings_about_jobs_without_dates_are_left_out():
    profile = Profile(
        None,
        jobs=(job("Cook", None),),
        career=Career(NOW, ReferenceSource.TODAY, None, (Finding(FindingKind.GAP, (0,), 5),)),
    )
    assert career_line.of(profile).stretches == ()
