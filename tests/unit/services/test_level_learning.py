"""Levels learn from what readers said: kept, judged, put to use and taken back over real libraries."""

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.domain.iteration import Check, Head, State
from classifyme_desktop.domain.label_state import State as LabelState
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.services import corrections, iterations, level_learning, promotion, trash
from classifyme_desktop.services.level_learning import Reason
from classifyme_desktop.services.retrain import Phase
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import iterations as helper
from tests.helpers import leaders
from tests.helpers.iterations import code

LEVEL = Head.LEVEL


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return leaders.fill(tmp_path_factory.mktemp("leaders"))


@pytest.fixture
def untold(bare: Path, tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(Path(shutil.copytree(bare, tmp_path / "library"))) as made:
        yield made


@pytest.fixture
def workspace(untold: Workspace) -> Workspace:
    leaders.teach(untold)
    return untold


def learnt(workspace: Workspace) -> int:
    made = level_learning.retrain(workspace)
    assert made.state is State.CANDIDATE, made.judgements
    return made.number


# ------------------------------------------------------------------ learning


def test_too_few_levels_say_what_is_lacking(untold: Workspace) -> None:
    people = leaders.leaders(untold, 8)
    corrections.set_level(untold, people[:7], leaders.MANAGER)
    found = level_learning.readiness(untold)
    assert (found.reason, found.labels, found.missing, found.new) == (Reason.TOO_FEW, 7, 1, 7)
    assert code(level_learning.retrain, untold) == "levels_too_few"
    corrections.set_level(untold, people[7:], leaders.MANAGER)
    assert level_learning.readiness(untold).is_proposed


def test_a_level_that_is_shown_counts_once_it_is_confirmed(untold: Workspace) -> None:
    people = leaders.leaders(untold, 9)
    corrections.set_level(untold, people[:1], leaders.MANAGER)
    done = corrections.confirm_level(untold, people)
    assert done.resume_ids == tuple(people[1:])  # what a reader said before stands
    said = [corrections.of(untold, one) for one in people]
    assert [one.level for one in said] == [leaders.MANAGER, *[leaders.OWN] * 8]
    assert [one.level_state for one in said] == [LabelState.CORRECTED, *[LabelState.CONFIRMED] * 8]
    assert level_learning.readiness(untold).labels == 9
    assert corrections.confirm_level(untold, people).change_id is None
    corrections.undo(untold, done.change_id)
    assert level_learning.readiness(untold).labels == 1


def test_a_step_waits_with_its_figures_and_changes_nothing(workspace: Workspace) -> None:
    before = leaders.shown(workspace)
    made = level_learning.retrain(workspace)
    assert (made.head, made.number, made.parent, made.state) == (LEVEL, 1, 0, State.CANDIDATE)
    assert (made.learnt, made.new, made.frozen, made.firm) == (12, 12, None, None)
    assert [one.check for one in made.judgements] == [
        Check.BETTER, Check.UNHARMED, Check.EVERY_LEVEL, Check.CALIBRATED,
    ]  # fmt: skip
    assert made.level is not None
    assert made.level.firm[1].right > made.level.firm[0].right
    assert (made.level.firm[0].n, made.level.frozen[0].n) == (12, 287)
    assert iterations.find(workspace, 1, LEVEL) == made
    assert iterations.every(workspace)[0].number == 0  # the roles have steps of their own
    assert leaders.shown(workspace) == before
    assert level_learning.readiness(workspace).reason is Reason.NOTHING_NEW
    assert code(level_learning.retrain, workspace) == "nothing_said"


def test_who_would_change_is_listed_without_those_of_whom_a_reader_spoke(workspace: Workspace) -> None:
    number = learnt(workspace)
    found = {one.resume_id: (one.role_before, one.role_after) for one in iterations.flips(workspace, number, LEVEL)}
    rest = leaders.leaders(workspace, 7, start=9)
    assert set(found) <= set(rest)
    assert len(found) >= 5
    assert set(found.values()) == {(leaders.OWN, leaders.MANAGER)}


def test_the_order_of_what_was_said_changes_no_byte(workspace: Workspace, bare: Path, tmp_path: Path) -> None:
    one = level_learning.dry_run(workspace)
    with Workspace.open(Path(shutil.copytree(bare, tmp_path / "other"))) as other:
        for name in reversed(leaders.STAFF):
            corrections.set_level(other, [helper.person(other, name)], leaders.OWN)
        for resume_id in reversed(leaders.leaders(other, 9)):
            corrections.set_level(other, [resume_id], "Owner")
            corrections.set_level(other, [resume_id], leaders.MANAGER)
        two = level_learning.dry_run(other)
    assert {name: array.tobytes() for name, array in one.arrays.items()} == {
        name: array.tobytes() for name, array in two.arrays.items()
    }
    assert one.facts["lessons_sha256"] == two.facts["lessons_sha256"]
    assert iterations.every(workspace, LEVEL)[0].number == 0


def test_the_folder_holds_no_text_and_no_name(workspace: Workspace) -> None:
    folder = iterations.folder(workspace, learnt(workspace), LEVEL)
    assert sorted(path.name for path in folder.iterdir()) == ["CARD.md", "head.npz", "manifest.json", "metrics.json"]
    written = "".join((folder / name).read_text("utf-8") for name in ("CARD.md", "manifest.json", "metrics.json"))
    for word in ("Team Lead", "Packing", "Meadow", "leader00", "roe.txt"):
        assert word not in written
    assert json.loads((folder / "manifest.json").read_text("utf-8"))["kind"] == "level_head"
    assert "12 people" in iterations.card(workspace, 1, LEVEL)


def test_a_stop_keeps_nothing(workspace: Workspace) -> None:
    cancel = threading.Event()

    def stop(phase: Phase, _done: int, _total: int) -> None:
        if phase is Phase.FIT:
            cancel.set()

    with pytest.raises(CancelledError):
        level_learning.retrain(workspace, stop, cancel)
    assert [one.number for one in iterations.every(workspace, LEVEL)] == [0]


def test_levels_against_all_sense_are_rejected_with_reasons(untold: Workspace) -> None:
    people = leaders.leaders(untold, 16)
    for at, resume_id in enumerate(people):
        corrections.set_level(untold, [resume_id], ("Owner", "Director", leaders.OWN, "Vice President")[at % 4])
    made = level_learning.retrain(untold)
    assert made.state is State.REJECTED
    assert next(one.check for one in made.judgements if not one.is_passed) is Check.BETTER
    assert code(promotion.promote, untold, made.number, head=LEVEL) == "iteration_rejected"


# ------------------------------------------------------------------ in use


def test_putting_to_use_and_taking_back_changes_everybody_and_nothing_else(workspace: Workspace) -> None:
    before = leaders.shown(workspace)
    told, rest = leaders.leaders(workspace, 9), leaders.leaders(workspace, 7, start=9)
    number = learnt(workspace)
    promotion.promote(workspace, number, head=LEVEL)
    after = leaders.shown(workspace)
    assert iterations.active(workspace, LEVEL) == number
    assert iterations.active(workspace) == 0
    for flip in iterations.flips(workspace, number, LEVEL):
        assert leaders.level(workspace, flip.resume_id) == (leaders.MANAGER,)
    assert {leaders.level(workspace, one) for one in told} == {(leaders.MANAGER,)}
    assert leaders.level(workspace, helper.person(workspace, "roe.txt")) == (leaders.OWN,)

    assert promotion.roll_back(workspace, head=LEVEL).number == 0
    assert leaders.shown(workspace) == before
    promotion.promote(workspace, number, head=LEVEL)
    assert leaders.shown(workspace) == after
    assert {leaders.level(workspace, one) for one in rest} >= {(leaders.MANAGER,)}


def test_what_a_reader_says_stands_before_any_iteration(workspace: Workspace) -> None:
    number = learnt(workspace)
    (other,) = leaders.leaders(workspace, 1, start=10)
    corrections.set_level(workspace, [other], "Director")
    promotion.promote(workspace, number, head=LEVEL)
    assert leaders.level(workspace, other) == ("Director",)
    corrections.undo(workspace)
    assert leaders.level(workspace, other) == (leaders.MANAGER,)
    promotion.roll_back(workspace, head=LEVEL)
    assert leaders.level(workspace, other) == (leaders.OWN,)


def test_who_comes_in_is_answered_by_the_iteration_in_use_and_taken_back_as_well(
    workspace: Workspace, tmp_path: Path
) -> None:
    promotion.promote(workspace, learnt(workspace), head=LEVEL)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "late.txt").write_text(leaders.leader(6).replace("Corner Mill", "River Mill"), "utf-8")
    (tmp_path / "new" / "nobody.txt").write_text(
        "Looks for work.\n\nLikes the sea, long walks and good books.\n", "utf-8"
    )
    leaders.take_in(workspace, tmp_path / "new")
    late = helper.person(workspace, "late.txt")
    assert leaders.level(workspace, late) == (leaders.MANAGER,)
    assert promotion.stale(workspace) == 0
    promotion.roll_back(workspace, head=LEVEL)
    assert leaders.level(workspace, late) == (leaders.OWN,)


