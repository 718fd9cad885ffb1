"""What a gig requires is met by the fact that shows it, and by nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifyme_desktop.domain import proof as proofs
from classifyme_desktop.domain.proof import NOT_MET, OPEN, Proof
from classifyme_desktop.profile import gig, masking, proof
from classifyme_desktop.profile.proof import degrees, fields, permits, tenure
from classifyme_desktop.profile.resume import read

TODAY = date(2026, 7, 31)
ACCOUNTANT = """Mona Reyes
ACCOUNTANT

Summary
Accountant who closes the books on time.

Experience
Senior Accountant, Alder Ltd, January 2016 - December 2022
Closed the monthly books, filed VAT returns, reconciled ledgers in SAP.
Accountant, Brook Ltd, January 2012 - December 2015
Posted invoices and payments, prepared budget reports.

Education
Bachelor of Science in Accounting, Mill University, 2011
High School Diploma, Hill School, 2007

Certifications
Certified Public Accountant (CPA), 2014

Languages
English: native
Spanish: B1

Skills
SAP, Microsoft Excel, IFRS
"""
COOK = """Lee Marsh
Cook

Experience
Cook, Blue Inn, January 2019 - December 2021
Cooked for eighty guests, kept the kitchen clean.

Education
High School Diploma, Hill School, 2018
Pursuing Bachelor of Arts in Hospitality, expected 2027
"""
CUISINIER = """Léo Martin
Cuisinier

Expérience professionnelle
Chef de partie, Auberge du Lac, janvier 2015 - décembre 2022
Cuisine traditionnelle, gestion des commandes.
Commis de cuisine, Le Petit Zinc, septembre 2011 - décembre 2014
Préparation des entrées et des desserts.

Formation
BTS Hôtellerie-restauration, lycée des Monts, 2011
CAP cuisine, 2009

Langues
Anglais : B2

Permis B
"""
ENGINEER = """Inès Moreau
Ingénieure mécanique

Expérience professionnelle
Ingénieure d'études, Usine du Port, janvier 2018 - juin 2024
Conception de pièces mécaniques, essais.

