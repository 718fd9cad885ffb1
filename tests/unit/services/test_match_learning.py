"""Matching learns from accepted and rejected people: kept, judged, put to use and taken back over real libraries."""

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.domain.decision import Choice
from classifyme_desktop.domain.iteration import Check, Head, State
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.learning import match_weights
from classifyme_desktop.matching.scoring import DEFAULT_WEIGHTS, Weights
from classifyme_desktop.services import (
    decisions,
    iterations,
    match_learning,
    promotion,
    rank,
    ranked_list,
    trash,
    weights_in_use,
)
from classifyme_desktop.services.match_learning import Reason
from classifyme_desktop.services.ranked_list import RankedList
from classifyme_desktop.services.retrain import Phase
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import recruiters
from tests.helpers.iterations import code

MATCH = Head.MATCH


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recruiters.fill(tmp_path_factory.mktemp("recruiter"))


@pytest.fixture(scope="module")
def source(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of a recruiter with a taste of their own, who decided on people for all gigs."""
    folder = Path(shutil.copytree(bare, tmp_path_factory.mktemp("decided") / "library"))
    with Workspace.open(folder) as workspace:
        recruiters.decide_all(workspace)
    return folder


@pytest.fixture
def library(source: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(source, tmp_path / "library"))


@pytest.fixture
def workspace(library: Path) -> Iterator[Workspace]:
    with Workspace.open(library) as made:
        yield made


@pytest.fixture
def undecided(bare: Path, tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(Path(shutil.copytree(bare, tmp_path / "bare"))) as made:
        yield made


def learnt(workspace: Workspace) -> int:
    made = match_learning.retrain(workspace)
    assert made.state is State.CANDIDATE, made.judgements
    return made.number


def first_gig(workspace: Workspace) -> RankedList:
    return RankedList(rank.rate(workspace, recruiters.gig_ids(workspace)[0]))


def ranking_row(workspace: Workspace) -> tuple[object, ...]:
    with workspace.reading() as db:
        (row,) = db.query("SELECT weights_iteration, weights FROM rankings")
    return row


# ------------------------------------------------------------------ learning


def test_too_few_decisions_say_what_is_lacking(undecided: Workspace) -> None:
    found = match_learning.readiness(undecided)
    assert (found.reason, found.ready, found.needed, found.gigs) == (Reason.TOO_FEW, 0, 5, ())
    recruiters.decide_all(undecided, most=4)
    fifth = recruiters.gig_ids(undecided)[4]
    order = recruiters.by_taste(undecided, fifth)
    decisions.pin(undecided, fifth, order[:2])
    decisions.reject(undecided, fifth, order[-1:])
    found = match_learning.readiness(undecided)
    assert (found.reason, found.ready, found.decisions) == (Reason.TOO_FEW, 4, 16)
    assert [(one.gig_id, one.missing) for one in found.gigs if not one.teaches] == [(fifth, (0, 1))]
    assert code(match_learning.retrain, undecided) == "decisions_too_few"
    decisions.put(undecided, fifth, order[-3:-2], Choice.ON_HOLD)
    assert match_learning.readiness(undecided).reason is Reason.TOO_FEW
    decisions.reject(undecided, fifth, order[-2:-1])
    assert match_learning.readiness(undecided).is_possible


def test_a_step_waits_with_its_figures_and_changes_nothing(workspace: Workspace) -> None:
    before = [rank.rank(workspace, gig_id).matches for gig_id in recruiters.gig_ids(workspace)]
    made = match_learning.retrain(workspace)
    assert (made.head, made.number, made.parent, made.state) == (MATCH, 1, 0, State.CANDIDATE)
    assert (made.learnt, made.new) == (24, 24)
    assert [one.check for one in made.judgements] == [Check.BETTER, Check.EVERY_GIG, Check.UNHARMED]
    assert made.match is not None
    assert made.match.weights[0] == DEFAULT_WEIGHTS.as_tuple()
    assert match_weights.is_sane(Weights(*made.match.weights[1]))
    assert [(one.accepted, one.rejected) for one in made.match.gigs] == [(2, 2)] * 6
    assert made.match.ndcg[1] > made.match.ndcg[0]
    assert iterations.find(workspace, 1, MATCH) == made
    assert iterations.every(workspace)[0].number == 0  # the roles have steps of their own
    assert [rank.rank(workspace, gig_id).matches for gig_id in recruiters.gig_ids(workspace)] == before


def test_the_folder_holds_no_text_and_no_title(workspace: Workspace) -> None:
    number = learnt(workspace)
    folder = iterations.folder(workspace, number, MATCH)
    assert sorted(path.name for path in folder.iterdir()) == ["CARD.md", "head.npz", "manifest.json", "metrics.json"]
    written = "".join((folder / name).read_text("utf-8") for name in ("CARD.md", "manifest.json", "metrics.json"))
    for word in ("DevOps", "Waiter", "Okoro", "accountant.pdf", "Infirmier"):
        assert word not in written
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert manifest["kind"] == "match_weights"
    assert sum(manifest["weights"].values()) == pytest.approx(1.0)


def test_the_order_of_decisions_changes_no_byte(workspace: Workspace, undecided: Workspace) -> None:
    for gig_id in reversed(recruiters.gig_ids(undecided)):
        order = recruiters.by_taste(undecided, gig_id)
        decisions.reject(undecided, gig_id, [order[0], *order[-2:][::-1]])
        decisions.pin(undecided, gig_id, [order[1], order[0]])
    one, other = match_learning.dry_run(workspace), match_learning.dry_run(undecided)
    assert {name: array.tobytes() for name, array in one.arrays.items()} == {
        name: array.tobytes() for name, array in other.arrays.items()
    }
    assert (one.facts, one.metrics, one.card) == (other.facts, other.metrics, other.card)


def test_a_step_that_is_not_better_is_kept_as_rejected(undecided: Workspace) -> None:
    recruiters.decide_all(undecided, recruiters.WORDS)
    made = match_learning.retrain(undecided)
    assert made.state is State.REJECTED
    assert not made.judgements[0].is_passed
    assert code(promotion.promote, undecided, made.number, head=MATCH) == "iteration_rejected"
    assert weights_in_use.of(undecided).iteration == 0


def test_learning_nothing_new_is_told(workspace: Workspace) -> None:
    learnt(workspace)
    assert match_learning.readiness(workspace).reason is Reason.NOTHING_NEW
    assert code(match_learning.retrain, workspace) == "nothing_decided"
    gig_id = recruiters.gig_ids(workspace)[0]
    decisions.clear(workspace, gig_id, recruiters.by_taste(workspace, gig_id)[:1])
    assert match_learning.readiness(workspace).is_possible


def test_a_stop_keeps_nothing(workspace: Workspace, library: Path) -> None:
    cancel = threading.Event()

    def stop(phase: Phase, _done: int, _total: int) -> None:
        if phase is Phase.FIT:
            cancel.set()

    with pytest.raises(CancelledError):
        match_learning.retrain(workspace, stop, cancel)
    assert [one.number for one in iterations.every(workspace, MATCH)] == [0]
    assert not (library / "iterations").exists()


def test_who_lies_in_the_trash_teaches_nothing_and_who_is_erased_is_counted(workspace: Workspace) -> None:
    number = learnt(workspace)
    promotion.promote(workspace, number, head=MATCH)
    before = match_learning.readiness(workspace)
    gig_id = recruiters.gig_ids(workspace)[0]
    person = recruiters.by_taste(workspace, gig_id)[0]
    with workspace.reading() as db:
        ((file_id,),) = db.query("SELECT file_id FROM resumes WHERE resume_id = ?", (person,))
    trash.put(workspace, [file_id])
    assert match_learning.readiness(workspace).decisions < before.decisions
    trash.erase(workspace, [file_id])
    assert match_learning.readiness(workspace).gone == 1


# ------------------------------------------------------------------ putting to use


def test_ranking_takes_the_weights_in_use_and_says_which(workspace: Workspace) -> None:
    number = learnt(workspace)
    gig_id = recruiters.gig_ids(workspace)[0]
    before = ranked_list.make(workspace, gig_id)
    assert before.weights == DEFAULT_WEIGHTS
    assert ranking_row(workspace)[0] == 0
    made = promotion.promote(workspace, number, head=MATCH)
    assert made.state is State.ACTIVE
    assert made.match is not None
    after = ranked_list.make(workspace, gig_id)
    assert after.weights.as_tuple() == made.match.weights[1] == ranked_list.usual_shares(workspace)
    assert after.matches() == rank.rank(workspace, gig_id).matches
    assert [one.score for one in after.matches()] != [one.score for one in before.matches()]
    assert ranking_row(workspace) == (number, json.dumps(after.weights.as_dict(), sort_keys=True))


def test_weights_that_a_person_chose_stay_theirs(workspace: Workspace) -> None:
    gig_id, own = recruiters.gig_ids(workspace)[0], Weights(keywords=1.0, must=0.2)
    before = rank.rank(workspace, gig_id, weights=own)
    promotion.promote(workspace, learnt(workspace), head=MATCH)
    after = rank.rank(workspace, gig_id, weights=own)
    assert after.matches == before.matches
    rank.save(workspace, after)
    assert ranking_row(workspace)[0] is None


def test_rolling_back_ranks_as_before(workspace: Workspace) -> None:
    ids = recruiters.gig_ids(workspace)
    before = [rank.rank(workspace, gig_id).matches for gig_id in ids]
    promotion.promote(workspace, learnt(workspace), head=MATCH)
    assert [rank.rank(workspace, gig_id).matches for gig_id in ids] != before
    assert promotion.roll_back(workspace, head=MATCH).number == 0
    assert [rank.rank(workspace, gig_id).matches for gig_id in ids] == before
    assert code(promotion.roll_back, workspace, head=MATCH) == "nothing_to_roll_back"
    assert promotion.promote(workspace, 1, head=MATCH).state is State.ACTIVE


def test_a_refused_step_can_be_offered_again(workspace: Workspace) -> None:
    number = learnt(workspace)
    assert iterations.refuse(workspace, number, MATCH).state is State.REFUSED
    assert iterations.offer(workspace, number, MATCH).state is State.CANDIDATE


def test_the_next_step_is_judged_fairly_beside_the_one_in_use(workspace: Workspace) -> None:
    promotion.promote(workspace, learnt(workspace), head=MATCH)
    gig_id = recruiters.gig_ids(workspace)[0]
    changed = recruiters.by_taste(workspace, gig_id)[2:3]
    decisions.pin(workspace, gig_id, changed)
    made = match_learning.dry_run(workspace)
    first = iterations.find(workspace, 1, MATCH)
    assert made.parent == 1
    assert made.match is not None
    assert first.match is not None
    assert made.match.weights[0] == first.match.weights[1]
    same = {one.sha256: one.ndcg[1] for one in first.match.gigs}
    unchanged = [one for one in made.match.gigs if one.accepted == 2]
    assert len(unchanged) == 5
    assert [one.ndcg[0] for one in unchanged] == [same[one.sha256] for one in unchanged]


def test_damaged_weights_give_way_to_those_before_and_are_told(workspace: Workspace) -> None:
    number = learnt(workspace)
    promotion.promote(workspace, number, head=MATCH)
    folder = iterations.folder(workspace, number, MATCH)
    (folder / "head.npz").write_bytes(b"other")
    found = weights_in_use.of(workspace)
    assert (found.weights, found.iteration) == (DEFAULT_WEIGHTS, 0)
    assert found.trouble is not None
    assert found.trouble.code == "weights_in_use_damaged"
    assert first_gig(workspace).weights == DEFAULT_WEIGHTS
    promotion.roll_back(workspace, head=MATCH)
    assert weights_in_use.of(workspace).trouble is None
    assert code(promotion.promote, workspace, number, head=MATCH) == "iteration_damaged"
    assert iterations.active(workspace, MATCH) == 0


def test_a_library_for_reading_only_learns_nothing(library: Path) -> None:
    with Workspace.open(library, is_writable=False) as workspace:
        assert match_learning.readiness(workspace).reason is Reason.READ_ONLY
        assert code(match_learning.retrain, workspace) == "library_read_only"
    with Workspace.memory() as workspace:
        assert match_learning.readiness(workspace).reason is Reason.IN_MEMORY
        assert code(match_learning.retrain, workspace) == "library_in_memory"
