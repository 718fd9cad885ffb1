"""The sections of a resume by their headings."""

import time

import pytest

from classifyme_desktop.domain.profile import SectionKind
from classifyme_desktop.profile import headings, sections


def _kinds(text: str) -> list[SectionKind]:
    return [section.kind for section in sections.find(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Work experience", SectionKind.EXPERIENCE),
        ("EXPÉRIENCES PROFESSIONNELLES", SectionKind.EXPERIENCE),
        ("EXPERIENCE PROFESSIONNELLE :", SectionKind.EXPERIENCE),
        ("E X P É R I E N C E", SectionKind.EXPERIENCE),
        ("E X P E R I E N C E   P R O F E S S I O N N E L L E", SectionKind.EXPERIENCE),
        ("E X P E R I E N C E P R O F E S S I O N N E L L E", SectionKind.EXPERIENCE),
        ("2. Career history", SectionKind.EXPERIENCE),
        ("Mon parcours", SectionKind.EXPERIENCE),
        ("— Formation et diplômes —", SectionKind.EDUCATION),
        ("■ Education & qualifications", SectionKind.EDUCATION),
        ("Academic background", SectionKind.EDUCATION),
        ("Parcours scolaire", SectionKind.EDUCATION),
        ("Compétences clés", SectionKind.SKILLS),
        ("Savoir-faire", SectionKind.SKILLS),
        ("Compétences linguistiques", SectionKind.LANGUAGES),
        ("LANGUES", SectionKind.LANGUAGES),
        ("Centres d’intérêt", SectionKind.INTERESTS),
        ("Professional summary", SectionKind.SUMMARY),
        ("Projet professionnel", SectionKind.SUMMARY),
        ("Volunteer experience", SectionKind.VOLUNTEERING),
        ("Engagements associatifs", SectionKind.VOLUNTEERING),
        ("Licences & certifications", SectionKind.CERTIFICATIONS),
        ("Habilitations et certificats", SectionKind.CERTIFICATIONS),
        ("Références", SectionKind.REFERENCES),
        ("Coordonnées", SectionKind.PERSONAL),
        ("Selected projects _______", SectionKind.PROJECTS),
    ],
)
def test_a_heading_is_known_however_it_is_set(line: str, kind: SectionKind) -> None:
    assert headings.kind_of(line) is kind


@pytest.mark.parametrize(
    "line",
    ["Training Manager", "Education Officer", "Permis B", "Licence informatique", "2015", "", "chantiers",
     "Experience with Java and Spring in production", "professional", "Responsable formation", "École de langues"],
)  # fmt: skip
def test_a_title_or_a_sentence_is_no_heading(line: str) -> None:
    assert headings.kind_of(line) is None


def test_sections_cover_the_text() -> None:
    text = "Ada Example\nParis\n\nProfile\nI cook.\n\nSkills: Java, SQL\nLanguages : anglais B2\nEducation\nBSc"
    found = sections.find(text)
    assert [one.kind.value for one in found] == ["personal", "summary", "skills", "languages", "education"]
    at = 0
    for one in found:
        assert (one.heading[0] if one.heading else one.body[0]) == at
        at = one.body[1]
    assert at == len(text)
    assert text[found[2].body[0] : found[2].body[1]] == "Java, SQL\n"


def test_labels_in_a_list_of_skills_are_no_sections() -> None:
    assert _kinds("Skills\nLanguages: Python, SQL\nTools: Docker\nLanguages\nEnglish") == [
        SectionKind.SKILLS,
        SectionKind.LANGUAGES,
    ]


def test_labels_under_jobs_do_not_end_the_experience() -> None:
    text = "Experience\nCook, 2015 - 2019\nTools: ovens\nSkills: sauces\n"
    text += "Waiter, 2010 - 2015\n- Activités : bar\nEducation\nX"
    assert _kinds(text) == [SectionKind.EXPERIENCE, SectionKind.EDUCATION]


def test_a_bullet_of_a_list_is_no_heading() -> None:
    assert _kinds("Skills\n• Excel\n• Word\n• Outlook\n• Communications\n• Formation") == [SectionKind.SKILLS]


def test_a_text_without_headings_is_one_section() -> None:
    assert _kinds("nothing to see") == [SectionKind.PERSONAL]
    assert _kinds("") == [SectionKind.PERSONAL]


def test_sections_tell_their_language() -> None:
    english = "Cooked for the guests of the hotel and trained the apprentices with care for two years. " * 4
    french = "Cuisine pour les clients de l'hôtel et formation des apprentis avec soin dans une équipe. " * 4
    found = sections.find(f"Summary\n{english}\nExpérience\n{french}")
    assert [one.language for one in found] == ["en", "fr"]


@pytest.mark.parametrize("unit", ["a", " ", "(", "@", "1", "E ", "•\t", ":", "_", "Skills: x, "])
def test_a_million_characters_take_no_second(unit: str) -> None:
    sections.find("Zzz")  # loads the table of languages
    text = unit * (1_000_000 // len(unit))
    started = time.process_time()
    sections.find(text)
    assert time.process_time() - started < 5.0
