"""Certificates and licences to work."""

import time

import pytest

from classifyme_desktop.profile import certifications, sections


def _told(text: str) -> list[tuple[str, str | None]]:
    return [
        (one.name.value, str(one.given) if one.given else None)
        for one in certifications.find(text, sections.find(text))
    ]


def test_each_line_is_one_with_its_date() -> None:
    text = (
        "Certifications\n• AWS Certified Developer - Associate (2022)\n• Emergency care, level 2, March 2021\n"
        "2019 : CACES R489\nTOEIC, 870 points, 2017\nLanguages\nEnglish"
    )
    assert _told(text) == [
        ("AWS Certified Developer - Associate", "2022"),
        ("Emergency care, level 2", "2021-03"),
        ("CACES R489", "2019"),
        ("TOEIC, 870 points", "2017"),
    ]


def test_several_on_a_line_are_several() -> None:
    text = "Habilitations et certificats\nFormation HACCP (2022), Permis d’exploitation (2018), Gestes de secours\n"
    assert _told(text) == [
        ("Formation HACCP", "2022"),
        ("Permis d’exploitation", "2018"),
        ("Gestes de secours", None),
    ]


def test_driving_licences_and_dates_of_the_resume_are_none() -> None:
    text = "Certificats\nPermis B\nFull clean driving licence\nMis à jour le 3 mai 2023\nAda Example – 1 / 2\nSST, 2020"
    assert _told(text) == [("SST", "2020")]


def test_known_ones_are_found_anywhere_without_a_section() -> None:
    text = "Ada Example\nEducation\nBSc Mathematics, 2010\nTOEIC 915 (2012)\nSkills\nExcel, PMP, CACES R482"
    assert _told(text) == [("TOEIC 915", "2012"), ("PMP", None), ("CACES R482", None)]
    assert _told("") == []


def test_places_hold_the_words() -> None:
    text = "Certifications\n• First aid, 2020\n"
    (one,) = certifications.find(text, sections.find(text))
    assert text[one.name.place[0] : one.name.place[1]] == "First aid"


@pytest.mark.parametrize("unit", ["a", " ", "(", "@", "1", ", ", "CACES "])
def test_a_million_characters_take_no_second(unit: str) -> None:
    text = "Certifications\n" + unit * (1_000_000 // len(unit))
    found = sections.find(text)
    started = time.process_time()
    certifications.find(text, found)
    assert time.process_time() - started < 5.0
