"""Roles of the firm's own in the library: rows that are only added, numbers that are never given twice, counts."""

from dataclasses import replace

import pytest

from classifyme_desktop.domain.own_roles import Kind, Names
from classifyme_desktop.domain.prediction import Scored
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import files, gigs, own_roles, prediction_history, predictions
from classifyme_desktop.storage.database import Database
from tests.unit.storage import making

BARISTA = Names("Barista", "Barista \ud800")


def made(db: Database) -> str:
    with db.atomic():
        one = own_roles.add(db, BARISTA, "Makes coffee.", "waiter-bartender", None)
        own_roles.note(db, one.role_id, Kind.ADDED, names=one.names, labels=3)
    return one.role_id


def test_what_was_kept_is_read_back(db: Database) -> None:
    assert (made(db), made(db)) == ("own-1", "own-2")
    first, second = own_roles.own(db)
    assert (first.role_id, first.names, first.near, first.split_from) == (
        "own-1", Names("Barista", "Barista ?"), "waiter-bartender", None,
    )  # fmt: skip
    assert second.definition == "Makes coffee."
    change, _ = own_roles.changes(db)
    assert (change.number, change.kind, change.names, change.labels) == (1, Kind.ADDED, first.names, 3)
    assert own_roles.became(db) == {}


@pytest.mark.parametrize("sql", ["DELETE FROM own_roles", "UPDATE role_changes SET kind = 'merged'"])
def test_rows_are_only_added(db: Database, sql: str) -> None:
    made(db)
    with pytest.raises(Exception, match="only added"), db.atomic():
        db.execute(sql)
    assert len(own_roles.changes(db)) == 1


def test_a_change_that_this_program_does_not_know_is_damage(db: Database) -> None:
    with db.atomic():
        db.execute("INSERT INTO role_changes (role_id, kind, made_at) VALUES ('chef', 'sold', '')")
    with pytest.raises(StorageError) as error:
        own_roles.became(db)
    assert error.value.code == "library_damaged"


def test_answers_of_all_iterations_and_of_gigs_are_told_as_they_count_today(db: Database) -> None:
    first, second = (replace(making.prediction(1, iteration=at), candidates=(making.ROLES[1],)) for at in (1, 2))
    resume_id = making.resume_of(db, making.add(db, "one", prediction=first))
    predictions.put(db, resume_id, second)
    gig_id = gigs.add(db, title="Gig", text="Gig", embedding=making.embedding("gig"), prediction=first)
    with db.atomic():
        own_roles.note(db, making.ROLES[1], Kind.MERGED, into=making.ROLES[2])
        predictions.show(db, resume_id)
    p = first.top[0].p + next(one.p for one in first.top if one.id == making.ROLES[2])
    merged = Scored(making.ROLES[2], pytest.approx(p))
    assert [one.top[0] for one, _ in prediction_history.of_resume(db, resume_id)] == [merged, merged]
    said = gigs.prediction(db, gig_id)
    assert said is not None
    assert (said.top[0], gigs.get(db, gig_id).role_id) == (merged, making.ROLES[2])
    assert own_roles.people(db) == {making.ROLES[2]: (0, 1)}
    assert own_roles.having(db, making.ROLES[2]) == [resume_id]
    assert files.rows(db, files.of_resumes(db, [resume_id]))[0].confidence == pytest.approx(p)
    with db.atomic():
        own_roles.note(db, making.ROLES[2], Kind.RETIRED)
    assert gigs.get(db, gig_id).role_id is None
    assert own_roles.with_any(db, [making.ROLES[1]]) == [resume_id]
    assert own_roles.with_any(db, ["own-1"]) == []