def test_who_was_left_out_is_answered_in_the_background(workspace: Workspace) -> None:
    promotion.promote(workspace, learnt(workspace), head=LEVEL)
    after = leaders.shown(workspace)
    workspace.write(lambda db: db.execute("DELETE FROM level_answers"))
    assert promotion.stale(workspace) == len(leaders.AREAS) + len(leaders.STAFF)
    assert promotion.recompute_stale(workspace) == len(leaders.AREAS) + len(leaders.STAFF)
    assert promotion.stale(workspace) == 0
    assert leaders.shown(workspace) == after


def test_a_second_step_is_fitted_on_all_and_compared_with_the_first(workspace: Workspace) -> None:
    first = learnt(workspace)
    promotion.promote(workspace, first, head=LEVEL)
    by_first = leaders.shown(workspace)
    corrections.set_level(workspace, leaders.leaders(workspace, 5, start=9), leaders.MANAGER)
    said = leaders.shown(workspace)
    made = level_learning.retrain(workspace)
    assert (made.number, made.parent, made.learnt, made.new) == (2, 1, 17, 5)
    assert by_first[0] == said[0]  # readers said what was shown already
    assert iterations.flips(workspace, made.number, LEVEL) == []


def test_an_erased_person_is_unlearnt_to_the_byte(workspace: Workspace, bare: Path, tmp_path: Path) -> None:
    promotion.promote(workspace, learnt(workspace), head=LEVEL)
    gone = leaders.leaders(workspace, 1, start=8)
    with workspace.reading() as db:
        ((file_id,),) = db.query("SELECT file_id FROM resumes WHERE resume_id = ?", (gone[0],))
    trash.put(workspace, [file_id])
    trash.erase(workspace, [file_id])
    with workspace.reading() as db:
        left = db.query("SELECT count(*) FROM level_answers WHERE resume_id = ?", (gone[0],))
    assert left == [(0,)]
    assert iterations.find(workspace, 1, LEVEL).gone == 1
    assert level_learning.readiness(workspace).is_proposed
    again = level_learning.dry_run(workspace)
    with Workspace.open(Path(shutil.copytree(bare, tmp_path / "other"))) as other:
        leaders.teach(other, count=8)
        never = level_learning.dry_run(other)
    assert again.arrays["weights"].tobytes() == never.arrays["weights"].tobytes()


