"""Simulated use: ten rounds of twenty corrections, chosen by the queue or at random, each with a step and its gate."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.learning.material import Material, Rows
from classifyme_desktop.learning import calibration
from classifyme_desktop.learning.evaluation import Answers
from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.proposal import Step, propose
from classifyme_desktop.learning.role_refit import Example, refit
from classifyme_desktop.matching import asking

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
Person = Callable[[Rows, int, int], int]  # the role that is said of a resume, from the rows, its place, what is shown
ROUNDS: Final = 10
ASKED: Final = 20  # in a round
POOL: Final = 200  # resumes that may be asked about; the others are only ever judged
NAMES: Final = ("top1", "primary", "log_loss", "ece")


def chooses(rows: Rows, at: int, shown: int) -> int:
    """Return the primary role of the gold: a person who picks the best of the list."""
    return int(rows.primary[at])


def confirms(rows: Rows, at: int, shown: int) -> int:
    """Return what is shown where the gold accepts it, else the primary role: who changes only what is wrong."""
    return shown if rows.accepted[at, shown] else int(rows.primary[at])


@dataclass(slots=True)
class Run:
    """One way of asking on one split: figures of each round, the first of them before any correction."""

    held: list[list[float]] = field(default_factory=list)  # of resumes that are never asked about
    library: list[float] = field(default_factory=list)  # share of all whose role is right, what was said counting
    active: list[bool] = field(default_factory=list)  # whether the round's step passed the gate


def measured(head: HeadArrays, rows: Rows) -> list[float]:
    """Return top-1, share of primary roles, log loss and ECE of resumes by a head of the shipped roles."""
    answers = Answers(head.probabilities(rows.features, rows.words), rows.accepted, rows.primary)
    ece = calibration.expected_calibration_error(answers.confidence, answers.is_right)
    same = float((answers.first == rows.primary).mean())
    return [float(answers.is_right.mean()), same, float(answers.losses.mean()), ece]


def run(material: Material, number: int, *, by_queue: bool, person: Person, is_gated: bool = True) -> Run:
    """Return one run on the split of this number; without the gate every step becomes active."""
    order = np.random.default_rng(number).permutation(len(material.dev.primary))
    pool, held = material.dev.part(order[:POOL]), material.dev.part(order[POOL:])
    step, said, found = Step(material.head), list[Example](), Run()
    asked: list[int] = []
    _note(found, step.head, pool, held, asked, material.dev.part(order))
    for _ in range(ROUNDS):
        rest = np.array([at for at in range(POOL) if at not in asked])
        p = step.head.probabilities(pool.features[rest], pool.words[rest])
        new = rest[asking.chosen(p, ASKED)] if by_queue else rest[:ASKED]
        shown = p[np.searchsorted(rest, new)].argmax(axis=1)
        said += [
            material.example(pool, at, person(pool, at, first))
            for at, first in zip(new.tolist(), shown.tolist(), strict=True)
        ]
        asked += new.tolist()
        step, is_passed = _next(material, pool, asked, said, step, is_gated=is_gated)
        found.active.append(is_passed)
        _note(found, step.head, pool, held, asked, material.dev.part(order))
    return found


def _next(
    material: Material, pool: Rows, asked: Sequence[int], said: Sequence[Example], last: Step, *, is_gated: bool
) -> tuple[Step, bool]:
    """Return the step that is active after a round, and whether it is a new one."""
    if not is_gated:
        return Step(refit(material.head, material.replay, said).head, list(said)), True
    replay = material.judged_on(_frozen(material, pool, [at for at in range(POOL) if at not in asked]))
    made = propose(material.head, replay, said, material.taxonomy, before=last, swap_is_clean=lambda _head: True)
    return (Step(made.fitted.head, list(said), fits=made.fits), True) if made.is_passed else (last, False)


def _frozen(material: Material, pool: Rows, rest: list[int]) -> Rows:
    """Return what the gate judges on, which is never what is reported: those of the pool who were not asked about yet.

    When nobody is left, resumes of the training set stand in, which the encoder knows.
    """
    return pool.part(np.array(rest)) if rest else material.train.part(np.arange(POOL))


def _note(found: Run, head: HeadArrays, pool: Rows, held: Rows, asked: Sequence[int], every: Rows) -> None:
    found.held.append(measured(head, held))
    answers = Answers(head.probabilities(every.features, every.words), every.accepted, every.primary)
    right = answers.is_right.copy()
    right[list(asked)] = True  # the first POOL rows of all are the pool
    found.library.append(float(right.mean()))
