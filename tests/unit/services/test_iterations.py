"""Iterations of the role head on a real library: kept, refused, listed, and what goes with a person."""

import json
import shutil
import stat
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain.iteration import Flip, Head, State
from classifyme_desktop.domain.match import PARTS
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.inference import registry
from classifyme_desktop.services import iterations, promotion
from classifyme_desktop.services.workspace import Workspace
from tests.helpers.iterations import FAILED, candidate, code, fill, people, shown


@pytest.fixture(scope="module")
def first_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("first"))


@pytest.fixture
def workspace(first_library: Path, tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(Path(shutil.copytree(first_library, tmp_path / "library"))) as opened:
        yield opened


# ------------------------------------------------------------------ keeping


def test_what_is_kept_waits_and_changes_nothing_that_is_shown(workspace: Workspace) -> None:
    before, who = shown(workspace), people(workspace)
    flip = Flip(who[1], "accountant", 0.9, None, 0.4)
    made = iterations.keep(workspace, candidate(workspace, people=who[:2], flips=[flip], name="Spring"))
    assert (made.head, made.number, made.parent, made.state) == (Head.ROLE, 1, 0, State.CANDIDATE)
    assert (made.learnt, made.new, made.flips, made.gone, made.name) == (2, 2, 1, 0, "Spring")
    assert made.encoder_sha256 == workspace.encoders.encoder_sha256
    assert made.frozen is not None
    assert (made.frozen[0].top1, made.frozen[1].cuts) == (0.5, {6: 0.9, 96: 0.6})
    assert made.is_offered
    assert iterations.flips(workspace, 1) == [flip]
    assert iterations.learnt_from(workspace, 1) == who[:2]
    assert iterations.card(workspace, 1) == "# A role head\n"
    assert iterations.active(workspace) == 0
    assert shown(workspace) == before
    folder = iterations.folder(workspace, 1)
    assert folder.name == "0001"
    assert sorted(path.name for path in folder.iterdir()) == ["CARD.md", "head.npz", "manifest.json", "metrics.json"]
    assert [path.name for path in folder.parent.iterdir()] == ["0001"]
    manifest = registry.verify(folder)
    assert (manifest.kind, manifest.facts["iteration"], manifest.facts["parent"]) == ("role_head", 1, 0)
    assert manifest.sha256 == made.model_sha256
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_equal_arrays_are_kept_as_equal_bytes(workspace: Workspace) -> None:
    first, second = (iterations.keep(workspace, candidate(workspace)) for _ in range(2))
    assert (first.number, second.number) == (1, 2)
    assert first.model_sha256 == second.model_sha256
    one, other = (iterations.folder(workspace, number) / "head.npz" for number in (1, 2))
    assert one.read_bytes() == other.read_bytes()


def test_what_failed_a_check_is_kept_with_its_reasons_and_cannot_be_put_to_use(workspace: Workspace) -> None:
    before = shown(workspace)
    made = iterations.keep(workspace, candidate(workspace, judgements=FAILED))
    assert (made.state, made.judgements, made.is_offered) == (State.REJECTED, FAILED, False)
    assert code(promotion.promote, workspace, 1) == "iteration_rejected"
    assert code(promotion.roll_back, workspace, 1) == "iteration_never_used"
    assert shown(workspace) == before


def test_a_head_that_cannot_be_used_is_not_kept(workspace: Workspace) -> None:
    broken = candidate(workspace)
    broken.arrays["bias"][3] = np.nan
    assert code(iterations.keep, workspace, broken) == "iteration_unusable"
    lacking = candidate(workspace, facts={"classes": ["registered-nurse"]})
    assert code(iterations.keep, workspace, lacking) == "iteration_unusable"
    other = candidate(workspace, encoder_sha256="f" * 64)
    assert code(iterations.keep, workspace, other) == "iteration_of_other_encoder"
    assert [one.number for one in iterations.every(workspace)] == [0]
    assert iterations.keep(workspace, candidate(workspace)).number == 3  # what was written kept its number


def test_the_head_that_the_program_came_with_is_number_0_measured_as_all_others(workspace: Workspace) -> None:
    (shipped,) = iterations.every(workspace)
    assert (shipped.number, shipped.state, shipped.learnt) == (0, State.ACTIVE, 0)
    assert shipped.model_sha256 == registry.load_manifest(paths.models() / "role_head").sha256
    measured = json.loads((paths.models() / "role_head" / "metrics.json").read_text(encoding="utf-8"))["development"]
    assert shipped.frozen is not None
    before, after = shipped.frozen
    assert before == after
    assert after.n == measured["n"]
    told = {6: measured["cut6"], 96: measured["top1"]}
    assert {cut: after.cuts[cut] for cut in told} == pytest.approx(told, abs=1e-4)
    # Those of its card are of other texts, or count acceptable other roles as wrong.
    head = workspace.head
    confident = sum(one.n for one in after.bins if one.confidence >= head.threshold)
    assert after.coverage == pytest.approx(confident / after.n, abs=0.05)
    assert after.macro_f1 == pytest.approx(sum(one.f1 for one in after.roles) / len(after.roles), abs=1e-5)
    assert sum(one.n for one in after.roles) == sum(one.n for one in after.bins) == after.n
    assert "Role head" in iterations.card(workspace, 0)
    assert iterations.folder(workspace, 0) == paths.models() / "role_head"


def test_a_library_in_memory_keeps_nothing() -> None:
    with Workspace.memory() as workspace:
        assert code(iterations.keep, workspace, candidate(workspace)) == "library_in_memory"
        assert [one.number for one in iterations.every(workspace)] == [0]
        assert promotion.recompute_stale(workspace) == 0


# ------------------------------------------------------------------ refusing


def test_one_that_is_refused_can_be_offered_again_or_put_to_use(workspace: Workspace) -> None:
    iterations.keep(workspace, candidate(workspace))
    cancel = threading.Event()
    with pytest.raises(CancelledError):
        promotion.promote(workspace, 1, lambda *_: cancel.set(), cancel)
    assert iterations.refuse(workspace, 1).state is State.REFUSED
    with workspace.reading() as db:
        assert db.query("SELECT count(*) FROM predictions WHERE iteration = 1") == [(0,)]
    assert code(iterations.refuse, workspace, 1) == "iteration_decided"
    assert iterations.offer(workspace, 1).state is State.CANDIDATE
    iterations.refuse(workspace, 1)
    assert promotion.promote(workspace, 1).state is State.ACTIVE
    assert code(iterations.refuse, workspace, 1) == "iteration_decided"
    for unknown in (iterations.refuse, promotion.promote, promotion.roll_back, iterations.card):
        assert code(unknown, workspace, 99) == "iteration_unknown"


# ------------------------------------------------------------------ erased people


def test_people_who_are_erased_leave_a_count_and_nothing_else(workspace: Workspace) -> None:
    who = people(workspace)
    flips = [Flip(one, None, 0.3, "registered-nurse", 0.9) for one in who]
    iterations.keep(workspace, candidate(workspace, people=who, flips=flips))
    workspace.write(lambda db: db.execute("DELETE FROM files WHERE name_key = 'roe.txt'"))
    made = iterations.find(workspace, 1)
    assert (made.gone, made.flips, made.learnt) == (1, len(who) - 1, len(who))
    assert len(iterations.flips(workspace, 1)) == len(iterations.learnt_from(workspace, 1)) == len(who) - 1


# ------------------------------------------------------------------ other heads


def test_weights_of_matching_are_kept_and_put_to_use_by_the_same_rules(workspace: Workspace) -> None:
    arrays = {"weights": np.array([0.4, 0.2, 0.05, 0.02, 0.02, 0.31]), "left_out": np.zeros((0, 6))}
    facts = {"parts": PARTS, "gigs": [], "decisions_sha256": "a" * 64}
    step = candidate(workspace, arrays=arrays, facts=facts, head=Head.MATCH, parent=0)
    wild = {**arrays, "weights": np.array([0.9, 0.02, 0.02, 0.02, 0.02, 0.02])}
    assert code(iterations.keep, workspace, replace(step, arrays=wild)) == "iteration_unusable"
    made = iterations.keep(workspace, step)
    assert (made.head, made.number, made.state) == (Head.MATCH, 2, State.CANDIDATE)
    assert iterations.active(workspace, Head.MATCH) == 0
    promotion.promote(workspace, 2, head=Head.MATCH)
    assert (iterations.active(workspace, Head.MATCH), iterations.active(workspace)) == (2, 0)
    assert promotion.roll_back(workspace, head=Head.MATCH).number == 0
    assert [one.state for one in iterations.every(workspace, Head.MATCH)] == [State.RETIRED, State.ACTIVE]
    assert [one.number for one in iterations.every(workspace)] == [0]