def test_a_damaged_iteration_is_not_put_to_use_and_one_in_use_leaves_the_answers(
    workspace: Workspace, tmp_path: Path
) -> None:
    number = learnt(workspace)
    folder = iterations.folder(workspace, number, LEVEL)
    whole = (folder / "head.npz").read_bytes()
    (folder / "head.npz").write_bytes(b"damaged")
    assert code(promotion.promote, workspace, number, head=LEVEL) == "iteration_damaged"
    assert iterations.active(workspace, LEVEL) == 0
    (folder / "head.npz").write_bytes(whole)
    promotion.promote(workspace, number, head=LEVEL)
    after = leaders.shown(workspace)
    (folder / "head.npz").write_bytes(b"damaged")
    workspace.reload_heads()
    assert leaders.shown(workspace) == after
    assert workspace.learnt_levels is None
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "late.txt").write_text(leaders.leader(6).replace("Corner Mill", "River Mill"), "utf-8")
    leaders.take_in(workspace, tmp_path / "new")
    assert leaders.level(workspace, helper.person(workspace, "late.txt")) == (leaders.OWN,)  # by the shipped head
    promotion.roll_back(workspace, head=LEVEL)
    assert leaders.level(workspace, leaders.leaders(workspace, 1, start=10)[0]) == (leaders.OWN,)