Formation
Diplôme d'ingénieur en génie mécanique, École des Rives, 2017
"""


def shown(line, text):
    """Return whether a resume meets a line of a gig by its facts, and the words that show it."""
    profile = read(text, masking.mask(text), None, TODAY).profile
    found = proof.of(line, None, text, profile, gig.parse_requirement(line).skills)
    if found.proof is None:
        return "free", []
    return found.proof.is_met, [text[slice(*place)] for place in found.proof.places]


@pytest.mark.parametrize(
    ("line", "text", "is_met", "words"),
    [
        ("Bachelor's degree", ACCOUNTANT, True, "Bachelor of Science in Accounting"),
        ("Bachelor's degree in accounting or finance", ACCOUNTANT, True, "Bachelor of Science in Accounting"),
        ("High school diploma or GED", ACCOUNTANT, True, "High School Diploma"),
        ("Bachelor's degree in civil engineering", ACCOUNTANT, None, None),
        ("Master's degree in accounting", ACCOUNTANT, False, None),
        ("Master's degree or equivalent experience", ACCOUNTANT, None, None),
        ("Bachelor's degree", COOK, None, None),  # it is not finished
        ("PhD in chemistry", CUISINIER, False, None),
        ("BTS ou DUT hôtellerie", CUISINIER, True, "BTS Hôtellerie-restauration"),
        ("CAP cuisine exigé", CUISINIER, True, "CAP cuisine"),
        ("Minimum bac +2", CUISINIER, True, "BTS"),
        ("Bac +5", CUISINIER, False, None),
        ("De formation Bac+5 en mécanique", ENGINEER, True, "Diplôme d'ingénieur"),
        ("Master's degree in mechanical engineering", ENGINEER, True, "génie mécanique"),
        ("Licence en droit", ACCOUNTANT, None, None),
    ],
)
def test_a_degree_is_met_by_its_line_alone(line, text, is_met, words):
    said, places = shown(line, text)
    assert said is is_met
    assert (words is None) == (not places)
    assert words is None or words in places[0]


@pytest.mark.parametrize(
    ("line", "text", "is_met", "words"),
    [
        ("Minimum 7 ans", CUISINIER, True, "Chef de partie"),
        ("7 ans d'expérience minimum", CUISINIER, True, "Chef de partie"),
        ("10 ans d'expérience en cuisine", CUISINIER, True, "Commis de cuisine"),
        ("20 ans d'expérience", CUISINIER, False, None),
        ("7+ years", ACCOUNTANT, True, "Senior Accountant"),
        ("at least 10 years of accounting experience", ACCOUNTANT, True, "Brook Ltd"),
        ("5-7 years of accounting or audit experience", ACCOUNTANT, True, "Senior Accountant"),
        ("3 years of experience in nuclear physics", ACCOUNTANT, None, None),
        ("10+ years of experience", COOK, False, None),
        ("2 years as a cook", COOK, True, "Cook, Blue Inn"),
        ("3 years in a similar role", COOK, None, None),
        ("5 years of experience or a bachelor's degree", ACCOUNTANT, True, None),
    ],
)
def test_years_are_met_by_the_jobs_that_add_up_to_them(line, text, is_met, words):
    said, places = shown(line, text)
    assert said is is_met
    assert words is None or any(words in place for place in places)
    assert bool(places) == (is_met is True)


def test_all_jobs_that_are_needed_are_shown_and_no_more():
    assert len(shown("5 years of accounting experience", ACCOUNTANT)[1]) == 1
    assert len(shown("10 years of accounting experience", ACCOUNTANT)[1]) == 2


def test_a_sentence_that_says_the_years_shows_them():
    text = "Ana Silva\nBuyer\n\nSummary\nBuyer with over 12 years of experience in purchasing.\n"
    assert shown("10 years of purchasing experience", text)[1] == [
        "Buyer with over 12 years of experience in purchasing"
    ]
    assert shown("15 years of purchasing experience", text)[0] is None


@pytest.mark.parametrize(
    ("line", "text", "is_met", "words"),
    [
        ("Fluent in Spanish", ACCOUNTANT, False, None),
        ("Spanish B1", ACCOUNTANT, True, "Spanish"),
        ("Bilingual English/Spanish", ACCOUNTANT, False, None),
        ("Anglais B2", CUISINIER, True, "Anglais"),
        ("Anglais courant", CUISINIER, False, None),
        ("Allemand courant", CUISINIER, None, None),
        ("Permis B exigé", CUISINIER, True, "Permis B"),
        ("Valid driver's license", ACCOUNTANT, None, None),
        ("CPA required", ACCOUNTANT, True, "Certified Public Accountant"),
        ("Certified Public Accountant", ACCOUNTANT, True, "CPA"),
        ("Registered nurse licence", ACCOUNTANT, None, None),
        ("CACES R489", CUISINIER, None, None),
        ("SAP", ACCOUNTANT, True, "SAP"),
        ("Microsoft Excel", ACCOUNTANT, True, "Microsoft Excel"),
        ("PostgreSQL", ACCOUNTANT, None, None),
    ],
)
def test_languages_licences_certificates_and_skills_are_met_where_they_are_named(line, text, is_met, words):
    said, places = shown(line, text)
    assert said is is_met
    assert words is None or any(words in place for place in places)


def test_what_stands_for_pupils_colleagues_and_plans_is_nobodys_own():
    teacher = "Ada Berg\nTutor\n\nSummary\nPrepared students for a bachelor's degree.\nManaged a team of CNAs.\n"
    assert shown("Bachelor's degree", teacher) == (None, [])
    assert shown("CNA certification", teacher) == (None, [])
    assert shown("CPA required", "Jo Lin\nClerk\n\nSummary\nStudying for the CPA exam.\n") == (None, [])


def test_what_no_fact_can_decide_is_left_to_sentences():
    assert shown("Kind manner with elderly residents", COOK) == ("free", [])
    assert shown("High degree of initiative", COOK)[0] == "free"


@pytest.mark.parametrize(
    ("line", "has_rest"),
    [
        ("Bachelor's degree", False),
        ("Bachelor's degree in accounting required", False),
        ("Bachelor's degree; knowledge of Jewish values", True),
        ("Current CPR certification", False),
        ("SAP", False),
        ("Oversee SAP migrations for hospitals", True),
    ],
)
def test_a_line_that_asks_for_more_than_facts_decide_says_so(line, has_rest):
    profile = read(ACCOUNTANT, ACCOUNTANT, None, TODAY).profile
    skills = gig.parse_requirement(line).skills
    assert proof.of(line, None, ACCOUNTANT, profile, skills).has_rest is has_rest


def test_a_two_year_degree_is_a_course_and_no_experience():
    assert degrees.asked("Technical degree (bachelor or two-year)").level == 5
    assert shown("Technical degree (bachelor or two-year)", COOK)[0] is not True


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("High degree of initiative", None),
        ("Degree required", 6),
        ("Advanced degree", 7),
        ("Associate's degree (bachelor's preferred)", 5),
        ("Bac +2/3 informatique", 5),
        ("Licence en droit", 6),
        ("École d'ingénieur", 7),
        ("Doctorat", 8),
    ],
)
def test_the_lowest_degree_that_a_line_names_is_asked_for(line, level):
    found = degrees.asked(line)
    assert (None if found is None else found.level) == level


def test_fields_of_both_languages_are_one():
    assert fields.stem("comptabilite") == fields.stem("accounting")
    assert fields.alternatives("law, finance or human resources") == [
        frozenset({"law"}),
        frozenset({"finan"}),
        frozenset({"human", "resou"}),
    ]


def test_a_card_is_no_licence_and_a_rule_no_certificate():
    assert not permits.is_asked("Banking or card processing environment")
    assert not permits.is_asked("Hygiene and HACCP compliance")
    assert permits.is_asked("HACCP certification")


def test_experience_from_none_asks_for_no_years():
    assert tenure.asked("Help desk experience (entry level to 3 years)") is None
    assert tenure.asked("Minimum 7 ans").years == 7


MET, OTHER = Proof(True, ((1, 2),)), Proof(True, ((3, 4), (1, 2)))


def test_all_and_any_of_several_answers():
    assert proofs.all_of((MET, OTHER)) == Proof(True, ((1, 2), (3, 4)))
    assert proofs.all_of((MET, NOT_MET, OPEN)) == NOT_MET
    assert proofs.all_of((MET, OPEN)) == proofs.all_of(()) == OPEN
    assert proofs.any_of((OPEN, MET, OTHER)) == MET
    assert proofs.any_of((NOT_MET, NOT_MET)) == NOT_MET
    assert proofs.any_of((NOT_MET, OPEN)) == proofs.any_of(()) == OPEN


WORDS = "bachelor's degree master bac+5 7 ans years of experience or in english b2 permis CPA SAP ; , (MBA)".split()


@given(
    st.lists(st.sampled_from(WORDS), max_size=12), st.lists(st.sampled_from([*WORDS, "\n", "Education\n"]), max_size=30)
)
def test_whatever_is_written_places_lie_in_the_text_and_the_answer_is_the_same(line, words):
    asked, text = " ".join(line).replace("\n", " "), " ".join(words)
    profile = read(text, text, None, TODAY).profile
    found = proof.of(asked, None, text, profile)
    assert found == proof.of(asked, None, text, profile)
    if found.proof is not None:
        assert all(0 <= start < end <= len(text) for start, end in found.proof.places)
        assert bool(found.proof.places) == (found.proof.is_met is True)


@pytest.mark.parametrize("word", ["accountable", "account", "key accounts", "accountability"])
def test_a_word_that_only_begins_as_a_field_shows_no_years_in_it(word):
    text = (
        "Ann Poe\nNURSE\n\nExperience\nStaff Nurse, Alder Hospital, January 2008 - December 2022\n"
        f"Was {word} for two wards. Kept {word} of medication. Made {word} known to families.\n"
    )
    asked = "Minimum 7 ans d'expérience en comptabilité"
    for resume, is_met in ((text, False), (ACCOUNTANT, True)):
        profile = read(resume, resume, None, TODAY).profile
        found = proof.of(asked, None, resume, profile).proof
        assert found is not None
        assert bool(found.is_met) is is_met
