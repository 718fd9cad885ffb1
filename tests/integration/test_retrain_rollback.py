"""The whole way of learning on a real library: corrected, learnt, promoted, taken back, unlearnt, erased."""

import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from classifyme_desktop.domain.iteration import Check, Iteration, State
from classifyme_desktop.domain.own_roles import Names
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import CancelledError, UsageError
from classifyme_desktop.inference import registry
from classifyme_desktop.services import iterations, own_roles, promotion, retrain, review, trash
from classifyme_desktop.services.retrain import Phase, Reason
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import predictions
from tests.helpers import iterations as helper
from tests.helpers import learners

KEEPERS = 28
TAUGHT = 24

Open = Callable[[], Workspace]


@pytest.fixture(scope="module")
def first_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return learners.fill(tmp_path_factory.mktemp("first"), KEEPERS)


@pytest.fixture
def library(first_library: Path, tmp_path: Path) -> Iterator[Open]:
    """Return what opens one more copy of the library each time; all are closed in the end."""
    opened: list[Workspace] = []

    def open_() -> Workspace:
        folder = tmp_path / str(len(opened))
        shutil.copytree(first_library, folder)
        opened.append(Workspace.open(folder))
        return opened[-1]

    yield open_
    for workspace in opened:
        workspace.close()


def teach(workspace: Workspace, numbers: Sequence[int] = range(TAUGHT)) -> list[ResumeId]:
    """Say of some beekeepers what they are, one after the other in the order given."""
    people = learners.keepers(workspace, KEEPERS)
    taught = [people[number] for number in numbers]
    for resume_id in taught:
        review.change(workspace, [resume_id], learners.ROLE)
    return taught


def head_bytes(workspace: Workspace, made: Iteration) -> bytes:
    return (iterations.folder(workspace, made.number) / "head.npz").read_bytes()


def test_what_is_learnt_changes_answers_when_it_is_promoted_and_is_taken_back_whole(library: Open) -> None:
    workspace = library()
    teach(workspace)
    before = helper.shown(workspace)
    made = retrain.retrain(workspace)
    assert (made.state, made.learnt, made.new, made.parent) == (State.CANDIDATE, TAUGHT, TAUGHT, 0)
    assert {one.check for one in made.judgements} == set(Check) - {Check.EVERY_GIG, Check.EVERY_LEVEL}
    assert made.firm is not None
    assert made.firm[1].top1 > made.firm[0].top1
    assert helper.shown(workspace) == before

    promotion.promote(workspace, made.number)
    assert helper.shown(workspace) != before
    promotion.roll_back(workspace)
    assert helper.shown(workspace) == before


def test_the_list_of_flips_is_what_promoting_changes(library: Open) -> None:
    workspace = library()
    teach(workspace)

    def named() -> dict[ResumeId, tuple[str | None, float]]:
        with workspace.reading() as db:
            said = {one: predictions.latest(db, one) for one in helper.people(workspace)}
        return {who: (None if one.is_abstained else one.top[0].id, one.confidence) for who, one in said.items() if one}

    before = named()
    made = retrain.retrain(workspace)
    promotion.promote(workspace, made.number)
    after = named()
    flips = {one.resume_id: one for one in iterations.flips(workspace, made.number)}
    assert flips
    assert set(flips) == {who for who in before if before[who][0] != after[who][0]}
    for who, one in flips.items():
        assert (one.role_before, one.role_after) == (before[who][0], after[who][0])
        assert one.confidence_before == pytest.approx(before[who][1], abs=1e-6)
        assert one.confidence_after == pytest.approx(after[who][1], abs=1e-6)


def test_the_order_of_corrections_does_not_matter(library: Open) -> None:
    one, other = library(), library()
    teach(one)
    teach(other, range(TAUGHT - 1, -1, -1))
    assert head_bytes(one, retrain.retrain(one)) == head_bytes(other, retrain.retrain(other))


def test_a_correction_that_is_taken_back_is_unlearnt(library: Open) -> None:
    one, other = library(), library()
    for workspace in (one, other):
        teach(workspace)
    nurse = helper.person(other, "haddad.txt")
    review.change(other, [nurse], "chef")
    learnt_it = retrain.retrain(other)
    assert nurse in iterations.learnt_from(other, learnt_it.number)
    review.undo(other)
    assert head_bytes(other, learnt_it) != head_bytes(other, retrain.retrain(other))
    again = iterations.every(other)[0]
    assert head_bytes(one, retrain.retrain(one)) == head_bytes(other, again)


def test_who_is_erased_is_unlearnt(library: Open) -> None:
    one, other = library(), library()
    teach(one)
    teach(other, range(TAUGHT + 2))
    promotion.promote(other, retrain.retrain(other).number)
    gone = learners.keepers(other, KEEPERS)[TAUGHT : TAUGHT + 2]
    with other.reading() as db:
        files = [db.query("SELECT file_id FROM resumes WHERE resume_id = ?", (who,))[0][0] for who in gone]
    trash.put(other, files)
    trash.erase(other, files)

    ready = retrain.readiness(other)
    assert (ready.gone, ready.is_proposed, ready.reason) == (2, True, None)
    made = retrain.retrain(other)
    assert made.gone == 0
    assert head_bytes(one, retrain.retrain(one)) == head_bytes(other, made)
    assert not retrain.readiness(other).is_proposed


