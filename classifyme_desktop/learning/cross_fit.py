"""Answers on people that the fit behind each answer did not see."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.learning.head_arrays import HeadArrays
from classifyme_desktop.learning.replay import Replay
from classifyme_desktop.learning.role_changes import RoleChanges
from classifyme_desktop.learning.role_refit import Example, OnStep, in_order, refit

FloatArray = npt.NDArray[np.float64]

FOLDS: Final = 5
_NOWHERE: Final = -60.0  # the logit of a role that a fit knew no example of


@dataclass(frozen=True, slots=True, eq=False)
class Unseen:
    """Logits at temperature 1 of people whom the fit behind each row did not see: ``(n, c)``, in the order of hashes.

    ``people``: of whom each row is.
    """

    people: tuple[Example, ...]
    logits: FloatArray
    classes: tuple[str, ...]


def fold(one: Example) -> int:
    """Return the fold of a person by the hash of the text: it never changes, whoever else there is."""
    return int(one.sha256[:8], 16) % FOLDS


def fits(
    shipped: HeadArrays,
    replay: Replay,
    examples: Sequence[Example],
    changes: RoleChanges,
    on_step: OnStep = lambda _step, _loss: True,
) -> tuple[HeadArrays, ...]:
    """Return one head for each fold, fitted to the examples outside it. Raises as ``refit``."""
    found = []
    for number in range(FOLDS):
        seen = [one for one in examples if fold(one) != number]
        found.append(refit(shipped, replay, seen, _with_examples(changes, seen), on_step).head)
    return tuple(found)


def unseen(heads: Sequence[HeadArrays], judged: Sequence[Example], classes: tuple[str, ...]) -> Unseen:
    """Return what the heads of ``fits`` say of people, each by the one that did not see them, in columns of classes."""
    people = tuple(in_order(judged))
    logits = np.zeros((len(people), len(classes)))
    for number, head in enumerate(heads):
        own = [row for row, one in enumerate(people) if fold(one) == number]
        if own:
            logits[own] = said(head, [people[row] for row in own], classes)
    return Unseen(people, logits, classes)


def said(head: HeadArrays, people: Sequence[Example], classes: Sequence[str]) -> FloatArray:
    """Return the logits of people by a head in the columns of ``classes``; what it does not know lies far below."""
    found = head.logits(np.stack([one.features for one in people]), np.stack([one.words for one in people]))
    whole = np.full((len(people), len(classes)), found.mean(axis=1, keepdims=True) + _NOWHERE)
    for column, role_id in enumerate(classes):
        if role_id in head.classes:
            whole[:, column] = found[:, head.classes.index(role_id)]
    return whole


def _with_examples(changes: RoleChanges, seen: Sequence[Example]) -> RoleChanges:
    """Return the changes without the new roles that nobody in ``seen`` is of."""
    there = {one.role_id for one in seen}
    return replace(changes, new=[one for one in changes.new if one.role_id in there])
