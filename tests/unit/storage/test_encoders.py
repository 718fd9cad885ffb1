"""The passage of a library from one encoder to another, on a real SQLite file."""

import pytest

from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import encoders, files, gigs, predictions, vectors
from classifyme_desktop.storage.encoders import Active
from tests.unit.storage import making

NEW = "b" * 64


@pytest.fixture
def filled(db):
    """A library of three resumes and a gig that were read by the encoder before."""
    resumes = [making.resume_of(db, making.add(db, f"person {number}")) for number in range(3)]
    with db.atomic():
        gig_id = gigs.add(db, title="Gig", text="A gig", embedding=making.embedding("gig", 2), prediction=None)
    return resumes, gig_id


def stage_all(db, resumes, gig_id) -> None:
    with db.atomic():
        for resume_id in resumes:
            assert encoders.stage(db, resume_id, making.embedding(f"new {resume_id}", 2, NEW))
        assert encoders.stage_gig(db, gig_id, making.embedding("new gig", 1, NEW))


def switch(db, resumes, iteration: int = 5) -> bool:
    said = {resume_id: making.prediction(resume_id, iteration=iteration) for resume_id in resumes}
    with db.atomic():
        return encoders.switch(db, Active(NEW, False, iteration), said, {})


def test_a_new_library_stands_on_the_shipped_encoder(db):
    assert encoders.active(db) is None


def test_staged_vectors_are_read_by_nobody_until_the_switch(db, filled):
    resumes, gig_id = filled
    before = [block.vectors.tobytes() for block in vectors.blocks(db, making.ENCODER)]
    stage_all(db, resumes, gig_id)
    assert [block.vectors.tobytes() for block in vectors.blocks(db, making.ENCODER)] == before
    assert gigs.embedding(db, gig_id, making.ENCODER).encoder_sha256 == making.ENCODER
    assert encoders.active(db) is None


def test_the_switch_leaves_vectors_and_predictions_of_one_encoder_only(db, filled):
    resumes, gig_id = filled
    stage_all(db, resumes, gig_id)
    assert switch(db, resumes)
    assert encoders.active(db) == Active(NEW, False, 5)
    assert list(vectors.blocks(db, making.ENCODER)) == []
    assert sum(len(block.resume_ids) for block in vectors.blocks(db, NEW)) == 3
    assert {predictions.latest(db, resume_id).iteration for resume_id in resumes} == {5}
    assert db.query("SELECT DISTINCT iteration FROM predictions") == [(5,)]
    with pytest.raises(StorageError) as caught:
        gigs.embedding(db, gig_id, making.ENCODER)
    assert caught.value.code == "gig_of_other_encoder"
    shown = files.rows(db, files.of_resumes(db, resumes))
    assert [row.role_id for row in shown] == [predictions.latest(db, one).top[0].id for one in resumes]


def test_a_switch_changes_nothing_while_something_lacks_its_vectors(db, filled):
    resumes, gig_id = filled
    stage_all(db, resumes[:2], gig_id)
    assert encoders.lacking(db, NEW) == resumes[2:]
    assert not switch(db, resumes)
    assert encoders.active(db) is None
    assert sum(len(block.resume_ids) for block in vectors.blocks(db, making.ENCODER)) == 3


def test_a_gig_that_lacks_its_vectors_holds_the_switch_back(db, filled):
    resumes, gig_id = filled
    with db.atomic():
        for resume_id in resumes:
            encoders.stage(db, resume_id, making.embedding("new", 1, NEW))
    assert encoders.gigs_lacking(db, NEW) == [gig_id]
    assert not switch(db, resumes)


def test_what_another_encoder_read_does_not_come_in_afterwards(db, filled):
    resumes, gig_id = filled
    stage_all(db, resumes, gig_id)
    switch(db, resumes)
    late = making.embedding("late", 1)
    with pytest.raises(StorageError) as caught, db.atomic():
        vectors.put(db, resumes[0], late)
    assert caught.value.code == "encoder_changed"
    with pytest.raises(StorageError) as caught, db.atomic():
        gigs.add(db, title="Late", text="Late gig", embedding=late, prediction=None)
    assert caught.value.code == "encoder_changed"


def test_the_encoder_in_use_keeps_its_vectors_and_staged_ones_can_be_dropped(db, filled):
    resumes, gig_id = filled
    stage_all(db, resumes, gig_id)
    switch(db, resumes)
    with pytest.raises(StorageError) as caught:
        encoders.drop(db, NEW)
    assert caught.value.code == "encoder_in_use"
    with db.atomic():
        encoders.stage(db, resumes[0], making.embedding("third", 1, "c" * 64))
        encoders.drop(db, "c" * 64)
    assert list(vectors.blocks(db, "c" * 64)) == []
    assert len(list(vectors.blocks(db, NEW))) == 1


def test_what_was_removed_meanwhile_is_not_staged(db, filled):
    assert not encoders.stage(db, 999, making.embedding("gone", 1, NEW))
    assert not encoders.stage_gig(db, 999, making.embedding("gone", 1, NEW))
