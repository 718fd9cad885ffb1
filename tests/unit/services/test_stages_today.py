"""From family to role, where a role was merged into one of another family: what is shown agrees with the role."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.domain.prediction import Prediction
from classifyme_desktop.domain.taxonomy import CUTS
from classifyme_desktop.services import candidate, own_roles, stages
from classifyme_desktop.services.library import Shelf, View
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import iterations as steps

ACCOUNTANT, NURSE, CLERK = "accountant", "registered-nurse", "accounting-clerk"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(steps.fill(tmp_path)) as opened:
        yield opened


def said(workspace: Workspace) -> Prediction:
    found = candidate.read(workspace, steps.person(workspace, "roe.txt")).prediction
    assert found is not None
    return found


def nodes(prediction: Prediction) -> dict[int, str]:
    return {cut: one.id for cut, one in prediction.cuts.items()}


def above(workspace: Workspace, role_id: str) -> dict[int, str]:
    return {cut: workspace.taxonomy.by_id[role_id].above[cut].node_id for cut in CUTS}


def test_a_role_that_moves_to_another_family_takes_its_share_along(workspace: Workspace):
    before = said(workspace)
    assert nodes(before) == above(workspace, ACCOUNTANT)
    own_roles.merge(workspace, ACCOUNTANT, NURSE)
    after = said(workspace)
    assert after.top[0].id == NURSE
    assert nodes(after) == above(workspace, NURSE)
    assert after.cuts[24].p >= after.top[0].p - 1e-6
    assert [after.cuts[cut].p for cut in CUTS] == sorted((after.cuts[cut].p for cut in CUTS), reverse=True)
    shelf = Shelf(workspace)
    rows = shelf.rows(shelf.ids(View()))
    file_id = next(int(row.file_id) for row in rows if row.path.endswith("roe.txt"))
    details = shelf.details(file_id)
    shelf.close()
    assert details is not None
    assert details.prediction is not None
    assert details.prediction.cuts == after.cuts
    own_roles.undo(workspace)
    assert said(workspace).cuts == before.cuts


def test_where_nothing_moved_nothing_is_worked_out_anew(workspace: Workspace):
    before = said(workspace)
    assert stages.as_of_today(workspace, before) is before
    own_roles.merge(workspace, ACCOUNTANT, CLERK)
    assert above(workspace, ACCOUNTANT) == above(workspace, CLERK)
    assert said(workspace).cuts == before.cuts
    own_roles.retire(workspace, NURSE)
    assert said(workspace).cuts == before.cuts
