"""The blind text: nothing that says who it is, durations for dates, and places that stay true."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain.blind import BlindText
from classifyme_desktop.domain.profile import Cefr
from classifyme_desktop.profile import blind, masking, resume
from classifyme_desktop.profile.blind import durations, facts, titles

TODAY = date(2024, 6, 15)
CALLED = "Candidate 014"

ENGLISH = """Morwenna Trevelyan-Ash
Senior Accountant
12 Rosemary Lane, Leeds, LS1 4AB | 01632 960123 | m.trevelyan@example.org
linkedin.com/in/trevelyan-ash
Date of birth: 12/03/1989
Nationality: British
Marital status: Married, 2 children

Summary
Mrs Trevelyan leads her team and makes its work hers; she was promoted in 2017 after maternity leave.

Experience
Senior Accountant, Alder & Finch Ltd, March 2016 - May 2018
Closed the monthly books for three entities. Morwenna also built the reporting pack on Windows Server 2012.
Accountant, Brook Ltd, 2012 - 2016
General ledger and year-end closing.

Education
Bachelor of Science in Accounting, University of Ondermark, 2009

Languages
English: native speaker
French: B2
"""
FRENCH = """Gwenolé KERVADEC
Développeuse Java
3 bis, avenue Jean Jaurès, 69007 Lyon
06 39 98 12 34 – g.kervadec@example.fr
Née le 22 mars 1982 – célibataire

EXPÉRIENCE
Développeuse Java – Société Galène – de janvier 2019 à mars 2021
Conseillère technique, chargée de la recette ; elle encadre deux personnes.
Animateur – Atelier Nord – depuis 2021

FORMATION
2004 : Master informatique, Université de Haute-Brenne

