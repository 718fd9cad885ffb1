from dataclasses import replace

import numpy as np
import pytest

from classifyme_desktop.domain.prediction import Prediction, Scored
from classifyme_desktop.domain.resume import ResumeId
from classifyme_desktop.errors import StorageError
from classifyme_desktop.services import candidate
from classifyme_desktop.storage import predictions
from tests.helpers import library


@pytest.fixture(scope="module")
def filled():
    workspace, _, people = library.filled()
    with workspace:
        yield workspace, people


def prediction(iteration, role, p):
    top = (Scored(role, p), Scored("nurse-midwife", 1 - p))
    return Prediction(iteration, "0" * 64, top, {6: Scored("business", p)}, False, np.zeros(96, np.float32), (role,))


def test_everything_about_a_person(filled):
    workspace, people = filled
    found = candidate.read(workspace, people["roe"])
    assert found.name == "Jane Roe"
    assert found.text.startswith("Jane Roe\n")
    masked = [found.text[start:end] for start, end in found.masked]
    assert masked[0] == "Jane Roe"
    assert "jane.roe@example.org" in "".join(masked)
    assert found.latest_job.title.value == "Senior Accountant"
    assert len(found.line.posts) == 1
    assert found.prediction is None
    assert found.held == 0.95


def test_each_iteration_is_told_the_oldest_first(filled):
    workspace, people = filled
    for iteration, role, p in ((1, "accountant", 0.9), (0, "accounting-clerk", 0.6)):
        said = prediction(iteration, role, p)
        workspace.write(
            lambda db, said=said: predictions.put(db, people["petit"], said, now=f"2024-0{said.iteration + 1}-01")
        )
    found = candidate.read(workspace, people["petit"])
    assert [(one.prediction.iteration, one.prediction.top[0].id, one.at) for one in found.said] == [
        (0, "accounting-clerk", "2024-01-01"),
        (1, "accountant", "2024-02-01"),
    ]
    assert found.prediction.iteration == 0  # the one in use


def test_next_roles_follow_from_the_roles_held(filled):
    workspace, people = filled
    found = candidate.read(workspace, people["roe"])
    assert found.next_roles == ()  # no model has looked at the titles here
    assert replace(found, facts=None).profile.jobs == ()


def test_somebody_who_is_gone(filled):
    workspace, _ = filled
    with pytest.raises(StorageError) as caught:
        candidate.read(workspace, ResumeId(10**6))
    assert caught.value.code == "resume_unknown"


@pytest.mark.parametrize(
    ("text", "masked", "parts"),
    [
        ("", "", ()),
        ("Jane Roe", "Jane Roe", ()),
        ("Jane Roe cooks", "         cooks", ((0, 8),)),  # the space between the names was one already
        ("Jane Roe\nParis", "        \n     ", ((0, 8), (9, 14))),
        ("a 🧮 b", "a   b", ((2, 3),)),
        ("as long", "as", ()),
    ],
)
def test_what_is_masked(text, masked, parts):
    assert candidate.masked_parts(text, masked) == parts
