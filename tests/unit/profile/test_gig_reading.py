"""A gig is understood: parts, requirements, skills, languages and terms of invented advertisements."""

import pytest

from classifyme_desktop.domain.gig_profile import AdPart, Aspect, Contract, GigProfile, Need, decode, encode
from classifyme_desktop.domain.profile import Cefr
from classifyme_desktop.profile import gig

ENGLISH = """Warehouse Data Analyst (M/F)

Location: Leeds
Job type: Permanent, full-time

About us
Brindle & Moss is a leading provider of garden furniture, founded in 1987. We use Oracle and Salesforce every day.

Your responsibilities
- Build dashboards of stock in PostgreSQL
- Prepare monthly reports for the board

Requirements:
- 3+ years of experience as a data analyst
- Bachelor's degree in statistics or a related field
- Strong knowledge of SQL and Python
- Fluent in French (C1)
- Team player with a positive attitude

Nice to have
- Experience with Kubernetes
- Forklift licence

What we offer
- 25 days of paid holidays and a pension
- Training in Excel and PowerPoint

Brindle & Moss is an equal opportunity employer and does not discriminate on age, sex or religion.
"""
FRENCH = """Technicien de maintenance (H/F)

Qui sommes-nous ?
La société Vertabois est un leader de la charpente depuis plus de 40 ans. Nous utilisons SAP et AutoCAD.

Vos missions :
- Réaliser la maintenance préventive des machines
- Rédiger les rapports d'intervention

Profil recherché :
- Titulaire d'un BTS maintenance industrielle
- 3 à 5 ans d'expérience dans un poste similaire
- Maîtrise de l'électricité industrielle
- Anglais courant
- Permis B obligatoire
- Dynamique et motivé

La connaissance de SolidWorks serait un plus.

Avantages :
- Mutuelle, tickets restaurant, formation à Excel

Poste en CDI à temps plein, basé à Valence (26).
"""
# Line breaks and bullets lost, as scrapers lose them.
GLUED = (
    "Payroll Clerk\n"
    "Acorn Mills is a family owned bakery with 300 employees.ResponsibilitiesRun the weekly payroll for all "
    "sites.Answer questions of staff.Minimum Qualifications2 years of experience in payroll.High school diploma or "
    "equivalent.Proficiency in Microsoft ExcelPreferred QualificationsExperience with Workday.Knowledge of tax law.We "
    "offer competitive pay, dental insurance and paid time off.Acorn Mills is an Equal Opportunity Employer."
)
PROSE = (
    "We are looking for a night receptionist. You will greet guests and handle their luggage. The ideal candidate has "
    "at least two years of experience in a hotel and must speak Spanish fluently. A diploma in hospitality is a plus. "
    "Our company was founded in 1950 and employs 40 people. We offer free meals and a pension. Please send your CV."
)


def _asked(profile: GigProfile) -> dict[str, tuple[str, str]]:
    return {one.text: (one.need.value, one.aspect.value) for one in profile.requirements}


def _part_of(profile: GigProfile, text: str, words: str) -> AdPart:
    at = text.index(words)
    return next(section.kind for section in profile.sections if section.place[0] <= at < section.place[1])


def test_an_english_advertisement_with_headings() -> None:
    assert _asked(gig.read(ENGLISH)) == {
        "3+ years of experience as a data analyst": ("must", "experience"),
        "Bachelor's degree in statistics or a related field": ("must", "education"),
        "Strong knowledge of SQL and Python": ("must", "skill"),
        "Fluent in French (C1)": ("must", "language"),
        "Team player with a positive attitude": ("nice", "other"),
        "Experience with Kubernetes": ("nice", "experience"),
        "Forklift licence": ("nice", "other"),
    }