LANGUES
Français : langue maternelle
Anglais : courant
"""


def shown(body: str) -> tuple[BlindText, resume.Facts]:
    read = resume.read(body, masking.mask(body), None, TODAY)
    return blind.text(body, read.profile, CALLED, TODAY), read


@pytest.mark.parametrize(
    "gone",
    [
        *("Morwenna", "Trevelyan", "Rosemary", "LS1", "960123", "example.org", "linkedin", "1989", "British"),
        *("Married", "children", "Mrs", " her ", " she ", "hers", "2017", "maternity", "Ondermark", "2009", "native"),
        *("March 2016", "May 2018", "2012 - 2016"),
    ],
)
def test_what_says_who_it_is_is_gone(gone: str) -> None:
    assert gone in ENGLISH
    assert gone not in shown(ENGLISH)[0].text


@pytest.mark.parametrize(
    "kept",
    [
        *(
            "Senior Accountant",
            "Alder & Finch Ltd",
            "Brook Ltd",
            "2 years 3 months",
            "4 years",
            "Bachelor of Science in Accounting",
        ),
        *("Windows Server 2012", "French: B2", "English: C2", "Candidate 014 also built", "their team"),
    ],
)
def test_the_work_its_length_and_the_employers_stay(kept: str) -> None:
    assert kept in shown(ENGLISH)[0].text


@pytest.mark.parametrize(
    "gone",
    ["KERVADEC", "Gwenol", "Jaurès", "69007", "06 39", "example.fr", "1982", "célibataire", "Née", "2004", "2021"],
)
def test_french_texts_hide_the_same(gone: str) -> None:
    assert gone not in shown(FRENCH)[0].text


@pytest.mark.parametrize(
    "kept",
    [
        *("Développeur/euse Java", "Conseiller/ère technique, chargé(e) de la recette", "il/elle encadre"),
        *("Animateur/trice", "Société Galène", "2 ans 3 mois", "3 ans à ce jour", "Master informatique"),
        *("Français : C2", "Anglais : courant"),
    ],
)
def test_french_titles_tell_no_gender(kept: str) -> None:
    assert kept in shown(FRENCH)[0].text


def test_a_woman_and_a_man_read_alike() -> None:
    man = FRENCH.replace("Développeuse", "Développeur").replace("Conseillère", "Conseiller").replace("Née", "Né")
    man = man.replace("chargée", "chargé").replace("elle encadre", "il encadre").replace("Gwenolé", "Joris")
    assert shown(FRENCH)[0].text == shown(man)[0].text


def test_the_length_of_what_is_hidden_does_not_show() -> None:
    short = ENGLISH.replace("Morwenna Trevelyan-Ash", "Wei Tanqi").replace("Trevelyan", "Tanqi")
    assert shown(short.replace("Morwenna", "Wei"))[0].text.split("\n")[0] == CALLED


def test_places_lead_to_what_is_shown() -> None:
    text, read = shown(ENGLISH)
    job = read.profile.jobs[0]
    assert text.excerpt(job.title.place) == "Senior Accountant"
    assert job.employer is not None
    assert text.excerpt(job.employer.place) == "Alder & Finch Ltd"
    assert read.profile.contact.name is not None
    assert text.excerpt(read.profile.contact.name.place) == CALLED
    assert text.place((0, len(ENGLISH))) == (0, len(text.text))
    at = ENGLISH.index("General ledger")
    assert text.excerpt((at, at + 14)) == "General ledger"


def test_facts_hold_durations_degrees_and_rounded_years() -> None:
    text, read = shown(ENGLISH)
    found = facts.of(read.profile, text, CALLED, "en", TODAY)
    assert [(job.title, job.employer, job.duration) for job in found.jobs] == [
        ("Senior Accountant", "Alder & Finch Ltd", "2 years 3 months"),
        ("Accountant", "Brook Ltd", "4 years"),
    ]
    assert found.degrees == ("Bachelor of Science in Accounting",)
    assert found.languages == (("en", Cefr.C2), ("fr", Cefr.B2))
    assert found.years == 6
    assert found.candidate == CALLED
    assert facts.of(read.profile, text, CALLED, "fr", TODAY).jobs[0].duration == "2 ans 3 mois"


def test_a_school_that_employs_stays() -> None:
    text, _ = shown("Jane Roe\nNurse\n\nExperience\nTeacher, Trellick State University, 2015 - 2017\nTaught anatomy.\n")
    assert "Trellick State University" in text.text
    assert "Jane" not in text.text


@pytest.mark.parametrize(
    ("months", "english", "french"),
    [
        *((1, "1 month", "1 mois"), (11, "11 months", "11 mois"), (12, "1 year", "1 an")),
        *((27, "2 years 3 months", "2 ans 3 mois"), (0, "", "")),
    ],
)
def test_durations_in_words(months: int, english: str, french: str) -> None:
    assert durations.said(months, "en") == english
    assert durations.said(months, "fr") == french


@pytest.mark.parametrize(
    ("one", "other", "form"),
    [
        *(("Infirmière", "Infirmier", "Infirmier/ère"), ("VENDEUSE", "VENDEUR", "VENDEUR/EUSE")),
        *(("assistantes", "assistants", "assistant(e)s"), ("diplômée", "diplômé", "diplômé(e)")),
        *(("Technicienne", "Technicien", "Technicien(ne)"), ("Directrice", "Directeur", "Directeur/trice")),
        ("Commerciale", "Commercial", "Commercial(e)"),
    ],
)
def test_both_genders_of_a_title_take_one_form(one: str, other: str, form: str) -> None:
    for word in (one, other):
        assert [shown for _, _, shown in titles.changes(word, "fr")] == [form]


@pytest.mark.parametrize(
    "thing", ["moteur", "charge", "carrière", "action commerciale", "vendeur/euse", "chargé(e)", "ordinateur", "valeur"]
)
def test_things_and_forms_of_both_stay(thing: str) -> None:
    assert list(titles.changes(thing, "fr")) == []


@pytest.mark.parametrize(("one", "other"), [("salesman", "saleswoman"), ("Chairman", "Chairwoman")])
def test_english_titles_take_one_form(one: str, other: str) -> None:
    forms = [[shown for _, _, shown in titles.changes(word, "en")] for word in (one, other)]
    assert forms[0] == forms[1] != []


@given(st.text(max_size=300))
def test_any_text_is_shown_and_places_stay_inside(body: str) -> None:
    text, _ = shown(body)
    at = 0
    for edit in text.edits:
        assert text.text[at : edit.shown[0]] == body[at - edit.shown[0] + edit.place[0] : edit.place[0]]
        at = edit.shown[1]
        assert text.place(edit.place) == edit.shown
    for start in range(0, len(body), 7):
        a, b = text.place((start, min(len(body), start + 5)))
        assert 0 <= a <= b <= len(text.text)
