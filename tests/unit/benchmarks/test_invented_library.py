"""Invented resumes and gigs: the same each time, held by as many as said, and such that the program can rank them."""

import json

import numpy as np
import pytest

from benchmarks import invented_gigs, invented_people, ranking_speed
from benchmarks.invented_people import People
from classifyme_desktop.domain.profile import Skill
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.storage import fulltext, profiles, texts, vectors
from classifyme_desktop.storage.library import Library

URI = "http://data.europa.eu/esco/skill/sql"
ENCODER = "e" * 64


@pytest.fixture(scope="module")
def people():
    words = tuple(f"word{chr(97 + at)}" for at in range(20))
    centres = np.random.default_rng(1).standard_normal((3, 16)).astype(np.float32)
    return People(
        words=words,
        word_shares=np.linspace(0.02, 1.0, len(words), dtype=np.float32),
        skills=(Skill(URI, "SQL", ((0, 3),)),),
        skill_shares=np.array([0.3], np.float32),
        rare=("wordabo", "wordcal"),
        role_ids=("cook", "baker", "clerk"),
        centres=centres / np.linalg.norm(centres, axis=1, keepdims=True),
        encoder_sha256=ENCODER,
        iteration=1,
    )


def contents(db):
    tables = ("files", "texts", "vectors", "predictions", "profiles", "skills", "person_facts")
    return [db.query(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables]


def test_equal_arguments_give_equal_resumes_that_the_library_reads(people):
    with Library.memory() as one, Library.memory() as other:
        for library in (one, other):
            invented_people.fill(library.writer, people, 30)
        assert contents(one.writer) == contents(other.writer)
        db, resume_id = one.writer, ResumeId(7)
        stored = profiles.get(db, resume_id)
        assert stored is not None
        assert stored.facts.profile.career is not None
        found = vectors.get(db, resume_id, ENCODER)
        assert found is not None
        assert np.linalg.norm(found.vectors, axis=1) == pytest.approx(np.ones(invented_people.CHUNKS), abs=0.001)
        assert texts.get_text(db, resume_id).split()[0] in texts.get_masked(db, resume_id)
        assert found.ranges[-1, 1] == len(texts.get_masked(db, resume_id))


def test_words_and_skills_are_held_by_as_many_as_said(people):
    with Library.memory() as library:
        invented_people.fill(library.writer, people, 1_500)
        shares = [len(fulltext.having(library.writer, word)) / 1_500 for word in people.words]
        assert shares == pytest.approx(people.word_shares.tolist(), abs=0.05)
        assert len(profiles.holding(library.writer, URI)) / 1_500 == pytest.approx(0.3, abs=0.05)


def test_gigs_are_the_same_each_time_and_ask_for_known_words(people):
    made = [list(invented_gigs.texts(people, ["Cook", "Clerk"], 8)) for _ in range(2)]
    assert made[0] == made[1]
    assert len(set(made[0])) == 8
    assert made[0][-1].splitlines()[0] in ("Cook", "Clerk")
    assert sum(word in made[0][-1] for word in people.words) > 10


def test_the_spread_of_times_is_in_ms_and_can_be_written():
    found = ranking_speed.spread([(float(one), 2.0 * one) for one in range(1, 101)])
    assert found == {"p50": 50.5, "p95": 95.0, "processor_p50": 101.0, "processor_p95": 190.1, "most": 100.0}
    assert json.loads(json.dumps(found)) == found
