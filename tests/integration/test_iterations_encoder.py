"""Iterations of the role head on libraries that pass to another encoder and back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from classifyme_desktop.domain.iteration import Iteration, State
from classifyme_desktop.errors import ClassifyMeError, StorageError
from classifyme_desktop.inference import registry
from classifyme_desktop.services import encoders, gigs, ingest, iterations, promotion, reencode, replay
from classifyme_desktop.services.replay import Lessons
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import files, predictions
from tests.helpers import resumes
from tests.helpers.iterations import candidate

ENCODERS = Path(__file__).resolve().parents[1] / "fixtures" / "encoders"


@pytest.fixture(scope="module")
def lessons() -> Lessons:
    with Workspace.memory() as workspace:
        return Lessons(replay.role_texts(workspace.taxonomy)[::12], replay.titled_texts(workspace.taxonomy)[::16])


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    (tmp_path / "roe.txt").write_text(resumes.ACCOUNTANT, encoding="utf-8")
    with Workspace.open(tmp_path / "library") as opened:
        ingest.run(opened, ingest.start(opened, [tmp_path / "roe.txt"]))
        gigs.add_text(opened, resumes.ACCOUNTANT_GIG)
        yield opened


def states(workspace: Workspace) -> dict[int, State]:
    return {one.number: one.state for one in iterations.every(workspace)}


def shown(workspace: Workspace) -> list[Any]:
    with workspace.reading() as db:
        (row,) = files.rows(db, files.ids(db))
        assert row.resume_id is not None
        said = predictions.latest(db, row.resume_id)
    assert said is not None
    return [row.role_id, row.confidence, predictions.packed(said)]


def code(action: Any, *arguments: Any) -> str:
    with pytest.raises(ClassifyMeError) as caught:
        action(*arguments)
    return caught.value.code


def learnt_here(workspace: Workspace) -> Iteration:
    """Keep a head that differs a little from the one that was taught for the encoder in use."""
    home = workspace.head_folder("role_head")
    facts = registry.load_manifest(home).facts
    with np.load(home / "head.npz", allow_pickle=False) as found:
        arrays = {name: found[name] for name in found.files}
    arrays["bias"] = arrays["bias"] + np.linspace(0, 1, len(arrays["bias"]), dtype=np.float32)
    kept = {name: facts[name] for name in ("classes", "temperature", "threshold", "candidate_least")}
    return iterations.keep(workspace, candidate(workspace, arrays=arrays, facts=kept))


def test_an_iteration_is_used_with_the_encoder_that_it_was_learnt_with(workspace: Workspace, lessons: Lessons) -> None:
    iterations.keep(workspace, candidate(workspace, by=60.0))
    promotion.promote(workspace, 1)
    before = shown(workspace)
    assert before[0] == "registered-nurse"
    added = encoders.add(workspace, ENCODERS / "bert")
    reencode.use(workspace, added.sha256, lessons=lessons)

    taught = workspace.head.iteration
    assert taught == 2  # a number that the library has given is not given again
    assert states(workspace) == {2: State.ACTIVE, 1: State.RETIRED, 0: State.RETIRED}
    other = "iteration_of_other_encoder"
    assert [code(promotion.promote, workspace, number) for number in (0, 1)] == [other, other]
    assert code(iterations.keep, workspace, candidate(workspace, encoder_sha256="f" * 64)) == other
    assert code(promotion.roll_back, workspace) == "nothing_to_roll_back"

    first = shown(workspace)
    made = learnt_here(workspace)
    assert (made.number, made.parent, made.encoder_sha256) == (3, 2, added.sha256)
    promotion.promote(workspace, 3)
    assert shown(workspace) != first
    assert workspace.head_folder("role_head") == iterations.folder(workspace, 3)
    assert promotion.roll_back(workspace).number == 2
    assert shown(workspace) == first
    promotion.promote(workspace, 3)

    reencode.use(workspace, encoders.SHIPPED)
    assert states(workspace) == {3: State.RETIRED, 1: State.RETIRED, 0: State.ACTIVE}
    assert code(promotion.promote, workspace, 3) == other
    promotion.promote(workspace, 1)
    assert shown(workspace) == before
    assert promotion.stale(workspace) == 0


def test_an_encoder_that_takes_over_meanwhile_wins(workspace: Workspace, lessons: Lessons) -> None:
    added = encoders.add(workspace, ENCODERS / "bert")
    iterations.keep(workspace, candidate(workspace))
    held = workspace.standing, workspace.role_head(1)
    reencode.use(workspace, added.sha256, lessons=lessons)
    before = shown(workspace)
    from classifyme_desktop.storage import promotions

    with pytest.raises(StorageError) as caught:
        workspace.write(lambda db: promotions.switch(db, 1, held[1].encoder_sha256, held[0].encoder))
    assert caught.value.code == "encoder_changed"
    assert shown(workspace) == before
