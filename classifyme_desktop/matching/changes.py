"""The smallest changes that move a rank, found by scoring anew: exact, no guess. Pure.

What is asked for stands in lanes: each is one part of the score, the mean of what a person holds by the weight of what
is asked. Everything outside the lanes that are changed stays as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
import numpy.typing as npt

from classifyme_desktop.domain.gig_profile import Need
from classifyme_desktop.domain.match_reasons import Addition, Change, Move

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

TOP: Final = 10  # people whose order is looked at when a gig is changed
_MOST_PAIRED: Final = 12  # skills of which pairs are tried, the heaviest; 66 pairs
_DIGITS: Final = 9  # as scores


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a gig asks for: a skill by its URI, a keyword by its word; ``weight`` above 0."""

    key: str
    name: str
    weight: float
    need: Need = Need.MUST


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One part of the score that is made of things asked for.

    ``held`` ``(n, k) float64`` in [0, 1]: how far each person holds each of the ``k`` things ``asked``, 1 wholly, less
    for a related one; ``share``: the weight of this part over the weights of all parts, in [0, 1].
    """

    asked: tuple[Asked, ...]
    held: FloatArray
    share: float

    @property
    def weights(self) -> FloatArray:
        """Return the weights of what is asked, ``(k,) float64``."""
        return np.array([one.weight for one in self.asked], np.float64)


def otherwise(scores: FloatArray, lane: Lane, row: int, named: Sequence[Asked], held: FloatArray) -> tuple[Change, ...]:
    """Return the rank of one person if they held other things, the largest move first.

    ``scores`` ``(n,)`` in the library's order, before they are rounded: what was rounded once cannot be moved exactly.
    ``row`` of the person; ``named``: what each case is called, ``(c,)``; ``held`` ``(c, k) float64`` in [0, 1]: how far
    the person holds each of the things asked in that case (see ``cases``). Equal moves keep the order named; a move of
    nothing is told too.
    """
    weights = lane.weights
    steps = lane.share * ((held - lane.held[row]) @ weights) / (weights.sum() or 1.0)
    before, *after = _ranks(scores, row, np.append(0.0, steps)).tolist()
    found = [Change(one.key, one.name, before, rank) for one, rank in zip(named, after, strict=True)]
    return tuple(sorted(found, key=lambda change: -abs(change.after - change.before)))


def _ranks(scores: FloatArray, row: int, steps: FloatArray) -> IntArray:
    """Return the rank that the person of ``row`` would have if their score moved by each of ``steps`` ``(c,)``."""
    others, new = np.round(scores, _DIGITS)[:, None], np.round(scores[row] + steps, _DIGITS)
    better = (others > new).sum(axis=0) - (others[row] > new)
    tied_before = (others[:row] == new).sum(axis=0)
    return np.asarray(1 + better + tied_before, np.int64)


def additions(
    scores: FloatArray, lane: Lane, offered: Sequence[Asked], offered_held: FloatArray, *, top: int = TOP
) -> tuple[Addition, ...]:
    """Return which skills, added to what a lane asks for, change the order of the first ``top`` people.

    ``scores`` as for ``otherwise``; ``offered``: skills that the gig does not ask for, with the weight that each would
    have, and how far each person holds them, ``offered_held`` ``(n, m) float64``. Those that none of the first people
    hold are left out. The smallest change comes first: one skill, then, only where none alone changes anything, two
    together; fewest pairs turned; fewest people moved; then the order offered. Who comes in from below the first is
    told too.
    """
    order = np.argsort(-np.round(scores, _DIGITS), kind="stable")
    before = np.empty(len(scores), np.int64)
    before[order] = np.arange(1, len(scores) + 1)
    useful = [at for at in range(len(offered)) if offered[at].weight > 0 and offered_held[order[:top], at].any()]
    heaviest = sorted(useful, key=lambda at: -offered[at].weight)[:_MOST_PAIRED]
    for sets in ([(at,) for at in useful], list(combinations(sorted(heaviest), 2))):
        after = _with_added(scores, lane, offered, offered_held, sets)
        found = [
            _addition([offered[at] for at in chosen], after[:, column], before, top)
            for column, chosen in enumerate(sets)
        ]
        changed = [one for one in found if one.moves]
        if changed:
            return tuple(sorted(changed, key=lambda one: (one.turned, len(one.moves))))
    return ()


def _with_added(
    scores: FloatArray, lane: Lane, offered: Sequence[Asked], held: FloatArray, sets: Sequence[tuple[int, ...]]
) -> FloatArray:
    """Return everybody's score ``(n, c)`` when each of ``c`` sets of skills is added to the gig."""
    added = np.zeros((len(offered), len(sets)), np.float64)
    for column, chosen in enumerate(sets):
        for at in chosen:
            added[at, column] = offered[at].weight
    weights = lane.weights
    whole = weights.sum()
    sums = lane.held @ weights
    before = sums / whole if whole > 0 else np.zeros(len(scores), np.float64)
    after = (sums[:, None] + held @ added) / (whole + added.sum(axis=0))
    new: FloatArray = np.round(scores[:, None] + lane.share * (after - before[:, None]), _DIGITS)
    return new


def _addition(chosen: Sequence[Asked], after: FloatArray, before: IntArray, top: int) -> Addition:
    """Return what a change does to the first people: scores ``after`` ``(n,)`` it, ranks ``before`` ``(n,)`` it."""
    # Whoever stands before the last of the first people; their order is their rank among everybody.
    near = np.flatnonzero(after >= after[before <= top].min())
    ranked = before[near[np.argsort(-after[near], kind="stable")]].tolist()
    involved = [(was, rank) for rank, was in enumerate(ranked, 1) if min(was, rank) <= top]
    turned = sum(first > second for (first, _), (second, _) in combinations(involved, 2))
    moves = tuple(Move(was, rank) for was, rank in sorted(involved) if was != rank)
    return Addition(tuple(one.key for one in chosen), tuple(one.name for one in chosen), moves, turned)
