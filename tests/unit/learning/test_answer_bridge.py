"""What a new head says of stored answers, without reading a text again: as exact as if it had."""

import numpy as np
import pytest

from classifyme_desktop.inference import confidence
from classifyme_desktop.learning import answer_bridge
from classifyme_desktop.learning.role_changes import NewRole, RoleChanges
from classifyme_desktop.learning.role_refit import refit
from tests.unit.learning import role_world as world
from tests.unit.learning.test_role_refit import said


def several() -> tuple[np.ndarray, np.ndarray]:
    """Return people of all kinds, and what the words say of them."""
    rows = np.vstack([world.people(at, 50, 80 + at, spread=0.6) for at in range(5)])
    words = np.random.default_rng(3).normal(size=(len(rows), 4))
    return rows, words


def stored(head, rows: np.ndarray, words: np.ndarray) -> np.ndarray:
    return head.probabilities(rows, words).astype(np.float32)


def test_answers_follow_a_refit_exactly():
    rows, words = several()
    before = world.head()
    after = refit(before, world.replay(), said()).head
    found, exact = answer_bridge.bridge(before, after).probabilities(stored(before, rows, words), rows)
    assert exact.all()
    assert found == pytest.approx(after.probabilities(rows, words), abs=1e-6)
    assert (found.argmax(axis=1) != stored(before, rows, words).argmax(axis=1)).any()


def test_answers_follow_to_a_role_that_is_new():
    rows, words = several()
    before = refit(world.head(), world.replay(), said()).head
    changes = RoleChanges(new=[NewRole("sommelier", near="chef")])
    own = world.examples(world.people(4, 8, 30), "sommelier", "new")
    after = refit(world.head(), world.replay(), [*said(), *own], changes).head
    found, exact = answer_bridge.bridge(before, after).probabilities(stored(before, rows, words), rows)
    assert exact.all()
    assert found == pytest.approx(after.probabilities(rows, words), abs=1e-6)


def test_there_is_no_way_to_a_role_whose_answers_are_gone():
    merged = refit(world.head(), world.replay(), said(), RoleChanges(merged={"chef": "lawyer"})).head
    assert answer_bridge.bridge(merged, world.head()) is None
    assert answer_bridge.bridge(world.head(), merged) is not None


@pytest.mark.parametrize("line", [(0.5, 0.8), (0.0, 1.0), (-0.3, 1.2)])
def test_the_line_is_taken_back(line: tuple[float, float]):
    p = np.random.default_rng(1).dirichlet(np.full(6, 0.3), size=200)
    found, exact = answer_bridge.unlifted(confidence.lifted(p, line), line)
    assert exact.sum() > 100
    assert found[exact] == pytest.approx(p[exact], abs=1e-9)


def test_where_the_line_was_stopped_nothing_is_claimed():
    p = np.array([[0.36, 0.34, 0.30]])
    lifted = confidence.lifted(p, (-2.0, 1.0))
    assert lifted[0, 0] == pytest.approx(lifted[0, 1])
    assert not answer_bridge.unlifted(lifted, (-2.0, 1.0))[1].any()


def test_of_equal_roles_the_first_by_name_is_meant():
    at, sure = answer_bridge.firsts(np.array([[0.4, 0.4, 0.2]]), ("lawyer", "chef", "accountant"))
    assert at.tolist() == [1]
    assert sure[0] == np.float32(0.4)
