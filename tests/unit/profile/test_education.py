"""Courses of study: degree, school, dates."""

import time

import pytest

from classifyme_desktop.profile import education, sections


def _told(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (
            one.degree.value if one.degree else None,
            one.school.value if one.school else None,
            str(one.period.end) if one.period else None,
        )
        for one in education.find(text, sections.find(text))
    ]


TWO = [("MSc Data Engineering", "University of Northmoor", "2018"), ("BSc Mathematics", "Larchant College", "2016")]


@pytest.mark.parametrize(
    "body",
    [
        "MSc Data Engineering\nUniversity of Northmoor, 2016 - 2018\nBSc Mathematics\nLarchant College, 2013 - 2016",
        "2016 - 2018\nMSc Data Engineering\nUniversity of Northmoor\n2013 - 2016\nBSc Mathematics\nLarchant College",
        "MSc Data Engineering\t2018\nUniversity of Northmoor\nBSc Mathematics\t2016\nLarchant College",
        "2018: MSc Data Engineering, University of Northmoor\n2016: BSc Mathematics, Larchant College",
        "• MSc Data Engineering – University of Northmoor (2018)\n• BSc Mathematics – Larchant College (2016)",
        "MSc Data Engineering\nUniversity of Northmoor\n2016 - 2018\nBSc Mathematics\nLarchant College\n2013 - 2016",
    ],
)
def test_each_order_is_read(body: str) -> None:
    assert _told(f"Ada Example\nEducation\n{body}\nSkills\nSQL") == TWO


def test_french_courses_are_read() -> None:
    text = (
        "FORMATION\n2012 – 2014 : BTS Négociation et relation client, Lycée des Aubépines\n"
        "DUT Génie civil – construction durable\nIUT de Larchant, 2010 - 2012\nBac S, 2010\n"
    )
    assert _told(text) == [
        ("BTS Négociation et relation client", "Lycée des Aubépines", "2014"),
        ("DUT Génie civil – construction durable", "IUT de Larchant", "2012"),
        ("Bac S", None, "2010"),
    ]


def test_a_line_that_goes_on_stays_one_degree() -> None:
    text = "Diplômes\n2016 : BTS Management économique de la\nconstruction, École supérieure Larchant\n"
    assert _told(text) == [("BTS Management économique de la construction", "École supérieure Larchant", "2016")]


def test_a_school_inside_a_degree_and_the_date_of_the_resume_are_no_traps() -> None:
    text = "Education\nHigh school diploma in Logistics\nLarchant College, 2001 - 2003\nLast update 01/2024"
    assert _told(text) == [("High school diploma in Logistics", "Larchant College", "2003")]


def test_a_degree_keeps_its_brackets() -> None:
    assert _told("Education\nDoctor of Pharmacy (PharmD)\nLarchant College, 2003 – 2006") == [
        ("Doctor of Pharmacy (PharmD)", "Larchant College", "2006")
    ]


def test_places_hold_the_words() -> None:
    text = "Education\nBSc Mathematics\nLarchant College, 2013 - 2016\n"
    (one,) = education.find(text, sections.find(text))
    assert one.degree is not None
    assert text[one.degree.place[0] : one.degree.place[1]] == "BSc Mathematics"
    assert text[one.place[0] : one.place[1]] == "BSc Mathematics\nLarchant College, 2013 - 2016"


def test_without_a_heading_there_is_none() -> None:
    assert _told("Cook\n2015 - 2019 Bachelor Ltd") == []
    assert _told("") == []


@pytest.mark.parametrize("unit", ["a", " ", "(", "@", "1", ", "])
def test_a_million_characters_take_no_second(unit: str) -> None:
    text = "Education\n" + unit * (1_000_000 // len(unit))
    found = sections.find(text)
    started = time.process_time()
    education.find(text, found)
    assert time.process_time() - started < 5.0
