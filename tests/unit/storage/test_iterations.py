"""Iterations as rows on a real SQLite library: which answer is shown, what waits, what goes with a person."""

from pathlib import Path

import pytest

from classifyme_desktop.domain.iteration import (
    Bin,
    Check,
    Figures,
    Flip,
    Head,
    Iteration,
    Judgement,
    RoleFigures,
    State,
)
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.storage import (
    encoders,
    files,
    gigs,
    indexed,
    iterations,
    migrations,
    prediction_history,
    predictions,
    promotions,
    reviewing,
)
from classifyme_desktop.storage.database import Database
from classifyme_desktop.storage.encoders import Active
from classifyme_desktop.storage.iterations import Link
from classifyme_desktop.storage.library import Library
from tests.unit.storage import making

FIGURES = Figures(
    3, 0.5, 1.0, 0.25, 1.5, 0.125, 0.75, 0.875, {24: 0.5, 6: 1.0}, (Bin(2, 0.7, 0.5),), (RoleFigures("a", 1, 1, 0, 0),)
)


def made(number: int = 1, state: State = State.CANDIDATE, parent: int = 0, **changes: object) -> Iteration:
    judgements = (Judgement(Check.BETTER, True, 0.5, 0.75), Judgement(Check.EVERY_ROLE, False, role_id="a"))
    values: dict[str, object] = {"encoder_sha256": making.ENCODER, "model_sha256": "m" * 64, "made_at": making.NOW}
    values |= {"learnt": 2, "new": 1, "frozen": (FIGURES, FIGURES), "firm": None, "judgements": judgements, "flips": 0}
    return Iteration(head=Head.ROLE, number=number, parent=parent, state=state, **(values | changes))  # type: ignore[arg-type]


def keep(db: Database, one: Iteration, people: list[ResumeId] | None = None, flips: list[Flip] | None = None) -> None:
    with db.atomic():
        iterations.add(db, one, people or [], flips or [], f"{one.number:064d}")


@pytest.fixture
def people(db: Database) -> list[ResumeId]:
    """Three people of whom iteration 0 said the first role."""
    said = making.prediction(0, iteration=0)
    return [making.resume_of(db, making.add(db, word, prediction=said)) for word in ("a", "b", "c")]


def stage(db: Database, people: list[ResumeId], number: int, best: int = 5) -> None:
    with db.atomic():
        for one in promotions.to_predict(db, people, making.ENCODER):
            predictions.stage(db, one.resume_id, making.prediction(best, iteration=number), one.sha256)


def switch(db: Database, number: int, **changes: object) -> bool:
    with db.atomic():
        return promotions.switch(db, number, making.ENCODER, encoders.active(db), **changes)


def roles(db: Database) -> list[str | None]:
    return [row.role_id for row in files.rows(db, files.ids(db))]


def test_what_was_found_comes_back_as_it_was_kept(db: Database, people: list[ResumeId]) -> None:
    flips = [Flip(people[2], None, 0.25, "a", 0.5), Flip(people[0], "a", 0.5, "b", 0.75)]
    keep(db, made(name="Spring"), people[:2], flips)
    (found,) = iterations.every(db, Head.ROLE)
    assert found == made(name="Spring", flips=2)
    assert iterations.find(db, Head.ROLE, 2) is None
    assert iterations.find(db, Head.MATCH, 1) is None
    assert sorted(iterations.flips(db, Head.ROLE, 1), key=lambda one: one.resume_id) == flips[::-1]
    assert iterations.learnt_from(db, Head.ROLE, 1) == people[:2]


def test_those_who_are_erased_are_counted_and_no_longer_named(db: Database, people: list[ResumeId]) -> None:
    keep(db, made(), [*people, ResumeId(99)], [Flip(one, None, 0.0, None, 0.0) for one in people])
    found = iterations.find(db, Head.ROLE, 1)
    assert found is not None
    assert (found.gone, found.flips) == (1, 3)
    with db.atomic():
        db.execute("DELETE FROM files WHERE sha256 = ?", (making.sha256("b"),))
    found = iterations.find(db, Head.ROLE, 1)
    assert found is not None
    assert (found.gone, found.flips) == (2, 2)


def test_a_damaged_row_is_told(db: Database) -> None:
    keep(db, made())
    with db.atomic():
        db.execute("UPDATE iterations SET facts = '{}'")
    with pytest.raises(StorageError) as caught:
        iterations.every(db, Head.ROLE)
    assert caught.value.code == "library_damaged"


