import numpy as np
import pytest

from classifyme_desktop.domain.gig import Gig
from classifyme_desktop.domain.match import Match, Parts
from classifyme_desktop.domain.resume import GigId, ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import gigs, rankings
from classifyme_desktop.storage.database import Database
from tests.unit.storage import making


def add(db: Database, text: str = "A cook for Lyon", **changes: object) -> GigId:
    values = {"title": "Cook", "embedding": making.embedding(text), "prediction": making.prediction(4, p=0.625)}
    return gigs.add(db, text=text, now=making.NOW, **(values | changes))


def test_a_gig_comes_back_as_it_was_added(db: Database) -> None:
    gig_id = add(db)
    text = "A cook for Lyon"
    assert gigs.get(db, gig_id) == Gig(gig_id, "Cook", text, making.sha256(text), "role-04", 0.625, making.NOW)
    embedding, prediction = gigs.embedding(db, gig_id), gigs.prediction(db, gig_id)
    assert prediction is not None
    np.testing.assert_array_equal(embedding.vectors, making.embedding(text).vectors)
    np.testing.assert_array_equal(prediction.probabilities, making.prediction(4, p=0.625).probabilities)


def test_the_same_text_is_one_gig_and_is_understood_anew(db: Database) -> None:
    gig_id = add(db)
    encoder = "f" * 64
    again = add(
        db,
        title="Chef",
        embedding=making.embedding("new", 1, encoder),
        prediction=making.prediction(5, iteration=2, is_abstained=True),
    )
    assert again == gig_id
    (gig,) = gigs.all_gigs(db)
    assert (gig.title, gig.role_id, gig.confidence) == ("Cook", None, 0.5)
    assert gigs.embedding(db, gig_id).encoder_sha256 == encoder
    add(db)
    assert gigs.embedding(db, gig_id).encoder_sha256 == making.ENCODER


def test_gigs_without_an_understanding_are_listed_newest_first(db: Database) -> None:
    first = add(db, "one", prediction=None)
    second = add(db, "two")
    assert [gig.gig_id for gig in gigs.all_gigs(db)] == [second, first]
    assert (gigs.get(db, first).role_id, gigs.get(db, first).confidence) == (None, None)
    assert gigs.prediction(db, first) is None


def test_a_removed_gig_takes_everything_with_it(db: Database) -> None:
    gig_id = add(db)
    save(db, gig_id, matches(db))
    gigs.remove(db, gig_id)
    for table in ("gigs", "gig_vectors", "gig_predictions", "rankings", "matches"):
        assert db.query(f"SELECT count(*) FROM {table}") == [(0,)]
    for ask in (gigs.get, gigs.remove, gigs.embedding):
        with pytest.raises(StorageError) as caught:
            ask(db, gig_id)
        assert caught.value.code == "gig_unknown"


def test_a_changed_gig_is_told_and_stays_in_the_list(db: Database) -> None:
    gig_id = add(db)
    with db.atomic():
        db.execute("UPDATE gigs SET text = CAST(x'ff' AS TEXT)")
    with pytest.raises(StorageError) as caught:
        gigs.get(db, gig_id)
    assert caught.value.code == "text_changed"
    assert [gig.gig_id for gig in gigs.all_gigs(db)] == [gig_id]


def matches(db: Database, count: int = 3) -> list[Match]:
    made = []
    for number in range(count):
        resume_id = making.resume_of(db, making.add(db, f"{number}"))
        made.append(Match(resume_id, number + 1, 0.9 - number / 10, Parts(0.1, 0.2, np.float32(0.5))))  # type: ignore[arg-type]
    return made


def save(db: Database, gig_id: GigId, made: list[Match]) -> int:
    return rankings.save(
        db, gig_id, iteration=1, encoder_sha256=making.ENCODER, weights={"meaning": 0.5, "role": 0.5}, matches=made
    )


def test_the_last_ranking_is_kept_alone(db: Database) -> None:
    gig_id, other = add(db), add(db, "other")
    made = matches(db)
    assert rankings.latest(db, gig_id) == []
    save(db, gig_id, made)
    save(db, other, made[:1])
    assert rankings.latest(db, gig_id) == made
    save(db, gig_id, made[1:])
    assert rankings.latest(db, gig_id) == made[1:]
    assert rankings.latest(db, other) == made[:1]
    assert db.query("SELECT count(*) FROM rankings") == [(2,)]
    save(db, gig_id, [])
    assert rankings.latest(db, gig_id) == []


def test_a_person_who_is_gone_leaves_a_gap(db: Database) -> None:
    gig_id = add(db)
    made = matches(db)
    save(db, gig_id, made)
    with db.atomic():
        db.execute("DELETE FROM resumes WHERE resume_id = ?", (made[1].resume_id,))
    assert [match.rank for match in rankings.latest(db, gig_id)] == [1, 3]


def test_a_ranking_of_someone_unknown_is_a_mistake_of_the_program(db: Database) -> None:
    gig_id = add(db)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        save(db, gig_id, [Match(ResumeId(99), 1, 0.5, Parts(0, 0, 0))])
    assert db.query("SELECT count(*) FROM rankings") == [(0,)]
