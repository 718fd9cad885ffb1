"""Reasons rest on numbers and places, the heaviest first; sentences say them plainly."""

import numpy as np
import pytest

from classifyme_desktop.domain import match as domain
from classifyme_desktop.domain import match_sentences
from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match_reasons import Addition, Change, Held, Move, MustReason, PartReason, Reasons
from classifyme_desktop.matching import reasons
from classifyme_desktop.matching.changes import Asked, Lane

PARTS = ("meaning", "keywords", "role")
VALUES = np.array([[0.6, 0.1, 0.9], [0.5, 0.3, 0.4], [0.4, 0.3, 0.3], [0.0, 0.0, 0.0]])
WEIGHTS = np.array([2.0, 1.0, 1.0])
SCORES = np.array([0.55, 0.425, 0.35, 0.0])
ASKED = (
    Asked("sql", "SQL", 1.0),
    Asked("sap", "SAP", 4.0),
    Asked("mysql", "MySQL", 2.0, Need.NICE),
    Asked("c", "C", 1),
)
LANE = Lane(ASKED, np.array([[1.0, 0.0, 0.5, 1.0]]), 0.25)
HELD = {
    "sql": Held("sql", "SQL", ((10, 13),), 48, 2014),
    "pg": Held("pg", "PostgreSQL", ((20, 30),), 1),
}


def found(**changed):
    standing = reasons.standing(PARTS, VALUES, WEIGHTS, SCORES, among=3)
    return reasons.of(standing, LANE, 0, HELD, {"mysql": "pg"}, **changed)


def test_parts_are_held_against_the_usual_of_the_best_people():
    got = found()
    assert got.strongest == (
        PartReason("role", 0.9, 0.4, 0.125),
        PartReason("meaning", 0.6, 0.5, 0.05),
    )
    assert got.weakest == (PartReason("keywords", 0.1, 0.3, -0.05),)


def test_a_part_that_is_as_usual_and_one_that_does_not_count_are_no_reason():
    standing = reasons.standing(PARTS, VALUES, np.array([1.0, 0.0, 0.0]), SCORES, among=3)
    got = reasons.of(standing, Lane((), np.zeros((4, 0)), 0.0), 1, {}, {})
    assert got == Reasons()


def test_skills_are_matched_related_or_missing_and_one_without_evidence_is_none_of_them():
    got = found()
    assert [(one.name, one.share) for one in got.matched] == [("SQL", 0.125)]
    assert [(one.name, one.held and one.held.name) for one in got.related] == [("MySQL", "PostgreSQL")]
    assert [one.name for one in got.missing] == ["SAP"]


def test_skills_come_by_weight_and_equal_ones_in_the_order_asked():
    lane = Lane(ASKED, np.zeros((1, 4)), 0.25)
    standing = reasons.standing(PARTS, VALUES, WEIGHTS, SCORES)
    missing = reasons.of(standing, lane, 0, {}, {}).missing
    assert [one.name for one in missing] == ["SAP", "MySQL", "SQL", "C"]


def test_a_skill_that_nothing_shows_cannot_be_made_a_reason():
    with pytest.raises(ValueError, match="sql"):
        Held("sql", "SQL", ())


def test_changes_that_move_nothing_are_left_out():
    got = found(without=[Change("sql", "SQL", 1, 3), Change("c", "C", 1, 1)], having=[Change("sap", "SAP", 1, 1)])
    assert got.without == (Change("sql", "SQL", 1, 3),)
    assert got.having == ()


def test_of_nobody_nothing_is_usual():
    assert reasons.standing(PARTS, np.zeros((0, 3)), WEIGHTS, np.zeros(0)).usual.tolist() == [0.0, 0.0, 0.0]


def test_reasons_are_said_in_short_sentences():
    musts = [
        MustReason("5 years of SQL", Need.MUST, True, (10, 13)),
        MustReason("A degree", Need.MUST, False),
        MustReason("Driving licence", Need.NICE, None),
    ]
    got = found(musts=musts, without=[Change("sql", "SQL", 1, 14)], having=[Change("sap", "SAP", 4, 3)])
    assert match_sentences.sentences_en(got) == (
        "must “5 years of SQL”: met",
        "must “A degree”: not met",
        "nice to have “Driving licence”: the resume does not tell",
        "asks for SQL, held since 2014 (48 months)",
        "would like MySQL, holds the related PostgreSQL (1 month)",
        "asks for SAP, not found",
        "agreement of the roles 0.90, above the usual 0.40",
        "nearness in meaning 0.60, above the usual 0.50",
        "words in common 0.10, below the usual 0.30",
        "without SQL: rank 14",
        "with SAP: rank 3",
    )


def test_a_blind_reader_is_told_how_long_and_not_since_when():
    said = match_sentences.sentences_en(found(), is_blind=True)
    assert "asks for SQL, held (48 months)" in said
    assert not any("2014" in one for one in said)


def test_every_part_of_a_score_has_its_words():
    for part in domain.PARTS:
        (said,) = match_sentences.sentences_en(Reasons(strongest=(PartReason(part, 0.9, 0.4, 0.1),)))
        assert said.endswith(" 0.90, above the usual 0.40")
    assert set(match_sentences._PARTS) == set(domain.PARTS)


def test_a_skill_of_unknown_time_is_simply_held():
    lane = Lane((Asked("sql", "SQL", 1.0),), np.ones((1, 1)), 0.25)
    standing = reasons.standing(("odd part",), np.array([[0.5], [0.2], [0.2]]), np.ones(1), np.array([0.5, 0.2, 0.2]))
    got = reasons.of(standing, lane, 0, {"sql": Held("sql", "SQL", ((0, 3),))}, {})
    assert match_sentences.sentences_en(got) == ("asks for SQL, held", "odd part 0.50, above the usual 0.20")


def test_bands_are_said_as_ranges():
    assert match_sentences.band_en(3, 7) == "3–7, not separable"
    assert match_sentences.band_en(3, 3) == "3"


@pytest.mark.parametrize(
    ("moves", "sentence"),
    [
        ((Move(2, 5), Move(5, 2)), "adding SAP to the gig swaps 2 and 5"),
        ((Move(2, 3), Move(3, 4), Move(4, 2)), "adding SAP to the gig lifts 4 to 2"),
        ((Move(2, 4), Move(3, 2), Move(4, 3)), "adding SAP to the gig drops 2 to 4"),
        ((Move(1, 2), Move(2, 1), Move(4, 5), Move(5, 4)), "adding SAP to the gig lifts 2 to 1, 5 to 4"),
    ],
)
def test_additions_are_said_by_who_moves(moves, sentence):
    assert match_sentences.addition_en(Addition(("sap",), ("SAP",), moves, 1)) == sentence


def test_two_skills_are_added_together():
    moves = (Move(1, 2), Move(2, 1))
    said = match_sentences.addition_en(Addition(("sap", "git"), ("SAP", "Git"), moves, 1))
    assert said == "adding SAP and Git to the gig swaps 1 and 2"
