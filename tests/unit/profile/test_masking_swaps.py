"""Swapping the personal fields of a resume leaves the encoder the same tokens, in every layout."""

import random
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from benchmarks import masking as personas
from classifyme_desktop.documents import reader
from classifyme_desktop.profile.masking import mask

SHARED = Path(__file__).resolve().parents[4] / "shared"
SWAPS = 3
LAYOUTS = [("en", label) for label in personas.ENGLISH_LAYOUTS] + [("fr", label) for label in personas.FRENCH_LAYOUTS]
BODY = {
    "en": "Summary\nAccountant with 10 years of experience in ledgers and VAT.\nExperience\n"
    "Accountant 2015 to Current\n"
    "Alder & Finch Ltd, Leeds\nClosed the books of three entities and led 4 people.",
    "fr": "Profil\nComptable avec dix ans d'expérience en cabinet et en PME.\nExpérience professionnelle\n"
    "Comptable 2015 - 2021\nCabinet Alder, Nantes\nClôture mensuelle, TVA, paie.",
}


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return personas.encoder_tokenizer()


def changed(tokenizer: Tokenizer, draw: random.Random, language: str, place: personas.Layout, body: str) -> list[str]:
    """Return the kinds of fields whose swap changes the tokens."""
    return [
        f"{kind}: {one} | {other}"
        for kind, one, other in personas.swaps(draw, language)
        if not personas.same_tokens(tokenizer, place.around(body, one), place.around(body, other))
    ]


@pytest.mark.parametrize(("language", "label"), LAYOUTS)
def test_swapped_fields_leave_the_same_tokens(tokenizer: Tokenizer, language: str, label: str) -> None:
    draw = random.Random(label)
    layouts = personas.ENGLISH_LAYOUTS if language == "en" else personas.FRENCH_LAYOUTS
    before, after = layouts[label]
    for education in personas.EDUCATIONS[language]:
        for _ in range(SWAPS):
            title = draw.choice(personas.TITLES[language])
            place = personas.Layout(label, before, education + after, title)
            assert changed(tokenizer, draw, language, place, BODY[language]) == []


@pytest.mark.parametrize(("language", "label"), LAYOUTS)
def test_the_work_stays(language: str, label: str) -> None:
    draw = random.Random(label)
    layouts = personas.ENGLISH_LAYOUTS if language == "en" else personas.FRENCH_LAYOUTS
    before, after = layouts[label]
    for title in personas.TITLES[language]:
        place = personas.Layout(label, before, personas.EDUCATIONS[language][0] + after, title)
        masked = mask(place.around(BODY[language], personas.persona(draw, language)))
        assert BODY[language] in masked
        assert ("Bachelor of Science in Nursing" if language == "en" else "Master Comptabilité") in masked
        if "{title}" in before:
            assert title in masked


def test_sample_resumes_do_not_change(tokenizer: Tokenizer) -> None:
    draw = random.Random(5)
    wrong = []
    for language, body in personas.demo_texts()[::4]:
        wrong += changed(tokenizer, draw, language, personas.layout(draw, language), body)
    assert wrong == []


def test_the_names_of_the_personas_are_in_no_list() -> None:
    listed = (
        (Path(personas.paths.resources()) / "gazetteers" / "first_names.txt").read_text(encoding="utf-8").split("\n")
    )
    given = {name.casefold() for name in listed}
    unknown = [
        name for name in personas.NAMES if not any(word.strip(",.").casefold() in given for word in name.split())
    ]
    assert len(unknown) >= len(personas.NAMES) // 3


def test_english_training_resumes_do_not_change(tokenizer: Tokenizer) -> None:
    if not (SHARED / "gold" / "roles_train.csv").exists():
        pytest.skip("needs the shared training resumes")
    draw = random.Random(7)
    wrong = []
    for path in personas.training_files(SHARED)[::40]:
        document = reader.read(path.read_bytes()).document
        assert document is not None
        wrong += changed(tokenizer, draw, "en", personas.layout(draw, "en"), document.text)
    assert wrong == []


@pytest.mark.parametrize(
    "kept",
    [
        "Head of Sales",
        "Chef de partie",
        "Art Director",
        "Grant writing",
        "Major accounts",
        "Dean of Students",
        "Java",
        "Ruby on Rails",
        "SharePoint",
        "Christian ministry",
        "French teacher",
        "English, French",
        "Rose gardens",
        "High School Diploma",
        "Directrice des ventes",
        "IEP goals",
        "ISO 14001 Registration",
        "Microsoft Office 2016",
    ],
)
def test_words_that_look_like_names_stay(kept: str) -> None:
    header = "Oswin Tredlow\n12 Rosemary Lane, Leeds, LS1 4AB\noswin@example.com\n"
    assert kept in mask(f"{header}\nExperience\nTeacher, Alder Ltd\n{kept}\n")


def test_a_school_that_employs_keeps_its_kind() -> None:
    masked = mask(
        "Experience\nTeacher 2010 to 2014\nOakvale High School, Leeds\nEducation\nOakvale High School, 2004\n"
    )
    work, _, education = masked.partition("Education")
    assert "High School" in work
    assert "Oakvale" not in masked
    assert "School" not in education
