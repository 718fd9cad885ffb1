"""How right the iteration in use is: whom an evaluation names as wrong, and how far it may be believed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from classifyme_desktop.domain.iteration import Figures
from classifyme_desktop.services import evaluate, review
from classifyme_desktop.services.evaluate import Confusion, Evaluation
from classifyme_desktop.services.workspace import Workspace
from tests.helpers import iterations as steps
from tests.helpers import resumes

ACCOUNTANT, NURSE, COOK = "accountant", "registered-nurse", "chef"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Three people with a role that a reader said: the program is right of one of them."""
    with Workspace.open(steps.fill(tmp_path_factory.mktemp("evaluated"))) as opened:
        for name, role_id in (("roe.txt", ACCOUNTANT), ("haddad.txt", ACCOUNTANT), ("petit.txt", COOK)):
            review.change(opened, [steps.person(opened, name)], role_id)
        yield opened


def test_who_is_answered_wrongly_is_named_with_what_was_said(workspace: Workspace):
    found = evaluate.evaluate(workspace)
    assert (found.n, found.iteration, found.cross_fitted) == (3, 0, 0)
    wrong = {one.resume_id: one for one in found.mistakes}
    nurse = wrong[steps.person(workspace, "haddad.txt")]
    assert (nurse.right, nurse.said, nurse.path) == (ACCOUNTANT, NURSE, None)
    assert set(wrong) == {steps.person(workspace, name) for name in ("haddad.txt", "petit.txt")}
    assert [one.confidence for one in found.mistakes] == sorted(
        (one.confidence for one in wrong.values()), reverse=True
    )
    assert Confusion(ACCOUNTANT, NURSE, 1) in found.confusions
    assert sum(one.n for one in found.confusions) == len(found.mistakes)
    files = evaluate.files_of(workspace, found)
    assert {Path(row.path).name for row in files.values()} == {"haddad.txt", "petit.txt"}


def test_of_files_that_are_brought_their_paths_are_named(workspace: Workspace, tmp_path: Path):
    (tmp_path / "a.txt").write_text(resumes.NURSE, encoding="utf-8")
    (tmp_path / "labels.csv").write_text(f"file,role_id\na.txt,{ACCOUNTANT}\n", encoding="utf-8")
    found = evaluate.evaluate(workspace, tmp_path / "labels.csv")
    assert [(one.resume_id, one.path, one.said) for one in found.mistakes] == [(None, tmp_path / "a.txt", NURSE)]
    assert evaluate.files_of(workspace, found) == {}


def judged(n: int, top1: float) -> Evaluation:
    return Evaluation(1, Figures(n, top1, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0), 0, ())


@pytest.mark.parametrize(
    ("n", "top1", "least", "most"),
    [(10, 0.8, 0.4902, 0.9433), (100, 0.8, 0.7112, 0.8666), (5, 1.0, 0.5655, 1.0), (5, 0.0, 0.0, 0.4345)],
)
def test_the_fewer_people_the_wider_the_true_share_may_lie(n: int, top1: float, least: float, most: float):
    assert judged(n, top1).top1_range == pytest.approx((least, most), abs=1e-4)


def test_few_people_are_said_to_be_few():
    assert judged(evaluate.FEW - 1, 0.9).is_few
    assert not judged(evaluate.FEW, 0.9).is_few
    assert Evaluation(0, None, 0, ()).top1_range is None