def test_nothing_is_learnt_from_few_people_nor_twice(library: Open) -> None:
    workspace = library()
    taught = teach(workspace, range(19))
    ready = retrain.readiness(workspace)
    assert (ready.reason, ready.labels, ready.missing) == (Reason.TOO_FEW, 19, 1)
    assert helper.code(retrain.retrain, workspace) == "labels_too_few"

    review.none(workspace, [helper.person(workspace, "roe.txt")])
    assert retrain.readiness(workspace).labels == 19, "who has no role of the table teaches nothing"
    review.refuse(workspace, [helper.person(workspace, "keeper20.txt")], "retail-sales-associate")
    assert retrain.readiness(workspace).labels == 20, "that a role is wrong teaches as well"

    made = retrain.retrain(workspace)
    ready = retrain.readiness(workspace)
    assert (ready.reason, ready.new, ready.iteration) == (Reason.NOTHING_NEW, 0, made.number)
    assert helper.code(retrain.retrain, workspace) == "nothing_new"
    review.change(workspace, taught[:1], "chef")
    assert (retrain.readiness(workspace).reason, retrain.readiness(workspace).new) == (None, 1)


@pytest.mark.parametrize("phase", list(Phase))
def test_it_stops_at_once_and_keeps_nothing(library: Open, phase: Phase) -> None:
    workspace = library()
    teach(workspace)
    cancel, after = threading.Event(), []

    def on_progress(now: Phase, done: int, _total: int) -> None:
        if cancel.is_set():
            after.append(now)
        if now is phase and done <= 1:
            cancel.set()

    if phase is Phase.KEEP:  # what is being written is finished
        assert retrain.retrain(workspace, on_progress, cancel).state is State.CANDIDATE
        return
    with pytest.raises(CancelledError):
        retrain.retrain(workspace, on_progress, cancel)
    assert len(after) <= 1
    assert [one.number for one in iterations.every(workspace)] == [0]


def test_a_step_that_nobody_confirmed_is_rejected_with_the_reason(library: Open) -> None:
    workspace = library()
    review.refuse(workspace, learners.keepers(workspace, KEEPERS)[:TAUGHT], "retail-sales-associate")
    made = retrain.retrain(workspace)
    assert (made.state, made.learnt, made.firm) == (State.REJECTED, TAUGHT, None)
    assert {one.check for one in made.judgements if not one.is_passed} == {Check.BETTER}
    with pytest.raises(UsageError):
        promotion.promote(workspace, made.number)


def test_a_role_of_ones_own_is_learnt_and_unlearnt(library: Open) -> None:
    workspace = library()
    people = learners.keepers(workspace, KEEPERS)
    own_roles.add(workspace, Names("Beekeeper", "Apiculteur"), learners.ROLE, people[:20])
    made = retrain.retrain(workspace)
    facts = registry.load_manifest(iterations.folder(workspace, made.number)).facts
    assert facts["own_roles"] == {"own-1": learners.ROLE}
    flips = {one.resume_id: one.role_after for one in iterations.flips(workspace, made.number)}
    assert [flips[who] for who in people[20:]] == ["own-1"] * 8

    own_roles.undo(workspace)
    assert retrain.readiness(workspace).reason is Reason.TOO_FEW
    teach(workspace)
    later = retrain.retrain(workspace)
    assert "own_roles" not in registry.load_manifest(iterations.folder(workspace, later.number)).facts
    assert all(one.role_after != "own-1" for one in iterations.flips(workspace, later.number))


def test_the_step_after_the_first_is_measured_beside_it(library: Open) -> None:
    workspace = library()
    teach(workspace, range(20))
    first = retrain.retrain(workspace)
    promotion.promote(workspace, first.number)
    teach(workspace, range(20, KEEPERS))
    second = retrain.retrain(workspace)
    assert (second.parent, second.learnt, second.new) == (first.number, KEEPERS, KEEPERS - 20)
    assert first.frozen is not None
    assert second.frozen is not None
    assert second.frozen[0] == first.frozen[1]


def test_a_dry_run_keeps_nothing(library: Open) -> None:
    workspace = library()
    teach(workspace)
    found = retrain.dry_run(workspace)
    assert not found.is_rejected
    assert [one.number for one in iterations.every(workspace)] == [0]
    kept: dict[str, Any] = dict(found.arrays)
    with np.load(iterations.folder(workspace, retrain.retrain(workspace).number) / "head.npz") as arrays:
        assert all(np.array_equal(arrays[name], kept[name]) for name in arrays.files)
