"""Masking: what says who a person is never reaches a model, and positions stay true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.profile.masking import find_owner_name, mask

ENGLISH = """{name}
Senior Accountant
{address} | {phone} | {email}
Date of birth: {born}
Nationality: {nation}

Experience
Senior Accountant, Alder & Finch Ltd, 2015 - 2021
Closed the monthly books for three entities, prepared VAT returns, led 4 people for 10 years.
{name} also built the reporting pack.
Education
{school}, BA Accounting, 2010 - 2013
"""

ONE = {
    "name": "Olivia Bennett",
    "address": "12 Rosemary Lane, Leeds",
    "phone": "01632 960123",
    "email": "olivia.b@example.org",
    "born": "12/03/1989",
    "nation": "British",
    "school": "Harvard University",
}
OTHER = {
    "name": "Mohamed Al-Rashid",
    "address": "1407 Old Mill Road, Springfield",
    "phone": "+1 (202) 555-0142",
    "email": "m.alrashid77@mail.example.com",
    "born": "1 May 1971",
    "nation": "Moroccan and Canadian",
    "school": "University of Lagos",
}


def words(text: str) -> list[str]:
    return mask(text).split()


def test_swapping_every_personal_field_leaves_the_same_words() -> None:
    assert words(ENGLISH.format(**ONE)) == words(ENGLISH.format(**OTHER))


def test_the_work_itself_is_kept() -> None:
    masked = mask(ENGLISH.format(**ONE))
    for kept in ("Senior Accountant", "Alder & Finch Ltd", "2015 - 2021", "VAT returns", "BA Accounting"):
        assert kept in masked


@pytest.mark.parametrize(
    "gone",
    [
        "zoe.lefevre@example.fr",
        "06 39 98 12 34",
        "+33 6 39 98 12 34",
        "12 rue des Lilas",
        "Née le 12/03/1990",
        "Nationalité : française",
        "célibataire",
        "Université Paris-Dauphine",
        "Lycée Jean Moulin",
        "https://example.org/zoe",
        "linkedin.com/in/zoe",
    ],
)
def test_french_fields_are_masked(gone: str) -> None:
    text = f"Comptable\n{gone}\nClôture mensuelle"
    assert gone not in mask(text)
    assert "Comptable" in mask(text)
    assert "Clôture mensuelle" in mask(text)


@pytest.mark.parametrize(
    "kept",
    [
        "2010 - 2015",
        "03/2015 - 06/2018",
        "chiffre d'affaires de 1 200 000 euros",
        "10 ans d'expérience",
        "C++ and C#",
        "Core Qualifications",
        "Microsoft Office 2016",
        "managed 25 people",
    ],
)
def test_what_is_no_personal_field_stays(kept: str) -> None:
    assert kept in mask(f"Accountant\n{kept}\nLedger")


def test_a_name_without_accents_in_the_list_is_found_with_them() -> None:
    assert find_owner_name("Zoë Lefèvre-Martin\nComptable") == (0, 18)


def test_a_heading_is_no_name() -> None:
    assert find_owner_name("Summary\nCore Qualifications\nSales Manager\nArt Director") is None


@given(st.text(max_size=400))
def test_length_and_lines_never_change(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert [i for i, c in enumerate(text) if c == "\n"] == [i for i, c in enumerate(masked) if c == "\n"]
