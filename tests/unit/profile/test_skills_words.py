import time

import pytest

from classifyme_desktop.profile.skills.lexicon import lexicon
from classifyme_desktop.profile.skills.words import fold, key_of, stem, words


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "manage budgets", "Budget Management"),
        ("en", "manage budgets", "managing the budget"),
        ("en", "analyse data", "Data analysis"),
        ("en", "organise events", "organizing events"),
        ("en", "business process modelling", "Business Process Modeling"),
        ("en", "recruit employees", "recruitment of employees"),
        ("fr", "gérer les stocks", "Gestion des stocks"),
        ("fr", "rédiger des rapports", "RÉDACTION DE RAPPORTS"),
        ("fr", "techniques de vente", "technique de ventes"),
        ("fr", "former le personnel", "formation du personnel"),
        ("fr", "évaluation d'élèves", "EVALUATION D’ELEVES"),
    ],
)
def test_one_skill_has_one_key_however_it_is_written(language: str, one: str, other: str) -> None:
    families = lexicon().families
    assert key_of(one, language, families) == key_of(other, language, families) != ""


def test_different_skills_keep_different_keys() -> None:
    families = lexicon().families
    labels = [
        "C",
        "C++",
        "C#",
        "R",
        "Java",
        "JavaScript",
        "marketing",
        "market research",
        "accounting",
        "manage accounts",
    ]
    assert len({key_of(label, "en", families) for label in labels}) == len(labels)


def test_names_with_signs_are_one_word() -> None:
    assert [word.folded for word in words("C++, C#, ASP.NET and .NET")] == ["c++", "c#", "asp", "net", "and", ".net"]


def test_bars_part_entries_and_a_wrapped_line_does_not() -> None:
    assert [word.is_first for word in words("Java, SQL • vente")] == [True, True, True]
    wrapped = words("- Responsible for the management of annual\nbudgets of three branches")
    assert sum(word.is_first for word in wrapped) == 1


def test_places_are_true() -> None:
    text = "œuvre  d’art – C++"
    assert [text[word.start : word.end] for word in words(text)] == ["œuvre", "d", "art", "C++"]


def test_folding_and_stems() -> None:
    assert fold("Modélisation") == "modelisation"
    assert fold("organization") == "organisation"
    assert fold("Paediatrics") == "pediatrics"
    assert stem(fold("stratégies")) == stem("strategy") == "strategy"
    assert stem("commerciaux") == stem("commercial")


@pytest.mark.parametrize("sign", ["a", " ", "(", "@", "1", "-", ".", "\n", "é"])
def test_a_million_signs_take_less_than_a_second(sign: str) -> None:
    begun = time.process_time()
    words(sign * 1_000_000)
    assert time.process_time() - begun < 5.0
