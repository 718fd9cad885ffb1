"""The jobs of a resume, in the orders that people write them in."""

import time

import pytest

from classifyme_desktop.domain.profile import Job
from classifyme_desktop.profile import jobs, sections
from classifyme_desktop.profile.jobs import lexicon


def _read(text: str) -> list[Job]:
    return list(jobs.find(text, sections.find(text)))


def _told(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (
            job.title.value,
            job.employer.value if job.employer else None,
            str(job.period.start) if job.period else None,
            ("now" if job.period.is_current else str(job.period.end)) if job.period else None,
        )
        for job in _read(text)
    ]


TWO = [
    ("Senior Cook", "Harbour Foods Ltd", "2019-03", "now"),
    ("Kitchen Porter", "Copper Lane", "2015-01", "2019-02"),
]
FORMS = {
    "title, dates; employer": (
        "Senior Cook\tMar 2019 – present\nHarbour Foods Ltd, Leeds\n• Run a team\n"
        "Kitchen Porter\tJan 2015 – Feb 2019\nCopper Lane, York\n• Washed up\n"
    ),
    "title; dates; employer": (
        "Senior Cook\nMar 2019 – present\nHarbour Foods Ltd, Leeds\n• Run a team\n"
        "Kitchen Porter\nJan 2015 – Feb 2019\nCopper Lane, York\n• Washed up\n"
    ),
    "dates; title; employer": (
        "Mar 2019 – present\nSenior Cook\nHarbour Foods Ltd, Leeds\n• Run a team\n"
        "Jan 2015 – Feb 2019\nKitchen Porter\nCopper Lane, York\n• Washed up\n"
    ),
    "title; employer; dates": (
        "Senior Cook\nHarbour Foods Ltd – Leeds\nMar 2019 – present\n• Run a team\n"
        "Kitchen Porter\nCopper Lane – York\nJan 2015 – Feb 2019\n• Washed up\n"
    ),
    "employer, dates; title": (
        "Harbour Foods Ltd | Mar 2019 – present\nSenior Cook\n• Run a team\n"
        "Copper Lane | Jan 2015 – Feb 2019\nKitchen Porter\n• Washed up\n"
    ),
    "employer; title, dates": (
        "Harbour Foods Ltd, Leeds\nSenior Cook, Mar 2019 – present\n• Run a team\n"
        "Copper Lane, York\nKitchen Porter, Jan 2015 – Feb 2019\n• Washed up\n"
    ),
    "one line": (
        "Senior Cook, Harbour Foods Ltd, Leeds — Mar 2019 – present\n• Run a team\n"
        "Kitchen Porter, Copper Lane, York — Jan 2015 – Feb 2019\n• Washed up\n"
    ),
    "at": (
        "Senior Cook at Harbour Foods Ltd (Mar 2019 – present)\n• Run a team\n"
        "Kitchen Porter at Copper Lane (Jan 2015 – Feb 2019)\n• Washed up\n"
    ),
    "dates: title - employer": (
        "Mar 2019 – present: Senior Cook – Harbour Foods Ltd (Leeds)\n• Run a team\n"
        "Jan 2015 – Feb 2019: Kitchen Porter – Copper Lane (York)\n• Washed up\n"
    ),
    "table": (
        "Mar 2019 –\npresent\nSenior Cook\nHarbour Foods Ltd\nRun a team of six cooks and two apprentices every day.\n"
        "Jan 2015 –\nFeb 2019\nKitchen Porter\nCopper Lane\nWashed up and prepared vegetables in a busy pub kitchen.\n"
    ),
    "contract": (
        "Senior Cook (Full-time) | Harbour Foods Ltd | Mar 2019 – present\n• Run a team\n"
        "Kitchen Porter, CDD | Copper Lane | Jan 2015 – Feb 2019 (4 years 2 months)\n• Washed up\n"
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_each_order_of_the_lines_is_read(form: str) -> None:
    assert _told(f"Ada Example\nExperience\n{FORMS[form]}Education\nBSc Food Science\n2011 - 2014\n") == TWO


def test_french_entries_are_read() -> None:
    text = (
        "EXPÉRIENCE PROFESSIONNELLE\n"
        "depuis mars 2017 : Responsable de production\nFromagerie des Aubépines, Laval\n- Direction de 75 personnes\n"
        "juin 2011 – février 2017 : Chef d’équipe\nPlats Cuisinés SARL, Mayenne\n- Encadrement de 22 opérateurs\n"
        "été 2009 : Stagiaire qualité\nMairie de Bourg-Neuf\n- Contrôles\n"
        "FORMATION\n2006 - 2009 : Licence\n"
    )
    assert _told(text) == [
        ("Responsable de production", "Fromagerie des Aubépines", "2017-03", "now"),
        ("Chef d’équipe", "Plats Cuisinés SARL", "2011-06", "2017-02"),
        ("Stagiaire qualité", "Mairie de Bourg-Neuf", "2009-06", "2009-08"),
    ]


def test_several_titles_under_one_employer() -> None:
    text = (
        "Experience\nHarbour Foods Ltd, Leeds\nHead Chef\tJan 2020 – present\n• Menus\nSous Chef\tMar 2017 – Dec 2019\n"
        "• Orders\nEducation\n"
    )
    assert [(title, employer) for title, employer, _, _ in _told(text)] == [
        ("Head Chef", "Harbour Foods Ltd"),
        ("Sous Chef", "Harbour Foods Ltd"),
    ]


def test_dates_of_an_employer_are_no_post_when_titles_with_dates_follow() -> None:
    text = "Experience\nHarbour Foods Ltd — 2017 - 2022\n"
    text += "Head Chef\t2020 – 2022\n• Menus\nSous Chef\t2017 – 2020\n• Orders\n"
    assert _told(text) == [
        ("Head Chef", "Harbour Foods Ltd", "2020", "2022"),
        ("Sous Chef", "Harbour Foods Ltd", "2017", "2020"),
    ]


def test_a_post_without_dates_is_found_by_its_form() -> None:
    text = (
        "Experience\nHead Chef, Harbour Foods Ltd, Leeds — 2019 - 2022\n• Menus\nWaiter, Copper Lane, York\n• Bar\n"
        "• Tables\nEducation\n"
    )
    assert _told(text) == [
        ("Head Chef", "Harbour Foods Ltd", "2019", "2022"),
        ("Waiter", "Copper Lane", None, None),
    ]


def test_dates_in_descriptions_and_other_sections_are_no_jobs() -> None:
    text = (
        "Education\nBSc Food Science\t2011 - 2014\nExperience\nHead Chef\t2015 – present\nHarbour Foods Ltd\n"
        "• Cut costs by a third between 2016 and 2018\n• Menus of 2019 - 2020 shown at a fair of the region\n"
        "Certifications\nFood hygiene\t2014 - 2017\n"
    )
    assert _told(text) == [("Head Chef", "Harbour Foods Ltd", "2015", "now")]


def test_without_a_heading_only_sure_titles_are_jobs() -> None:
    text = "Ada Example\n\n2015 - 2019 Nurse, Rowan Hospital\n2010 - 2015 Something odd\n\nEducation\n2007 - 2010 BSc"
    assert [title for title, _, _, _ in _told(text)] == ["Nurse"]


def test_a_heading_that_goes_on_in_the_next_line_is_one() -> None:
    text = (
        "Experience\nReporting Analyst, Harbour Technologies,\nCardiff — 2018-01 - 2022-02\n- Reports\n"
        "Technician | Copper Lane\n| 12/2015 – 04/2017\n- Tests\n"
    )
    assert _told(text) == [
        ("Reporting Analyst", "Harbour Technologies", "2018-01", "2022-02"),
        ("Technician", "Copper Lane", "2015-12", "2017-04"),
    ]


def test_places_hold_the_words() -> None:
    text = f"Experience\n{FORMS['one line']}"
    first, second = _read(text)
    assert text[first.title.place[0] : first.title.place[1]] == "Senior Cook"
    assert first.employer is not None
    assert text[first.employer.place[0] : first.employer.place[1]] == "Harbour Foods Ltd"
    assert text[first.place[0] : first.place[1]].endswith("• Run a team")
    assert first.place[1] <= second.place[0]
    assert first.period is not None
    assert text[first.period.place[0] : first.period.place[1]] == "Mar 2019 – present"


def test_words_tell_titles_from_employers() -> None:
    titles = (
        "Head of Sales",
        "Chargée de recrutement",
        "Senior Back-End Developer",
        "VP Engineering",
        "Apprenti soudeur",
    )
    employers = ("Harbour Foods Ltd", "Mairie de Bourg-Neuf", "CHU de Larchant", "Rowan Hospital", "Atelier Borel SARL")
    assert [title for title in titles if lexicon.title_score(title) < 3] == []
    assert [name for name in employers if lexicon.employer_score(name) < 3 or lexicon.title_score(name) >= 3] == []


@pytest.mark.parametrize("text", ["", "\n\n", "Experience", "Experience\n2015 - 2019", "Experience\n\t\t\n• \n"])
def test_an_empty_experience_has_no_jobs(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize("unit", ["a", " ", "(", "@", "1", "- ", "\t"])
def test_a_million_characters_take_no_second(unit: str) -> None:
    text = "Experience\n" + unit * (1_000_000 // len(unit))
    found = sections.find(text)
    started = time.process_time()
    jobs.find(text, found)
    assert time.process_time() - started < 5.0
