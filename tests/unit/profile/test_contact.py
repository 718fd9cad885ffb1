"""Contacts: the name as its owner writes it, own e-mails, phones as E.164, links, the town; each in its place."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifyme_desktop.domain.profile import Contact, Section, SectionKind
from classifyme_desktop.profile import contact

BODY_FR = """
PROFIL
Dix ans dans la comptabilité des petites entreprises, avec une équipe de trois personnes pour les clôtures.
EXPÉRIENCE PROFESSIONNELLE
mars 2018 – aujourd’hui : Comptable, Menuiserie Grandpré, Tours
FORMATION
BTS Comptabilité, 2012
"""
BODY_EN = """
Summary
Ten years of accounting for small companies, with a team of three people for the closing of the books.
Experience
Mar 2018 - present: Accountant, Alder & Finch Ltd, Leeds
Education
BA Accounting, 2012
"""


def name(text: str) -> str | None:
    found = contact.find(text).name
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("Jean-Baptiste LE GOFF\nComptable\njb.legoff@example.fr", "Jean-Baptiste Le Goff"),
        ("DUPONT Marie\nComptable\n06 39 98 12 34", "Marie Dupont"),
        ("LE GOFF Jean-Baptiste\nComptable", "Jean-Baptiste Le Goff"),
        ("Curriculum vitae – Awa N’Diaye\nComptable", "Awa N’Diaye"),
        ("CURRICULUM VITAE\nAwa N'DIAYE\nComptable", "Awa N'Diaye"),
        ("CV de Maëlys Quervain\nComptable", "Maëlys Quervain"),
        ("M A R I E   D U P O N T\nComptable\nmarie.dupont@example.fr", "Marie Dupont"),
        ("M A R I E D U P O N T\nComptable\nmarie.dupont@example.fr", "Marie Dupont"),
        ("Nom : DUPONT\nPrénom : Marie\nAdresse : 3 rue des Lilas, 37000 Tours", "Marie Dupont"),
        ("Prénom : Marie\nNom : Dupont", "Marie Dupont"),
        ("Nom et prénom : Mme Marie Dupont\nTél : 06 39 98 12 34", "Marie Dupont"),
        ("Marie Dupont – Comptable\n06 39 98 12 34", "Marie Dupont"),
        ("Marie Dupont, Comptable générale\n06 39 98 12 34", "Marie Dupont"),
        ("Marie Dupont Comptable\n06 39 98 12 34", "Marie Dupont"),
        ("Mme Marie Dupont\nComptable", "Marie Dupont"),
        ("Marie\nDUPONT\nComptable\nmarie.dupont@example.fr", "Marie Dupont"),
        ("Anne-Sophie de La Tour\nComptable", "Anne-Sophie de La Tour"),
        ("ANNE DE VILLERS\nComptable", "Anne de Villers"),
        ("marie dupont\nComptable\nmarie.dupont@example.fr", "Marie Dupont"),
    ],
)
def test_french_names_are_written_as_their_owner_would(top: str, expected: str) -> None:
    assert name(top + BODY_FR) == expected


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("Dr. Jane O'Neill\nAccountant\njane@example.org", "Jane O'Neill"),
        ("JANE O'NEILL\nAccountant", "Jane O'Neill"),
        ("Trevelyan, Morwenna\nAccountant\nmorwenna@example.org", "Morwenna Trevelyan"),
        ("Name: Kwadwo Amoatengba\nPhone: 01632 960123", "Kwadwo Amoatengba"),
        ("First name: Zola\nSurname: Mbeki-Hart", "Zola Mbeki-Hart"),
        ("Resume of Priyanka R. Venkatachala\nAccountant", "Priyanka R. Venkatachala"),
        ("Joris van der Hoolst, MBA\nAccountant", "Joris van der Hoolst"),
        ("JORIS VAN DER HOOLST\nAccountant", "Joris van der Hoolst"),
        ("Grace Baker\nAccountant\ngrace.baker@example.org", "Grace Baker"),
        ("IAN MCALLEN\nAccountant", "Ian McAllen"),
        ("Contact\nLeeds, United Kingdom\n01632 960 114\nzola.mbeki@example.com\nZola Mbeki\nAccountant", "Zola Mbeki"),
        ("Jane Doe | Accountant | jane.doe@example.org | linkedin.com/in/jane-doe | 01632 960 114", "Jane Doe"),
    ],
)
def test_english_names_are_written_as_their_owner_would(top: str, expected: str) -> None:
    assert name(top + BODY_EN) == expected


@pytest.mark.parametrize(
    "text",
    [
        "SENIOR ACCOUNTANT" + BODY_EN,
        "CHEF DE CUISINE" + BODY_FR,
        "Curriculum vitae" + BODY_FR,
        "Name of employer: Alder & Finch Ltd" + BODY_EN,
        "Accountant\nLeeds, United Kingdom" + BODY_EN,
        "",
    ],
)
def test_no_name_is_better_than_a_wrong_one(text: str) -> None:
    assert name(text) is None


@pytest.mark.parametrize(
    "written",
    [
        "jane.doe@mail.example.org",
        "E-mail:Jane.Doe@mail.example.org",
        "mailto:jane.doe@mail.example.org.",
        "<jane.doe@mail.example.org>",
        "Mail : jane.doe @ mail.example.org",
        "jane.doe (at) mail (dot) example (dot) org",
        "jane.doe[at]mail.example.org",
        "jane.doe arobase mail point example point org",
        "Emailjane.doe@mail.example.orgPhone",
        "jane.doe@mail.example.org0163296",
        "jane.doe@\nmail.example.org",
        "jane.doe@mail.example.\norg",
        "jane.\ndoe@mail.example.org",
        "\uf0e0jane.doe@mail.example.org|Leeds",
    ],
)
def test_an_email_is_read_however_it_is_written(written: str) -> None:
    text = f"Jane Doe\nAccountant\n{written}\n{BODY_EN}"
    assert [mail.value for mail in contact.find(text).emails] == ["jane.doe@mail.example.org"]


@pytest.mark.parametrize(
    "written", ["Engineer @ booking.com", "look at the dot com era", "@janedoe", "a@b", "5 @ 3.20"]
)
def test_what_is_no_email_is_not_read_as_one(written: str) -> None:
    assert contact.find(f"Jane Doe\n{written}\n{BODY_EN}").emails == ()


REFEREES = "\nReferences\nMorwenna Trevelyan, Alder & Finch Ltd\nm.trevelyan@example.org\n01632 960 777\n"


def test_what_belongs_to_referees_is_left_out() -> None:
    text = "Jane Doe\nAccountant\njane.doe@example.org 01632 960 114" + BODY_EN + REFEREES
    start = text.index("\nMorwenna") + 1
    told = (Section(SectionKind.REFERENCES, (start - 11, start - 1), (start, len(text))),)
    for sections in ((), told):
        found = contact.find(text, sections)
        assert [mail.value for mail in found.emails] == ["jane.doe@example.org"]
        assert [phone.value for phone in found.phones] == ["+441632960114"]
        assert found.name is not None
        assert found.name.value == "Jane Doe"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("06 39 98 12 34", ["+33639981234"]),
        ("+33 (0)6 39 98 12 34", ["+33639981234"]),
        ("0033 6 39 98 12 34", ["+33639981234"]),
        ("(+33) 6.39.98.12.34", ["+33639981234"]),
        ("Tél.0639981234", ["+33639981234"]),
        ("01 99 00 12 57 / 06 39 98 12 34", ["+33199001257", "+33639981234"]),
        ("01 99 00 12 57 - 06 39 98 12 34", ["+33199001257", "+33639981234"]),
        ("01 99 00 12 57 06 39 98 12 34", ["+33199001257", "+33639981234"]),
        ("Tél : 01.99.00.12.57 Fax : 01.99.00.12.58", ["+33199001257"]),
        ("06\xa039\xa098\xa012\xa034", ["+33639981234"]),
        ("0470 12 34 56", ["+32470123456"]),
        ("02 200 00 60, 1000 Bruxelles, Belgique", ["+3222000060"]),
        ("079 123 45 67", ["+41791234567"]),
        ("+212 600-123456", ["+212600123456"]),
        ("SIRET 123 456 789 00012", []),
        ("IBAN FR76 3000 6000 0112 3456 7890 189", []),
        ("75011 Paris, 2015 - 2018", []),
        ("03/2015 - 06/2018", []),
        ("01/02/2015 au 03/04/2016", []),
        ("N° de sécurité sociale : 2 85 05 78 006 084 36", []),
        ("budget de 1 200 000 000 euros", []),
        ("Permis n° 0639981234", []),
    ],
)
def test_french_phones(line: str, expected: list[str]) -> None:
    assert [phone.value for phone in contact.find(f"Marie Dupont\n{line}\n{BODY_FR}").phones] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("01632 960 114", ["+441632960114"]),
        ("07700 900123", ["+447700900123"]),
        ("+44 (0) 7700 900 123", ["+447700900123"]),
        ("020 7946 0018", ["+442079460018"]),
        ("(312) 555-0178", ["+13125550178"]),
        ("312.555.0178", ["+13125550178"]),
        ("+1 312-555-0178 ext. 12", ["+13125550178"]),
        ("M: 312-555-0178 | H: 312-555-0179", ["+13125550178", "+13125550179"]),
        ("Phone: 3125550178", ["+13125550178"]),
        ("Fax\n(312) 555-0178", []),
        ("2010-2015 2016-2019", []),
        ("Employee ID 3125550178", []),
    ],
)
def test_english_phones(line: str, expected: list[str]) -> None:
    assert [phone.value for phone in contact.find(f"Jane Doe\n{line}\n{BODY_EN}").phones] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("linkedin.com/in/Jane-Doe/", "https://linkedin.com/in/Jane-Doe"),
        ("LinkedIn: https://www.LinkedIn.com/in/jane-doe?utm_source=cv", "https://www.linkedin.com/in/jane-doe"),
        ("http://github.com/jdoe.", "https://github.com/jdoe"),
        ("GitHub: jdoe", "https://github.com/jdoe"),
        ("Portfolio: janedoe.dev", "https://janedoe.dev"),
        ("jane.doe@example.org | janedoe.example.org", "https://janedoe.example.org"),
        ("linkedin.com/in/jane-\ndoe", "https://linkedin.com/in/jane-doe"),
    ],
)
def test_links_are_written_in_one_form(line: str, expected: str) -> None:
    assert [link.value for link in contact.find(f"Jane Doe\n{line}\n{BODY_EN}").links] == [expected]


@pytest.mark.parametrize(
    "line", ["Node.js, ASP.NET, Vue.js", "jane.doe@example.org", "e.g. this and i.e. that", "v2.0"]
)
def test_what_is_no_link_is_not_read_as_one(line: str) -> None:
    assert contact.find(f"Jane Doe\n{line}\n{BODY_EN}").links == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12 rue des Lilas, 37000 Tours", "Tours"),
        ("3 bis avenue Jean Jaurès - 69007 LYON CEDEX 07", "Lyon"),
        ("Villefranche-sur-Saône (69) · 06 39 98 12 34", "Villefranche-sur-Saône"),
        ("1000 Bruxelles, Belgique", "Bruxelles, Belgique"),
        ("Leeds, United Kingdom | jane@example.org", "Leeds, United Kingdom"),
        ("Flat 3, 27 Station Road, Reading RG1 1LG", "Reading"),
        ("88 W. 14th Street, New York, NY 10011", "New York, NY"),
        ("Chicago, IL, USA", "Chicago, IL, USA"),
        ("Lyon · jane@example.org", "Lyon"),
    ],
)
def test_the_town_is_read_from_the_address(line: str, expected: str) -> None:
    found = contact.find(f"Jane Doe\nComptable\n{line}\n{BODY_FR}").location
    assert found is not None
    assert found.value == expected


def test_every_place_shows_its_value() -> None:
    text = (
        "M. DUPONT Marie\nComptable\nTours (37) | 06 39 98 12 34 | Marie.Dupont@example.fr | linkedin.com/in/mdupont"
        + BODY_FR
    )
    found = contact.find(text)
    assert found.name is not None
    assert found.location is not None
    shown = [
        text[slice(*fact.place)] for fact in (found.name, *found.emails, *found.phones, *found.links, found.location)
    ]
    assert shown == ["DUPONT Marie", "Marie.Dupont@example.fr", "06 39 98 12 34", "linkedin.com/in/mdupont", "Tours"]


def test_an_empty_text_has_no_contacts() -> None:
    assert contact.find("") == Contact()


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_places_inside_it(text: str) -> None:
    found = contact.find(text)
    for fact in (found.name, *found.emails, *found.phones, *found.links, found.location):
        assert fact is None or 0 <= fact.place[0] < fact.place[1] <= len(text)


@pytest.mark.parametrize(
    "piece", ["a", " ", "(", "@", "0", "a@", "a.", "1 ", "A ", "+1", "/a", "\n", "06 ", "a@b.c", "Aa, "]
)
def test_a_million_characters_take_less_than_a_second(piece: str) -> None:
    contact.find("Marie Dupont 06 39 98 12 34")  # tables are loaded
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    contact.find(text)
    assert time.process_time() - start < 5.0