def test_a_number_is_never_given_twice(db: Database, people: list[ResumeId]) -> None:
    assert iterations.last_number(db, Head.ROLE) == 0
    keep(db, made(4))
    assert (iterations.last_number(db, Head.ROLE), iterations.last_number(db, Head.MATCH)) == (4, 0)
    with db.atomic():
        predictions.put(db, people[0], making.prediction(iteration=7))
    assert encoders.last_iteration(db) == 7
    with db.atomic():
        db.execute("INSERT INTO active_encoder VALUES (1, 'x', 0, 9, '')")
    assert encoders.last_iteration(db) == 9


def test_what_is_staged_shows_nowhere_until_the_switch(db: Database, people: list[ResumeId]) -> None:
    with db.atomic():
        text, read = "A gig", making.embedding("g")
        gig_id = gigs.add(db, title="Gig", text=text, embedding=read, prediction=making.prediction(0, iteration=0))
    keep(db, made())
    newest = indexed.newest(db)
    stage(db, people, 1)
    with db.atomic():
        promotions.stage_gigs(db, [(gig_id, making.prediction(5, iteration=1))])
    assert {predictions.latest(db, one).iteration for one in people} == {0}
    assert [one.iteration for one, _ in prediction_history.of_resume(db, people[0])] == [0]
    assert roles(db) == ["role-00"] * 3
    assert gigs.prediction(db, gig_id).iteration == 0
    assert indexed.newest(db) == newest  # nothing has to be read anew for ranking
    assert switch(db, 1)
    assert {predictions.latest(db, one).iteration for one in people} == {1}
    assert [one.iteration for one, _ in prediction_history.of_resume(db, people[0])] == [0, 1]
    assert roles(db) == ["role-05"] * 3
    assert gigs.prediction(db, gig_id).iteration == 1
    assert gigs.get(db, gig_id).role_id == "role-05"


def test_the_switch_waits_for_those_who_lack_an_answer_but_not_for_those_who_can_have_none(
    db: Database, people: list[ResumeId]
) -> None:
    keep(db, made())
    stage(db, people[:2], 1)
    assert promotions.lacking(db, 1, making.ENCODER) == people[2:]
    assert not switch(db, 1)
    assert (iterations.active(db, Head.ROLE), roles(db)) == (0, ["role-00"] * 3)
    assert switch(db, 1, unable=promotions.Unable(frozenset(people[2:])))
    assert roles(db) == ["role-05", "role-05", "role-00"]
    assert predictions.latest(db, people[2]).iteration == 0


def test_a_switch_after_the_encoder_was_changed_is_refused(db: Database, people: list[ResumeId]) -> None:
    keep(db, made())
    stage(db, people, 1)
    with pytest.raises(StorageError) as caught, db.atomic():
        promotions.switch(db, 1, making.ENCODER, Active("b" * 64, False, 3))
    assert caught.value.code == "encoder_changed"
    assert iterations.active(db, Head.ROLE) == 0


def test_another_encoder_takes_an_iteration_out_of_use(db: Database, people: list[ResumeId]) -> None:
    keep(db, made())
    stage(db, people, 1)
    assert switch(db, 1)
    new = "b" * 64
    with db.atomic():
        for one in people:
            encoders.stage(db, one, making.embedding(f"new {one}", 2, new))
        said = {one: making.prediction(9, iteration=2) for one in people}
        assert encoders.switch(db, Active(new, False, 2), said, {})
    assert (iterations.active(db, Head.ROLE), iterations.base(db, Head.ROLE)) == (2, 2)
    assert iterations.find(db, Head.ROLE, 1).state is State.RETIRED
    assert iterations.lineage(db, Head.ROLE) == (Link(2),)
    assert roles(db) == ["role-09"] * 3


def test_the_lineage_leads_down_to_what_came_with_the_encoder(db: Database, people: list[ResumeId]) -> None:
    for number, parent in ((1, 0), (2, 1), (3, 1)):
        keep(db, made(number, parent=parent))
        stage(db, people, number)
    assert iterations.lineage(db, Head.ROLE) == (Link(0),)
    assert switch(db, 1)
    assert switch(db, 3)
    assert [link.number for link in iterations.lineage(db, Head.ROLE)] == [3, 1, 0]
    assert iterations.lineage(db, Head.ROLE)[0].manifest_sha256 == f"{3:064d}"
    states = {one.number: one.state for one in iterations.every(db, Head.ROLE)}
    assert states == {1: State.RETIRED, 2: State.CANDIDATE, 3: State.ACTIVE}
    assert switch(db, 0)
    assert iterations.lineage(db, Head.ROLE) == (Link(0),)
    assert roles(db) == ["role-00"] * 3


