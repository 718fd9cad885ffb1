"""A step is judged on people that it did not see, and a harmful one is refused with its reasons."""

import numpy as np
import pytest

from classifyme_desktop import paths
from classifyme_desktop.domain import taxonomy as taxonomies
from classifyme_desktop.domain.iteration import Check
from classifyme_desktop.errors import CancelledError
from classifyme_desktop.learning import cross_fit
from classifyme_desktop.learning.proposal import Step, firm_pair, propose
from classifyme_desktop.learning.role_changes import UNCHANGED
from tests.unit.learning import role_world as world
from tests.unit.learning.test_role_refit import doubted


def taxonomy():
    with paths.taxonomy_csv().open(encoding="utf-8", newline="") as lines:
        return taxonomies.parse(lines)


def proposed(said: list, **more):
    return propose(world.head(), world.replay(), said, taxonomy(), **({"swap_is_clean": lambda _head: True} | more))


def good() -> list:
    return world.examples(doubted(30), "receptionist", "doubted")


def failed(proposal) -> set:
    return {one.check for one in proposal.judgements if not one.is_passed}


def test_a_step_that_helps_is_passed_with_its_figures():
    made = proposed(good())
    assert made.is_passed
    before, after = made.firm.figures
    assert after.top1 > before.top1
    assert after.n == 30
    assert {one.check for one in made.judgements} == set(Check) - {Check.EVERY_GIG, Check.EVERY_LEVEL}


def test_a_step_that_harms_the_frozen_set_is_refused_and_names_the_role():
    wrong = world.examples(np.vstack([world.people(0, 40, 60)]), "lawyer", "careless")
    made = proposed(wrong)
    assert not made.is_passed
    assert {Check.UNHARMED, Check.EVERY_ROLE} <= failed(made)
    assert "accountant" in {one.role_id for one in made.judgements if one.check is Check.EVERY_ROLE}


def test_labels_without_sense_are_no_progress():
    draw = np.random.default_rng(2)
    rows = np.vstack([world.people(at, 10, 70 + at) for at in range(4)])
    said = [
        one
        for at, row in enumerate(rows)
        for one in world.examples(row[None], world.CLASSES[int(draw.integers(4))], f"any{at}")
    ]
    assert not proposed(said).is_passed


def test_fits_that_are_at_hand_are_not_made_again():
    first = proposed(good())
    more = [*good(), *world.examples(world.people(1, 3, 9), "chef", "chefs")]
    one = proposed(more, before=Step(first.fitted.head, good()))
    other = proposed(more, before=Step(first.fitted.head, good(), fits=first.fits))
    assert one.judgements == other.judgements


def test_few_people_prove_nothing():
    made = proposed(good()[:7])
    assert made.firm is None
    assert Check.BETTER in failed(made)


def test_a_swap_that_changes_answers_is_refused():
    assert failed(proposed(good(), swap_is_clean=lambda _head: False)) == {Check.NAME_SWAP}


def test_the_same_corrections_again_are_no_better_than_the_step_they_made():
    first = proposed(good())
    again = proposed(good(), before=Step(first.fitted.head, good()))
    assert failed(again) == {Check.BETTER}
    assert again.fitted.head.weights.tobytes() == first.fitted.head.weights.tobytes()


def test_nobody_is_judged_by_a_fit_that_saw_them():
    own = world.examples(doubted(10), "receptionist", "doubted")
    odd = world.examples(world.people(1, 1, 9), "lawyer", "odd")  # unlike all others: nobody else can teach it
    said = [*own, *odd]
    heads = cross_fit.fits(world.head(), world.replay(), said, UNCHANGED)
    found = cross_fit.unseen(heads, said, world.CLASSES)
    at = [one.sha256 for one in found.people].index(odd[0].sha256)
    shipped = world.head().logits(odd[0].features[None], np.zeros((1, 4)))[0]
    assert found.logits[at] == pytest.approx(shipped, abs=0.5)


def test_the_order_of_people_changes_no_answer():
    said = good()
    heads = cross_fit.fits(world.head(), world.replay(), said, UNCHANGED)
    one, other = (cross_fit.unseen(heads, some, world.CLASSES) for some in (said, said[::-1]))
    assert one.logits.tobytes() == other.logits.tobytes()
    assert {cross_fit.fold(person) for person in said} == set(range(cross_fit.FOLDS))


def test_it_can_be_stopped():
    with pytest.raises(CancelledError):
        proposed(good(), on_step=lambda step, _loss: step < 2)


def test_people_of_a_role_that_a_head_does_not_know_are_wrong_and_no_other_role_suffers():
    people = [*world.examples(world.people(0, 8, 81), "accountant", "known"), *new_ones()]
    heads = (world.head(),) * cross_fit.FOLDS
    found = cross_fit.unseen(heads, people, world.CLASSES)
    pair = firm_pair((found, found), (UNCHANGED, UNCHANGED), world.head(), taxonomy())
    before, roles = pair.figures[0], {one.role_id: one for one in pair.figures[0].roles}
    assert before.n == 12
    assert before.top1 == pytest.approx(8 / 12)
    assert (roles["accountant"].n, roles["accountant"].recall, roles["accountant"].precision) == (8, 1.0, 1.0)
    assert (roles["care-assistant"].n, roles["care-assistant"].f1) == (4, 0.0)
    assert before.macro_f1 == pytest.approx(0.5)


def new_ones() -> list:
    return world.examples(world.people(1, 4, 82), "care-assistant", "unknown")
