"""Whose role a head would change, where roles were merged or retired since the head in use was fitted."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain.iteration import Flip
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.learning import role_changes
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.role_changes import NewRole, RoleChanges
from classifyme_desktop.services import flip_finder
from classifyme_desktop.services.flip_finder import Became
from classifyme_desktop.services.workspace import Workspace
from classifyme_desktop.storage import predictions
from tests.helpers import iterations as steps

ACCOUNTANT, CLERK = "accountant", "accounting-clerk"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.open(steps.fill(tmp_path_factory.mktemp("flips"))) as opened:
        yield opened


@pytest.fixture(scope="module")
def shipped(workspace: Workspace) -> HeadArrays:
    return HeadArrays.load(paths.models() / "role_head", workspace.encoders.encoder_sha256)


@pytest.fixture(scope="module")
def roe(workspace: Workspace) -> ResumeId:
    """The accountant, whose role the shipped head names."""
    return steps.person(workspace, "roe.txt")


def found(workspace: Workspace, after: HeadArrays, shipped: HeadArrays, became: Became) -> dict[ResumeId, Flip]:
    told = lambda _done, _total: None  # noqa: E731 - nobody listens
    flips = flip_finder.of_library(workspace, 0, (shipped, after), shipped, became, told)
    return {one.resume_id: one for one in flips}


def share(workspace: Workspace, who: ResumeId, shipped: HeadArrays, *role_ids: str) -> float:
    with workspace.reading() as db:
        said = predictions.latest(db, who)
    assert said is not None
    return sum(float(said.probabilities[shipped.classes.index(one)]) for one in role_ids)


def test_a_head_that_stays_the_same_changes_nobody(workspace: Workspace, shipped: HeadArrays):
    assert found(workspace, shipped, shipped, {}) == {}


def test_who_had_a_merged_role_is_not_changed_by_a_head_that_names_the_other(
    workspace: Workspace, shipped: HeadArrays, roe: ResumeId
):
    changes = RoleChanges(merged={ACCOUNTANT: CLERK})
    after = role_changes.started(shipped, changes, {CLERK: 1.0})
    assert roe in found(workspace, after, shipped, {})  # were it not known that the one counts as the other
    assert roe not in found(workspace, after, shipped, changes.merged)


def test_what_was_said_of_both_parts_of_a_merged_role_counts_together(
    workspace: Workspace, shipped: HeadArrays, roe: ResumeId
):
    became: Became = {ACCOUNTANT: CLERK}
    bias = shipped.bias.copy()
    bias[shipped.classes.index("registered-nurse")] += 60.0
    flip = found(workspace, replace(shipped, bias=bias), shipped, became)[roe]
    assert (flip.role_before, flip.role_after) == (CLERK, "registered-nurse")
    assert flip.confidence_before == pytest.approx(share(workspace, roe, shipped, ACCOUNTANT, CLERK), abs=1e-6)


def test_who_had_a_role_that_became_a_new_one_had_the_new_one(workspace: Workspace, shipped: HeadArrays, roe: ResumeId):
    changes = RoleChanges(new=(NewRole("own-1", ACCOUNTANT),), merged={ACCOUNTANT: "own-1"})
    after = role_changes.started(shipped, changes, {"own-1": 1.0})
    flip = found(workspace, after, shipped, changes.merged).get(roe)
    assert flip is None or flip.role_before == "own-1"
    assert flip is None or flip.confidence_before == pytest.approx(share(workspace, roe, shipped, ACCOUNTANT))


def test_who_had_a_retired_role_had_none_before(workspace: Workspace, shipped: HeadArrays, roe: ResumeId):
    changes = RoleChanges(retired=frozenset({ACCOUNTANT}))
    after = role_changes.started(shipped, changes)
    became: Became = {ACCOUNTANT: None}
    flip = found(workspace, after, shipped, became).get(roe)
    assert flip is None or (flip.role_before is None and flip.role_after not in (None, ACCOUNTANT))
    bias = shipped.bias.copy()
    bias[shipped.classes.index("registered-nurse")] += 60.0
    certain = found(workspace, replace(shipped, bias=bias), shipped, became)[roe]
    assert (certain.role_before, certain.role_after) == (None, "registered-nurse")
