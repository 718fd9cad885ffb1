"""The total of a career, what is odd in it, and the day that stands for today."""

from datetime import date

import pytest

from classifyme_desktop.domain.profile import Fact, Finding, FindingKind, Job, ReferenceSource
from classifyme_desktop.profile import career, dates, jobs

REFERENCE = date(2024, 6, 15)
TODAY = date(2025, 1, 31)


def _jobs(*written: str) -> tuple[Job, ...]:
    found = []
    for words in written:
        periods = dates.spans(words)
        found.append(Job(Fact("Cook", (0, 0)), None, periods[0] if periods else None, (0, len(words))))
    return tuple(found)


def _months(*written: str) -> int | None:
    return career.of(_jobs(*written), REFERENCE, ReferenceSource.TODAY).months


def _findings(*written: str) -> list[Finding]:
    return list(career.of(_jobs(*written), REFERENCE, ReferenceSource.TODAY).findings)


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Jan 2015 - Mar 2015", 3),
        ("March 2019", 1),
        ("Jan 2015 - Dec 2016", 24),
        ("2015 - 2017", 24),
        ("2015 - 2015", 6),
        ("2015", 6),
        ("été 2015", 3),
        ("Q3 2021", 3),
        ("2015 - Mar 2017", 21),
        ("2015 - Mar 2015", 3),
        ("Nov 2015 - 2015", 2),
        ("Nov 2015 - 2017", 20),
        ("Jan 2024 - present", 6),
        ("depuis 2023", 12),
        ("depuis 2024", 6),
        ("2019 - 2015", 0),
    ],
)
def test_months_are_inclusive_and_a_year_is_its_middle(words: str, months: int) -> None:
    period = dates.spans(words)[0]
    assert jobs.months_of(period, REFERENCE) == months


def test_a_month_counts_once() -> None:
    assert _months("Jan 2015 - Dec 2016", "Jan 2016 - Dec 2017") == 36
    assert _months("Jan 2015 - Dec 2015", "Jan 2017 - Dec 2017") == 24


def test_the_future_is_no_experience() -> None:
    assert _months("Jan 2024 - Dec 2024") == 6
    assert _months("Jan 2025 - Dec 2026") == 0


def test_without_dates_there_is_no_total() -> None:
    found = career.of(_jobs("no dates"), REFERENCE, ReferenceSource.TODAY)
    assert found.months is None
    assert career.experience_years(found) is None
    assert found.findings == (Finding(FindingKind.UNDATED, (0,)),)
    assert career.of((), REFERENCE, ReferenceSource.TODAY).months is None


def test_years_have_one_decimal() -> None:
    found = career.of(_jobs("Jan 2015 - Apr 2016"), REFERENCE, ReferenceSource.TODAY)
    assert career.experience_years(found) == 1.3


def test_gaps_count_from_three_months() -> None:
    assert _findings("Jan 2020 - present", "Jan 2018 - Oct 2019") == []
    assert _findings("Jan 2020 - present", "Jan 2018 - Sep 2019") == [Finding(FindingKind.GAP, (1, 0), 3)]
    assert _findings("Jan 2020 - Mar 2024") == [Finding(FindingKind.GAP, (0,), 3)]
    assert _findings("Jan 2020 - Apr 2024") == []


def test_years_alone_leave_no_sure_gap_and_no_sure_overlap() -> None:
    assert _findings("2017 - present", "2015 - 2016") == []
    assert _findings("2016 - present", "2014 - 2016") == []
    assert _findings("2018 - present", "2014 - 2016") == [Finding(FindingKind.GAP, (1, 0), 12)]


def test_overlaps_count_from_two_months() -> None:
    assert _findings("Feb 2016 - present", "Jan 2015 - Feb 2016") == []
    assert _findings("Feb 2016 - present", "Jan 2015 - Mar 2016") == [Finding(FindingKind.OVERLAP, (0, 1), 2)]


def test_dates_that_run_backwards_or_lie_ahead_are_told() -> None:
    kinds = [one.kind for one in _findings("Jan 2022 - present", "Mar 2019 - Jan 2015", "Aug 2024 - present")]
    assert kinds.count(FindingKind.BACKWARDS) == 1
    assert FindingKind.FUTURE in kinds
    assert Finding(FindingKind.BACKWARDS, (1,)) in _findings("Jan 2022 - present", "Mar 2019 - Jan 2015")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated March 2024", date(2024, 3, 31)),
        ("Last updated: 1 March 2024", date(2024, 3, 1)),
        ("Mis à jour le 3 mai 2023", date(2023, 5, 3)),
        ("Dernière mise à jour : 06/2024", date(2024, 6, 30)),
        ("CV – 05/2024", date(2024, 5, 31)),
        ("Fait à Bourg-Neuf, le 3 mai 2024", date(2024, 5, 3)),
    ],
)
def test_the_date_of_the_resume_stands_for_today(line: str, day: date) -> None:
    text = f"Ada Example\n{line}\nCook, Jan 2019 - Feb 2022"
    assert career.reference(text, date(2024, 12, 1), TODAY) == (day, ReferenceSource.TEXT)


def test_else_the_file_and_then_today() -> None:
    text = "Ada Example, born 3 May 1980\nCook, Jan 2019 - Feb 2022"
    assert career.reference(text, date(2023, 5, 6), TODAY) == (date(2023, 5, 6), ReferenceSource.FILE)
    assert career.reference(text, None, TODAY) == (TODAY, ReferenceSource.TODAY)


def test_no_date_before_the_latest_job_or_after_today_is_taken() -> None:
    text = "Updated March 2020\nCook, Jan 2019 - Feb 2022"
    assert career.reference(text, date(2021, 5, 6), TODAY) == (TODAY, ReferenceSource.TODAY)
    assert career.reference("Updated March 2026", date(2026, 5, 6), TODAY) == (TODAY, ReferenceSource.TODAY)
