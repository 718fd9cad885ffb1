"""What people said moves the role head: in any order the same, unlearnt when taken back, others unharmed."""

import random
from dataclasses import replace

import numpy as np
import pytest

from classifyme_desktop.errors import CancelledError, UsageError
from classifyme_desktop.learning.role_changes import NewRole, RoleChanges
from classifyme_desktop.learning.role_refit import refit
from tests.unit.learning import role_world as world

BETWEEN = (world.corner(0) + world.corner(3)) / 2  # people here are taken for accountants or receptionists


def doubted(count: int = 12, seed: int = 5) -> np.ndarray:
    """Return people between two roles, whom a reader calls receptionists."""
    draw = np.random.default_rng(seed)
    halves = (BETWEEN + 0.1 * draw.normal(size=(count, world.DIMS))).reshape(count, 2, -1)
    return (halves / np.linalg.norm(halves, axis=2, keepdims=True)).reshape(count, world.DIMS)


def said() -> list:
    return [
        *world.examples(doubted(), "receptionist", "doubted"),
        *world.examples(world.people(1, 6, 3), "chef", "chefs"),
        *world.examples(world.people(2, 3, 4), None, "no lawyers", ("accountant", "chef")),
    ]


def of(head, rows: np.ndarray) -> np.ndarray:
    return head.probabilities(rows, np.zeros((len(rows), 4)))


def test_who_is_like_those_corrected_is_answered_otherwise():
    new = doubted(30, seed=6)
    before, after = of(world.head(), new), of(refit(world.head(), world.replay(), said()).head, new)
    assert (after.argmax(axis=1) == 3).mean() > (before.argmax(axis=1) == 3).mean() + 0.2


def test_nothing_is_forgotten():
    replay = world.replay()
    after = of(refit(world.head(), replay, said()).head, replay.frozen.features)
    assert (after.argmax(axis=1) == replay.frozen.primary).mean() == 1.0


def test_the_order_of_corrections_changes_no_byte():
    found = set()
    for seed in range(4):
        mixed = said()
        random.Random(seed).shuffle(mixed)
        made = refit(world.head(), world.replay(), mixed)
        found.add((made.head.weights.tobytes(), made.head.bias.tobytes(), made.training_sha256))
    assert len(found) == 1


def test_a_correction_that_is_taken_back_is_unlearnt_to_the_byte():
    kept = said()[1:]
    without = refit(world.head(), world.replay(), kept)
    refit(world.head(), world.replay(), said())  # a step in between leaves nothing behind
    again = refit(world.head(), world.replay(), kept)
    assert again.head.weights.tobytes() == without.head.weights.tobytes()
    assert again.training_sha256 == without.training_sha256


def test_another_label_is_another_training_set():
    other = [replace(said()[0], role_id="lawyer"), *said()[1:]]
    assert (
        refit(world.head(), world.replay(), other).training_sha256
        != refit(world.head(), world.replay(), said()).training_sha256
    )


def test_without_corrections_it_is_the_shipped_head():
    made = refit(world.head(), world.replay(), [])
    assert made.learnt == 0
    assert made.head.weights.tobytes() == world.head().weights.tobytes()


def test_a_rejected_role_loses():
    row = doubted(1)
    before = of(world.head(), row)[0]
    rejected = world.CLASSES[int(before.argmax())]
    after = of(refit(world.head(), world.replay(), world.examples(row, None, "one", (rejected,))).head, row)[0]
    assert after[before.argmax()] < before.max()


def test_one_slip_of_the_finger_moves_no_clear_answer():
    slip = world.examples(world.people(1, 1, 8), "lawyer", "slip")
    replay = world.replay()
    after = of(refit(world.head(), replay, slip).head, replay.frozen.features)
    assert (after.argmax(axis=1) == replay.frozen.primary).all()


def test_it_can_be_stopped():
    with pytest.raises(CancelledError):
        refit(world.head(), world.replay(), said(), on_step=lambda step, _loss: step < 2)


# ------------------------------------------------------------------ roles that change


def new_role(count: int = 8) -> tuple[RoleChanges, list]:
    """Return a role at a corner where nobody stood, and examples of it."""
    changes = RoleChanges(new=[NewRole("sommelier", near="chef")])
    return changes, world.examples(world.people(4, count, 30), "sommelier", "new")


def test_eight_examples_make_a_new_role_and_harm_no_other():
    replay = world.replay()
    changes, own = new_role()
    made = refit(world.head(), replay, own, changes).head
    assert made.classes == (*world.CLASSES, "sommelier")
    assert (of(made, world.people(4, 40, 31)).argmax(axis=1) == 4).mean() > 0.9
    assert (of(made, replay.frozen.features).argmax(axis=1) == replay.frozen.primary).all()


def test_a_description_helps_where_there_are_two_examples():
    changes, own = new_role(2)
    described = RoleChanges(new=[NewRole("sommelier", near="chef", described=world.corner(4))])
    new = world.people(4, 40, 31)
    without, with_it = (
        of(refit(world.head(), world.replay(), own, one).head, new)[:, 4].mean() for one in (changes, described)
    )
    assert with_it > without


def test_a_role_that_was_split_takes_its_own_from_the_other():
    draw = np.random.default_rng(4)
    pastry = np.concatenate([np.eye(6)[1], 0.7 * np.eye(6)[1] + 0.7 * np.eye(6)[5]])

    def some(count: int) -> np.ndarray:
        halves = (pastry + 0.1 * draw.normal(size=(count, world.DIMS))).reshape(count, 2, -1)
        return (halves / np.linalg.norm(halves, axis=2, keepdims=True)).reshape(count, world.DIMS)

    changes = RoleChanges(new=[NewRole("pastry-cook", near="chef", is_split=True)])
    made = refit(world.head(), world.replay(), world.examples(some(8), "pastry-cook", "pastry"), changes).head
    assert (of(made, some(30)).argmax(axis=1) == 4).mean() > 0.8
    assert (of(made, world.people(1, 30, 40)).argmax(axis=1) == 1).mean() > 0.8


def test_merged_roles_are_one_and_a_retired_one_is_gone():
    changes = RoleChanges(merged={"receptionist": "accountant"}, retired=frozenset({"lawyer"}))
    made = refit(world.head(), world.replay(), said(), changes).head
    assert made.classes == ("accountant", "chef")
    assert (of(made, world.people(3, 30, 50)).argmax(axis=1) == 0).mean() > 0.95
    assert (of(made, world.people(0, 30, 51)).argmax(axis=1) == 0).mean() > 0.95


@pytest.mark.parametrize(
    "changes",
    [
        RoleChanges(new=[NewRole("chef", near="chef")]),
        RoleChanges(new=[NewRole("sommelier", near="nobody")]),
        RoleChanges(merged={"nobody": "chef"}),
        RoleChanges(merged={"chef": "lawyer"}, retired=frozenset({"lawyer"})),
        RoleChanges(retired=frozenset({"accountant", "chef", "lawyer"})),
        RoleChanges(new=[NewRole("sommelier", near="chef")]),  # nobody is an example of it
    ],
)
def test_changes_that_do_not_fit_together_are_refused(changes: RoleChanges):
    with pytest.raises(UsageError) as told:
        refit(world.head(), world.replay(), said(), changes)
    assert told.value.code == "roles_unfit"
