"""Dates as resumes write them."""

import time
from datetime import date

import pytest

from classifyme_desktop.profile import dates


def _read(text: str, reference: date | None = None) -> list[tuple[str, str, bool, str]]:
    return [
        (str(one.start), str(one.end), one.is_current, text[one.place[0] : one.place[1]])
        for one in dates.periods(text, reference)
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2015 - 2019", "2015", "2019"),
        ("2018–20", "2018", "2020"),
        ("2018 à 2020", "2018", "2020"),
        ("Sept. 2019 – Mar 2020", "2019-09", "2020-03"),
        ("sept. 2019 à mars 2020", "2019-09", "2020-03"),
        ("03/2015 - 06/2017", "2015-03", "2017-06"),
        ("03.2015 – 06.2017", "2015-03", "2017-06"),
        ("2015-03 – 2017-06", "2015-03", "2017-06"),
        ("03/15 - 06/17", "2015-03", "2017-06"),
        ("01/03/2015 - 30/06/2017", "2015-03-01", "2017-06-30"),
        ("12/31/2015 to 06/30/2017", "2015-12-31", "2017-06-30"),
        ("de janvier 2012 à mars 2014", "2012-01", "2014-03"),
        ("d’avril 2012 à mars 2014", "2012-04", "2014-03"),
        ("du 3 mai 2010 au 1er août 2011", "2010-05-03", "2011-08-01"),
        ("du 3 au 30 mai 2010", "2010-05-03", "2010-05-30"),
        ("Jan - Mar 2015", "2015-01", "2015-03"),
        ("Nov – Feb 2015", "2014-11", "2015-02"),
        ("Jan '18 – Mar '20", "2018-01", "2020-03"),
        ("Jul-15 to Aug-18", "2015-07", "2018-08"),
        ("between 2015 and 2017", "2015", "2017"),
        ("entre 2015 et 2017", "2015", "2017"),
        ("Q3 2021", "2021-07", "2021-09"),
        ("T3 2021", "2021-07", "2021-09"),
        ("summer 2015", "2015-06", "2015-08"),
        ("Été 2015", "2015-06", "2015-08"),
        ("été 2015 - automne 2016", "2015-06", "2016-11"),
        ("septembre\n2018 –\noctobre 2019", "2018-09", "2019-10"),
        ("2019 - 2015", "2019", "2015"),
    ],
)
def test_a_period_has_both_ends(text: str, start: str, end: str) -> None:
    assert _read(text) == [(start, end, False, text)]


@pytest.mark.parametrize(
    "text",
    [
        "2018–present", "since 2018", "Depuis 2018", "2018 to date", "2018 - aujourd'hui", "2018 – aujourd’hui",
        "2018 à ce jour", "2018 - en cours", "2018 – Current", "2018 → auj.", "2018 - now", "Present - 2018", "2018 -",
    ],
)  # fmt: skip
def test_what_goes_on_is_current(text: str) -> None:
    assert _read(text) == [("2018", "None", True, text)]


@pytest.mark.parametrize(
    "text",
    [
        "3 ans", "ISO 9001:2015", "Windows 2000", "SQL Server 2012", "06 12 20 15 19", "+33 1 99 00 20 15",
        "1 200 m² en 12 mois", "2015 clients", "you may apply", "69003 Lyon", "le 12 du mois", "2000 €", "1990s",
        "a2015b", "10.2015.7.2",
    ],
)  # fmt: skip
def test_other_numbers_are_no_dates(text: str) -> None:
    assert dates.spans(text) == []


def test_a_single_moment_is_no_period_but_is_told() -> None:
    text = "Diplôme en juin 2015, certificat le 3 mai 2016 (2017)"
    assert dates.periods(text) == []
    assert [(str(one.moment), text[slice(*one.place)]) for one in dates.moments(text)] == [
        ("2015-06", "juin 2015"),
        ("2016-05-03", "3 mai 2016"),
        ("2017", "2017"),
    ]


def test_a_length_beside_a_period_is_not_part_of_it() -> None:
    assert _read("Jan 2015 – Mar 2017 (2 ans et 3 mois)") == [("2015-01", "2017-03", False, "Jan 2015 – Mar 2017")]


def test_the_reference_tells_the_century() -> None:
    assert str(dates.moments("Jan '28", date(2024, 1, 1))[0].moment) == "1928-01"
    assert str(dates.moments("Jan '28", date(2030, 1, 1))[0].moment) == "2028-01"


def test_several_periods_keep_their_order() -> None:
    text = "2019 – présent : A\n2015-2019 : B\nMars 2012 - déc. 2014, C"
    assert [one[3] for one in _read(text)] == ["2019 – présent", "2015-2019", "Mars 2012 - déc. 2014"]


@pytest.mark.parametrize("unit", ["a", " ", "(", "@", "1", "20", "2015 ", "2015-", "\n", "- "])
def test_a_million_characters_take_no_second(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()
    dates.spans(text)
    assert time.process_time() - started < 5.0
