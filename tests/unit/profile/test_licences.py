"""Driving licences: their categories, and what is none."""

import time

import pytest

from classifyme_desktop.profile import licences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Permis B", ["B"]),
        ("PERMIS B", ["B"]),
        ("permis b et véhicule", ["B"]),
        ("permis de conduire (B, C)", ["B", "C"]),
        ("29 ans, permis B + BE, CACES R482", ["B", "BE"]),
        ("Permis : A2, B", ["A2", "B"]),
        ("Permis B, C et CE", ["B", "C", "CE"]),
        ("Permis de conduire catégorie B", ["B"]),
        ("Permis de conduire", ["B"]),
        ("Célibataire - permis, véhicule personnel", ["B"]),
        ("Permis poids lourd", ["C"]),
        ("Permis EB", ["BE"]),
        ("Driving licence: B", ["B"]),
        ("Full UK driving licence (B, C1)", ["B", "C1"]),
        ("Full clean driving license", ["B"]),
        ("Driver’s license", ["B"]),
        ("Category B driving licence", ["B"]),
        ("Class A CDL", ["CDL A"]),
    ],
)
def test_licences_are_read(text: str, expected: list[str]) -> None:
    assert [fact.value for fact in licences.find(f"Loisirs\n{text}\nLecture")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "PMP licence",
        "Licence de droit",
        "licence B visible",
        "CACES R489 cat. 3, permis cariste",
        "Permis de travail valide",
        "Permis de construire, permis d’aménager",
        "Ce projet m’a permis de progresser",
        "ce qui a permis à l’équipe de réduire les coûts",
        "Permis B en cours",
        "Sans permis",
        "No driving licence",
        "Pilot licence",
        "Licensed practical nurse",
    ],
)
def test_what_is_no_driving_licence(text: str) -> None:
    assert licences.find(f"Profil\n{text}\nSuite") == ()


def test_the_place_shows_the_licence() -> None:
    text = "Mobile ; permis de conduire (B, C)"
    assert [text[slice(*fact.place)] for fact in licences.find(text)] == [
        "permis de conduire (B",
        "permis de conduire (B, C",
    ]


@pytest.mark.parametrize(
    "piece", ["a", " ", "(", "@", "0", "B ", "B,", "permis ", "Permis B ", "driving licence ", "category B "]
)
def test_a_million_characters_take_less_than_a_second(piece: str) -> None:
    start = time.process_time()
    licences.find(piece * (1_000_000 // len(piece)))
    assert time.process_time() - start < 5.0