def test_a_french_advertisement_with_headings() -> None:
    asked = _asked(gig.read(FRENCH))
    assert asked == {
        "Titulaire d'un BTS maintenance industrielle": ("must", "education"),
        "3 à 5 ans d'expérience dans un poste similaire": ("must", "experience"),
        "Maîtrise de l'électricité industrielle": ("must", "skill"),
        "Anglais courant": ("must", "language"),
        "Permis B obligatoire": ("must", "licence"),
        "Dynamique et motivé": ("nice", "other"),
        "La connaissance de SolidWorks serait un plus": ("nice", "skill"),
    }


def test_what_firms_say_of_themselves_gives_no_requirement_and_no_skill() -> None:
    english, french = gig.read(ENGLISH), gig.read(FRENCH)
    named = {skill.name for skill in (*english.skills, *french.skills)}
    assert not [name for name in named if any(word in name for word in ("Oracle", "Salesforce", "SAP", "AutoCAD"))]
    assert "Excel" not in str([one.text for one in (*english.requirements, *french.requirements)])
    assert _part_of(english, ENGLISH, "leading provider") is AdPart.COMPANY
    assert _part_of(english, ENGLISH, "25 days") is AdPart.BENEFITS
    assert _part_of(english, ENGLISH, "equal opportunity") is AdPart.DIVERSITY
    assert _part_of(english, ENGLISH, "dashboards") is AdPart.TASKS
    assert _part_of(french, FRENCH, "leader de la") is AdPart.COMPANY
    assert _part_of(french, FRENCH, "Mutuelle") is AdPart.BENEFITS


def test_parts_cover_the_text_in_order() -> None:
    for text in (ENGLISH, FRENCH, GLUED, PROSE, "\n\n  One line\n", "..."):
        at = 0
        for section in gig.read(text).sections:
            assert section.place[0] == at < section.place[1]
            at = section.place[1]
        assert at == len(text)


def test_places_show_the_words_of_requirements() -> None:
    for text in (ENGLISH, FRENCH, GLUED, PROSE):
        for one in gig.read(text).requirements:
            assert one.place is not None
            assert one.text in " ".join(text[slice(*one.place)].split())


def test_lost_line_breaks_are_found_again() -> None:
    assert _asked(gig.read(GLUED)) == {
        "2 years of experience in payroll": ("must", "experience"),
        "High school diploma or equivalent": ("must", "education"),
        "Proficiency in Microsoft Excel": ("must", "skill"),
        "Experience with Workday": ("nice", "experience"),
        "Knowledge of tax law": ("nice", "skill"),
    }


def test_running_text_without_headings() -> None:
    profile = gig.read(PROSE)
    needs = {one.aspect: one.need for one in profile.requirements}
    assert needs[Aspect.EXPERIENCE] is Need.MUST
    assert needs[Aspect.EDUCATION] is Need.NICE
    assert profile.years == 2.0
    assert _part_of(profile, PROSE, "Our company") is AdPart.COMPANY
    assert _part_of(profile, PROSE, "We offer") is AdPart.BENEFITS
    assert _part_of(profile, PROSE, "Please send") is AdPart.APPLY
    assert _part_of(profile, PROSE, "You will greet") is AdPart.TASKS


def test_wrapped_lines_are_one_requirement() -> None:
    text = "Baker\n\nRequirements\nExperience with large ovens and with the making of bread for\nmore than one shop\n"
    assert list(_asked(gig.read(text))) == [
        "Experience with large ovens and with the making of bread for more than one shop"
    ]


def test_skills_carry_the_need_of_their_lines() -> None:
    needs = {skill.name: skill.need for skill in gig.read(ENGLISH).skills}
    assert needs["SQL"] is Need.MUST
    assert needs["Kubernetes"] is Need.NICE
    assert needs["PostgreSQL"] is Need.NICE  # named once, in a task


