"""Languages a person speaks: which, how well, and where it is said."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifyme_desktop.domain.profile import Section, SectionKind
from classifyme_desktop.profile import spoken


def levels(text: str) -> dict[str, str | None]:
    return {found.code: found.level and found.level.value for found in spoken.find(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Languages: English (native), Igbo (spoken), German (B1)", {"en": "native", "ig": None, "de": "B1"}),
        ("LANGUAGES\nEnglish ●●●●○\nFrench ★★★☆☆\nPolish – fluent", {"en": None, "fr": None, "pl": "C1"}),
        ("Languages\nFluent: English, French\nBasic: German", {"en": "C1", "fr": "C1", "de": "A2"}),
        ("Mother tongue(s)\nTamil\nOther language(s)\nEnglish C1 C1 B2 B2 B2", {"ta": "native", "en": "B2"}),
        ("Native English speaker, fluent in French and Spanish.", {"en": "native", "fr": "C1", "es": "C1"}),
        ("I speak fluent French, Spanish and basic German", {"fr": "C1", "es": "C1", "de": "A2"}),
        (
            "Languages\nEnglish Native or bilingual proficiency\nFrench Limited working proficiency",
            {"en": "native", "fr": "B1"},
        ),
        ("Languages\nFrench\nProfessional working proficiency\nSpanish\nElementary", {"fr": "B2", "es": "A2"}),
        ("Languages: English: C2, Spanish: B1/B2", {"en": "C2", "es": "B1"}),
        ("Language skills\n• Deutsch: upper-intermediate\n• Español: beginner", {"de": "B2", "es": "A1"}),
        ("Native language: Tamil; English – full professional proficiency", {"ta": "native", "en": "C1"}),
    ],
)
def test_english_texts(text: str, expected: dict[str, str | None]) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Langues : français (natif), anglais C1", {"fr": "native", "en": "C1"}),
        (
            "LANGUES\nFrançais : langue maternelle\nAnglais : niveau B2\nEspagnol - notions",
            {"fr": "native", "en": "B2", "es": "A2"},
        ),
        ("L A N G U E S\nAnglais\nCourant\nEspagnol\nIntermédiaire", {"en": "C1", "es": "B1"}),
        ("Langues\nAnglais et espagnol : bilingue", {"en": "native", "es": "native"}),
        ("Anglais courant, allemand scolaire.", {"en": "C1", "de": "A2"}),
        ("Anglais et espagnol courants", {"en": "C1", "es": "C1"}),
        ("Maîtrise de l’anglais (C1) et notions d’espagnol", {"en": "C1", "es": "A2"}),
        ("LANGUES\nAnglais\t\tB2\nArabe\tlangue maternelle", {"en": "B2", "ar": "native"}),
        ("Compétences\nAnglais professionnel, Excel", {"en": "B2"}),
        ("Langues étrangères : Anglais (lu, parlé, écrit), Allemand (débutant)", {"en": None, "de": "A1"}),
        ("Langues\nAnglais courant (C2)", {"en": "C2"}),
    ],
)
def test_french_texts(text: str, expected: dict[str, str | None]) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("score", "level"),
    [
        ("TOEIC 945", "C1"),
        ("TOEIC : 944", "B2"),
        ("TOEIC 550/990", "B1"),
        ("TOEFL iBT 95", "C1"),
        ("TOEFL 94", "B2"),
        ("IELTS 7.0", "C1"),
        ("IELTS 6,5", "B2"),
        ("Cambridge Advanced (CAE)", "C1"),
    ],
)
def test_scores_become_levels_by_the_tables_of_their_publishers(score: str, level: str) -> None:
    assert levels(f"Langues\nAnglais ({score})") == {"en": level}


def test_a_test_of_english_needs_no_name_of_the_language() -> None:
    assert levels("Certifications\nTOEIC : 905") == {"en": "B2"}


@pytest.mark.parametrize(
    "text",
    [
        "French citizen",
        "Nationalité : française",
        "Languages: Python, SQL, C1 visibility",
        "English teacher at Alder High School",
        "Licence d'anglais, professeur d'espagnol",
        "I polish the silver",
        "Worked on the Italian market",
        "",
    ],
)
def test_what_is_no_spoken_language_is_left_out(text: str) -> None:
    assert levels(text) == {}


def test_a_given_section_is_read_without_a_known_heading() -> None:
    text = "Parler\nAnglais\nTurc\n"
    assert levels(text) == {}
    section = Section(SectionKind.LANGUAGES, (0, 6), (7, len(text)))
    assert [found.code for found in spoken.find(text, (section,))] == ["en", "tr"]


def test_the_place_shows_language_and_level() -> None:
    text = "Profil\nLangues : français (natif), anglais C1"
    assert [text[slice(*found.place)] for found in spoken.find(text)] == ["français (natif", "anglais C1"]


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_places_inside_it(text: str) -> None:
    for found in spoken.find(f"Langues\n{text}"):
        assert 0 <= found.place[0] < found.place[1] <= len(text) + 8


@pytest.mark.parametrize(
    "piece", ["a", " ", "(", "@", "0", "\n", "C1 ", "anglais ", "courant ", "Langues : ", "langues\n", "anglais C1, "]
)
def test_a_million_characters_take_less_than_a_second(piece: str) -> None:
    start = time.process_time()
    spoken.find(piece * (1_000_000 // len(piece)))
    assert time.process_time() - start < 5.0
