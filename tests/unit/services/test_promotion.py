"""Iterations of the role head put to use and taken back on a real library: whole, to the last byte, or not at all."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from classifyme_desktop.domain.iteration import State
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.services import candidate as candidates
from classifyme_desktop.services import ingest, iterations, promotion, review
from classifyme_desktop.services import journal as journals
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, predictions
from tests.helpers import resumes
from tests.helpers.iterations import PEOPLE, candidate, code, fill, people, person, shown


@pytest.fixture(scope="module")
def first_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("first"))


@pytest.fixture
def workspace(first_library: Path, tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(Path(shutil.copytree(first_library, tmp_path / "library"))) as opened:
        yield opened


# ------------------------------------------------------------------ putting to use and taking back


def test_one_that_is_put_to_use_answers_everywhere_and_is_taken_back_to_the_last_byte(workspace: Workspace) -> None:
    first = shown(workspace)
    iterations.keep(workspace, candidate(workspace, by=60.0))
    told: list[tuple[int, int]] = []
    made = promotion.promote(workspace, 1, lambda done, total: told.append((done, total)))
    assert (made.state, iterations.active(workspace)) == (State.ACTIVE, 1)
    assert told[-1] == (6, 6)
    assert workspace.head.iteration == 1
    second = shown(workspace)
    assert all(one != other for one, other in zip(first[:3], second[:3], strict=True))
    assert first[5] != second[5]
    with workspace.reading() as db:
        assert {row.role_id for row in files.rows(db, files.ids(db))} == {"registered-nurse"}
        assert {predictions.latest(db, one).iteration for one in people(workspace)} == {1}
    assert [(one.number, one.state) for one in iterations.every(workspace)] == [(1, State.ACTIVE), (0, State.RETIRED)]

    back = promotion.roll_back(workspace)
    assert (back.number, back.state, workspace.head.iteration) == (0, State.ACTIVE, 0)
    assert shown(workspace) == first
    assert [(one.number, one.state) for one in iterations.every(workspace)] == [(1, State.RETIRED), (0, State.ACTIVE)]
    assert code(promotion.roll_back, workspace) == "nothing_to_roll_back"

    promotion.promote(workspace, 1)
    assert shown(workspace) == second
    assert promotion.promote(workspace, 1).state is State.ACTIVE  # again changes nothing
    kept = [(one.action, one.subject_id, dict(one.details)) for one in journals.entries(workspace)]
    assert kept == [
        ("promote", 1, {"before": 0, "head": "role_head"}),
        ("roll_back", 0, {"before": 1, "head": "role_head"}),
        ("promote", 1, {"before": 0, "head": "role_head"}),
    ]


def test_answers_are_what_the_head_says_of_the_text_alone(workspace: Workspace, tmp_path: Path) -> None:
    """Whatever was said before, a person who comes in afterwards and one who was there get the same answer."""
    iterations.keep(workspace, candidate(workspace, "accountant"))
    promotion.promote(workspace, 1)
    with workspace.reading() as db:
        there = {name: predictions.latest(db, person(workspace, name)) for name in PEOPLE}
    for name, text in PEOPLE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        workspace.write(lambda db, n=name: db.execute("DELETE FROM files WHERE name_key = ?", (n,)))
    ingest.run(workspace, ingest.start(workspace, [tmp_path / name for name in PEOPLE]))
    with workspace.reading() as db:
        again = {name: predictions.latest(db, person(workspace, name)) for name in PEOPLE}
    assert {name: predictions.packed(one) for name, one in there.items()} == {
        name: predictions.packed(one) for name, one in again.items()
    }
    assert there["short.txt"].abstention is not None


def test_the_program_reads_the_same_after_a_restart(first_library: Path, tmp_path: Path) -> None:
    library = Path(shutil.copytree(first_library, tmp_path / "library"))
    with Workspace.open(library) as workspace:
        iterations.keep(workspace, candidate(workspace))
        promotion.promote(workspace, 1)
        before = shown(workspace)
    with Workspace.open(library) as workspace:
        assert workspace.head.iteration == 1
        assert workspace.head_folder("role_head") == library / "iterations" / "role_head" / "0001"
        assert shown(workspace) == before
    with Workspace.open(library, is_writable=False) as workspace:
        assert shown(workspace) == before


def test_what_readers_said_stands_through_all_of_it(workspace: Workspace) -> None:
    said, refused = person(workspace, "roe.txt"), person(workspace, "haddad.txt")
    review.change(workspace, [said], "lawyer")
    review.refuse(workspace, [refused], "registered-nurse")
    iterations.keep(workspace, candidate(workspace, by=60.0))
    for number in (1, 0, 1):
        (promotion.promote if number else promotion.roll_back)(workspace, number)
        with workspace.reading() as db:
            one, other = files.rows(db, files.of_resumes(db, [said, refused]))
        assert (one.role_id, one.confidence, one.is_abstained) == ("lawyer", 1.0, False)
        assert (other.role_id != "registered-nurse", other.is_abstained) == (True, True)


def test_a_person_sees_how_the_role_changed_from_iteration_to_iteration(workspace: Workspace) -> None:
    who = person(workspace, "roe.txt")
    iterations.keep(workspace, candidate(workspace, by=60.0))
    promotion.promote(workspace, 1)
    first, second = iterations.of_person(workspace, who)
    assert (first.iteration, first.role_id, first.is_shown) == (0, "accountant", False)
    assert (second.iteration, second.role_id, second.is_shown) == (1, "registered-nurse", True)
    promotion.roll_back(workspace)
    assert [one.is_shown for one in iterations.of_person(workspace, who)] == [True, False]
    found = candidates.read(workspace, who)
    assert found.prediction is not None
    assert (found.prediction.iteration, len(found.said)) == (0, 2)


def test_a_stop_changes_nothing_that_is_shown_and_the_rest_is_done_later(workspace: Workspace) -> None:
    before = shown(workspace)
    iterations.keep(workspace, candidate(workspace))
    cancel = threading.Event()
    with pytest.raises(CancelledError):
        promotion.promote(workspace, 1, lambda *_: cancel.set(), cancel)
    assert shown(workspace) == before
    with workspace.reading() as db:
        staged = db.query("SELECT count(*) FROM predictions WHERE iteration = 1")[0][0]
    assert staged == len(people(workspace))
    assert [one.iteration for one in iterations.of_person(workspace, people(workspace)[0])] == [0]
    told: list[int] = []
    promotion.promote(workspace, 1, lambda _done, total: told.append(total))
    assert set(told) == {2}  # the gigs were left
    assert workspace.head.iteration == 1


def test_who_comes_in_while_it_is_put_to_use_is_predicted_as_well(workspace: Workspace, tmp_path: Path) -> None:
    late = tmp_path / "late.txt"
    late.write_text(resumes.ACCOUNTANT.replace("Alder", "Cedar"), encoding="utf-8")
    iterations.keep(workspace, candidate(workspace, by=60.0))
    came: list[int] = []

    def add(_done: int, _total: int) -> None:
        if not came:
            came.append(1)
            report = ingest.start(workspace, [late])
            thread = threading.Thread(target=ingest.run, args=(workspace, report))
            thread.start()
            while not any(name == "late.txt" for name in names(workspace)):
                threading.Event().wait(0.05)
            threads.append(thread)

    threads: list[threading.Thread] = []
    promotion.promote(workspace, 1, add)
    threads[0].join()
    with workspace.reading() as db:
        assert {predictions.latest(db, one).iteration for one in people(workspace)} == {1}
    assert promotion.stale(workspace) == 0
    assert len(people(workspace)) == 5


def names(workspace: Workspace) -> list[str]:
    with workspace.reading() as db:
        return [name for (name,) in db.query("SELECT name_key FROM files JOIN resumes USING (file_id)")]


def test_who_was_read_by_an_earlier_one_is_shown_counted_and_predicted_in_the_background(workspace: Workspace) -> None:
    who = person(workspace, "roe.txt")
    iterations.keep(workspace, candidate(workspace, by=60.0))
    promotion.promote(workspace, 1)
    after = shown(workspace)
    with workspace.reading() as db:
        earlier = [one for one, _ in predictions_of(db, who) if one.iteration == 0]

    def late(db: Any) -> None:
        db.execute("DELETE FROM predictions WHERE resume_id = ?", (who,))
        predictions.put(db, who, earlier[0])

    workspace.write(late)
    with workspace.reading() as db:
        assert predictions.latest(db, who).iteration == 0
        assert files.rows(db, files.of_resumes(db, [who]))[0].role_id == "accountant"
    assert promotion.stale(workspace) == 1
    assert promotion.recompute_stale(workspace) == 1
    assert promotion.stale(workspace) == promotion.recompute_stale(workspace) == 0
    assert shown(workspace) == after


def predictions_of(db: Any, who: ResumeId) -> list[Any]:
    from classifyme_desktop.storage import prediction_history

    return prediction_history.of_resume(db, who)


def test_answers_of_long_ago_give_up_their_probabilities_and_can_be_gone_back_to(workspace: Workspace) -> None:
    first, who = shown(workspace), person(workspace, "roe.txt")
    for role_id in ("registered-nurse", "lawyer", "accountant"):
        iterations.keep(workspace, candidate(workspace, role_id, by=60.0))
        promotion.promote(workspace, iterations.every(workspace)[0].number)

    def sizes() -> dict[int, int]:
        with workspace.reading() as db:
            sql = "SELECT iteration, length(probabilities) FROM predictions WHERE resume_id = ?"
            return dict(db.query(sql, (who,)))

    assert sizes() == {0: 0, 1: 0, 2: 4 * 96, 3: 4 * 96}
    assert [one.role_id for one in iterations.of_person(workspace, who)] == [
        "accountant", "registered-nurse", "lawyer", "accountant",
    ]  # fmt: skip
    promotion.roll_back(workspace, 0)
    assert shown(workspace) == first
    assert sizes()[0] == sizes()[3] == 4 * 96  # so that this can be taken back at once


def test_a_text_that_is_read_anew_is_predicted_anew_by_earlier_ones_too(workspace: Workspace) -> None:
    who = person(workspace, "roe.txt")
    iterations.keep(workspace, candidate(workspace))
    promotion.promote(workspace, 1)
    with workspace.reading() as db:
        anew = predictions.latest(db, who)
    workspace.write(lambda db: predictions.outdate(db, who, anew.iteration))
    told: list[int] = []
    promotion.roll_back(workspace, on_progress=lambda _done, total: told.append(total))
    assert told == [1]


# ------------------------------------------------------------------ damage


@pytest.mark.parametrize("name", ["head.npz", "manifest.json", "metrics.json", None])
def test_where_the_one_in_use_is_damaged_the_one_before_answers_and_it_is_said(
    first_library: Path, tmp_path: Path, name: str | None
) -> None:
    library = Path(shutil.copytree(first_library, tmp_path / "library"))
    with Workspace.open(library) as workspace:
        first = shown(workspace)
        iterations.keep(workspace, candidate(workspace))
        promotion.promote(workspace, 1)
        folder = iterations.folder(workspace, 1)
    if name is None:
        shutil.rmtree(folder)
    else:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2] ^= 1
        (folder / name).write_bytes(content)
    with Workspace.open(library) as workspace:
        assert workspace.head.iteration == 0
        assert workspace.head_trouble is not None
        assert workspace.head_trouble.code == "iteration_in_use_damaged"
        late = tmp_path / "late.txt"
        late.write_text(resumes.ACCOUNTANT.replace("Alder", "Cedar"), encoding="utf-8")
        ingest.run(workspace, ingest.start(workspace, [late]))
        assert len(names(workspace)) == 5
        workspace.write(lambda db: db.execute("DELETE FROM files WHERE name_key = 'late.txt'"))
        promotion.roll_back(workspace)
        assert workspace.head_trouble is None
        assert shown(workspace) == first
        assert code(promotion.promote, workspace, 1) == "iteration_damaged"
        assert shown(workspace) == first


def test_a_gig_whose_text_is_damaged_holds_nothing_back(workspace: Workspace) -> None:
    workspace.write(lambda db: db.execute("UPDATE gigs SET text = text || 'x' WHERE title LIKE 'Night%'"))
    iterations.keep(workspace, candidate(workspace))
    assert promotion.promote(workspace, 1).state is State.ACTIVE
    assert promotion.stale(workspace) == 1