def test_a_skill_that_tasks_come_back_to_is_a_must() -> None:
    text = "Analyst\n\nYour responsibilities\n- Write reports in PostgreSQL\n- Teach PostgreSQL to colleagues\n"
    assert [(skill.name, skill.need) for skill in gig.read(text).skills if skill.name == "PostgreSQL"] == [
        ("PostgreSQL", Need.MUST)
    ]


def test_languages_have_levels() -> None:
    told = {one.code: (one.level, one.need) for one in gig.read(ENGLISH).languages}
    assert told == {"fr": (Cefr.C1, Need.MUST)}
    told = {one.code: (one.level, one.need) for one in gig.read(FRENCH).languages}
    assert told == {"en": (Cefr.C1, Need.MUST)}
    told = {one.code: (one.level, one.need) for one in gig.read(PROSE).languages}
    assert told == {"es": (Cefr.C1, Need.MUST)}


@pytest.mark.parametrize(
    "line",
    ["A degree in English literature is required", "Experience with German clients is required", "Lives in New Mexico"],
)
def test_some_languages_are_none(line: str) -> None:
    assert gig.read(f"Editor\n\nRequirements\n- {line}\n").languages == ()


def test_terms_of_the_work() -> None:
    english, french = gig.read(ENGLISH), gig.read(FRENCH)
    assert english.title is not None
    assert english.title.value == "Warehouse Data Analyst"
    assert (english.language, french.language) == ("en", "fr")
    assert english.place is not None
    assert english.place.value == "Leeds"
    assert french.place is not None
    assert french.place.value == "Valence"
    assert english.contract is french.contract is Contract.PERMANENT
    assert english.is_part_time is french.is_part_time is False
    assert english.employer is not None
    assert english.employer.value == "Brindle & Moss"
    assert (english.years, french.years) == (3.0, 3.0)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Développeur Java (H/F)", "Développeur Java"),
        ("Agent de propreté H/F", "Agent de propreté"),
        ("Senior Accountant (m/f/d)", "Senior Accountant"),
        ("Accountant m/f/x", "Accountant"),
        ("Koch (w/m/d)", "Koch"),
        ("Plumber - HFC lines", "Plumber - HFC lines"),
        ("Staff Nurse Job in Dayton", "Staff Nurse"),
        ("Acme Job Application for Site Manager | Monster.com var MONS_LOG", "Site Manager"),
        ("Welder - Austin, TX", "Welder"),
        ("Préparateur CDI TEMPS COMPLET (H/F)", "Préparateur"),
        ("  Chef   de rang  ", "Chef de rang"),
        ("Senior C++ Developer", "Senior C++ Developer"),
    ],
)
def test_titles_lose_what_is_no_title(raw: str, clean: str) -> None:
    title = gig.read("We need you.\n", raw).title
    assert title is not None
    assert title.value == clean


def test_a_title_that_is_not_in_the_text_has_an_empty_place() -> None:
    title = gig.read("Some words about the work.\n", "Florist").title
    assert title is not None
    assert title.place == (0, 0)


@pytest.mark.parametrize(
    ("line", "need", "aspect", "years"),
    [
        ("5+ years Java", "must", "experience", 5.0),
        ("at least two years of experience in sales", "must", "experience", 2.0),
        ("1-2 years in a bank", "must", "experience", 1.0),
        ("five (5) years of supervision", "must", "experience", 5.0),
        ("3 à 5 ans d'expérience", "must", "experience", 3.0),
        ("minimum 2 ans", "must", "experience", 2.0),
        ("6 years in sales, including 2 years as a manager", "must", "experience", 6.0),
        ("5 years of welding with a diploma, 8 years without", "must", "education", 5.0),
        ("six months of experience as a waiter", "must", "experience", 0.5),
        ("Bachelor's degree or 4 years of experience", "must", "education", None),
        ("Bac+3 en comptabilité", "must", "education", None),
        ("must be 18 years of age", "must", "other", None),
        ("entre 17 et 21 ans", "must", "other", None),
        ("permis B", "must", "licence", None),
        ("driving licence preferred", "nice", "licence", None),
        ("CACES 1, 3 et 5", "must", "certification", None),
        ("AWS certification a plus", "nice", "certification", None),
        ("preferred but not required: SAP", "nice", "skill", None),
        ("Anglais courant", "must", "language", None),
        ("Notions d'espagnol souhaitées", "nice", "language", None),
        ("live in Leeds", "must", "place", None),
        ("Kubernetes", "must", "skill", None),
        ("dynamic and motivated", "must", "other", None),
    ],
)
def test_a_typed_line(line: str, need: str, aspect: str, years: float | None) -> None:
    one = gig.parse_requirement(line)
    assert (one.need.value, one.aspect.value, one.years, one.place) == (need, aspect, years, None)