def test_a_lineage_that_runs_in_a_circle_ends(db: Database) -> None:
    keep(db, made(1, parent=2))
    keep(db, made(2, parent=1))
    with db.atomic():
        iterations.put_to_use(db, Head.ROLE, 1)
    assert [link.number for link in iterations.lineage(db, Head.ROLE)] == [1, 2, 0]


def test_of_a_text_that_was_read_anew_meanwhile_nothing_is_staged(db: Database, people: list[ResumeId]) -> None:
    keep(db, made())
    (one,) = promotions.to_predict(db, people[:1], making.ENCODER)
    with db.atomic():
        db.execute("UPDATE texts SET body = 'other', sha256 = 'x' WHERE resume_id = ?", (people[0],))
        promotions.stage(db, [(one, making.prediction(iteration=1))])
    assert people[0] in promotions.lacking(db, 1, making.ENCODER)


def test_what_the_program_said_of_the_text_goes_along(db: Database, people: list[ResumeId]) -> None:
    first, *_ = promotions.to_predict(db, people, making.ENCODER)
    assert (first.masked, first.said) == ("text of a", (None, 1.0))
    with db.atomic():
        db.execute("DELETE FROM predictions WHERE resume_id = ?", (people[0],))
    (first,) = promotions.to_predict(db, people[:1], making.ENCODER)
    assert first.said is None


def test_probabilities_are_taken_out_of_what_nobody_needs_soon(db: Database, people: list[ResumeId]) -> None:
    keep(db, made(1))
    keep(db, made(2, parent=1))
    stage(db, people, 1)
    stage(db, people[:2], 2)
    assert switch(db, 1)
    assert switch(db, 2, unable=promotions.Unable(frozenset(people[2:])))
    before = indexed.newest(db)
    last: int | None = 0
    while last is not None:
        with db.atomic():
            last = promotions.prune(db, [2, 1], last)
    rows = db.query("SELECT resume_id, iteration FROM predictions WHERE length(probabilities) = 0 ORDER BY 1, 2")
    assert rows == [(people[0], 0), (people[1], 0)]  # the third one has no answer of the iteration in use
    assert indexed.newest(db) == before
    assert predictions.latest(db, people[0]).top[0].id == "role-05"
    ids, table = predictions.probabilities(db, 0)
    assert (ids.tolist(), table.shape) == ([people[2]], (1, 96))


def test_the_queue_asks_by_the_iteration_in_use(db: Database, people: list[ResumeId]) -> None:
    keep(db, made())
    with db.atomic():
        for one in promotions.to_predict(db, people, making.ENCODER):
            unsure = making.prediction(5, iteration=1, is_abstained=True)
            predictions.stage(db, one.resume_id, unsure, one.sha256)
    assert list(reviewing.undecided(db)) == []
    assert switch(db, 1)
    assert [one.top[0].id for one in reviewing.undecided(db)] == ["role-05"] * 3
    assert switch(db, 0)
    assert list(reviewing.undecided(db)) == []


def test_a_library_of_before_shows_what_it_showed_and_can_learn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "iterations"
    steps = migrations.STEPS[: [step.__name__ for step in migrations.STEPS].index(name)]
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", steps)
        patch.setattr(migrations, "SCHEMA", len(steps))
        patch.setattr(migrations.apply, "__defaults__", (steps,))
        with Library.open(tmp_path, writable=True) as library:
            db = library.writer
            with db.atomic():
                db.execute("CREATE TABLE iterations (head, number, state)")
                db.execute("CREATE TABLE active_iterations (head, number)")
            who = making.resume_of(db, making.add(db, "a", prediction=making.prediction(3, iteration=0)))
            with db.atomic():
                db.execute("DROP TABLE iterations")
                db.execute("DROP TABLE active_iterations")
    with Library.open(tmp_path, writable=True) as library:
        db = library.writer
        assert (iterations.active(db, Head.ROLE), iterations.every(db, Head.ROLE)) == (0, [])
        assert predictions.latest(db, who).iteration == 0
        assert roles(db) == ["role-03"]
        keep(db, made(), [who])
        stage(db, [who], 1)
        assert switch(db, 1)
        assert roles(db) == ["role-05"]
        newest = indexed.newest(db)
        with db.atomic():
            predictions.put(db, who, making.prediction(4, iteration=1))
        assert indexed.newest(db) > newest