def test_a_typed_line_names_skills_and_languages() -> None:
    assert len(gig.parse_requirement("Knowledge of SQL and Python").skills) == 2
    assert gig.parse_requirement("French and German, B2").languages == ("fr", "de")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "High school diploma required, bachelor's degree preferred",
            [("High school diploma required", "must"), ("bachelor's degree preferred", "nice")],
        ),
        (
            "Two years of experience, ideally in retail",
            [("Two years of experience", "must"), ("ideally in retail", "nice")],
        ),
        (
            "Bachelor's degree in physics or a related field and 5 years of experience",
            [("Bachelor's degree in physics or a related field", "must"), ("5 years of experience", "must")],
        ),
        (
            "Degree in law, economics, or history preferred",
            [("Degree in law, economics, or history preferred", "nice")],
        ),
        ("Knowledge of bread; knowledge of cakes", [("Knowledge of bread", "must"), ("knowledge of cakes", "must")]),
        ("No experience is required", []),
        ("Débutant accepté", []),
    ],
)
def test_a_line_is_split_where_it_asks_for_several_things(line: str, expected: list[tuple[str, str]]) -> None:
    profile = gig.read(f"Baker\n\nRequirements\n- {line}\n")
    assert [(one.text, one.need.value) for one in profile.requirements] == expected


def test_a_licence_inside_a_longer_line_is_a_requirement_of_its_own() -> None:
    profile = gig.read(
        "Inspector\n\nRequirements\n- A reliable worker with good knowledge of SQL and Python and with a driving "
        "licence is needed for visits to the customers of the firm\n"
    )
    assert [one.text for one in profile.requirements if one.aspect is Aspect.LICENCE] == ["driving licence"]


def test_the_same_words_twice_are_one_requirement() -> None:
    text = "Cook\n\nRequirements\n- Experience with grills\n- Experience with grills\n"
    assert len(gig.read(text).requirements) == 1


def test_junk_of_sites_is_no_requirement() -> None:
    text = 'Cook\n\nRequirements\nExperience with grills is required. Report {"Caption":"must have","Images":[]}\n'
    assert list(_asked(gig.read(text))) == ["Experience with grills is required"]


@pytest.mark.parametrize("text", ["", " \n", ".", "•", "- \n- ", "A" * 5_000, "Skills:" * 500, "must have " * 3_000])
def test_any_text_is_read(text: str) -> None:
    profile = gig.read(text)
    assert decode(encode(profile), len(text)) == profile


def test_reading_twice_gives_the_same_bytes() -> None:
    for text in (ENGLISH, FRENCH, GLUED, PROSE):
        assert encode(gig.read(text)) == encode(gig.read(text))


def test_a_long_run_of_spaces_before_a_bullet_begins_a_new_line_as_a_short_one_does():
    for spaces in (1, 12, 13, 59_000):  # the longest took half a minute when each space began a search of its own
        text = "Cook\n\nRequirements\n- Knowledge of SAP" + " " * spaces + "• Knowledge of Excel\n"
        assert [one.text for one in gig.read(text).requirements] == ["Knowledge of SAP", "Knowledge of Excel"]
